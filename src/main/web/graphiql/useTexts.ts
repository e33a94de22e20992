// The words of the page in both languages, and the hook that gives a component
// those of the language chosen. GraphiQL's own words are English only.
import { useSyncExternalStore } from 'react';
import { getLanguage, type Language, subscribeLanguage } from './language.ts';

const TEXTS = {
  lv: {
    pageTitle: 'Saiknes – vaicājumu izmēģināšana',
    startPage: 'Sākumlapa',
    questions: 'Jautājumi',
    questionsHint: 'Izvēlieties jautājumu: tas atvērsies cilnē, un to varēs palaist ar ▶.',
    noQuestions: 'Gatavu jautājumu nav.',
    share: 'Kopēt saiti uz šo vaicājumu',
    shared: 'Saite nokopēta',
    sharedInAddressBar: 'Saite ir adreses joslā',
    noAnswer: 'Serveris neatbild. Vai Saiknes darbojas?',
    notJson: 'Serveris atbildēja, bet ne ar JSON',
  },
  en: {
    pageTitle: 'Saiknes – query playground',
    startPage: 'Start page',
    questions: 'Questions',
    questionsHint: 'Choose a question: it opens in a tab, and ▶ runs it.',
    noQuestions: 'There are no ready questions.',
    share: 'Copy a link to this query',
    shared: 'Link copied',
    sharedInAddressBar: 'The link is in the address bar',
    noAnswer: 'The server does not answer. Is Saiknes running?',
    notJson: 'The server answered, but not with JSON',
  },
} as const satisfies Record<Language, Record<string, string>>;

export type Texts = (typeof TEXTS)[Language];

export function textsIn(language: Language): Texts {
  return TEXTS[language];
}

export function useTexts(): { language: Language; texts: Texts } {
  const language = useSyncExternalStore(subscribeLanguage, getLanguage);
  return { language, texts: textsIn(language) };
}
