import { expect, test } from 'vitest';
import type { Relation } from './neighbourhood.ts';
import { bySentence, byWay } from './panel.ts';

const relation = (from: string, kind: string, to: string): Relation => ({
  id: `${from}~${kind}~${to}`,
  kind,
  sentence: '',
  grade: 'STATED',
  from,
  to,
});

test('relations of a node are grouped by how they read from it, whichever way they lead', () => {
  const groups = byWay(
    [
      relation('a', 'LOCATED_IN', 'r'),
      relation('b', 'LOCATED_IN', 'a'),
      relation('a', 'IMPLEMENTS', 'm'),
      relation('a', 'IMPLEMENTS', 'n'),
    ],
    'a',
  );
  expect(groups.map(({ members }) => members.length).toSorted()).toEqual([1, 1, 2]);
  expect(new Set(groups.map(({ label }) => label)).size).toBe(3);
});

test('what a source states and a rule concludes in the same words is one line, stated first', () => {
  const said = (kind: string, sentence: string, grade: Grade) => ({ ...relation('a', kind, 'm'), sentence, grade });
  const lines = bySentence([
    said('P', 'a is in m', 'DERIVED'),
    said('P', 'a is in n', 'DERIVED'),
    said('P', 'a is in m', 'STATED'),
  ]);
  expect(lines.map((alike) => alike.map(({ grade }) => grade))).toEqual([['STATED', 'DERIVED'], ['DERIVED']]);
});
