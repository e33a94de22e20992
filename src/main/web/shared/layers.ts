// A picture of a few nodes in layers, as large as the page has room for: for steps of stories and for paths.
import { boxOf, measureText } from './boxes.ts';
import { borderPoint, type PictureEdge, type PictureNode, placeInColumns, type Unplaced } from './picture.ts';

const ROUNDS = 4;
const GAP = 18;
const LEAST_READABLE = 0.75;
/** Below the picture, where the zoom buttons stand. */
export const ROOM_FOR_BUTTONS = 52;
/** Narrower boxes are tried where the wide ones do not fit. */
const WIDTHS = [190, 150, 122];

/** What a line joins. */
export interface Joined {
  from: string;
  to: string;
}

export interface Layers {
  nodes: PictureNode[];
  edges: PictureEdge[];
  /** Of the drawing, in pixels. */
  height: number;
}

/**
 * The layers from left to right or downwards, whichever is larger on a page with `room` pixels; null where
 * the names could not be read: such a picture is worse than the list alone.
 */
export function layOut(layers: Unplaced[][], edges: PictureEdge[], room: number): Layers | null {
  const ordered = untangle(layers, edges);
  let best: { nodes: PictureNode[]; height: number; scale: number } | null = null;
  for (const width of WIDTHS) {
    for (const direction of ['right', 'down'] as const) {
      const boxed = ordered.map((layer) => layer.map((node) => ({ ...node, width: boxOf(node.name, width).width })));
      const nodes = placeInColumns(boxed, direction);
      clearLines(nodes, edges, direction);
      const size = sizeOf(nodes);
      const scale = Math.min(1, room / size.width);
      if (!best || scale > best.scale) best = { nodes, height: size.height * scale, scale };
    }
  }
  if (!best || best.scale < LEAST_READABLE) return null;
  return {
    nodes: best.nodes,
    edges: placeLabels(best.nodes, edges),
    height: Math.max(160, Math.round(best.height) + ROOM_FOR_BUTTONS),
  };
}

/** Swaps neighbours within a layer as long as fewer lines cross for it. */
export function untangle<T extends { id: string }>(layers: T[][], relations: Joined[]): T[][] {
  const ordered = layers.map((layer) => [...layer]);
  let least = crossings(ordered, relations);
  for (let before = Infinity; least < before; ) {
    before = least;
    for (const layer of ordered) {
      for (let i = 0; i + 1 < layer.length; i++) {
        [layer[i], layer[i + 1]] = [layer[i + 1]!, layer[i]!];
        const now = crossings(ordered, relations);
        if (now < least) least = now;
        else [layer[i], layer[i + 1]] = [layer[i + 1]!, layer[i]!];
      }
    }
  }
  return ordered;
}

interface Point {
  x: number;
  y: number;
}

function crossings(layers: { id: string }[][], relations: Joined[]): number {
  const places = new Map<string, Point>();
  for (const [y, layer] of layers.entries()) {
    for (const [i, { id }] of layer.entries()) places.set(id, { x: i - (layer.length - 1) / 2, y });
  }
  const lines = relations.flatMap(({ from, to }) => {
    const [a, b] = [places.get(from), places.get(to)];
    return a && b ? [[a, b] as const] : [];
  });
  let count = 0;
  lines.forEach(([a, b], i) => {
    for (const [c, d] of lines.slice(i + 1)) if (cross(a, b, c, d)) count++;
  });
  return count;
}

/** Whether the lines cross somewhere between their ends. */
function cross(a: Point, b: Point, c: Point, d: Point): boolean {
  const side = (p: Point, q: Point, r: Point) => Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x));
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

interface Rectangle {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const LABEL_HEIGHT = 18;
const LABEL_SIZE = 12 / 14;
/** Labels nearer to each other than this read as one. */
export const LABEL_GAP = 6;
/** Shares of a line at which its label may stand, the best first: 0.5, 0.48, 0.52, … 0.18, 0.82. */
const STANDS = Array.from({ length: 33 }, (_, i) => 0.5 + (i % 2 === 0 ? i : -i - 1) * 0.01);

/**
 * Moves each label along its line to where it covers no name, no other label, and few other lines; leaves out
 * those for which there is no such place.
 */
export function placeLabels(nodes: PictureNode[], edges: PictureEdge[]): PictureEdge[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const boxes = nodes.map((node) => {
    const { width, height } = boxOf(node.name, node.width);
    return rectangle(node, node.width ?? width, height);
  });
  const lines = edges.flatMap((edge) => {
    const [from, to] = [byId.get(edge.from), byId.get(edge.to)];
    return from && to ? [{ id: edge.id, start: borderPoint(from, to), end: borderPoint(to, from) }] : [];
  });
  const labels = lines.flatMap((line) => {
    const { label } = edges.find(({ id }) => id === line.id)!;
    return label ? [{ line, share: 0.5, width: measureText(label) * LABEL_SIZE + 8 }] : [];
  });
  const placeOf = ({ line: { start, end }, width }: (typeof labels)[number], share: number): Rectangle =>
    rectangle({ x: start.x + share * (end.x - start.x), y: start.y + share * (end.y - start.y) }, width, LABEL_HEIGHT);
  // The next times round, a label can give way to those that came after it.
  for (let round = 0; round < 3; round++) {
    for (const label of labels) {
      const others = labels.filter((other) => other !== label).map((other) => placeOf(other, other.share));
      const cost = (share: number) => {
        const place = placeOf(label, share);
        const covered = [...boxes, ...others].filter((other) => overlap(place, other)).length;
        const touched = others.filter((other) => overlap(place, other, LABEL_GAP)).length;
        const through = lines.filter((line) => line !== label.line && runsThrough(line.start, line.end, place)).length;
        return 100 * covered + 20 * touched + 10 * through + Math.abs(share - 0.5);
      };
      label.share = STANDS.reduce((one, other) => (cost(other) < cost(one) ? other : one));
    }
  }
  // What still covers something stays away: a label that cannot be read says nothing, and the text beside says it.
  const kept: Rectangle[] = [];
  const clear = labels.filter((label) => {
    const place = placeOf(label, label.share);
    if (boxes.some((other) => overlap(place, other)) || kept.some((other) => overlap(place, other, LABEL_GAP)))
      return false;
    kept.push(place);
    return true;
  });
  const at = new Map(
    clear.map(({ line: { id, start, end }, share }) => [id, share * Math.hypot(end.x - start.x, end.y - start.y)]),
  );
  return edges.map(({ label, ...edge }) =>
    label && at.has(edge.id) ? { ...edge, label, labelAt: Math.round(at.get(edge.id)!) } : edge,
  );
}

function rectangle({ x, y }: Point, width: number, height: number): Rectangle {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

/** Whether the rectangles overlap, or lie nearer side by side than the gap. */
function overlap(a: Rectangle, b: Rectangle, gap = 0): boolean {
  return a.left - gap < b.right && b.left - gap < a.right && a.top < b.bottom && b.top < a.bottom;
}

function runsThrough(start: Point, end: Point, { left, right, top, bottom }: Rectangle): boolean {
  return (
    cross(start, end, { x: left, y: top }, { x: right, y: bottom }) ||
    cross(start, end, { x: left, y: bottom }, { x: right, y: top })
  );
}

/**
 * Moves nodes aside that a line between two others would run through, and further those that they
 * would then cover. What cannot be cleared in a few rounds stays as it is: names never cover each other.
 */
export function clearLines(nodes: PictureNode[], relations: Joined[], direction: 'right' | 'down'): void {
  const [along, aside] = direction === 'right' ? (['x', 'y'] as const) : (['y', 'x'] as const);
  const side = (node: PictureNode) => boxOf(node.name, node.width)[direction === 'right' ? 'height' : 'width'];
  for (let round = 0; round < ROUNDS; round++) {
    for (const { from, to } of relations) {
      const a = nodes.find((node) => node.id === from);
      const b = nodes.find((node) => node.id === to);
      if (!a || !b || a[along] === b[along]) continue;
      for (const node of nodes) {
        const t = (node[along] - a[along]) / (b[along] - a[along]);
        if (node === a || node === b || t <= 0.05 || t >= 0.95) continue;
        const line = a[aside] + t * (b[aside] - a[aside]);
        if (Math.abs(line - node[aside]) < side(node) / 2 + 8) node[aside] = line + side(node) / 2 + 40;
      }
    }
    for (const place of new Set(nodes.map((node) => node[along]))) {
      const column = nodes.filter((node) => node[along] === place).sort((a, b) => a[aside] - b[aside]);
      column.forEach((node, n) => {
        const before = column[n - 1];
        if (!before) return;
        node[aside] = Math.max(node[aside], before[aside] + (side(before) + side(node)) / 2 + GAP);
      });
    }
  }
}

/** How large a picture is, with room for its frame. */
export function sizeOf(nodes: PictureNode[]): { width: number; height: number } {
  const boxes = nodes.map((node) => ({ ...node, box: boxOf(node.name, node.width) }));
  const span = (low: number[], high: number[]) => Math.max(...high) - Math.min(...low) + 40;
  return {
    width: span(
      boxes.map(({ x, box }) => x - box.width / 2),
      boxes.map(({ x, box }) => x + box.width / 2),
    ),
    height: span(
      boxes.map(({ y, box }) => y - box.height / 2),
      boxes.map(({ y, box }) => y + box.height / 2),
    ),
  };
}
