import { expect, it } from 'vitest';
import { printed } from './printed.ts';

it('a date is printed as on the pages that the server writes', () => {
  expect(printed('2009-06-30', 'lv')).toBe('2009. gada 30. jūnijs');
  expect(printed('2009-06', 'lv')).toBe('2009. gada jūnijs');
  expect(printed('2009-06-30', 'en')).toBe('30 June 2009');
  expect(printed('2009-06', 'en')).toBe('June 2009');
});

it('a year, and what is no date, stays', () => {
  expect(['2009', 'puse', '2009-2011'].map((value) => printed(value, 'lv'))).toEqual(['2009', 'puse', '2009-2011']);
});
