import { describe, expect, it } from 'vitest';
import { apart, viewOf } from './view.ts';

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

describe('a picture that is too wide for a phone', () => {
  it('comes in parts: a fact that shares no end with the one before it begins the next', () => {
    const facts = [
      { fact: 'a', from: 'centre', to: 'agreement', kind: 'ARISES_FROM', grade: 'STATED' },
      { fact: 'b', from: 'centre', to: 'town', kind: 'HELD_IN', grade: 'STATED' },
      { fact: 'c', from: 'training', to: 'agreement', kind: 'ARISES_FROM', grade: 'STATED' },
    ];
    const parts = apart(viewOf(facts, 'said'));
    expect(parts.map(({ edges }) => edges.map(({ id }) => id))).toEqual([['a', 'b'], ['c']]);
    expect(parts.map(({ nodes }) => nodes.map(({ id }) => id))).toEqual([
      ['centre', 'agreement', 'town'],
      ['agreement', 'training'],
    ]);
    expect(parts[1]!.spoken).toBe('said');
  });
});
