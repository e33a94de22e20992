import { describe, expect, it } from 'vitest';
import { measureText } from './boxes.ts';
import { clearLines, LABEL_GAP, layOut, placeLabels, sizeOf, untangle } from './layers.ts';
import { borderPoint, placeInColumns } from './picture.ts';

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

  it('have labels that can be told apart', () => {
    for (const spread of [80, 88, 94, 100, 106, 112]) {
      const nodes = [
        { id: 'a', name: 'Arendal', x: 0, y: 0 },
        ...[-1, 0, 1].map((at) => ({ id: `n${at}`, name: 'Node', x: at * spread, y: 80 })),
      ];
      const words = ['took part in', 'was held in', 'is a party to'];
      const edges = [-1, 0, 1].map((at, i) => ({
        id: `e${at}`,
        from: 'a',
        to: `n${at}`,
        grade: 'STATED' as const,
        label: words[i]!,
      }));
      const places = placeLabels(nodes, edges).flatMap((edge) => {
        if (!edge.label) return [];
        const [from, to] = [nodes[0]!, nodes.find(({ id }) => id === edge.to)!];
        const [start, end] = [borderPoint(from, to), borderPoint(to, from)];
        const share = edge.labelAt! / Math.hypot(end.x - start.x, end.y - start.y);
        const [x, y] = [start.x + share * (end.x - start.x), start.y + share * (end.y - start.y)];
        return [{ x, y, width: measureText(edge.label) * (12 / 14) + 8 }];
      });
      expect(places.length).toBeGreaterThan(1);
      places.forEach((one, i) => {
        for (const other of places.slice(i + 1)) {
          const beside = Math.abs(one.x - other.x) - (one.width + other.width) / 2;
          const above = Math.abs(one.y - other.y);
          expect(beside >= LABEL_GAP || above >= 17, `${spread}: ${beside} beside, ${above} above`).toBe(true);
        }
      });
    }
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
