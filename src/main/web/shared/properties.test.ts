import { properties, kinds } from 'virtual:ontology';
import { expect, it } from 'vitest';
import { propertyLabel } from './properties.ts';

it('properties have the words of the pages, the same ones in both languages', () => {
  expect(propertyLabel('signed')).toBe('Parakstīts');
  expect(propertyLabel('no-such')).toBe('no-such');
  expect(Object.keys(properties.en)).toEqual(Object.keys(properties.lv));
});

it('kinds come from the ontology', () => {
  expect(kinds['Plan']?.plural).toEqual({ lv: 'plānošanas dokumenti', en: 'plans' });
});
