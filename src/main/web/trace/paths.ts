// What the picture of some paths shows: each node and each relation once, however many paths lead through it.
import { columnsOfPaths, type PictureEdge, type Unplaced } from '../shared/picture.ts';
import type { Language } from '../shared/texts.ts';

/** A path as the page's JSON has it. */
export interface Path {
  rank: number;
  nodes: { id: string; kind: string; number: string | null; name: Record<Language, string> }[];
  steps: Step[];
}

export interface Step {
  relation: string;
  relations: string[];
  from: string;
  to: string;
  forwards: boolean;
  grade: 'STATED' | 'CURATED';
}

export interface PathPicture {
  columns: Unplaced[][];
  edges: PictureEdge[];
  /** By id of the relation, the id of the first sentence that tells it. */
  stepOf: Map<string, string>;
}

export function pictureOf(paths: Path[], language: Language, label: (relation: string) => string): PathPicture {
  const nodes = new Map<string, Unplaced>();
  const edges = new Map<string, PictureEdge>();
  const stepOf = new Map<string, string>();
  for (const path of paths) {
    for (const { id, kind, number, name } of path.nodes) {
      nodes.set(id, { id, kind, name: number ? `${number} ${name[language]}` : name[language] });
    }
    path.steps.forEach(({ relation, relations, from, to, forwards, grade }, i) => {
      const id = relations[0];
      if (!id || edges.has(id)) return;
      const [start, end] = forwards ? [from, to] : [to, from];
      edges.set(id, { id, from: start, to: end, grade, label: label(relation) });
      stepOf.set(id, `step-${path.rank}-${i + 1}`);
    });
  }
  const columns = columnsOfPaths(paths.map((path) => path.nodes.map((node) => node.id)));
  return { columns: columns.map((ids) => ids.map((id) => nodes.get(id)!)), edges: [...edges.values()], stepOf };
}
