// What the reader sees of a kind of node: its words, and the family that gives it colour and shape.
import { around, grades, kinds, relations } from 'virtual:ontology';
import { inWords } from './texts.ts';

export const FAMILIES = ['plan', 'work', 'actor', 'link', 'money', 'topic'] as const;
/** Kinds that look alike in pictures. */
export type Family = (typeof FAMILIES)[number];

/** The family that the ontology gives; a kind without one looks like an actor if it is one, else like a topic. */
export function familyOf(kind: string): Family {
  const { family, actor } = kinds[kind] ?? {};
  return family ?? (actor ? 'actor' : 'topic');
}

/** All kinds of nodes, in the order of the ontology. */
export const KINDS = Object.keys(kinds);

/** All kinds of nodes in the order in which the picture of the whole goes around them. */
export const KINDS_AROUND = [...new Set([...around, ...KINDS])];

/** All kinds of relations, in the order of the ontology. */
export const RELATION_KINDS = Object.keys(relations);

export const GRADES: Grade[] = ['STATED', 'DERIVED', 'CURATED'];

export function kindLabel(kind: string): string {
  const words = kinds[kind];
  return words ? inWords(words.label) : kind;
}

export function kindPlural(kind: string): string {
  const words = kinds[kind];
  return words ? inWords(words.plural) : kind;
}

/** How a relation reads from its start, or from its end when seen from there. */
export function relationLabel(kind: string, direction: 'OUT' | 'IN' = 'OUT'): string {
  const words = relations[kind];
  return words ? inWords(direction === 'OUT' ? words.label : words.inverse) : kind;
}

export function gradeLabel(grade: Grade): string {
  return inWords(grades[grade].label);
}

/** Whether the relation joins nearly everything (seats, territories) and so says little. */
export function isRoster(kind: string): boolean {
  return relations[kind]?.roster ?? false;
}
