// The queries of the pages against the API's schema: what a page asks for exists, with these arguments and types.
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import schemaText from '../../../../graph-schema/schema.graphqls?raw';

const schema = buildSchema(schemaText);

const scripts = Object.entries(
  import.meta.glob<string>(['../*/**/*.{ts,tsx}', '!../node_modules/**', '!../**/*.test.ts'], {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
).map(([name, text]) => ({ name, text }));

/** The constant texts of a script by name; those that are exported can stand in other scripts' queries. */
function constantsOf(text: string, exported = ''): Map<string, string> {
  const constants = text.matchAll(new RegExp(`^${exported}const (\\w+) =\\s+(?:\`([^\`]*)\`|'([^']*)');$`, 'gm'));
  return new Map([...constants].map(([, name = '', long, short]) => [name, long ?? short ?? '']));
}

const shared = new Map(scripts.flatMap(({ text }) => [...constantsOf(text, 'export ')]));

function filledIn(text: string, constants: Map<string, string>): string {
  return text.replace(/\$\{(\w+)\}/g, (_, name: string) => {
    const value = constants.get(name) ?? shared.get(name);
    if (value === undefined) throw new Error(`\`${name}\` is no constant text; only such can stand in a query.`);
    return filledIn(value, constants);
  });
}

const asked = scripts.flatMap(({ name, text }) => {
  const constants = constantsOf(text);
  return [...text.matchAll(/(?<!function )\bask<[^(]*>\(\s*([^,)]+)/g)].map(([, query = '']) => ({
    name,
    query,
    constants,
  }));
});

describe('the queries of the pages', () => {
  it('are all found', () => {
    const asking = scripts.filter(({ text }) => /import \{[^}]*\bask\b[^}]*\}/.test(text));
    expect(new Set(asked.map(({ name }) => name))).toEqual(new Set(asking.map(({ name }) => name)));
    expect(asked.length).toBeGreaterThan(0);
  });

  it.each(asked)('$name: $query is answered by the schema', ({ name, query, constants }) => {
    const text = constants.get(query);
    if (text === undefined) throw new Error(`${name} asks \`${query}\`; ask with a constant text of the same file.`);
    expect(validate(schema, parse(filledIn(text, constants))).map(({ message }) => message)).toEqual([]);
  });
});
