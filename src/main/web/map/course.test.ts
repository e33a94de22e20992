import { describe, expect, it } from 'vitest';
import { allEnded, isOutside, newsOf, type Stage, stageAt } from './course.ts';

const arendal: Stage[] = [
  { year: 1993, phase: 'NOT_YET', words: 'not yet begun', state: 'not yet begun', news: null },
  { year: 1994, phase: 'BEGINS', words: 'begins (1994)', state: 'in force', news: 1994 },
  { year: 1995, phase: 'IN_FORCE', words: 'in force', state: 'in force', news: null },
  { year: 2005, phase: 'PROLONGED', words: 'prolonged by 10 years (2005)', state: 'in force', news: 2005 },
  { year: 2015, phase: 'ENDS', words: 'ends (2015)', state: 'in force', news: 2015 },
  { year: 2016, phase: 'ENDED', words: 'ended (2015)', state: 'ended (2015)', news: null },
];
const suwalki: Stage[] = [
  { year: 2005, phase: 'BEGINS', words: 'begins (2005)', state: 'in force', news: 2005 },
  { year: 2006, phase: 'IN_FORCE', words: 'in force', state: 'in force', news: null },
  { year: 2012, phase: 'LAST_KNOWN', words: 'last heard of in 2011', state: 'last heard of in 2011', news: 2011 },
];

describe('the agreement with Arendal on the slider', () => {
  it.each([
    [1993, 'NOT_YET', true],
    [1994, 'BEGINS', false],
    [2004, 'IN_FORCE', false],
    [2005, 'PROLONGED', false],
    [2014, 'PROLONGED', false],
    [2015, 'ENDS', false],
    [2016, 'ENDED', true],
    [2024, 'ENDED', true],
  ] as const)('is in %i: %s', (year, phase, outside) => {
    expect(stageAt(arendal, year)?.phase).toBe(phase);
    expect(isOutside(stageAt(arendal, year)!.phase)).toBe(outside);
  });

  it('is news when it begins, is prolonged and ends, and not in the year after', () => {
    const years = Array.from({ length: 32 }, (_, n) => 1993 + n);
    expect(years.filter((year) => newsOf(arendal, year).length > 0)).toEqual([1994, 2005, 2015]);
    expect(years.filter((year) => newsOf(suwalki, year).length > 0)).toEqual([2005, 2011]);
  });

  it('is over for a place only where all of its agreements are', () => {
    expect(allEnded(['ENDED', 'ENDED'])).toBe(true);
    expect(allEnded(['ENDED', 'LAST_KNOWN'])).toBe(false);
    expect(allEnded([])).toBe(false);
  });

  it('is at its first stage in any earlier year', () => {
    expect(stageAt(arendal, 1800)?.phase).toBe('NOT_YET');
  });
});
