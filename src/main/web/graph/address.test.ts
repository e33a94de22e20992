import { describe, expect, it } from 'vitest';
import { readAddress, readViewport, writeAddress, writeViewport } from './address.ts';

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
      at: '1.25,-340,75',
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

  it('says in short what of the picture is seen, and takes nothing else for that', () => {
    expect(writeViewport({ zoom: 0.71999, x: -12.6, y: 340.2 })).toBe('0.72,-13,340');
    expect(readViewport(readAddress('?at=0.72,-13,340').at)).toEqual({ zoom: 0.72, x: -13, y: 340 });
    for (const at of ['x', '0.72', '1,2,NaN', '-1,2,3']) expect(readViewport(readAddress(`?at=${at}`).at)).toBeNull();
  });
});
