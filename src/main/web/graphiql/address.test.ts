// A shared address must bring back exactly what was shared.
import { describe, expect, it } from 'vitest';
import { decodeAddress, decodeParameters, encodeAddress } from './address.ts';

describe('the address', () => {
  it.each([
    { query: '{ search(text: "Rēzekne & Čenstohova") { total } }\n', variables: '{"first": 5}' },
    { query: '# 1 + 1 = 2, 100 %, #tag\n{ a(b: "x=y&query=z") }', variables: '{\n  "a": "ļ+%2B"\n}' },
    { query: '{ a }', variables: '' },
  ])('brings back $query', (content) => {
    expect(decodeAddress(encodeAddress(content))).toEqual(content);
  });

  it('is a fragment without blanks, brackets or quotes, so that mail programs keep it whole', () => {
    const fragment = encodeAddress({ query: '{ a(b: "c") }', variables: '{"d": [1]}' });
    expect(fragment).toMatch(/^#query=[\w%+.*&=-]+$/);
  });

  it('leaves out empty variables', () => {
    expect(encodeAddress({ query: '{a}', variables: ' \n' })).toBe('#query=%7Ba%7D');
  });

  it('reads what other programs write, with %20 for a blank', () => {
    expect(decodeAddress('#query=%7B%20a%20%7D')).toEqual({ query: '{ a }', variables: '' });
  });

  it.each(['', '#', '#docs', '#query=', '#query=%20', '#variables=%7B%7D'])('finds no query in `%s`', (fragment) => {
    expect(decodeAddress(fragment)).toBeNull();
  });

  it('survives a damaged fragment', () => {
    expect(decodeAddress('#query=%7Ba%7&variables=%')).toEqual({ query: '{a%7', variables: '%' });
  });

  it('reads the parameters that other playgrounds write, with the operation', () => {
    expect(decodeParameters('?query=query%20A%7Ba%7D%20query%20B%7Bb%7D&operationName=B&variables=%7B%7D')).toEqual({
      query: 'query A{a} query B{b}',
      variables: '{}',
      operationName: 'B',
    });
    expect(decodeParameters('?lang=en')).toBeNull();
  });
});
