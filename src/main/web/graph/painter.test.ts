import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PAPER_LOOK } from '../shared/look.ts';
import type { Label } from './labels.ts';
import { boldness, type Marked, type Pen, paint, signOf } from './painter.ts';
import { type Chosen, type Scene, sceneOf } from './scene.ts';

const LONG = 'A name that is far too long for the width of a telephone, and goes on';

/** Two nodes, without the relation between them, which a rule concluded. */
const SCENE: Scene = sceneOf({
  version: '1',
  years: [2000, 2001],
  total: 2,
  clusters: [{ key: '0-0', id: 'art', name: 'Art', kind: 'Theme', named: true, x: 0, y: 0, size: 2 }],
  clusterOf: [0, 0],
  courses: ['FF'],
  kinds: ['Municipality'],
  relations: [],
  grades: [],
  sourceSets: [['001']],
  themeSets: [[]],
  nodes: {
    id: ['mill', 'brook'],
    name: [LONG, 'Brook'],
    kind: [0, 0],
    x: [-100, 100],
    y: [-40, 40],
    degree: [9, 8],
    course: [0, 0],
    sources: [0, 0],
    themes: [0, 0],
  },
  edges: { from: [], to: [], kind: [], grade: [], course: [], sources: [], key: {} },
});
const CHOSEN: Chosen = {
  nodes: ['F', 'F'],
  edges: [],
  nodeCount: 2,
  edgeCount: 0,
  stands: {},
  undatedNodes: 0,
  undatedEdges: 0,
};

function painted(
  marked: Marked,
  chosen = CHOSEN,
  scene = SCENE,
): { strong: number[]; labels: Label[]; shapes: number; fills: string[] } {
  const strong: number[] = [];
  const fills: string[] = [];
  let shapes = 0;
  const labels: Label[] = [];
  const pen: Pen = {
    lines: (points, colour) => {
      if (colour === PAPER_LOOK.accent) strong.push(...points);
    },
    shapes: (_, points, fill) => {
      shapes += points.length / 3;
      fills.push(fill);
    },
    text: (label) => labels.push(label),
    widthOf: (text) => text.length * 7,
  };
  paint(pen, scene, chosen, { zoom: 1, x: 0, y: 0 }, { width: 240, height: 200 }, PAPER_LOOK, marked);
  return { strong, labels, shapes, fills };
}

test('few lines are bold enough to be followed, many are faint', () => {
  expect(boldness(5000)).toBe(1);
  expect(boldness(51)).toBeGreaterThan(2);
  expect(boldness(200)).toBe(2);
  expect(boldness(0)).toBe(boldness(1));
});

test('a relation that is not drawn is drawn while it is selected', () => {
  expect(painted({ node: -1, lines: [[0, 1]] }).strong).toEqual([20, 60, 220, 140]);
  expect(painted({ node: -1, lines: [] }).strong).toEqual([]);
});

test('the names of what is selected stand whole within the picture', () => {
  const { labels } = painted({ node: -1, lines: [[0, 1]] });
  expect(labels.map(({ text }) => text)).toContain('Brook');
  for (const { x, text } of labels) {
    expect(x - (text.length * 7) / 2).toBeGreaterThanOrEqual(0);
    expect(x + (text.length * 7) / 2).toBeLessThanOrEqual(240);
  }
});

test('the ends of what is open are drawn though the year leaves them out', () => {
  const left: Chosen = { ...CHOSEN, nodes: ['F', null], nodeCount: 1 };
  expect(painted({ node: -1, lines: [[0, 1]] }, left).shapes).toBe(2);
  expect(painted({ node: -1, lines: [] }, left).shapes).toBe(1);
});

test('what a relation was concluded from is lit with it', () => {
  const { strong } = painted({
    node: -1,
    lines: [
      [0, 1],
      [1, 0],
    ],
  });
  expect(strong).toEqual([20, 60, 220, 140, 220, 140, 20, 60]);
});

test('the tables have the signs of the map', () => {
  const css = readFileSync(new URL('../../resources/static/css/saiknes.css', import.meta.url), 'utf8');
  const states = { F: 'IN_FORCE', P: 'FORETOLD', L: 'LAST_KNOWN', E: 'ENDED', U: 'UNKNOWN', '-': 'TIMELESS' } as const;
  const signs = new Map<string, string>();
  for (const [, selectors, body] of css.matchAll(/((?:\.when\[data-when="\w+"\]::before,?\s*)+)\{([^}]*)\}/g)) {
    const background = /background: ([^;]+)/.exec(body!)?.[1];
    if (!background) continue;
    for (const [, state] of selectors!.matchAll(/data-when="(\w+)"/g))
      signs.set(state!, background === 'var(--line)' ? 'past' : 'full');
  }
  for (const [letter, state] of Object.entries(states))
    expect(signs.get(state) ?? 'hollow', state).toBe(signOf(letter as keyof typeof states));
});

const MEMBERS = Array.from({ length: 6 }, (_, i) => ({
  ...SCENE.nodes[1]!,
  id: `m${i}`,
  name: `M${i}`,
  x: 60 * i - 150,
}));
const CLUSTER: Scene = { ...SCENE, nodes: [{ ...SCENE.nodes[0]!, id: 'art', name: 'Art' }, ...MEMBERS] };
const ALL: Chosen = { ...CHOSEN, nodes: CLUSTER.nodes.map(() => 'F' as const) };

test('a cluster bears the name of what it is called after only where that is shown and enough is joined to it', () => {
  const inTheMiddle = (chosen: Chosen, scene = CLUSTER) =>
    painted({ node: -1, lines: [] }, chosen, scene)
      .labels.filter(({ x, y }) => x === 120 && y === 100)
      .map(({ text }) => text);
  expect(inTheMiddle(ALL)).toEqual(['Art']);
  expect(inTheMiddle({ ...ALL, nodes: [null, ...MEMBERS.map(() => 'F' as const)] })).toEqual([]);
  expect(inTheMiddle(ALL, { ...CLUSTER, clusters: [{ ...CLUSTER.clusters[0]!, named: false }] })).toEqual([]);
});

test('from far no name is cut off, over another or over a node of another cluster', () => {
  const strangers = Array.from({ length: 9 }, (_, i) => ({
    ...SCENE.nodes[1]!,
    id: `s${i}`,
    name: `Stranger with a long name ${i}`,
    x: 26 * i - 104,
    y: (i % 3) * 14,
    cluster: 1,
  }));
  const scene: Scene = {
    ...CLUSTER,
    nodes: [{ ...CLUSTER.nodes[0]!, name: LONG }, ...MEMBERS, ...strangers],
    clusters: [CLUSTER.clusters[0]!, { ...CLUSTER.clusters[0]!, id: 's0', name: 'Strangers' }],
  };
  const chosen: Chosen = { ...CHOSEN, nodes: scene.nodes.map(() => 'F' as const) };
  const { labels } = painted({ node: -1, lines: [] }, chosen, scene);
  expect(labels.length).toBeGreaterThan(1);
  for (const { text, x, y } of labels) {
    expect(text).not.toContain('…');
    const own =
      scene.nodes.find(({ name }) => name === text)?.cluster ?? scene.clusters.findIndex((c) => c.name === text);
    const half = (text.length * 7) / 2;
    expect(x - half).toBeGreaterThanOrEqual(0);
    expect(x + half).toBeLessThanOrEqual(240);
    for (const node of scene.nodes)
      if (node.cluster !== own)
        expect(Math.abs(node.x + 120 - x) < half && Math.abs(node.y + 100 - y) < 6, `${text} over ${node.name}`).toBe(
          false,
        );
  }
});

test('a name stands beside its node where another cluster lies below', () => {
  const lone = { ...SCENE.nodes[1]!, id: 'art', name: 'Art', x: 0, y: 0 };
  const below = { ...lone, id: 'below', name: LONG, x: 0, y: 20, cluster: 1 };
  const at = (nodes: Scene['nodes']) =>
    painted(
      { node: -1, lines: [] },
      { ...CHOSEN, nodes: nodes.map(() => 'F' as const), nodeCount: nodes.length },
      { ...SCENE, nodes, clusters: [] },
    ).labels.find(({ text }) => text === 'Art')!;
  expect(at([lone]).y).toBeGreaterThan(100);
  expect(at([lone, below]).y).toBeLessThan(100);
  const around = [-60, -30, 0, 30, 60].flatMap((x) => [-20, 0, 20].map((y) => ({ ...below, id: `${x} ${y}`, x, y })));
  expect(at([lone, ...around])).toBeUndefined();
});
