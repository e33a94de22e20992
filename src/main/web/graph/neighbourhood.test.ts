import { expect, test } from 'vitest';
import { relationOf } from './neighbourhood.ts';

test.each([
  ['kalnava~located-in~region', 'LOCATED_IN', 'kalnava', 'region'],
  ['lpr-3.3.2.1~targets~daugavpils', 'TARGETS', 'lpr-3.3.2.1', 'daugavpils'],
  ['kalnava~member-of~towns~curated', 'MEMBER_OF', 'kalnava', 'towns'],
  ['kalnava~implements~m1~again~derived', 'IMPLEMENTS', 'kalnava', 'm1'],
])('%s is a relation, whether or not it is drawn', (id, kind, from, to) => {
  expect(relationOf(id)).toEqual({ id, kind, from, to });
});

test.each(['', 'kalnava', 'kalnava~located-in', 'kalnava~is-fond-of~region', '~located-in~region'])(
  '“%s” is none',
  (id) => {
    expect(relationOf(id)).toBeNull();
  },
);
