import { expect, test } from 'vitest';
import { PAPER_LOOK } from '../shared/look.ts';
import type { Label } from './labels.ts';
import { type Marked, type Pen, paint } from './painter.ts';
import { type Chosen, type Scene, sceneOf } from './scene.ts';

const LONG = 'A name that is far too long for the width of a telephone, and goes on';

/** Two nodes, without the relation between them, which a rule concluded. */
const SCENE: Scene = sceneOf({
  version: '1',
  years: [2000, 2001],
  total: 2,
  clusters: [{ key: '0-0', id: 'art', name: 'Art', kind: 'Theme', x: 0, y: 0, size: 2 }],
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
const CHOSEN: Chosen = { nodes: ['F', 'F'], edges: [], nodeCount: 2, edgeCount: 0, stands: {} };

function painted(marked: Marked): { strong: number[]; labels: Label[] } {
  const strong: number[] = [];
  const labels: Label[] = [];
  const pen: Pen = {
    lines: (points, colour) => {
      if (colour === PAPER_LOOK.accent) strong.push(...points);
    },
    shapes: () => {},
    text: (label) => labels.push(label),
    widthOf: (text) => text.length * 7,
  };
  paint(pen, SCENE, CHOSEN, { zoom: 1, x: 0, y: 0 }, { width: 240, height: 200 }, PAPER_LOOK, marked);
  return { strong, labels };
}

test('a relation that is not drawn is drawn while it is selected', () => {
  expect(painted({ node: -1, line: [0, 1] }).strong).toEqual([20, 60, 220, 140]);
  expect(painted({ node: -1, line: null }).strong).toEqual([]);
});

test('the names of what is selected stand whole within the picture', () => {
  const { labels } = painted({ node: -1, line: [0, 1] });
  expect(labels.map(({ text }) => text)).toContain('Brook');
  for (const { x, text } of labels) {
    expect(x - (text.length * 7) / 2).toBeGreaterThanOrEqual(0);
    expect(x + (text.length * 7) / 2).toBeLessThanOrEqual(240);
  }
});
