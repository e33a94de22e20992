import { describe, expect, it } from 'vitest';
import { clearLines, layOut, placeLabels, sizeOf, untangle } from './layers.ts';
import { placeInColumns } from './picture.ts';

describe('a line that passes a node', () => {
  const relations = [
    { from: 'a', to: 'b' },
    { from: 'b', to: 'c' },
    { from: 'a', to: 'c' },
  ];

  it.each(['right', 'down'] as const)('does not run through it (%s)', (direction) => {
    const nodes = placeInColumns(
      ['a', 'b', 'c'].map((id) => [{ id, name: `Node ${id}` }]),
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
    const nodes = placeInColumns(
      [['centre', 'hospital', 'host', 'conference'], ['rezekne', 'training', 'planning', 'norway'], ['agreement']].map(
        (ids) => ids.map((id) => ({ id, name: `Name of ${id}` })),
      ),
    );
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

describe('layers', () => {
  const layers = (count: number) => [
    [{ id: 'start', name: 'Sākums' }],
    Array.from({ length: count }, (_, i) => ({ id: `n${i}`, name: 'Rēzeknes un Ārendāles sadarbības līgums' })),
    [{ id: 'end', name: 'Beigas' }],
  ];

  it('run downwards with narrower boxes where the page is narrow', () => {
    const wide = layOut(layers(2), [], 1200)!.nodes;
    expect(wide[0]!.x).toBeLessThan(wide[3]!.x);
    const narrow = layOut(layers(2), [], 358)!.nodes;
    expect(narrow[0]!.y).toBeLessThan(narrow[3]!.y);
    expect(narrow[1]!.width).toBeLessThan(190);
  });

  it('are no picture where they could not be read', () => {
    const full = ['a', 'b', 'c', 'd', 'e'].map((row) =>
      Array.from({ length: 5 }, (_, i) => ({ id: `${row}${i}`, name: 'Rēzeknes un Ārendāles sadarbības līgums' })),
    );
    expect(layOut(full, [], 358)).toBeNull();
    expect(layOut(full, [], 1200)).not.toBeNull();
  });

  it('are ordered so that fewer lines cross', () => {
    const [top, bottom] = [
      [{ id: 'a' }, { id: 'b' }],
      [{ id: 'c' }, { id: 'd' }],
    ];
    const relations = [
      { from: 'a', to: 'd' },
      { from: 'b', to: 'c' },
    ];
    const ordered = untangle([top, bottom], relations).map((layer) => layer.map(({ id }) => id).join(''));
    expect(['ba cd', 'ab dc']).toContain(ordered.join(' '));
  });

  it('have labels that cover neither each other nor a name', () => {
    const nodes = [
      { id: 'a', name: 'A', x: 0, y: 0 },
      { id: 'b', name: 'B', x: 30, y: 200 },
      { id: 'c', name: 'C', x: -30, y: 200 },
    ];
    const edge = (to: string) => ({
      id: to,
      from: 'a',
      to,
      grade: 'STATED' as const,
      label: 'ir sadarbības partneris',
    });
    const [first, second] = placeLabels(nodes, [edge('b'), edge('c')]);
    expect(Math.abs(first!.labelAt! - second!.labelAt!)).toBeGreaterThan(18);
  });

  it('is left out where it would cover a name or another label wherever it stood', () => {
    const nodes = placeInColumns([[{ id: 'a', name: 'Node a' }], [{ id: 'b', name: 'Node b' }]], 'right');
    const edge = (id: string, label: string) => ({ id, from: 'a', to: 'b', grade: 'STATED' as const, label });
    const long = 'is among the partners of many others and of each';
    expect(placeLabels(nodes, [edge('one', long)])[0]!.label).toBeUndefined();
    const [kept, left] = placeLabels(nodes, [edge('one', 'part of'), edge('two', 'part of')]);
    expect(kept!.label).toBe('part of');
    expect(left!.label).toBeUndefined();
  });
});
