// Writes shared/words.generated.ts: the words of the pages' scripts, from the messages of
// src/main/resources/words/browser*.properties. A message with {0} becomes a function; a key with dots a table
// within a table. Run by `npm run build` and `npm test`, before types are checked.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const HERE = import.meta.dirname;
const RESOURCES = resolve(HERE, '../resources/words');
const FILES = { lv: 'browser.properties', en: 'browser_en.properties' };

/** The lines `key=value`; others are blank or begin with #. */
function messages(file) {
  return readFileSync(join(RESOURCES, file), 'utf8')
    .split('\n')
    .filter((line) => line.trim() && !line.startsWith('#'))
    .map((line) => {
      const at = line.indexOf('=');
      if (at < 1) throw new Error(`${file}: the line \`${line}\` is not \`key=message\`.`);
      return [line.slice(0, at), line.slice(at + 1)];
    });
}

/** As the server reads it: where there are arguments, an apostrophe is written twice. */
function source(message) {
  const count = Math.max(0, ...[...message.matchAll(/\{(\d)\}/g)].map(([, number]) => Number(number) + 1));
  const quoted = (text) => JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll('`', '\\`').replaceAll('${', '\\${');
  if (count === 0) return JSON.stringify(message);
  const names = Array.from({ length: count }, (_, i) => `a${i}`);
  const text = quoted(message.replaceAll("''", "'")).replaceAll(/\{(\d)\}/g, (_, number) => `\${a${number}}`);
  return `(${names.map((name) => `${name}: string | number`).join(', ')}) => \`${text}\``;
}

/** The tables by their first name; below that, by language. */
function tables() {
  const all = {};
  for (const [language, file] of Object.entries(FILES)) {
    for (const [key, message] of messages(file)) {
      const [table, ...names] = key.split('.');
      let place = ((all[table] ??= {})[language] ??= {});
      for (const name of names.slice(0, -1)) place = place[name] ??= {};
      place[names.at(-1)] = source(message);
    }
  }
  return all;
}

function written(table, indent) {
  const lines = Object.entries(table).map(
    ([name, value]) => `${indent}  ${/^\w+$/.test(name) ? name : JSON.stringify(name)}: ${typeof value === 'string' ? value : written(value, `${indent}  `)},`,
  );
  return `{\n${lines.join('\n')}\n${indent}}`;
}

const exported = Object.entries(tables()).map(([name, table]) => `export const ${name} = ${written(table, '')};\n`);
const file = join(HERE, 'shared/words.generated.ts');
const text = `// Made by words.mjs from src/main/resources/words/browser*.properties; change those.\n${exported.join('\n')}`;
// Left alone where nothing has changed, so that the build sees that it is current.
if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
