// The second part of THIRD-PARTY-NOTICES.md: every library that the jar holds, with its licence, from the bill of
// materials that the build makes and from the lock file of the browser's packages.
//   node src/build/notices.mjs          says where the page differs, or a licence does not go with ours, and fails
//   node src/build/notices.mjs write    writes the page
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(import.meta.dirname, '../..');
const SBOM = 'target/classes/META-INF/sbom/application.cdx.json';
const LOCK = 'src/main/web/package-lock.json';
const NOTICES = 'THIRD-PARTY-NOTICES.md';
const MARK = '## Every library in the jar';

/** What may be in a program under GPL-3.0-or-later; of several licences of a library one is enough. */
const FITTING = new Set([
  '0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC-BY-4.0', 'CC0-1.0', 'GPL-2.0-with-classpath-exception',
  'GPL-3.0-only', 'GPL-3.0-or-later', 'ISC', 'LGPL-2.1-only', 'LGPL-2.1-or-later', 'MIT', 'MIT-0', 'MPL-2.0', 'OFL-1.1',
  'PSF-2.0', 'Python-2.0', 'Unicode-3.0', 'Unlicense',
]);

/** What stands in long words in a POM. */
const SHORT = {
  'Apache License, 2.0': 'Apache-2.0',
  'GNU General Public License, version 2 with the GNU Classpath Exception': 'GPL-2.0-with-classpath-exception',
  'The GNU General Public License (GPL), Version 2, With Classpath Exception': 'GPL-2.0-with-classpath-exception',
};

/** The licences of a library, each by itself. */
function spdx(names) {
  const each = names.flatMap((name) => SHORT[name] ?? name.replace(/^\(|\)$/g, '').split(/ OR | AND /));
  return [...new Set(each)].sort();
}

export function ofBill(bill) {
  return bill.components.map((component) => ({
    group: component.group ?? component.name,
    name: component.name,
    licences: spdx((component.licenses ?? []).map((one) => one.license?.id ?? one.license?.name ?? one.expression)),
  }));
}

export function ofLock(lock) {
  return Object.entries(lock.packages)
    .filter(([path, entry]) => path && !entry.dev && !entry.devOptional)
    .map(([path, entry]) => ({ name: path.replace(/^.*node_modules\//, ''), licences: spdx([entry.license ?? ''].filter(Boolean)) }));
}

export function unfitting(libraries) {
  return libraries
    .filter(({ licences }) => !licences.some((one) => FITTING.has(one)))
    .map(({ group, name, licences }) => `${group ? `${group}:` : ''}${name}: ${licences.join(', ') || 'no licence is told'}`);
}

function groups(libraries, key) {
  const lines = new Map();
  for (const library of libraries) {
    const licence = library.licences.join(' / ');
    const line = `${key(library)}\u0000${licence}`;
    lines.set(line, new Set([...(lines.get(line) ?? []), library.name]));
  }
  return [...lines].sort(([a], [b]) => (a < b ? -1 : 1)).map(([line, names]) => [...line.split('\u0000'), [...names].sort()]);
}

export function page(java, browser) {
  return [
    MARK,
    '',
    'Written by `node src/build/notices.mjs write` from what the build puts into the jar; `mvn verify` sees that it is so.',
    'Versions stand in the jar’s bill of materials (`META-INF/sbom/application.cdx.json`, also `/actuator/sbom/application`).',
    '',
    '| Java library | licence |',
    '|---|---|',
    ...groups(java, ({ group }) => group).map(([group, licence, names]) => `| \`${group}\`: ${names.join(', ')} | ${licence} |`),
    '',
    '| package in the scripts | licence |',
    '|---|---|',
    ...groups(browser, () => '').map(([, licence, names]) => `| ${names.join(', ')} | ${licence} |`),
    '',
  ].join('\n');
}

function main() {
  const json = (path) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
  const java = ofBill(json(SBOM));
  const browser = ofLock(json(LOCK));
  const bad = unfitting([...java, ...browser]);
  if (bad.length > 0) {
    console.error(`A licence does not go with GPL-3.0-or-later, or is not known to src/build/notices.mjs:\n  ${bad.join('\n  ')}`);
    console.error('Take another library, or add the licence to FITTING there when it does go with it.');
    return 1;
  }
  const text = readFileSync(join(ROOT, NOTICES), 'utf8');
  const before = text.split(MARK)[0].trimEnd();
  const now = `${before}\n\n${page(java, browser)}`;
  if (process.argv[2] === 'write') {
    writeFileSync(join(ROOT, NOTICES), now);
    return 0;
  }
  if (text === now) return 0;
  const [has, wants] = [new Set(text.split('\n')), new Set(now.split('\n'))];
  const differs = [...[...has].filter((line) => !wants.has(line)).map((line) => `- ${line}`), ...[...wants].filter((line) => !has.has(line)).map((line) => `+ ${line}`)];
  console.error(`${NOTICES} does not tell what is in the jar:\n${differs.join('\n')}\nRun \`node src/build/notices.mjs write\` and commit the page.`);
  return 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main();
