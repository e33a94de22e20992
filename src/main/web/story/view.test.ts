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

  it('says once what all lines to one place say, and each where they say different things', () => {
    const fact = (from: string, kind: string, to: string) => ({
      fact: `${from}~${to}`,
      kind,
      grade: 'STATED',
      from,
      to,
    });
    const { edges } = viewOf(
      [fact('a', 'PARTY_TO', 'p'), fact('b', 'PARTY_TO', 'p'), fact('c', 'PARTY_TO', 'p'), fact('p', 'COVERS', 't')],
      '',
    );
    expect(edges.filter(({ label }) => label).map(({ id }) => id)).toEqual(['b~p', 'p~t']);
    const mixed = viewOf([fact('a', 'PARTY_TO', 'p'), fact('b', 'COVERS', 'p')], '').edges;
    expect(mixed.every(({ label }) => label)).toBe(true);
    const crossed = viewOf([fact('a', 'PARTY_TO', 'p'), fact('b', 'PARTY_TO', 'p'), fact('a', 'MEMBER_OF', 'g')], '');
    expect(crossed.edges.every(({ label }) => label)).toBe(true);
  });
});
