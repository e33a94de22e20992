import { expect, it } from 'vitest';
import { type Path, pictureOf, type Step } from './paths.ts';

const node = (id: string, number: string | null = null) => ({ id, kind: 'Theme', number, name: { lv: id, en: id } });
const step = (relation: string, from: string, to: string, forwards = true): Step => ({
  relation: 'ABOUT',
  relations: [relation],
  from,
  to,
  forwards,
  grade: 'STATED',
});

const PATHS: Path[] = [
  {
    rank: 1,
    nodes: [node('a'), node('b'), node('c', '3.1')],
    steps: [step('ab', 'a', 'b'), step('cb', 'b', 'c', false)],
  },
  {
    rank: 2,
    nodes: [node('a'), node('d'), node('b'), node('c', '3.1')],
    steps: [step('ad', 'a', 'd'), step('db', 'd', 'b'), step('cb', 'b', 'c', false)],
  },
];

it('paths share their nodes and relations, and each relation leads to the first sentence that tells it', () => {
  const { columns, edges, stepOf } = pictureOf(PATHS, 'lv', (relation) => relation.toLowerCase());
  expect(columns.map((column) => column.map(({ id }) => id))).toEqual([['a'], ['d'], ['b'], ['c']]);
  expect(columns.at(-1)?.[0]?.name).toBe('3.1 c');
  expect(edges.map(({ id, from, to }) => [id, from, to].join(' '))).toEqual(['ab a b', 'cb c b', 'ad a d', 'db d b']);
  expect(stepOf.get('cb')).toBe('step-1-2');
});
