import { describe, expect, it } from 'vitest';
import { placeInColumns } from '../shared/picture.ts';
import { clearLines, columnsOf, sizeOf } from './columns.ts';

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

describe('a line that passes a node', () => {
  const relations = [
    { from: 'a', to: 'b' },
    { from: 'b', to: 'c' },
    { from: 'a', to: 'c' },
  ];

  it.each(['right', 'down'] as const)('does not run through it (%s)', (direction) => {
    const nodes = placeInColumns(
      columnsOf(relations).map((ids) => ids.map((id) => ({ id, name: `Node ${id}` }))),
      direction,
    );
    clearLines(nodes, relations, direction);
    const [a, b, c] = ['a', 'b', 'c'].map((id) => nodes.find((node) => node.id === id)!);
    if (direction === 'right') {
      expect(a!.y).toBe(c!.y);
      expect(Math.abs(b!.y - a!.y)).toBeGreaterThan(20);
    } else {
      expect(a!.x).toBe(c!.x);
      expect(Math.abs(b!.x - a!.x)).toBeGreaterThan(20);
    }
  });

  it('is cleared without a name covering another', () => {
    const many = [
      { from: 'centre', to: 'agreement' },
      { from: 'centre', to: 'rezekne' },
      { from: 'training', to: 'agreement' },
      { from: 'hospital', to: 'training' },
      { from: 'host', to: 'training' },
      { from: 'conference', to: 'planning' },
      { from: 'conference', to: 'norway' },
      { from: 'conference', to: 'rezekne' },
    ];
    const nodes = placeInColumns(columnsOf(many).map((ids) => ids.map((id) => ({ id, name: `Name of ${id}` }))));
    clearLines(nodes, many, 'right');
    for (const node of nodes) {
      for (const other of nodes) {
        if (node === other || node.x !== other.x) continue;
        expect(Math.abs(node.y - other.y)).toBeGreaterThan(30);
      }
    }
  });

  it('makes the picture as large as its boxes', () => {
    const nodes = placeInColumns([[{ id: 'a', name: 'One' }], [{ id: 'b', name: 'Two' }]]);
    const { width, height } = sizeOf(nodes);
    expect(width).toBeGreaterThan(Math.abs(nodes[1]!.x - nodes[0]!.x));
    expect(height).toBeGreaterThan(40);
  });
});
