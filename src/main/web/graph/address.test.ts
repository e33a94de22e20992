import { describe, expect, it } from 'vitest';
import { readAddress, writeAddress } from './address.ts';

describe('the address of a view', () => {
  it('gives back the state it was made of', () => {
    const state = {
      id: 'rezekne',
      expanded: ['lpr-3.1.1.1', 'arendal'],
      opened: ['rezekne IMPLEMENTS.OUT'],
      withoutKinds: ['Task'],
      withoutRelations: ['LOCATED_IN'],
      withoutGrades: ['DERIVED'],
      asOf: '2011-06',
      selected: 'r&1=ā',
      view: 'list' as const,
    };
    expect(readAddress(writeAddress(state))).toEqual(state);
  });

  it('leaves out what goes without saying, and keeps the language', () => {
    expect(writeAddress(readAddress('?id=rezekne'), '?lang=en&asOf=2011')).toBe('?lang=en&id=rezekne');
    expect(writeAddress(readAddress(''))).toBe('');
  });

  it('takes no more unfolded neighbours than the API does, each once', () => {
    const many = Array.from({ length: 20 }, (_, i) => `n${i}`);
    expect(readAddress(`?id=a&expand=b,b,,c`).expanded).toEqual(['b', 'c']);
    expect(readAddress(`?id=a&expand=${many.join(',')}`).expanded).toHaveLength(9);
  });
});
