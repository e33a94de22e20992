// The language of a page is the one the server wrote it in. A page keeps its words in one table:
//   const t = texts({ lv: { close: 'Aizvērt' }, en: { close: 'Close' } });
export type Language = 'lv' | 'en';

export const language: Language =
  typeof document !== 'undefined' && document.documentElement.lang === 'en' ? 'en' : 'lv';

/** The words in the page's language; both languages must have the same ones. */
export function texts<T extends Record<string, unknown>>(words: { lv: T; en: { [K in keyof T]: T[K] } }): T {
  return words[language];
}

/** The one of a label's two wordings that the page speaks. */
export function inWords(label: { lv: string; en: string }): string {
  return label[language];
}
