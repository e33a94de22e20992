// What a form may say between two nodes, from what the ontology allows.
export interface Choice {
  value: string;
  label: string;
}

export interface ValueTerm {
  name: string;
  label: string;
  type: string;
  required: boolean;
  values: Choice[];
}

export interface KindTerm {
  name: string;
  label: string;
  labels: Choice[];
  properties: ValueTerm[];
  claims: ValueTerm[];
}

export interface RelationTerm {
  name: string;
  label: string;
  inverse: string;
  ends: { from: string[]; to: string[] }[];
  properties: ValueTerm[];
}

export interface Terms {
  kinds: KindTerm[];
  relations: RelationTerm[];
}

/** A relation that may join two nodes, in the direction in which the reader named them or the other. */
export interface Possible {
  relation: RelationTerm;
  backwards: boolean;
  label: string;
}

/** All relations that may join a node of one kind to one of another, those that read forwards first. */
export function possible(terms: Terms, from: string, to: string): Possible[] {
  const joins = (relation: RelationTerm, start: string, end: string): boolean =>
    relation.ends.some((ends) => ends.from.includes(start) && ends.to.includes(end));
  const forwards = terms.relations
    .filter((relation) => joins(relation, from, to))
    .map((relation) => ({ relation, backwards: false, label: relation.label }));
  const backwards = terms.relations
    .filter((relation) => joins(relation, to, from))
    .map((relation) => ({ relation, backwards: true, label: relation.inverse }));
  return [...forwards, ...backwards];
}

/** From the first line chosen to the last, whichever was chosen first. */
export function range(anchor: number, focus: number): [number, number] {
  return anchor <= focus ? [anchor, focus] : [focus, anchor];
}
