import { kinds, properties } from 'virtual:ontology';
import { expect, it } from 'vitest';
import { propertyLabel, valueLabel } from './properties.ts';

it('properties have the words of the pages, the same ones in both languages', () => {
  expect(propertyLabel('signed')).toBe('Parakstīts');
  expect(propertyLabel('no-such')).toBe('no-such');
  expect(Object.keys(properties.en)).toEqual(Object.keys(properties.lv));
});

it('a value that is one of a few has words too', () => {
  expect(valueLabel('COVERS', 'status', 'planned')).toBe('iecerēts');
  expect(valueLabel('PARTY_TO', 'role', 'puse')).toBe('puse');
  expect(valueLabel('ADOPTED_BY', 'date', '2022-05-12')).toBe('2022. gada 12. maijs');
});

it('kinds come from the ontology', () => {
  expect(kinds.Plan?.plural).toEqual({ lv: 'plānošanas dokumenti', en: 'plans' });
});
