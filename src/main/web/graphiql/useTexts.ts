// The words of the page in both languages, and the hook that gives a component
// those of the language chosen. GraphiQL's own words are English only.
import { useSyncExternalStore } from 'react';
import * as words from '../shared/words.generated.ts';
import { getLanguage, type Language, subscribeLanguage } from './language.ts';

export type Texts = (typeof words.playground)[Language];

export function textsIn(language: Language): Texts {
  return words.playground[language];
}

export function useTexts(): { language: Language; texts: Texts } {
  const language = useSyncExternalStore(subscribeLanguage, getLanguage);
  return { language, texts: textsIn(language) };
}
