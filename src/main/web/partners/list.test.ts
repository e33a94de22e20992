import { expect, test } from 'vitest';
import { changed, listOf, withList } from './list.ts';

const HERE = 'http://here/partners?actor=mill&idea=a+b%26c';

test('the shortlist of an address is read from one value or several', () => {
  expect(listOf(HERE)).toEqual([]);
  expect(listOf(`${HERE}&list=a,b`)).toEqual(['a', 'b']);
  expect(listOf(`${HERE}&list=a&list=b,a&list=`)).toEqual(['a', 'b']);
});

test('an address keeps all else, whatever happens to its shortlist', () => {
  const listed = withList(`${HERE}#found`, ['a', 'b']);
  expect(listed).toBe('http://here/partners?actor=mill&idea=a+b%26c&list=a,b#found');
  expect(withList(listed, ['b'])).toBe('http://here/partners?actor=mill&idea=a+b%26c&list=b#found');
  expect(withList(listed, [])).toBe(`${HERE}#found`);
  expect(listOf(withList('http://here/partners', ['ā,&']))).toEqual(['ā', '&']);
});

test('who is chosen comes last, and who is not goes', () => {
  expect(changed(['a', 'b'], 'c', true)).toEqual(['a', 'b', 'c']);
  expect(changed(['a', 'b'], 'a', true)).toEqual(['b', 'a']);
  expect(changed(['a', 'b'], 'a', false)).toEqual(['b']);
});
