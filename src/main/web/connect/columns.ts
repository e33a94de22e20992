// In which column of the picture each node of a tree stands.
import type { Joined } from '../shared/layers.ts';

/**
 * Columns by distance from the middle of the tree's longest way: one half of that way goes to the left, all
 * else to the right, so that the picture has as few columns as it can.
 */
export function columnsFrom(lines: Joined[]): string[][] {
  const joined = new Map<string, string[]>();
  for (const { from, to } of lines) {
    joined.set(from, [...(joined.get(from) ?? []), to]);
    joined.set(to, [...(joined.get(to) ?? []), from]);
  }
  const [any] = joined.keys();
  if (!any) return [];
  const way = longestFrom(longestFrom(any, joined).at(-1)!, joined);
  const middle = way[Math.floor(way.length / 2)]!;
  // One side of the middle goes left, the others right.
  const left = way[Math.floor(way.length / 2) + 1];
  const columns = new Map<number, string[]>();
  const place = (node: string, from: string | null, column: number, step: number): void => {
    columns.set(column, [...(columns.get(column) ?? []), node]);
    for (const next of joined.get(node)!) {
      if (next !== from) place(next, node, column + step, step);
    }
  };
  columns.set(0, [middle]);
  for (const next of joined.get(middle)!) {
    if (next === left) place(next, middle, -1, -1);
    else place(next, middle, 1, 1);
  }
  return [...columns].toSorted(([a], [b]) => a - b).map(([, nodes]) => nodes);
}

/** The way from a node to the one that is farthest away. */
function longestFrom(start: string, joined: Map<string, string[]>): string[] {
  let longest: string[] = [start];
  const walk = (node: string, way: string[]): void => {
    if (way.length > longest.length) longest = way;
    for (const next of joined.get(node)!) {
      if (next !== way.at(-2)) walk(next, [...way, next]);
    }
  };
  walk(start, [start]);
  return longest;
}
