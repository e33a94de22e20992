// Which language a visitor meets.
import { describe, expect, it } from 'vitest';
import { chooseLanguage } from './language.ts';

describe('chooseLanguage', () => {
  it.each([
    [null, 'lv', 'lv'],
    [null, 'lv-LV', 'lv'],
    [null, 'LV', 'lv'],
    [null, 'en-GB', 'en'],
    [null, 'de', 'en'],
    ['en', 'lv-LV', 'en'],
    ['lv', 'de', 'lv'],
    ['xx', 'lv', 'lv'],
  ])('remembered %s, browser %s: %s', (remembered, browser, expected) => {
    expect(chooseLanguage(remembered, browser)).toBe(expected);
  });
});
