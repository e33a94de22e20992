import { describe, expect, it } from 'vitest';
import { atMost, columnsOf } from './columns.ts';

describe('the picture of a step', () => {
  it('runs from what relates to what it relates to', () => {
    expect(
      columnsOf([
        { from: 'measure', to: 'priority' },
        { from: 'priority', to: 'direction' },
        { from: 'direction', to: 'programme' },
      ]),
    ).toEqual([['measure'], ['priority'], ['direction'], ['programme']]);
  });

  it('puts a node behind the farthest that relates to it', () => {
    expect(
      columnsOf([
        { from: 'arendal', to: 'group' },
        { from: 'group', to: 'measure' },
        { from: 'arendal', to: 'measure' },
      ]),
    ).toEqual([['arendal'], ['group'], ['measure']]);
  });

  it('keeps several parties together', () => {
    expect(
      columnsOf([
        { from: 'rezekne', to: 'agreement' },
        { from: 'arendal', to: 'agreement' },
      ]),
    ).toEqual([['rezekne', 'arendal'], ['agreement']]);
  });

  it('ends where relations go in a circle', () => {
    const columns = columnsOf([
      { from: 'a', to: 'b' },
      { from: 'b', to: 'a' },
    ]);
    expect(columns.flat().sort()).toEqual(['a', 'b']);
  });
});

describe('the picture of a step on a narrow page', () => {
  it('has no more than so many names beside each other, shared out evenly', () => {
    expect(atMost([['a'], ['b', 'c', 'd', 'e']], 3)).toEqual([['a'], ['b', 'c'], ['d', 'e']]);
    expect(atMost([['a', 'b']], Infinity)).toEqual([['a', 'b']]);
    expect(atMost([['a', 'b']], 1)).toEqual([['a'], ['b']]);
  });
});
