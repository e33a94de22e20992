// Which language a visitor meets.
import { describe, expect, it } from 'vitest';
import { chooseLanguage } from './language.ts';

describe('chooseLanguage', () => {
  it.each([
    [null, null, 'lv', 'lv'],
    [null, null, 'lv-LV', 'lv'],
    [null, null, 'LV', 'lv'],
    [null, null, 'en-GB', 'en'],
    [null, null, 'de', 'en'],
    [null, 'en', 'lv-LV', 'en'],
    [null, 'lv', 'de', 'lv'],
    [null, 'xx', 'lv', 'lv'],
    ['lv', 'en', 'en-GB', 'lv'],
    ['en', 'lv', 'lv-LV', 'en'],
    ['xx', 'lv', 'en-GB', 'lv'],
  ])('address %s, remembered %s, browser %s: %s', (addressed, remembered, browser, expected) => {
    expect(chooseLanguage(addressed, remembered, browser)).toBe(expected);
  });
});
