// The example questions on the data that the server holds, as the server tells them: another dataset has
// other questions, or none.
import { LANGUAGES, type Language } from './language.ts';
import type { TabContent } from './tabContent.ts';

export type Bilingual = Readonly<Record<Language, string>>;

/** A question as `/questions.json` gives it. */
export interface Example {
  /** The name of its file, such as `01-sister-cities`. */
  readonly id: string;
  readonly group: Bilingual;
  readonly title: Bilingual;
  /** What the answer shows. */
  readonly note: Bilingual;
  /** What a tab shows: title and note as comments, then the query. */
  readonly tab: Bilingual;
  /** Variables as JSON; empty where it has none. */
  readonly variables: string;
}

let known: readonly Example[] = [];

/** Asks the server once, before the page is shown. Where it does not answer, there are no questions to offer. */
export async function loadExamples(): Promise<void> {
  const response = await fetch('/questions.json', { headers: { Accept: 'application/json' } }).catch(() => null);
  known = response?.ok ? ((await response.json()) as Example[]) : [];
}

/** All examples in the order in which the server tells them. */
export function listExamples(): readonly Example[] {
  return known;
}

/** The examples under the title of their group, groups in the order in which they first come. */
export function groupExamples(language: Language): ReadonlyMap<string, readonly Example[]> {
  const groups = new Map<string, Example[]>();
  for (const example of known) {
    const title = example.group[language];
    groups.set(title, [...(groups.get(title) ?? []), example]);
  }
  return groups;
}

/** Query and variables of an example, as they stand in a tab. */
export function exampleContent(example: Example, language: Language): TabContent {
  return { query: example.tab[language], variables: example.variables };
}

/** The id of the example whose text, unchanged, is `query`, or undefined. */
export function findExampleId(query: string | null): string | undefined {
  return known.find((example) => LANGUAGES.some((language) => example.tab[language] === query))?.id;
}
