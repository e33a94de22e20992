import { describe, expect, it } from 'vitest';
import { groupNeighbours, type Hub } from './grouping.ts';
import type { Neighbourhood, Relation } from './neighbourhood.ts';

function found(relations: [from: string, kind: string, to: string, grade?: Grade][]): Neighbourhood {
  const ids = [...new Set(relations.flatMap(([from, , to]) => [from, to]))];
  return {
    entities: new Map(ids.map((id) => [id, { id, kind: 'Institution', name: id.toUpperCase() }])),
    degrees: new Map(),
    relations: relations.map(
      ([from, kind, to, grade = 'STATED'], i): Relation => ({ id: `r${i}`, kind, sentence: kind, grade, from, to }),
    ),
    total: ids.length,
    complete: true,
    groups: [],
    leftOut: [],
    leftOutTotal: 0,
  };
}

const shape = (hub: Hub) =>
  Object.fromEntries(hub.groups.map(({ key, members }) => [key, members.map(({ entity }) => entity.id)]));

describe('the groups around an entity', () => {
  it('hold those who are related in the same ways, in the order of the ontology', () => {
    const forest = groupNeighbours(
      found([
        ['m', 'PARTNERS_IN', 'a'],
        ['m', 'IMPLEMENTS', 'a'],
        ['m', 'IMPLEMENTS', 'b'],
        ['c', 'PART_OF', 'm'],
        ['m', 'PART_OF', 'd'],
      ]),
      'm',
      [],
      [],
    );
    expect(Object.entries(shape(forest!.hub))).toEqual([
      ['m PART_OF.IN', ['c']],
      ['m PART_OF.OUT', ['d']],
      ['m IMPLEMENTS.OUT', ['b']],
      ['m IMPLEMENTS.OUT+PARTNERS_IN.OUT', ['a']],
    ]);
  });

  it('hold each entity once; what else relates it is told apart', () => {
    const forest = groupNeighbours(
      found([
        ['m', 'IMPLEMENTS', 'a'],
        ['m', 'IMPLEMENTS', 'b'],
        ['b', 'PART_OF', 'a'],
        ['a', 'PART_OF', 'x'],
        ['x', 'OF', 'm'],
        ['x', 'PART_OF', 'y'],
      ]),
      'm',
      ['a'],
      [],
    )!;
    const a = forest.hub.groups.flatMap((group) => group.members).find(({ entity }) => entity.id === 'a');
    expect(shape(forest.hub)).toEqual({ 'm IMPLEMENTS.OUT': ['a', 'b'], 'm OF.IN': ['x'] });
    expect(a!.hub!.groups).toEqual([]);
    expect(forest.across.map(({ id }) => id)).toEqual(['r2', 'r3']);
    expect(forest.among.map(({ id }) => id)).toEqual(['r5']);
  });

  it('of a neighbour that came with another one stand there', () => {
    const forest = groupNeighbours(
      found([
        ['m', 'OF', 'a'],
        ['a', 'OF', 'b'],
        ['b', 'OF', 'c'],
      ]),
      'm',
      ['b', 'a'],
      [],
    )!;
    const a = forest.hub.groups[0]!.members[0]!;
    const b = a.hub!.groups[0]!.members[0]!;
    expect(b.hub!.groups[0]!.members[0]!.entity.id).toBe('c');
  });

  it('are absent where the entity is not among what was found', () => {
    expect(groupNeighbours(found([['a', 'OF', 'b']]), 'm', [], [])).toBeNull();
  });
});

describe('large groups', () => {
  const many = found([
    ...Array.from({ length: 100 }, (_, i): [string, string, string] => ['m', 'HAS_TASK', `t${i}`]),
    ['m', 'OF', 'a'],
    ['m', 'OF', 'b'],
  ]);

  it('close up, and leave small groups whole', () => {
    const [tasks, of] = groupNeighbours(many, 'm', [], [])!.hub.groups;
    expect(of!.shown).toBe(2);
    expect(tasks!.shown).toBe(29);
    expect(tasks!.members).toHaveLength(100);
  });

  it('that are many show their numbers alone, small ones still their members', () => {
    const crowd = found([
      ...['HAS_TASK', 'BRINGS', 'MEASURED_BY', 'FUNDED_BY', 'ABOUT', 'TARGETS', 'BUILDS_ON', 'PURSUES'].flatMap(
        (kind) => Array.from({ length: 30 }, (_, i): [string, string, string] => ['m', kind, `${kind}${i}`]),
      ),
      ['m', 'OF', 'a'],
      ['m', 'OF', 'b'],
    ]);
    const groups = groupNeighbours(crowd, 'm', [], [])!.hub.groups;
    expect(groups.find(({ key }) => key === 'm OF.OUT')!.shown).toBe(2);
    expect(
      groups.reduce((sum, { shown, members }) => sum + shown + (shown < members.length ? 1 : 0), 0),
    ).toBeLessThanOrEqual(25);
  });

  it('of rosters show their number rather than members', () => {
    const seats = found(Array.from({ length: 20 }, (_, i): [string, string, string] => [`s${i}`, 'LOCATED_IN', 'm']));
    const tasks = found(Array.from({ length: 40 }, (_, i): [string, string, string] => ['m', 'HAS_TASK', `t${i}`]));
    expect(groupNeighbours(seats, 'm', [], [])!.hub.groups[0]!.shown).toBe(20);
    const both = {
      ...seats,
      entities: new Map([...seats.entities, ...tasks.entities]),
      relations: [...seats.relations, ...tasks.relations.map((one) => ({ ...one, id: `t${one.id}` }))],
    };
    expect(groupNeighbours(both, 'm', [], [])!.hub.groups.map(({ shown }) => shown)).toEqual([15, 0]);
  });

  it('show all once opened', () => {
    expect(groupNeighbours(many, 'm', [], ['m HAS_TASK.OUT'])!.hub.groups[0]!.shown).toBe(100);
  });

  it('show the unfolded first', () => {
    expect(groupNeighbours(many, 'm', ['t99'], [])!.hub.groups[0]!.members[0]!.entity.id).toBe('t99');
  });
});
