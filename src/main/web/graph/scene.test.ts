import { expect, test } from 'vitest';
import { LabelRoom, shortened } from './labels.ts';
import { choose, type Positions, radiusOf, readWhole, sceneOf, writeWhole } from './scene.ts';

const ANSWER: Positions = {
  version: '1',
  years: [2000, 2003],
  total: 4,
  clusters: [{ key: '0-0', id: 'art', name: 'Art', kind: 'Theme', named: true, x: 0, y: 0, size: 4 }],
  clusterOf: [0, 0, 0, 0],
  courses: ['NFFE', 'FLLL'],
  kinds: ['Theme', 'Partnership', 'Municipality'],
  relations: ['COVERS', 'PARTY_TO'],
  grades: ['STATED', 'DERIVED', 'CURATED'],
  sourceSets: [['001'], ['004'], ['001', '004']],
  themeSets: [[], ['art']],
  nodes: {
    id: ['art', 'pact', 'kalnava', 'brook'],
    name: ['Art', 'Pact', 'Kalnava', 'Brook'],
    kind: [0, 1, 2, 2],
    x: [0, 10, 20, 30],
    y: [0, 0, 0, 0],
    degree: [4, 3, 1, 0],
    course: [-1, 0, 1, 1],
    sources: [0, 2, 1, 1],
    themes: [1, 1, 0, 0],
  },
  edges: {
    from: [1, 2, 2],
    to: [0, 1, 1],
    kind: [0, 1, 1],
    grade: [2, 0, 0],
    course: [-1, 0, 0],
    sources: [0, 1, 1],
    key: { '2': 'again' },
  },
};
const ALL = { kinds: [], theme: '', source: '', year: null, undated: false, selected: '' };

test('a relation has the id that the data gives it', () => {
  const ids = sceneOf(ANSWER).edges.map(({ id }) => id);
  expect(ids).toEqual(['pact~covers~art~curated', 'kalnava~party-to~pact', 'kalnava~party-to~pact~again']);
});

test('without a choice all is shown', () => {
  const chosen = choose(sceneOf(ANSWER), ALL);
  expect([chosen.nodeCount, chosen.edgeCount]).toEqual([4, 3]);
});

test('a year tells apart what holds, was last heard of and has ended, and leaves out what is yet to begin', () => {
  const scene = sceneOf(ANSWER);
  expect(choose(scene, { ...ALL, year: 2000 }).nodes).toEqual(['-', null, 'F', 'F']);
  expect(choose(scene, { ...ALL, year: 2001 }).nodes).toEqual(['-', 'F', 'L', 'L']);
  expect(choose(scene, { ...ALL, year: 2003 }).stands).toEqual({ '-': 1, E: 1, L: 2 });
  expect(choose(scene, { ...ALL, year: 2000 }).edgeCount).toBe(0);
  // A year beyond what is known is as the last one.
  expect(choose(scene, { ...ALL, year: 2050 }).nodes).toEqual(choose(scene, { ...ALL, year: 2003 }).nodes);
});

test('a theme leaves what is on it and who is joined to that', () => {
  const chosen = choose(sceneOf(ANSWER), { ...ALL, theme: 'art' });
  expect(chosen.nodes).toEqual(['-', '-', '-', null]);
  expect(chosen.edgeCount).toBe(3);
});

test('in a year a theme leaves out who is joined to it at a time that is not known', () => {
  const scene = sceneOf(ANSWER);
  const year = { ...ALL, theme: 'art', year: 2001 };
  const shown = choose(scene, year);
  const id = (i: number) => scene.nodes[i]!.id;
  const far = {
    ...scene,
    edges: scene.edges.map((edge) => ({ ...edge, course: 'UUUU' })),
  };
  const lonely = choose(far, year);
  expect(
    scene.nodes.flatMap((_, i) => (lonely.nodes[i] ? [id(i)] : [])),
    'only what is on it',
  ).toEqual(scene.nodes.flatMap(({ id, themes }, i) => (shown.nodes[i] && themes.includes('art') ? [id] : [])));
  const all = choose(far, { ...year, undated: true });
  expect(all.nodeCount - lonely.nodeCount).toBe(lonely.undatedNodes);
  expect(lonely.undatedNodes).toBeGreaterThan(0);
});

test('a source leaves what it tells, kinds leave relations between them', () => {
  const scene = sceneOf(ANSWER);
  expect(choose(scene, { ...ALL, source: '004' }).edges).toEqual([null, '-', '-']);
  expect(choose(scene, { ...ALL, kinds: ['Municipality'] })).toMatchObject({ nodeCount: 2, edgeCount: 0 });
});

test('in a year what is of unknown time is counted, and seen where asked for', () => {
  const scene = sceneOf(ANSWER);
  const course = 'U'.repeat(scene.lastYear - scene.firstYear + 1);
  const unknown = { ...scene, nodes: scene.nodes.map((node, i) => (i === 0 ? { ...node, course } : node)) };
  const year = scene.firstYear;
  expect(choose(unknown, { ...ALL, year }).nodes[0]).toBeNull();
  expect(choose(unknown, { ...ALL, year }).undatedNodes).toBe(1);
  expect(choose(unknown, { ...ALL, year, undated: true }).nodes[0]).toBe('U');
  expect(choose(unknown, ALL).nodes[0], 'all times').toBe('-');
});

test('who takes part in what has begun is seen though since when it is there is not known', () => {
  const scene = sceneOf(ANSWER);
  const unknown = {
    ...scene,
    nodes: scene.nodes.map((node) =>
      ['kalnava', 'brook', 'art'].includes(node.id) ? { ...node, course: 'UUUU' } : node,
    ),
  };
  const chosen = choose(unknown, { ...ALL, year: 2001 });
  // A relation without time brings nobody, and what joins nothing that has begun stays out.
  expect(chosen.nodes).toEqual([null, 'F', 'U', null]);
  expect(chosen.edges).toEqual([null, 'F', 'F']);
  expect([chosen.undatedNodes, chosen.undatedEdges]).toEqual([2, 1]);
  const all = choose(unknown, { ...ALL, year: 2001, undated: true });
  expect([all.nodeCount - chosen.nodeCount, all.edgeCount - chosen.edgeCount]).toEqual([2, 1]);
  expect([all.undatedNodes, all.undatedEdges], 'the same where they are seen').toEqual([2, 1]);
});

test('a relation of unknown time between those that are seen is left out and counted', () => {
  const scene = sceneOf(ANSWER);
  const unknown = { ...scene, edges: scene.edges.map((edge, i) => (i === 0 ? { ...edge, course: 'UUUU' } : edge)) };
  const chosen = choose(unknown, { ...ALL, year: 2001 });
  expect(chosen.edges).toEqual([null, 'F', 'F']);
  expect([chosen.undatedNodes, chosen.undatedEdges]).toEqual([0, 1]);
  expect(choose(unknown, { ...ALL, year: 2001, undated: true }).edges).toEqual(['U', 'F', 'F']);
});

test('what is selected is seen with both its ends, whatever the year and the filters say', () => {
  const scene = sceneOf(ANSWER);
  const year = { ...ALL, year: 2000 };
  expect(choose(scene, { ...year, selected: 'pact' }).nodes).toEqual(['-', 'N', 'F', 'F']);
  expect(choose(scene, { ...year, selected: 'kalnava~party-to~pact' }).nodes).toEqual(['-', 'N', 'F', 'F']);
  const kind = { ...ALL, kinds: ['Theme'] };
  expect(choose(scene, { ...kind, selected: 'brook' }).nodes).toEqual(['-', null, null, '-']);
  const unknown = { ...scene, nodes: scene.nodes.map((node) => ({ ...node, course: 'UUUU' })) };
  expect(choose(unknown, { ...year, selected: 'brook' }).nodes).toEqual([null, null, null, 'U']);
});

test('clusters are shown as large as they are, without those of which nothing is chosen', () => {
  const { version, years, total } = ANSWER;
  const cluster = { id: 'art', kind: 'Theme', named: true, x: 0, y: 0 };
  const scene = sceneOf({
    version,
    years,
    total,
    leftOut: 1,
    clusters: [
      { ...cluster, key: '1-0', name: 'Large', size: 100, chosen: 3 },
      { ...cluster, key: '1-1', name: 'Small', named: false, size: 4, chosen: 0 },
    ],
    links: { from: [0], to: [1], count: [7] },
  });
  expect(scene.byNodes).toBe(false);
  expect(scene.nodes.map(({ name }) => name)).toEqual(['Large', 'Small u. c.']);
  expect(scene.nodes[0]!.radius).toBeGreaterThan(scene.nodes[1]!.radius);
  expect(choose(scene, { ...ALL, theme: 'art' })).toMatchObject({ nodes: ['-', null], edgeCount: 0 });
});

test('the address holds the state, and what else stood in it', () => {
  const search =
    '?lang=en&kind=Project&kind=Plan&theme=art&source=001&asOf=2005&undated=true&in=1-2&select=pact&at=0.8,12,-3';
  const state = readWhole(search);
  expect(state).toEqual({
    kinds: ['Project', 'Plan'],
    theme: 'art',
    source: '001',
    year: 2005,
    undated: true,
    within: '1-2',
    selected: 'pact',
    at: '0.8,12,-3',
  });
  expect(readWhole(writeWhole(state, '?lang=en'))).toEqual(state);
  expect(writeWhole({ ...readWhole('') }, '?lang=en&page=3&kind=Plan')).toBe('?lang=en');
  expect(readWhole('?at=somewhere').at).toBe('');
});

test('names do not stand over one another', () => {
  const room = new LabelRoom();
  expect(room.take({ text: 'a', x: 100, y: 100, width: 80, height: 16 })).toBe(true);
  expect(room.take({ text: 'b', x: 150, y: 105, width: 80, height: 16 })).toBe(false);
  expect(room.take({ text: 'c', x: 150, y: 120, width: 80, height: 16 })).toBe(true);
  expect(room.take({ text: 'd', x: -50, y: -20, width: 300, height: 300 })).toBe(false);
});

test('a long name is cut at a word', () => {
  expect(shortened('Art', 10)).toBe('Art');
  expect(shortened('Cross-border cooperation, and more', 27)).toBe('Cross-border cooperation…');
});

test('who has more relations is larger, up to a bound', () => {
  expect(radiusOf(16)).toBe(11);
  expect(radiusOf(10_000)).toBe(30);
});
