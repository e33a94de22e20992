// Where the nodes of a step's picture stand.
import { boxOf } from '../shared/boxes.ts';
import type { PictureNode } from '../shared/picture.ts';

const ROUNDS = 4;
const GAP = 18;

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
