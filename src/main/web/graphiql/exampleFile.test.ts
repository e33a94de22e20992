// What a file of `queries/` may look like, and what is said about one that is wrong.
import { describe, expect, it } from 'vitest';
import { checkVariables, parseExample, tabText } from './exampleFile.ts';

const FILE = `# group.lv: Sadraudzības pilsētas
# group.en: Twin cities
# title.lv: Kā Rēzeknes sadraudzības pilsētas ir saistītas ar reģiona prioritātēm?
# title.en: How are Rēzekne's twin cities connected to the region's priorities?
# lv: Katrai partnerībai ir avots.
# lv: Otrā rinda.
# en: Each partnership has a source:
#   title, publisher and date.

query TwinCities($id: ID!) {
  # a comment of the query itself
  municipality(id: $id) { name }
}
`;

describe('parseExample', () => {
  it('reads group, title and note in both languages', () => {
    const example = parseExample('01-twin-cities.graphql', FILE);
    expect(example.id).toBe('01-twin-cities');
    expect(example.group).toEqual({ lv: 'Sadraudzības pilsētas', en: 'Twin cities' });
    expect(example.title.en).toBe("How are Rēzekne's twin cities connected to the region's priorities?");
  });

  it('keeps the lines of a note, repeated keys and continued lines alike', () => {
    const { note } = parseExample('01-twin-cities.graphql', FILE);
    expect(note.lv).toBe('Katrai partnerībai ir avots.\nOtrā rinda.');
    expect(note.en).toBe('Each partnership has a source:\ntitle, publisher and date.');
  });

  it('keeps the query whole, with the comments inside it', () => {
    expect(parseExample('01-twin-cities.graphql', FILE).query).toBe(
      'query TwinCities($id: ID!) {\n  # a comment of the query itself\n  municipality(id: $id) { name }\n}\n',
    );
  });

  it('reads a file with Windows line ends and a byte order mark the same', () => {
    const windows = `\uFEFF${FILE.replaceAll('\n', '\r\n')}`;
    expect(parseExample('01-twin-cities.graphql', windows)).toEqual(parseExample('01-twin-cities.graphql', FILE));
  });

  it.each(['group.lv', 'group.en', 'title.lv', 'title.en'])('refuses a file without %s', (key) => {
    const text = FILE.split('\n')
      .filter((line) => !line.startsWith(`# ${key}:`))
      .join('\n');
    expect(() => parseExample('01-twin-cities.graphql', text)).toThrow(
      `\`queries/01-twin-cities.graphql\` has no line \`# ${key}: …\` at its head; add one.`,
    );
  });

  it('refuses a file without a note in one of the languages', () => {
    const text = FILE.split('\n')
      .filter((line) => !line.startsWith('# lv:'))
      .join('\n');
    expect(() => parseExample('01.graphql', text)).toThrow('`# lv: …`');
  });

  it('refuses a file without a query', () => {
    const head = FILE.slice(0, FILE.indexOf('query'));
    expect(() => parseExample('01.graphql', head)).toThrow('has no query');
  });
});

describe('tabText', () => {
  it('puts title and note of one language before the query as comments', () => {
    const text = tabText(parseExample('01-twin-cities.graphql', FILE), 'lv');
    expect(text.split('\n').slice(0, 4)).toEqual([
      '# Kā Rēzeknes sadraudzības pilsētas ir saistītas ar reģiona prioritātēm?',
      '# Katrai partnerībai ir avots.',
      '# Otrā rinda.',
      'query TwinCities($id: ID!) {',
    ]);
    expect(text).not.toContain('Twin cities');
  });
});

describe('checkVariables', () => {
  const names = ['01.graphql', '01.variables.json'];

  it('accepts an object beside its query', () => {
    expect(() => checkVariables('01.variables.json', '{"id": "rezekne"}', names)).not.toThrow();
  });

  it.each(['{', '[]', 'null', '"text"'])('refuses `%s`', (text) => {
    expect(() => checkVariables('01.variables.json', text, names)).toThrow('01.variables.json');
  });

  it('refuses variables without a query', () => {
    expect(() => checkVariables('02.variables.json', '{}', names)).toThrow('`queries/02.graphql` is missing');
  });
});
