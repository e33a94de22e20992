import { expect, test } from 'vitest';
import { ChosenNames } from './suggest.ts';

test('a second name leaves the first where it is', () => {
  const names = new ChosenNames('', '');
  const one = names.choose('rez', 'Rēzekne', 'rezekne', true);
  expect(one).toBe('Rēzekne; ');
  const both = names.choose(`${one}dau`, 'Daugavpils', 'daugavpils', true);
  expect(both).toBe('Rēzekne; Daugavpils; ');
  expect(names.idsIn(both)).toBe('rezekne,daugavpils');
});

test('a name that was sent keeps its id while another is typed, and loses it when it is taken out', () => {
  const names = new ChosenNames('Rēzekne; Daugavpils', 'rezekne,daugavpils');
  expect(names.idsIn('Rēzekne; Daugavpils; aren')).toBe('rezekne,daugavpils');
  expect(names.idsIn('Daugavpils; aren')).toBe('daugavpils');
  expect(names.idsIn('Rēzekn')).toBe('');
});

test('no name is chosen twice', () => {
  const names = new ChosenNames('Rēzekne', 'rezekne');
  expect(names.choose('Rēzekne; rez', 'Rēzekne', 'rezekne', true)).toBe('Rēzekne; ');
});

test('where one name is the rule no semicolon waits for another', () => {
  const names = new ChosenNames('', '');
  const one = names.choose('rez', 'Rēzekne', 'rezekne', false);
  expect(one).toBe('Rēzekne');
  const both = names.choose(`${one}; dau`, 'Daugavpils', 'daugavpils', false);
  expect(both).toBe('Rēzekne; Daugavpils');
  expect(names.idsIn(both)).toBe('rezekne,daugavpils');
});
