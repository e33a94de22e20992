// In which columns the nodes of a step's picture stand.
import type { Joined } from '../shared/layers.ts';

/** The same with no more than `most` nodes in a column: what is more stands in a column of its own behind it. */
export function atMost(columns: string[][], most: number): string[][] {
  return columns.flatMap((column) => {
    const parts = Math.ceil(column.length / most) || 1;
    const size = Math.ceil(column.length / parts);
    return Array.from({ length: parts }, (_, i) => column.slice(i * size, (i + 1) * size));
  });
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
  for (const id of ids) {
    const column = place(id, new Set());
    columns[column] ??= [];
    columns[column].push(id);
  }
  return [...columns].map((column) => column ?? []).filter((column) => column.length > 0);
}
