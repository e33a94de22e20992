// The language of the page: Latvian or English, chosen by the browser's own
// language at first, then by the switch, and remembered. It stands outside React
// because the fetcher, which is no component, needs it too.

export const LANGUAGES = ['lv', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const STORAGE_KEY = 'saiknes.language';
const listeners = new Set<() => void>();
let current: Language | undefined;

/** Latvian for a browser set to Latvian, else English; a remembered choice goes first. */
export function chooseLanguage(remembered: string | null, browserLanguage: string): Language {
  const known = LANGUAGES.find((language) => language === remembered);
  return known ?? (browserLanguage.toLowerCase().startsWith('lv') ? 'lv' : 'en');
}

export function getLanguage(): Language {
  current ??= chooseLanguage(localStorage.getItem(STORAGE_KEY), navigator.language);
  return current;
}

export function setLanguage(language: Language): void {
  current = language;
  localStorage.setItem(STORAGE_KEY, language);
  for (const listener of listeners) listener();
}

/** Calls the listener after each change; the function returned ends that. */
export function subscribeLanguage(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
