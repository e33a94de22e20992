import { expect, test } from 'vitest';
import { playedFrom } from './years.ts';

test('years are played from the one seen, and from the first at the end or a year before it', () => {
  expect([1990, 2005, 2022, 2023, 2024].map((year) => playedFrom(year, 1990, 2024))).toEqual([
    1990, 2005, 2022, 1990, 1990,
  ]);
});
