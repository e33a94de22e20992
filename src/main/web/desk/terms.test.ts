import { describe, expect, it } from 'vitest';
import { possible, range, type Terms } from './terms.ts';

const TERMS: Terms = {
  kinds: [],
  relations: [
    { name: 'OWNS', label: 'owns', inverse: 'is owned by', ends: [{ from: ['A'], to: ['B'] }], properties: [] },
    { name: 'NAMES', label: 'names', inverse: 'is named by', ends: [{ from: ['A', 'B'], to: ['A'] }], properties: [] },
  ],
};

describe('possible', () => {
  it('offers what may join the two, in either direction, and nothing else', () => {
    expect(possible(TERMS, 'A', 'B').map(({ label }) => label)).toEqual(['owns', 'is named by']);
    expect(possible(TERMS, 'B', 'B')).toEqual([]);
  });
});

describe('range', () => {
  it('runs from the earlier line to the later', () => {
    expect(range(7, 3)).toEqual([3, 7]);
    expect(range(3, 3)).toEqual([3, 3]);
  });
});
