import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, it, vi } from 'vitest';
import { FAMILIES, familyOf, KINDS, KINDS_AROUND } from './kinds.ts';

describe('kinds', () => {
  it('take their family from the ontology', () => {
    const file = new URL('../../../../graph-schema/ontology.yaml', import.meta.url);
    const { kinds } = load(readFileSync(file, 'utf8')) as { kinds: Record<string, { family?: string }> };
    expect(Object.fromEntries(KINDS.map((kind) => [kind, familyOf(kind)]))).toEqual(
      Object.fromEntries(Object.entries(kinds).map(([kind, { family }]) => [kind, family])),
    );
    expect(FAMILIES).toEqual(expect.arrayContaining(KINDS.map(familyOf)));
  });

  it('are all in the picture of the whole', () => {
    expect(KINDS_AROUND.toSorted()).toEqual(KINDS.toSorted());
    expect(KINDS_AROUND[0]).toBe('Region');
  });

  it('look like actors or topics where the ontology names no family', async () => {
    vi.resetModules();
    vi.doMock('virtual:ontology', () => ({
      around: ['Plan'],
      kinds: { Plan: { family: 'plan' }, Cluster: { actor: true }, Idea: {} },
      relations: {},
      grades: {},
    }));
    const other = await import('./kinds.ts');
    expect(['Plan', 'Cluster', 'Idea'].map(other.familyOf)).toEqual(['plan', 'actor', 'topic']);
    expect(other.KINDS_AROUND).toEqual(['Plan', 'Cluster', 'Idea']);
    vi.doUnmock('virtual:ontology');
  });
});
