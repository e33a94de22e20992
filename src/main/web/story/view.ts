// What the picture of a step shows, from the facts that the page tells under it.

import { relationLabel } from '../shared/kinds.ts';
import type { PictureEdge, Unplaced } from '../shared/picture.ts';
import type { View } from './scene.ts';

/**
 * A relation is a line between its ends. A claim is one, too: from what it is about to its value, with the
 * name of the property on it.
 */
export function viewOf(facts: DOMStringMap[], spoken: string): View {
  const nodes = new Map<string, Unplaced>();
  const edges = facts.map((fact) => {
    const id = fact.fact ?? '';
    const from = fact.from ?? '';
    const to = fact.to ?? id;
    nodes.set(from, { id: from, name: fact.fromName ?? from, ...(fact.fromKind && { kind: fact.fromKind }) });
    nodes.set(to, { id: to, name: fact.toName ?? to, ...(fact.toKind && { kind: fact.toKind }) });
    const label = fact.kind ? relationLabel(fact.kind) : (fact.label ?? '');
    return { id, from, to, grade: fact.grade as Grade, label, arrow: fact.kind !== undefined };
  });
  return { nodes: [...nodes.values()], edges: saidOnce(edges), spoken };
}

/**
 * The view in parts that follow each other in the text: a fact that has no end in common with the one before it
 * begins the next part.
 */
export function apart(view: View): View[] {
  const runs: PictureEdge[][] = [];
  for (const edge of view.edges) {
    const before = runs.at(-1)?.at(-1);
    const joined = before && [before.from, before.to].some((end) => end === edge.from || end === edge.to);
    if (joined) runs.at(-1)!.push(edge);
    else runs.push([edge]);
  }
  return runs.map((edges) => {
    const ends = new Set(edges.flatMap(({ from, to }) => [from, to]));
    return { nodes: view.nodes.filter(({ id }) => ends.has(id)), edges, spoken: view.spoken };
  });
}

/**
 * Where all lines that meet in one place say the same, one of them says it for all: the one in the middle. Said on
 * each, the picture repeats in words what its lines show.
 */
function saidOnce(edges: PictureEdge[]): PictureEdge[] {
  const silent = new Set<string>();
  for (const [end, other] of [
    ['to', 'from'],
    ['from', 'to'],
  ] as const) {
    for (const place of new Set(edges.map((edge) => edge[end]))) {
      const lines = edges.filter((edge) => edge[end] === place);
      // None of the others may be a hub itself, or another label would stand on its lines.
      const alike = lines.every(
        (line) => line.label === lines[0]!.label && edges.filter((edge) => edge[other] === line[other]).length === 1,
      );
      const telling = Math.floor((lines.length - 1) / 2);
      if (alike) for (const [i, { id }] of lines.entries()) if (i !== telling) silent.add(id);
    }
  }
  return edges.map(({ label, ...edge }) => (label === undefined || silent.has(edge.id) ? edge : { ...edge, label }));
}
