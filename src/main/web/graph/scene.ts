// The whole graph as the server sends it, made ready to be drawn, and what a choice leaves of it. The server's
// table leaves the same (Whole.java); how things stand in a year the server alone knows and says by letters.
import { type Family, familyOf } from '../shared/kinds.ts';
import { relationOf } from './neighbourhood.ts';
import { t } from './words.ts';

/** What /graph/positions.json answers; columns of numbers, see WholeJson.java. */
export interface Positions {
  version: string;
  years: [number, number];
  total: number;
  /** The cluster within which this is. */
  within?: string;
  clusters: {
    key: string;
    id: string;
    name: string;
    kind: string;
    /** Whether enough of it is joined to what leads it, so that it may be called after that. */
    named: boolean;
    x: number;
    y: number;
    size: number;
    chosen?: number;
  }[];
  // By nodes:
  clusterOf?: number[];
  courses?: string[];
  kinds?: string[];
  relations?: string[];
  grades?: Grade[];
  sourceSets?: string[][];
  themeSets?: string[][];
  nodes?: Record<'kind' | 'x' | 'y' | 'degree' | 'course' | 'sources' | 'themes', number[]> & {
    id: string[];
    name: string[];
  };
  edges?: Record<'from' | 'to' | 'kind' | 'grade' | 'course' | 'sources', number[]> & { key: Record<string, string> };
  edgesLeftOut?: number;
  // By clusters:
  leftOut?: number;
  links?: Record<'from' | 'to' | 'count', number[]>;
}

export interface SceneNode {
  id: string;
  name: string;
  kind: string;
  family: Family;
  x: number;
  y: number;
  radius: number;
  degree: number;
  /** A letter for each year; null where time is no matter. */
  course: string | null;
  sources: string[];
  themes: string[];
  /** Place of its cluster; -1 where it is one itself. */
  cluster: number;
  /** Of a cluster: what to ask for to see what is in it, and how much of it is chosen. */
  key?: string;
  chosen?: number;
}

export interface SceneEdge {
  id: string;
  kind: string;
  grade: Grade;
  from: number;
  to: number;
  course: string | null;
  sources: string[];
  /** How many relations it stands for. */
  count: number;
}

export interface Scene {
  version: string;
  firstYear: number;
  lastYear: number;
  /** Whether nodes are shown, not clusters. */
  byNodes: boolean;
  /** The cluster within which this is; empty for the whole. */
  within: string;
  /** How many nodes there are in this view, and how many of them are not shown. */
  total: number;
  leftOut: number;
  /** How many relations, or joins between clusters, are not shown. */
  edgesLeftOut: number;
  /** Those with most relations first. */
  nodes: SceneNode[];
  edges: SceneEdge[];
  clusters: { id: string; name: string; named: boolean; x: number; y: number; size: number }[];
}

export interface Choice {
  kinds: string[];
  theme: string;
  source: string;
  /** Null for all times. */
  year: number | null;
  /** Whether in a year what is of unknown time is seen, too. */
  undated: boolean;
  /** Id of a node or a relation that is seen, with both its ends, whatever the rest says; empty for none. */
  selected: string;
}

/**
 * As the server sees it: F in force, P as foretold, L last heard of, E ended, U since when unknown, - timeless; N not
 * yet there, as only what is selected may be seen.
 */
export type Stand = 'F' | 'P' | 'L' | 'E' | 'U' | '-' | 'N';

/** Who takes part in what stands so was there, though it is not known since when. */
const BEGUN = ['F', 'P', 'L', 'E'];

/** How each node and relation stands; null for what is not chosen. */
export interface Chosen {
  nodes: (Stand | null)[];
  edges: (Stand | null)[];
  nodeCount: number;
  edgeCount: number;
  /** How many nodes stand how. */
  stands: Partial<Record<Stand, number>>;
  /** How many nodes and relations are seen in the year only where what is of unknown time is. */
  undatedNodes: number;
  undatedEdges: number;
}

/** As large as the layout keeps room for (Layout.java). */
export function radiusOf(degree: number): number {
  return Math.min(30, 5 + 1.5 * Math.sqrt(degree));
}

export function sceneOf(answer: Positions): Scene {
  const { version, years, total, clusters } = answer;
  const common = { version, firstYear: years[0], lastYear: years[1], total, within: answer.within ?? '' };
  const { nodes, edges, links } = answer;
  if (!nodes || !edges) {
    const largest = Math.max(1, ...clusters.map(({ size }) => size));
    const spread = Math.max(1, ...clusters.map(({ x, y }) => Math.hypot(x, y)));
    return {
      ...common,
      byNodes: false,
      edgesLeftOut: answer.edgesLeftOut ?? 0,
      leftOut: answer.leftOut ?? 0,
      nodes: clusters.map(({ key, name, kind, named, x, y, size, chosen }) => ({
        id: key,
        key,
        name: named ? name : t.andOthers(name),
        kind,
        family: familyOf(kind),
        x,
        y,
        radius: 8 + 0.09 * spread * Math.sqrt(size / largest),
        degree: size,
        course: null,
        sources: [],
        themes: [],
        cluster: -1,
        ...(chosen === undefined ? {} : { chosen }),
      })),
      edges: (links?.from ?? []).map((from, i) => ({
        id: `${i}`,
        kind: '',
        grade: 'STATED' as const,
        from,
        to: links!.to[i]!,
        course: null,
        sources: [],
        count: links!.count[i]!,
      })),
      clusters: [],
    };
  }
  const course = (number: number) => (number < 0 ? null : answer.courses![number]!);
  const { key } = edges;
  return {
    ...common,
    byNodes: true,
    edgesLeftOut: answer.edgesLeftOut ?? 0,
    leftOut: total - nodes.id.length,
    nodes: nodes.id.map((id, i) => {
      const kind = answer.kinds![nodes.kind[i]!]!;
      return {
        id,
        name: nodes.name[i]!,
        kind,
        family: familyOf(kind),
        x: nodes.x[i]!,
        y: nodes.y[i]!,
        radius: radiusOf(nodes.degree[i]!),
        degree: nodes.degree[i]!,
        course: course(nodes.course[i]!),
        sources: answer.sourceSets![nodes.sources[i]!]!,
        themes: answer.themeSets![nodes.themes[i]!]!,
        cluster: answer.clusterOf![i]!,
      };
    }),
    edges: edges.from.map((from, i) => {
      const kind = answer.relations![edges.kind[i]!]!;
      const grade = answer.grades![edges.grade[i]!]!;
      const to = edges.to[i]!;
      const parts = [nodes.id[from], kind.toLowerCase().replaceAll('_', '-'), nodes.id[to]];
      if (key[i]) parts.push(key[i]);
      if (grade !== 'STATED') parts.push(grade.toLowerCase());
      return {
        id: parts.join('~'),
        kind,
        grade,
        from,
        to,
        course: course(edges.course[i]!),
        sources: answer.sourceSets![edges.sources[i]!]!,
        count: 1,
      };
    }),
    clusters,
  };
}

/** What a choice leaves, as Whole.java leaves it. Clusters are counted by the server. */
export function choose(scene: Scene, { kinds, theme, source, year, undated, selected }: Choice): Chosen {
  const at = year === null ? 0 : Math.min(Math.max(year, scene.firstYear), scene.lastYear) - scene.firstYear;
  const standing = (course: string | null): Stand => (year === null || course === null ? '-' : (course[at] as Stand));
  const on = scene.nodes.map(({ themes }) => themes.includes(theme));
  const standings = scene.nodes.map(({ course }) => standing(course));
  /** Who is on the theme, or joined to what is by a line that counts. */
  const nearBy = (counts: (line: Stand, other: number) => boolean): boolean[] => {
    const near = on.slice();
    for (const { from, to, course } of scene.edges) {
      const line = standing(course);
      if (on[from] && counts(line, from)) near[to] = true;
      if (on[to] && counts(line, to)) near[from] = true;
    }
    return near;
  };
  const begun = (line: Stand, other: number) => line !== 'N' && standings[other] !== 'N';
  const near = theme ? nearBy(begun) : on;
  const open = new Set(relationOf(selected) ? selected.split('~') : [selected]);
  const all = scene.nodes.map((node, i): Stand | null => {
    if (!scene.byNodes) return node.chosen === 0 ? null : '-';
    const stand = standing(node.course);
    const out =
      stand === 'N' ||
      (kinds.length > 0 && !kinds.includes(node.kind)) ||
      (source && !node.sources.includes(source)) ||
      (theme && !near[i]);
    return out && !open.has(node.id) ? null : stand;
  });
  const allEdges = scene.edges.map((edge): Stand | null => {
    const stand = standing(edge.course);
    const out =
      stand === 'N' ||
      !all[edge.from] ||
      !all[edge.to] ||
      (scene.byNodes && source && !edge.sources.includes(source)) ||
      (scene.byNodes && theme && !on[edge.from] && !on[edge.to]);
    return out ? null : stand;
  });
  const dated = scene.nodes.map(({ id }, i) => all[i] !== null && (all[i] !== 'U' || open.has(id)));
  for (const [i, { from, to }] of scene.edges.entries()) {
    if (!BEGUN.includes(allEdges[i] ?? '')) continue;
    dated[from] = true;
    dated[to] = true;
  }
  if (theme && scene.byNodes && year !== null) {
    // What would stand there with no line to the theme, since when they were joined is not known, waits with its line.
    const joined = nearBy(
      (line, other) => begun(line, other) && line !== 'U' && (dated[other] || standings[other] !== 'U'),
    );
    for (const [i, { id }] of scene.nodes.entries()) dated[i] &&= joined[i]! || open.has(id);
  }
  const isDated = ({ from, to }: SceneEdge, i: number) => allEdges[i] !== 'U' && dated[from] && dated[to];
  const nodes = undated ? all : all.map((stand, i) => (dated[i] ? stand : null));
  const edges = undated ? allEdges : allEdges.map((stand, i) => (isDated(scene.edges[i]!, i) ? stand : null));
  const stands: Chosen['stands'] = {};
  for (const stand of nodes) if (stand) stands[stand] = (stands[stand] ?? 0) + 1;
  return {
    nodes,
    edges,
    nodeCount: nodes.filter(Boolean).length,
    edgeCount: edges.filter(Boolean).length,
    stands,
    undatedNodes: all.filter((stand, i) => stand && !dated[i]).length,
    undatedEdges: scene.edges.filter((edge, i) => allEdges[i] && !isDated(edge, i)).length,
  };
}

/** The choice, cluster, selection and view that an address says. */
export interface WholeState extends Choice {
  within: string;
  /** How near and where, as `0.8,120,-40`. */
  at: string;
}

export function readWhole(search: string): WholeState {
  const parameters = new URLSearchParams(search);
  const asOf = parameters.get('asOf') ?? '';
  const at = parameters.get('at') ?? '';
  return {
    kinds: [...new Set(parameters.getAll('kind').filter(Boolean))],
    theme: parameters.get('theme') ?? '',
    source: parameters.get('source') ?? '',
    year: /^\d{4}/.test(asOf) ? Number(asOf.slice(0, 4)) : null,
    undated: parameters.get('undated') === 'true',
    within: parameters.get('in') ?? '',
    selected: parameters.get('select') ?? '',
    at: /^\d{1,2}(\.\d+)?,-?\d{1,7},-?\d{1,7}$/.test(at) ? at : '',
  };
}

/** The query of the address, with what else stood in `search` (the language) kept. */
export function writeWhole(state: WholeState, search = ''): string {
  const parameters = new URLSearchParams(search);
  parameters.delete('kind');
  parameters.delete('page');
  for (const kind of state.kinds) parameters.append('kind', kind);
  const put = (name: string, value: string) => (value ? parameters.set(name, value) : parameters.delete(name));
  put('theme', state.theme);
  put('source', state.source);
  put('asOf', state.year === null ? '' : String(state.year));
  put('undated', state.undated ? 'true' : '');
  put('in', state.within);
  put('select', state.selected);
  put('at', state.at);
  const query = parameters.toString().replaceAll('%2C', ',');
  return query ? `?${query}` : '';
}
