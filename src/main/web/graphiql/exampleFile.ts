// Reads one file of `queries/`: the comment lines at its head say in two
// languages what it asks, and the rest is the query. Used by the page, and by
// the build, which refuses a file that cannot be read.
import { LANGUAGES, type Language } from './language.ts';

export type Bilingual = Readonly<Record<Language, string>>;

export interface Example {
  /** The file name without its ending, such as `01-sister-cities`. */
  readonly id: string;
  readonly group: Bilingual;
  readonly title: Bilingual;
  /** What the query shows; as many lines as the file has. */
  readonly note: Bilingual;
  /** The query without the comment lines at its head. */
  readonly query: string;
}

const HEADER_LINE = /^#\s*(?:(group|title)\.)?(lv|en):\s*(.*)$/;

/**
 * Takes a file apart. A comment line without a key continues the one before it.
 *
 * @throws Error when a group, title, note or the query is missing; the message names the file.
 */
export function parseExample(fileName: string, text: string): Example {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const fields = new Map<string, string[]>();
  let current: string[] | undefined;
  let next = 0;
  for (; next < lines.length && /^(#|\s*$)/.test(lines[next]!); next++) {
    const line = lines[next]!;
    const [, field = 'note', language, value = ''] = HEADER_LINE.exec(line) ?? [];
    if (language) {
      const key = `${field}.${language}`;
      current = fields.get(key) ?? [];
      fields.set(key, current);
      current.push(value.trim());
    } else if (line.startsWith('#')) {
      current?.push(line.slice(1).trim());
    }
  }

  const bilingual = (field: string, separator: string): Bilingual => {
    const value = (language: Language) => {
      const found = fields.get(`${field}.${language}`)?.join(separator).trim();
      if (!found) {
        const line = field === 'note' ? `# ${language}: …` : `# ${field}.${language}: …`;
        throw new Error(`\`queries/${fileName}\` has no line \`${line}\` at its head; add one.`);
      }
      return found;
    };
    return Object.fromEntries(LANGUAGES.map((it) => [it, value(it)])) as Record<Language, string>;
  };

  const query = lines.slice(next).join('\n').trim();
  if (!query) {
    throw new Error(`\`queries/${fileName}\` has no query below its comment lines; add one.`);
  }
  return {
    id: fileName.replace(/\.graphql$/, ''),
    group: bilingual('group', ' '),
    title: bilingual('title', ' '),
    note: bilingual('note', '\n'),
    query: `${query}\n`,
  };
}

/**
 * Checks that a file of variables is a JSON object and belongs to a query.
 *
 * @throws Error naming the file when it is not, or does not.
 */
export function checkVariables(fileName: string, text: string, fileNames: readonly string[]): void {
  const queryName = fileName.replace(/\.variables\.json$/, '.graphql');
  if (!fileNames.includes(queryName)) {
    throw new Error(`\`queries/${fileName}\` belongs to no query; \`queries/${queryName}\` is missing.`);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Error(`\`queries/${fileName}\` is not JSON: ${String(error)}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error(`\`queries/${fileName}\` must hold a JSON object of variables.`);
  }
}

/** What a tab shows: title and note as comments in one language, then the query. */
export function tabText(example: Example, language: Language): string {
  const comment = [example.title[language], ...example.note[language].split('\n')];
  return `${comment.map((line) => `# ${line}`.trimEnd()).join('\n')}\n${example.query}`;
}
