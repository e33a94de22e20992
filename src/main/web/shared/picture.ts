// What a drawing is made of, before anything draws it. Layouts make it, graphDrawing.ts and
// pictureSvg.ts show it. Coordinates are the middles of boxes, in pixels at full size.
import { boxOf } from './boxes.ts';

export interface PictureNode {
  /** Unique in the picture; mostly the id of an entity. */
  id: string;
  name: string;
  /** Kind of the entity; without one the node stands for several (“+ 12 more”). */
  kind?: string;
  x: number;
  y: number;
  /** Width of all boxes of a column; as wide as the name when left out. */
  width?: number;
  /** The node everything else is seen from. */
  centre?: boolean;
  /** The group whose frame holds it. */
  group?: string;
  /** What a screen reader says, where the name alone says too little. */
  spoken?: string;
}

/** A frame around the nodes that name it as their group. */
export interface PictureGroup {
  id: string;
  name: string;
}

export interface PictureEdge {
  id: string;
  from: string;
  to: string;
  grade: Grade;
  /** Whether what it stands for is over. */
  ended?: boolean;
  /** Written on the line, where the frames do not say it. */
  label?: string;
  /** How far from the line's start the label stands; in the middle when left out. */
  labelAt?: number;
  /**
   * Where the line meets the boxes: at their facing left and right sides (`across`), or from the lower left
   * corner of the upper one to the left side of the lower one (`outline`); towards each other when left out.
   */
  sides?: 'across' | 'outline';
  /** Place among several lines between the same two nodes: 0, 1, …. */
  place?: number;
  /** Thicker for what stands for many; 1 when left out. */
  width?: number;
  /** Whether it runs over the boxes between its ends, not beneath them. */
  over?: boolean;
  /** Whether it has an arrow head; true when left out. */
  arrow?: boolean;
  /** Whether it stands for relations that are not drawn one by one, and so cannot be chosen. */
  bundle?: boolean;
}

/** What of a picture is seen: how near, and which point of it is in the middle. */
export interface Viewport {
  zoom: number;
  x: number;
  y: number;
}

export interface Picture {
  nodes: PictureNode[];
  groups: PictureGroup[];
  edges: PictureEdge[];
}

/** How far a line stands from the middle of a box's side, where several lines run between two boxes. */
export function placeShift(edge: PictureEdge): number {
  return (edge.place ?? 0) * 7;
}

/** Where a line with `sides` meets the box of `node`, measured from the middle of that box. */
export function endOf(edge: PictureEdge, node: PictureNode, other: PictureNode): { x: number; y: number } {
  const box = boxOf(node.name, node.width);
  const half = { x: (node.width ?? box.width) / 2, y: box.height / 2 };
  if (edge.sides === 'across') return { x: Math.sign(other.x - node.x) * half.x, y: placeShift(edge) };
  return node.y < other.y ? { x: 14 - half.x + placeShift(edge), y: half.y } : { x: -half.x, y: placeShift(edge) };
}

/** Where the line from the middle of `node` towards `other` leaves the box of `node`. */
export function borderPoint(node: PictureNode, other: PictureNode): { x: number; y: number } {
  const box = boxOf(node.name, node.width);
  const half = { x: (node.width ?? box.width) / 2, y: box.height / 2 };
  const [dx, dy] = [other.x - node.x, other.y - node.y];
  const scale = Math.min(half.x / (Math.abs(dx) || 1e-9), half.y / (Math.abs(dy) || 1e-9));
  return { x: node.x + dx * scale, y: node.y + dy * scale };
}

/** A node before it has a place. */
export type Unplaced = Omit<PictureNode, 'x' | 'y'>;

const COLUMN_GAP = { right: 110, down: 66 };
const ROW_GAP = 18;

/**
 * Places nodes in columns from left to right (or rows downwards, for a narrow page), each column in
 * the order given and centred: for paths, where the column is the number of the hop. Nothing is random:
 * the same columns give the same picture.
 */
export function placeInColumns(columns: Unplaced[][], direction: 'right' | 'down' = 'right'): PictureNode[] {
  const boxes = columns.map((column) => column.map((node) => boxOf(node.name, node.width)));
  const placed: PictureNode[] = [];
  let along = 0;
  columns.forEach((column, c) => {
    const sizes = boxes[c] ?? [];
    const thick = Math.max(0, ...sizes.map((box) => (direction === 'right' ? box.width : box.height)));
    const lengths = sizes.map((box) => (direction === 'right' ? box.height : box.width));
    const total = lengths.reduce((sum, length) => sum + length, 0) + ROW_GAP * Math.max(0, column.length - 1);
    let across = -total / 2;
    column.forEach((node, i) => {
      const length = lengths[i] ?? 0;
      const middle = across + length / 2;
      const position =
        direction === 'right' ? { x: along + thick / 2, y: middle } : { x: middle, y: along + thick / 2 };
      placed.push({ ...node, ...position });
      across += length + ROW_GAP;
    });
    along += thick + COLUMN_GAP[direction];
  });
  return placed;
}

/**
 * The columns of several paths over the same nodes: a node stands at its farthest place from the
 * start of any path, so that lines run onwards; within a column, by first appearance.
 */
export function columnsOfPaths(paths: string[][]): string[][] {
  const columnOf = new Map<string, number>();
  for (const path of paths) {
    for (const [i, id] of path.entries()) columnOf.set(id, Math.max(columnOf.get(id) ?? 0, i));
  }
  const columns: string[][] = [];
  for (const [id, column] of columnOf) {
    columns[column] ??= [];
    columns[column].push(id);
  }
  return [...columns].map((column) => column ?? []).filter((column) => column.length > 0);
}
