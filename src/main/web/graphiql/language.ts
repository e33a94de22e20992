// The language of the page: Latvian or English. The address names it, as on all pages;
// else it is the one that the switch was set to last, else the browser's own. It stands
// outside React because the fetcher, which is no component, needs it too.

export const LANGUAGES = ['lv', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const STORAGE_KEY = 'saiknes.language';
const listeners = new Set<() => void>();
let current: Language | undefined;

/** Latvian for a browser set to Latvian, else English; before it goes a remembered choice, and before that the address. */
export function chooseLanguage(addressed: string | null, remembered: string | null, browserLanguage: string): Language {
  const known =
    LANGUAGES.find((language) => language === addressed) ?? LANGUAGES.find((language) => language === remembered);
  return known ?? (browserLanguage.toLowerCase().startsWith('lv') ? 'lv' : 'en');
}

export function getLanguage(): Language {
  current ??= chooseLanguage(
    new URLSearchParams(location.search).get('lang'),
    localStorage.getItem(STORAGE_KEY),
    navigator.language,
  );
  return current;
}

export function setLanguage(language: Language): void {
  current = language;
  localStorage.setItem(STORAGE_KEY, language);
  const address = new URL(location.href);
  address.searchParams.set('lang', language);
  history.replaceState(history.state, '', address);
  for (const listener of listeners) listener();
}

/** Calls the listener after each change; the function returned ends that. */
export function subscribeLanguage(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
