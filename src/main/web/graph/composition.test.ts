import { describe, expect, it } from 'vitest';
import { compose, countOf } from './composition.ts';
import { groupNeighbours } from './grouping.ts';
import { MORE } from './mindMap.ts';
import type { Neighbourhood } from './neighbourhood.ts';

/** A town in two partnerships, whose other parties also know each other. */
function found(complete = true): Neighbourhood {
  const node = (id: string) => [id, { id, kind: 'Municipality', name: id }] as const;
  const tie = (id: string, from: string, to: string) =>
    ({ id, kind: 'MEMBER_OF', sentence: '', grade: 'STATED', from, to }) as const;
  return {
    entities: new Map([node('town'), node('a'), node('b')]),
    relations: [tie('town-a', 'town', 'a'), tie('town-b', 'town', 'b'), tie('a-b', 'a', 'b')],
    degrees: new Map(),
    total: complete ? 3 : 30,
    complete,
    groups: [],
    leftOut: [],
    leftOutTotal: 0,
  };
}

const forest = () => groupNeighbours(found(), 'town', [], [])!;

describe('the picture of a state', () => {
  it('shows what neighbours have to do with each other only for the one that is chosen', () => {
    expect(compose(forest(), 'wide', 'town').edges.map(({ id }) => id)).not.toContain('a-b');
    expect(compose(forest(), 'wide', 'a').edges.map(({ id }) => id)).toContain('a-b');
    expect(compose(forest(), 'wide', 'a-b').edges.map(({ id }) => id)).toContain('a-b');
  });

  it('draws the relation that is chosen though its group only counts the members', () => {
    const folded = forest();
    for (const group of folded.hub.groups) group.shown = 0;
    const drawn = (chosen: string) => compose(folded, 'wide', chosen).edges.filter(({ bundle }) => !bundle);
    expect(drawn('town')).toEqual([]);
    expect(drawn('town-b')).toMatchObject([{ id: 'town-b', from: 'town', to: `${MORE}${folded.hub.groups[0]!.key}` }]);
  });

  it('counts what it shows and says where there is more', () => {
    const picture = compose(forest(), 'wide', 'town');
    expect(countOf(picture, found(), 'picture')).toMatch(/3.*2/);
    expect(countOf(picture, found(), 'list')).toMatch(/3.*3/);
    expect(countOf(picture, found(false), 'picture')).toMatch(/30/);
    expect(countOf(picture, found(), 'picture')).not.toMatch(/30/);
  });

  it('says so where there is nothing', () => {
    const alone = { ...found(), relations: [], entities: new Map([...found().entities].slice(0, 1)) };
    expect(countOf(compose(groupNeighbours(alone, 'town', [], [])!, 'wide', 'town'), alone, 'picture')).not.toMatch(
      /\d/,
    );
  });
});
