import { describe, expect, it } from 'vitest';
import { boxOf } from '../shared/boxes.ts';
import type { Picture } from '../shared/picture.ts';
import { groupNeighbours } from './grouping.ts';
import { drawMap, type Shape } from './mindMap.ts';
import type { Neighbourhood, Relation } from './neighbourhood.ts';

const WORDS = { more: (count: number) => `+ ${count}`, spoken: () => '' };

/** A middle with groups of several sizes, of which two members have neighbours of their own. */
function found(): Neighbourhood {
  const kinds = ['HAS_TASK', 'BRINGS', 'FUNDED_BY', 'ABOUT', 'TARGETS'];
  const ties: [string, string, string][] = kinds.flatMap((kind, k) =>
    Array.from({ length: 3 + 9 * k }, (_, i): [string, string, string] => ['m', kind, `${kind}-${i}`]),
  );
  for (let i = 0; i < 30; i++) ties.push(['ABOUT-1', 'REFERS_TO', `x${i}`], ['HAS_TASK-2', 'BUILDS_ON', `y${i}`]);
  ties.push(['x3', 'OF', 'z1'], ['x3', 'OF', 'z2'], ['x3', 'PART_OF', 'HAS_TASK-1']);
  const ids = [...new Set(ties.flatMap(([from, , to]) => [from, to]))];
  const longer = (id: string) => (id.length % 2 ? `${id} ar garu nosaukumu, kas neietilpst vienā rindā` : id);
  return {
    entities: new Map(ids.map((id) => [id, { id, kind: 'Task', name: longer(id) }])),
    degrees: new Map(),
    relations: ties.map(
      ([from, kind, to], i): Relation => ({ id: `r${i}`, kind, sentence: '', grade: 'STATED', from, to }),
    ),
    total: ids.length,
    complete: true,
    groups: [],
    leftOut: [],
    leftOutTotal: 0,
  };
}

function draw(shape: Shape, opened: string[] = []): Picture {
  const forest = groupNeighbours(found(), 'm', ['ABOUT-1', 'HAS_TASK-2', 'x3'], opened);
  return drawMap(forest!, shape, WORDS);
}

function overlaps(picture: Picture): string[] {
  const boxes = picture.nodes.map((node) => ({
    ...node,
    half: { x: node.width! / 2, y: boxOf(node.name, node.width).height / 2 },
  }));
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => Math.abs(a.x - b.x) < a.half.x + b.half.x && Math.abs(a.y - b.y) < a.half.y + b.half.y)
      .map((b) => `${a.id} on ${b.id}`),
  );
}

describe.each(['wide', 'narrow'] as const)('the %s map', (shape) => {
  it('never lays one box on another, closed, unfolded or opened', () => {
    expect(overlaps(draw(shape))).toEqual([]);
    expect(overlaps(draw(shape, ['m TARGETS.OUT', 'ABOUT-1 REFERS_TO.OUT']))).toEqual([]);
  });

  it('is the same each time', () => {
    expect(draw(shape)).toEqual(draw(shape));
  });

  it('draws each relation of a shown node with its hub, and those between hubs and others', () => {
    const picture = draw(shape);
    const ids = new Set(picture.nodes.map((node) => node.id));
    for (const edge of picture.edges) {
      expect(ids).toContain(edge.from);
      expect(ids).toContain(edge.to);
    }
    expect(picture.edges.some((edge) => edge.from === 'x3' && edge.to === 'HAS_TASK-1')).toBe(true);
    expect(new Set(picture.edges.map((edge) => edge.id)).size).toBe(picture.edges.length);
  });
});

describe('the wide map', () => {
  it('keeps both sides about equally high, with the middle between them', () => {
    const { nodes } = draw('wide');
    const side = (sign: number) => nodes.filter((node) => Math.sign(node.x) === sign).map((node) => node.y);
    const height = (ys: number[]) => Math.max(...ys) - Math.min(...ys);
    const [left, right] = [height(side(-1)), height(side(1))];
    expect(Math.min(left, right)).toBeGreaterThan(0.4 * Math.max(left, right));
    expect(nodes[0]).toMatchObject({ id: 'm', x: 0, y: 0, centre: true });
  });
});

describe('a group in several columns', () => {
  it('has lines to its first column; the others have theirs when they are chosen', () => {
    const { nodes, edges, framed } = drawMap(groupNeighbours(found(), 'm', [], ['m TARGETS.OUT'])!, 'wide', WORDS);
    const members = nodes.filter((node) => node.group === 'm TARGETS.OUT');
    const nearest = Math.min(...members.map((node) => Math.abs(node.x)));
    expect(new Set(members.map((node) => node.x)).size).toBeGreaterThan(1);
    for (const { id, x } of members) {
      expect(edges.filter((edge) => edge.to === id)).toHaveLength(Math.abs(x) === nearest ? 1 : 0);
      expect(framed.filter(({ member }) => member === id)).toHaveLength(Math.abs(x) === nearest ? 0 : 1);
    }
  });
});

describe('the narrow map', () => {
  it('runs downwards and stays within the width of a phone', () => {
    const { nodes } = drawMap(groupNeighbours(found(), 'm', [], [])!, 'narrow', WORDS);
    const edges = nodes.flatMap((node) => [node.x - node.width! / 2, node.x + node.width! / 2]);
    expect(Math.max(...edges) - Math.min(...edges)).toBeLessThan(330);
    const ys = nodes.map((node) => node.y);
    expect(ys).toEqual(ys.toSorted((a, b) => a - b));
  });
});
