// What the picture of a step shows, from the facts that the page tells under it.

import { relationLabel } from '../shared/kinds.ts';
import type { Unplaced } from '../shared/picture.ts';
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
  return { nodes: [...nodes.values()], edges, spoken };
}
