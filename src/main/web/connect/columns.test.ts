import { expect, test } from 'vitest';
import { columnsFrom } from './columns.ts';

test('a way has its nodes in a row', () => {
  const lines = [
    { from: 'a', to: 'b' },
    { from: 'c', to: 'b' },
    { from: 'c', to: 'd' },
  ];
  expect(columnsFrom(lines).flat().length).toBe(4);
  expect(columnsFrom(lines).map((column) => column.length)).toEqual([1, 1, 1, 1]);
});

test('a star has its middle between the others', () => {
  const lines = ['a', 'b', 'c', 'd'].map((end) => ({ from: end, to: 'middle' }));
  const columns = columnsFrom(lines);
  expect(columns).toHaveLength(3);
  expect(columns[1]).toEqual(['middle']);
  expect(columns.flat().toSorted()).toEqual(['a', 'b', 'c', 'd', 'middle']);
});

test('nothing has no columns', () => {
  expect(columnsFrom([])).toEqual([]);
});
