// The language of a page is the one the server wrote it in. The words of scripts are messages in
// src/main/resources/words/browser.properties, which the build makes into tables:
//   const t = texts(words.graph);
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
