// Where the nodes of a step's picture stand.
import { boxOf } from '../shared/boxes.ts';
import type { PictureNode } from '../shared/picture.ts';

export interface Joined {
  from: string;
  to: string;
}

/**
 * Relations run from left to right: a node stands one column to the right of the farthest node that
 * has a relation to it. A circle of relations is cut where it would come back.
 */
export function columnsOf(relations: Joined[]): string[][] {
  const ids = [...new Set(relations.flatMap(({ from, to }) => [from, to]))];
  const before = new Map(ids.map((id) => [id, relations.filter((one) => one.to === id).map((one) => one.from)]));
  const columnOf = new Map<string, number>();
  const place = (id: string, above: Set<string>): number => {
    const known = columnOf.get(id);
    if (known !== undefined) return known;
    const sources = (before.get(id) ?? []).filter((source) => !above.has(source) && source !== id);
    const next = new Set([...above, id]);
    const column = sources.length === 0 ? 0 : 1 + Math.max(...sources.map((source) => place(source, next)));
    columnOf.set(id, column);
    return column;
  };
  const columns: string[][] = [];
  for (const id of ids) (columns[place(id, new Set())] ??= []).push(id);
  return [...columns].map((column) => column ?? []).filter((column) => column.length > 0);
}

/** Moves nodes aside that a line between two others would run through. */
export function clearLines(nodes: PictureNode[], relations: Joined[]): void {
  for (const { from, to } of relations) {
    const a = nodes.find((node) => node.id === from);
    const b = nodes.find((node) => node.id === to);
    if (!a || !b) continue;
    for (const node of nodes) {
      const { width, height } = boxOf(node.name, node.width);
      const t = (node.x - a.x) / (b.x - a.x || 1);
      const down = (node.y - a.y) / (b.y - a.y || 1);
      const sideways = Math.abs(b.x - a.x) >= Math.abs(b.y - a.y);
      const at = sideways ? t : down;
      if (node === a || node === b || at <= 0.05 || at >= 0.95) continue;
      if (sideways && Math.abs(a.y + t * (b.y - a.y) - node.y) < height / 2 + 8) node.y += height + 44;
      if (!sideways && Math.abs(a.x + down * (b.x - a.x) - node.x) < width / 2 + 8) node.x += width + 44;
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
