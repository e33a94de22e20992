// What the API knows around the entity in the middle and around the unfolded neighbours.
import { ask } from '../shared/api.ts';
import { GRADES, KINDS, RELATION_KINDS } from '../shared/kinds.ts';
import { NAMED, type Named, titleOf } from '../shared/named.ts';
import type { ViewState } from './address.ts';

export interface Entity {
  id: string;
  kind: string;
  /** With its printed number, where it has one. */
  name: string;
}

export interface Relation {
  id: string;
  kind: string;
  /** It, read from start to end. */
  sentence: string;
  grade: Grade;
  /** How it stands in time; absent where time is no matter. */
  state?: State | null;
  from: string;
  to: string;
}

/** What an id tells of a relation. */
export type RelationId = Pick<Relation, 'id' | 'kind' | 'from' | 'to'>;

/** The relation that an id names; null where it is none, as the id of an entity. */
export function relationOf(id: string): RelationId | null {
  const [from, written, to] = id.split('~');
  const kind = written?.toUpperCase().replaceAll('-', '_') ?? '';
  return from && to && RELATION_KINDS.includes(kind) ? { id, kind, from, to } : null;
}

export interface State {
  kind: 'NOT_YET' | 'IN_FORCE' | 'LAST_KNOWN' | 'ENDED' | 'UNKNOWN';
  text: string;
}

export interface Group {
  relationKind: string;
  direction: 'OUT' | 'IN';
  kind: string;
  count: number;
}

export interface Neighbourhood {
  /** The middle first, then the most informative first. */
  entities: Map<string, Entity>;
  relations: Relation[];
  /** How many relations a node has in all. */
  degrees: Map<string, number>;
  /** How many there would be; more than there are where the limit was reached. */
  total: number;
  complete: boolean;
  /** What could be shown, whatever is left out. */
  groups: Group[];
  /** What the date leaves out, in sentences. */
  leftOut: LeftOut[];
  /** How many there are of these. */
  leftOutTotal: number;
}

export interface LeftOut {
  sentence: string;
  state: string;
}

const MOST_NODES = 300;

const QUERY = `query neighbourhood($ids: [ID!]!, $kinds: [Kind!], $relationKinds: [RelationKind!], $grades: [Grade!],
    $asOf: String, $limit: Int) {
  neighbourhood(ids: $ids, kinds: $kinds, relationKinds: $relationKinds, grades: $grades, asOf: $asOf,
      includeRosters: true, limit: $limit) {
    total complete
    groups { relationKind direction kind count }
    nodes { degree entity { ${NAMED} } }
    relations { id kind sentence grade state(asOf: $asOf) { kind text } from { id } to { id } }
    leftOut { relation { sentence } state { text } }
    leftOutTotal
  }
}`;

interface Answer {
  neighbourhood: {
    total: number;
    complete: boolean;
    groups: Group[];
    nodes: { degree: number; entity: Named }[];
    relations: (Omit<Relation, 'from' | 'to'> & { from: { id: string }; to: { id: string } })[];
    leftOut: { relation: { sentence: string }; state: { text: string } }[];
    leftOutTotal: number;
  };
}

export async function fetchNeighbourhood(state: ViewState, signal: AbortSignal): Promise<Neighbourhood> {
  const { neighbourhood: found } = await ask<Answer>(
    QUERY,
    {
      ids: [state.id, ...state.expanded.filter((id) => id !== state.id)],
      kinds: allBut(KINDS, state.withoutKinds),
      relationKinds: allBut(RELATION_KINDS, state.withoutRelations),
      grades: allBut(GRADES, state.withoutGrades),
      asOf: state.asOf || null,
      limit: MOST_NODES,
    },
    signal,
  );
  return {
    entities: new Map(
      found.nodes.map(({ entity }) => [entity.id, { id: entity.id, kind: entity.kind, name: titleOf(entity) }]),
    ),
    degrees: new Map(found.nodes.map(({ entity, degree }) => [entity.id, degree])),
    relations: found.relations.map((relation) => ({ ...relation, from: relation.from.id, to: relation.to.id })),
    total: found.total,
    complete: found.complete,
    groups: found.groups,
    leftOut: found.leftOut.map(({ relation, state }) => ({ sentence: relation.sentence, state: state.text })),
    leftOutTotal: found.leftOutTotal,
  };
}

/** Null, meaning all, where nothing is left out. */
function allBut(all: string[], without: string[]): string[] | null {
  return without.length > 0 ? all.filter((one) => !without.includes(one)) : null;
}
