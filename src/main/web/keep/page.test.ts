import { expect, test } from 'vitest';
import { dataAddress, named } from './page.ts';

test('a kept page is named after its address', () => {
  expect(named('/id/plan-1.2')).toBe('saiknes-id-plan-1.2');
  expect(named('/trace')).toBe('saiknes-trace');
});

test('the data of a page is under its own address', () => {
  expect(dataAddress('http://127.0.0.1:8080/trace?from=a&to=b#step-1')).toBe(
    'http://127.0.0.1:8080/trace?from=a&to=b&format=jsonld',
  );
});
