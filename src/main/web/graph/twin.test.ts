import { expect, it } from 'vitest';
import { byState } from './twin.ts';

it('what a date leaves out is told by how it stands then, and once', () => {
  const told = byState([
    { sentence: 'A.', state: 'beidzās 2015. gadā' },
    { sentence: 'B.', state: 'vēl nav' },
    { sentence: 'A.', state: 'beidzās 2015. gadā' },
    { sentence: 'C.', state: 'beidzās 2015. gadā' },
  ]);
  expect([...told].map(([state, sentences]) => [state, [...sentences]])).toEqual([
    ['beidzās 2015. gadā', ['A.', 'C.']],
    ['vēl nav', ['B.']],
  ]);
});
