// The example questions: the files of `queries/` at the top of the repository,
// put into the bundle at build time, so that the golden tests of the server and
// the examples of this page are the same texts.
import { type Example, parseExample, tabText } from './exampleFile.ts';
import { LANGUAGES, type Language } from './language.ts';
import type { TabContent } from './tabContent.ts';

const queries: Record<string, string> = import.meta.glob('../../../../queries/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const variables: Record<string, string> = import.meta.glob('../../../../queries/*.variables.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** All examples in the order of their file names. */
export const EXAMPLES: readonly Example[] = Object.entries(queries)
  .map(([path, text]) => parseExample(path.slice(path.lastIndexOf('/') + 1), text))
  .sort((one, other) => (one.id < other.id ? -1 : 1));

/** The examples under the title of their group, groups in the order in which they first come. */
export function groupExamples(language: Language): ReadonlyMap<string, readonly Example[]> {
  const groups = new Map<string, Example[]>();
  for (const example of EXAMPLES) {
    const title = example.group[language];
    groups.set(title, [...(groups.get(title) ?? []), example]);
  }
  return groups;
}

/** Query and variables of an example, as they stand in a tab. */
export function exampleContent(example: Example, language: Language): TabContent {
  const path = `../../../../queries/${example.id}.variables.json`;
  return { query: tabText(example, language), variables: variables[path]?.trim() ?? '' };
}

const idByText = new Map(
  EXAMPLES.flatMap((example) => LANGUAGES.map((it) => [tabText(example, it), example.id] as const)),
);

/** The id of the example whose text, unchanged, is `query`, or undefined. */
export function findExampleId(query: string | null): string | undefined {
  return query === null ? undefined : idByText.get(query);
}
