import { describe, expect, it } from 'vitest';
import { openParameter } from './tree.ts';

const direction = { id: 'lpr-3.1', open: true, unasked: true };
const measure = { id: 'lpr-3.1.1.1', open: false, unasked: false };

describe('what is unfolded', () => {
  it('is not said where it is as the server shows it', () => {
    expect(openParameter([direction, measure])).toBeNull();
  });

  it('is said in one word where it is everything', () => {
    expect(openParameter([direction, { ...measure, open: true }])).toBe('all');
  });

  it('is listed otherwise, also where it is nothing', () => {
    expect(
      openParameter([
        { ...direction, open: false },
        { ...measure, open: true },
      ]),
    ).toBe('lpr-3.1.1.1');
    expect(openParameter([{ ...direction, open: false }, measure])).toBe('');
  });
});
