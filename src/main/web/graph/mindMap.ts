// Where everything stands: the middle in the middle, its groups to the right and to the left of it, an
// unfolded neighbour's groups further out. On a narrow page all groups stand below, one under the other.
// Boxes never overlap, nothing is random, and the size of the window plays no part: the same view gives
// the same picture.
import { boxOf, wrapLines } from '../shared/boxes.ts';
import type { Picture, PictureEdge, PictureNode } from '../shared/picture.ts';
import type { Forest, Hub, Member, MemberGroup } from './grouping.ts';
import type { Relation } from './neighbourhood.ts';

export type Shape = 'wide' | 'narrow';

/** What the picture calls the “+ 12 more” of a group. */
export const MORE = 'more ';

const WIDTH = 212;
const ROW_GAP = 7;
const GROUP_GAP = 32;
/** From a hub to its groups: room for the lines to fan out. */
const REACH = 130;
const INDENT = 34;
/** More members than this in one group stand in several columns. */
const MOST_ROWS = 12;
const COLUMN_GAP = 12;

/** Words that the picture needs. */
export interface PictureWords {
  more: (count: number, group: MemberGroup) => string;
  spoken: (member: Member, group: MemberGroup) => string;
}

/** The picture, and the lines that it leaves to the frame of a large group. */
export interface MindMap extends Picture {
  /** To the members behind the first column: each to be drawn, over the boxes, while it or its member is chosen. */
  framed: { member: string; edge: PictureEdge }[];
}

export function drawMap(forest: Forest, shape: Shape, words: PictureWords): MindMap {
  const picture: MindMap = { nodes: [], groups: [], edges: [], framed: [] };
  const { entity, groups } = forest.hub;
  const centre: PictureNode = { ...entity, x: 0, y: 0, width: WIDTH, centre: true };
  picture.nodes.push(centre);
  if (shape === 'narrow') {
    placeBelow(groups, centre, picture, words);
  } else {
    const [right, left] = balance(groups, words);
    placeBeside(right, centre, 1, picture, words);
    placeBeside(left, centre, -1, picture, words);
  }
  const present = new Set(picture.nodes.map((node) => node.id));
  for (const relation of forest.across) {
    if (present.has(relation.from) && present.has(relation.to)) picture.edges.push(edge(relation, 0));
  }
  return picture;
}

/** The groups in their order, the first ones right, so that both sides become about equally high. */
function balance(groups: MemberGroup[], words: PictureWords): [right: MemberGroup[], left: MemberGroup[]] {
  const heights = groups.map((group) => groupHeight(group, words) + GROUP_GAP);
  const half = heights.reduce((sum, height) => sum + height, 0) / 2;
  let sum = 0;
  const right = groups.filter((_, i) => {
    const height = heights[i] ?? 0;
    const fits = i === 0 || sum + height / 2 <= half;
    sum += height;
    return fits;
  });
  return [right, groups.filter((group) => !right.includes(group))];
}

interface Row {
  id: string;
  name: string;
  kind?: string;
  spoken?: string;
  member: Member | null;
  height: number;
}

function rowsOf(group: MemberGroup, words: PictureWords): Row[] {
  const rows: Row[] = group.members.slice(0, group.shown).map((member) => ({
    ...member.entity,
    spoken: words.spoken(member, group),
    member,
    height: boxOf(member.entity.name, WIDTH).height,
  }));
  const hidden = group.members.length - group.shown;
  if (hidden > 0) {
    const name = words.more(hidden, group);
    rows.push({ id: MORE + group.key, name, member: null, height: boxOf(name, WIDTH).height });
  }
  return rows;
}

/** Height of a row with the groups that hang on it. */
function rowHeight(row: Row, words: PictureWords): number {
  return Math.max(row.height, row.member?.hub ? hubHeight(row.member.hub, words) : 0);
}

function hubHeight(hub: Hub, words: PictureWords): number {
  return hub.groups.reduce((sum, group) => sum + groupHeight(group, words) + GROUP_GAP, 0);
}

function groupHeight(group: MemberGroup, words: PictureWords): number {
  const columns = columnsOf(rowsOf(group, words));
  return columns.reduce((most, column) => Math.max(most, columnHeight(column, words)), 0);
}

function columnHeight(column: Row[], words: PictureWords): number {
  return column.reduce((sum, row) => sum + rowHeight(row, words) + ROW_GAP, -ROW_GAP);
}

/** One column; several where there are many rows and none of them is unfolded. */
function columnsOf(rows: Row[]): Row[][] {
  if (rows.length <= MOST_ROWS || rows.some((row) => row.member?.hub)) return [rows];
  const count = Math.ceil(rows.length / MOST_ROWS);
  const each = Math.ceil(rows.length / count);
  return Array.from({ length: count }, (_, i) => rows.slice(i * each, (i + 1) * each));
}

function placeBeside(
  groups: MemberGroup[],
  hub: PictureNode,
  side: 1 | -1,
  picture: MindMap,
  words: PictureWords,
): void {
  const heights = groups.map((group) => groupHeight(group, words));
  const total = heights.reduce((sum, height) => sum + height + GROUP_GAP, -GROUP_GAP);
  const near = hub.x + side * (WIDTH / 2 + REACH);
  let top = hub.y - total / 2;
  groups.forEach((group, g) => {
    const columns = columnsOf(rowsOf(group, words));
    picture.groups.push({ id: group.key, name: frameName(group) });
    columns.forEach((column, c) => {
      let y = top;
      for (const row of column) {
        const space = rowHeight(row, words);
        const x = near + side * (WIDTH / 2 + c * (WIDTH + COLUMN_GAP));
        const node = { ...nodeOf(row, group), x, y: y + space / 2 };
        picture.nodes.push(node);
        // Lines to the columns behind would run beneath the boxes before them.
        if (c === 0 || !row.member) connect(row, hub, 'across', picture);
        else leaveToFrame(row.member, picture);
        if (row.member?.hub) placeBeside(row.member.hub.groups, node, side, picture, words);
        y += space + ROW_GAP;
      }
    });
    top += (heights[g] ?? 0) + GROUP_GAP;
  });
}

/** One below the other, further in for each step away from the middle; gives the y below the last. */
function placeBelow(groups: MemberGroup[], hub: PictureNode, picture: MindMap, words: PictureWords): number {
  const left = hub.x - WIDTH / 2 + INDENT;
  let top = hub.y + boxOf(hub.name, WIDTH).height / 2 + GROUP_GAP;
  for (const group of groups) {
    picture.groups.push({ id: group.key, name: frameName(group) });
    for (const row of rowsOf(group, words)) {
      const node = { ...nodeOf(row, group), x: left + WIDTH / 2, y: top + row.height / 2 };
      picture.nodes.push(node);
      connect(row, hub, 'outline', picture);
      top += row.height + ROW_GAP;
      if (row.member?.hub) top = placeBelow(row.member.hub.groups, node, picture, words);
    }
    top += GROUP_GAP - ROW_GAP;
  }
  return top;
}

/** As much of the label as stands above the frame, clear of the lines beside it; the list has all of it. */
function frameName(group: MemberGroup): string {
  return wrapLines(group.label, WIDTH + 20, 1)[0] ?? '';
}

function nodeOf(row: Row, group: MemberGroup): Omit<PictureNode, 'x' | 'y'> {
  const { id, name, kind, spoken } = row;
  return { id, name, ...(kind ? { kind } : {}), ...(spoken ? { spoken } : {}), width: WIDTH, group: group.key };
}

function connect(row: Row, hub: PictureNode, sides: 'across' | 'outline', picture: Picture): void {
  if (!row.member) {
    picture.edges.push({
      id: `${row.id} line`,
      from: hub.id,
      to: row.id,
      grade: 'STATED',
      sides,
      arrow: false,
      bundle: true,
    });
    return;
  }
  const { relations } = row.member;
  relations.forEach((relation, i) => {
    picture.edges.push({ ...edge(relation, i - (relations.length - 1) / 2), sides });
  });
}

function leaveToFrame({ entity, relations }: Member, picture: MindMap): void {
  relations.forEach((relation, i) => {
    const place = i - (relations.length - 1) / 2;
    picture.framed.push({ member: entity.id, edge: { ...edge(relation, place), over: true } });
  });
}

function edge(relation: Relation, place: number): PictureEdge {
  const { id, from, to, grade, state } = relation;
  return { id, from, to, grade, place, ...(state?.kind === 'ENDED' ? { ended: true } : {}) };
}
