import { describe, expect, it } from 'vitest';
import { MOST_EXPANDED, readAddress } from './address.ts';
import { around, changed, questionOf, toggled, unfolding } from './changes.ts';

const STATE = { ...readAddress('?id=rezekne&expand=arendal&select=suwalki&at=1.2,3,4'), withoutGrades: ['DERIVED'] };

describe('changes of the view', () => {
  it('keeps looking at the same place while only something else is chosen', () => {
    expect(changed(STATE, { selected: 'arendal', view: 'list' }).at).toBe('1.2,3,4');
    expect(changed(STATE, { asOf: '2011', selected: '' }).at).toBe('');
  });

  it('takes out of a list what is in it and adds what is not', () => {
    expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
    expect(toggled(['a', 'b'], 'c')).toEqual(['a', 'b', 'c']);
  });

  it('selects a neighbour that is unfolded, and leaves the selection when it is folded', () => {
    expect(unfolding(STATE, 'suwalki')).toEqual({ expanded: ['arendal', 'suwalki'], selected: 'suwalki' });
    expect(unfolding(STATE, 'arendal')).toEqual({ expanded: [] });
  });

  it('unfolds no more than the API answers for', () => {
    const full = { ...STATE, expanded: Array.from({ length: MOST_EXPANDED }, (_, i) => `n${i}`) };
    expect(unfolding(full, 'one-more')).toBeNull();
    expect(unfolding(full, 'n3')?.expanded).toHaveLength(MOST_EXPANDED - 1);
  });

  it('asks anew only when the answer may be another', () => {
    expect(questionOf(changed(STATE, { selected: '', view: 'list', opened: ['x'] }))).toBe(questionOf(STATE));
    for (const change of [
      { id: 'x' },
      { expanded: [] },
      { withoutKinds: ['Task'] },
      { withoutRelations: ['OF'] },
      { withoutGrades: [] },
      { asOf: '2011' },
    ]) {
      expect(questionOf(changed(STATE, change))).not.toBe(questionOf(STATE));
    }
  });

  it('keeps the filters when something else is put in the middle', () => {
    expect(around(STATE, 'arendal')).toEqual({ ...readAddress('?id=arendal'), withoutGrades: ['DERIVED'] });
  });
});
