import { describe, expect, it } from 'vitest';
import { type End, LINE, placeFlows, type Row, wrap } from './flows.ts';

const left: End[] = ['a', 'b', 'c'].map((id) => ({ id, name: `Priority ${id}`, group: id === 'c' ? 'two' : 'one' }));
const right: End[] = Array.from({ length: 12 }, (_, n) => ({
  id: `d${n}`,
  name: n % 3 === 0 ? 'A direction with a name so long that it needs more than a line' : `Direction ${n}`,
  group: n < 5 ? 'LIAS' : 'NAP',
}));
const rows: Row[] = left.flatMap((from) =>
  right.map((to) => ({ id: `${from.id}-${to.id}`, from: from.id, to: to.id })),
);
const sizes = { width: 900, leftLabels: 150, rightLabels: 250 };

describe('the flows of an alignment', () => {
  it('are one for each row, also where two rows join the same ends', () => {
    const twice = [...rows, { id: 'again', from: 'a', to: 'd0' }];
    const { flows, ends } = placeFlows(twice, left, right, sizes);
    expect(flows.map((flow) => flow.id)).toEqual(twice.map((row) => row.id));
    expect(ends.find((end) => end.id === 'a')?.rows).toBe(13);
    expect(ends.find((end) => end.id === 'd0')?.rows).toBe(4);
  });

  it('keep the order in which their ends are given', () => {
    const { ends } = placeFlows(rows, left, right, sizes);
    for (const [side, given] of [
      ['left', left],
      ['right', right],
    ] as const) {
      const placed = ends.filter((end) => end.side === side).sort((a, b) => a.y - b.y);
      expect(placed.map((end) => end.id)).toEqual(given.map((end) => end.id));
    }
  });

  it('have labels and headings that do not overlap', () => {
    const { ends, headings, height } = placeFlows(rows, left, right, sizes);
    for (const side of ['left', 'right'] as const) {
      const blocks = [
        ...ends.filter((end) => end.side === side).map((end) => ({ top: end.labelY, lines: end.lines.length })),
        ...headings.filter((one) => one.side === side).map((one) => ({ top: one.y, lines: one.lines.length })),
      ].sort((a, b) => a.top - b.top);
      for (let i = 1; i < blocks.length; i++) {
        const before = blocks[i - 1]!;
        expect(blocks[i]!.top - before.top).toBeGreaterThanOrEqual(before.lines * LINE);
      }
      const last = blocks.at(-1)!;
      expect(last.top + (last.lines - 0.5) * LINE).toBeLessThanOrEqual(height);
    }
  });

  it('start and end at their bars', () => {
    const { ends, flows } = placeFlows(rows, left, right, sizes);
    for (const flow of flows) {
      const numbers = flow.path.match(/-?[\d.]+/g)!.map(Number);
      const [startX, startY] = numbers as [number, number];
      const [endX, endY] = numbers.slice(-2) as [number, number];
      const source = ends.find((end) => end.side === 'left' && end.id === flow.from)!;
      const target = ends.find((end) => end.side === 'right' && end.id === flow.to)!;
      expect(startX).toBeCloseTo(source.x + source.width);
      expect(endX).toBeCloseTo(target.x);
      expect(startY).toBeGreaterThanOrEqual(source.y);
      expect(startY).toBeLessThanOrEqual(source.y + source.height);
      expect(endY).toBeGreaterThanOrEqual(target.y);
      expect(endY).toBeLessThanOrEqual(target.y + target.height);
    }
  });

  it('are coloured by the group they come from', () => {
    const { flows } = placeFlows(rows, left, right, sizes);
    expect(flows.filter((flow) => flow.from === 'b').every((flow) => flow.colour === 0)).toBe(true);
    expect(flows.filter((flow) => flow.from === 'c').every((flow) => flow.colour === 1)).toBe(true);
  });

  it('may be none', () => {
    expect(placeFlows([], [], [], sizes)).toMatchObject({ height: 0, flows: [] });
  });
});

describe('a long name', () => {
  it('is broken at spaces only', () => {
    expect(wrap('Cilvēkkapitāla bāzes vērtība un produktivitāte', 160, 8)).toEqual([
      'Cilvēkkapitāla bāzes',
      'vērtība un',
      'produktivitāte',
    ]);
  });
});
