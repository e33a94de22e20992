import { describe, expect, it } from 'vitest';
import { viewOf } from './view.ts';

describe('viewOf', () => {
  it('makes a line of a relation, and one without a head of a claim and its value', () => {
    const { nodes, edges } = viewOf(
      [
        {
          fact: 'a~party-to~b',
          kind: 'PARTY_TO',
          grade: 'STATED',
          from: 'a',
          fromName: 'A',
          fromKind: 'Municipality',
          to: 'b',
          toName: 'B',
          toKind: 'Partnership',
        },
        {
          fact: 'b#signed',
          label: 'Signed',
          grade: 'DERIVED',
          from: 'b',
          fromName: 'B',
          fromKind: 'Partnership',
          toName: '1994',
        },
      ],
      'spoken',
    );
    expect(nodes.map(({ id, name, kind }) => [id, name, kind])).toEqual([
      ['a', 'A', 'Municipality'],
      ['b', 'B', 'Partnership'],
      ['b#signed', '1994', undefined],
    ]);
    expect(edges.map(({ from, to, grade, arrow }) => [from, to, grade, arrow])).toEqual([
      ['a', 'b', 'STATED', true],
      ['b', 'b#signed', 'DERIVED', false],
    ]);
    expect(edges[1]?.label).toBe('Signed');
  });
});
