// Builds the pages of this folder into the Java program's static files: the playground, and one
// script for each other folder that has a main.ts, under a name that does not change: the server gives
// it an address with a hash of its content.
// Small plugins do what Vite does not: words are made from the server's files, and files of an earlier
// build do not stay behind.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { load } from 'js-yaml';
import { defineConfig, type Plugin } from 'vite';

const HERE = import.meta.dirname;
/** `SAIKNES_ONTOLOGY` names another ontology than the project's own. */
const ONTOLOGY = resolve(process.env.SAIKNES_ONTOLOGY ?? join(HERE, '../../../graph-schema/ontology.yaml'));
const MESSAGES = {
  lv: resolve(HERE, '../resources/messages.properties'),
  en: resolve(HERE, '../resources/messages_en.properties'),
};

const WORDS = resolve(HERE, '../resources/words');

/** The folders of the output that belong to this build; others may share the rest. */
const OWN_FOLDERS = ['assets', 'graphiql', 'explorer', 'fonts'];

/**
 * The pages' font, whose package keeps one file for each range of letters. What Latvian needs of the second is cut
 * out of it by `font/subset.py` and lies here; the second itself is for letters beyond.
 */
const FONT_PACKAGE = resolve(HERE, 'node_modules/@fontsource-variable/source-sans-3');
const FONTS = join(FONT_PACKAGE, 'files');
const FONT_FILES = [
  join(FONTS, 'source-sans-3-latin-wght-normal.woff2'),
  join(FONTS, 'source-sans-3-latin-ext-wght-normal.woff2'),
  join(HERE, 'font/saiknes-sans-ext.woff2'),
];

/** Borders of the countries for the map, which its script fetches from this very server. */
const BORDERS = resolve(HERE, 'node_modules/world-atlas/countries-50m.json');

/** The pages' scripts: the folder `graph` with its `main.ts` becomes `/explorer/graph.js`. */
const PAGES = readdirSync(HERE, { withFileTypes: true })
  .filter((folder) => folder.isDirectory() && existsSync(join(HERE, folder.name, 'main.ts')))
  .map((folder) => folder.name)
  .toSorted();

function removeEarlierOutput(): Plugin {
  let out = '';
  return {
    name: 'saiknes-remove-earlier-output',
    apply: 'build',
    configResolved(config) {
      out = resolve(config.root, config.build.outDir);
    },
    buildStart() {
      for (const folder of OWN_FOLDERS) rmSync(join(out, folder), { recursive: true, force: true });
    },
  };
}

function copyFontsAndBorders(): Plugin {
  return {
    name: 'saiknes-copy-fonts-and-borders',
    apply: 'build',
    buildStart() {
      this.emitFile({ type: 'asset', fileName: 'explorer/countries-50m.json', source: readFileSync(BORDERS) });
      // Under their version, which the style sheet names: browsers keep them for good.
      const { version } = JSON.parse(readFileSync(join(FONT_PACKAGE, 'package.json'), 'utf8')) as { version: string };
      for (const file of FONT_FILES) {
        this.emitFile({ type: 'asset', fileName: `fonts/${version}/${basename(file)}`, source: readFileSync(file) });
      }
    },
  };
}

/**
 * The words of the ontology as the module `virtual:ontology`: labels of kinds, relations and grades, and of
 * properties and their values, whose words are the messages `property.…` and `value.…` of the server's pages.
 */
function ontologyWords(): Plugin {
  return {
    name: 'saiknes-ontology-words',
    resolveId: (id) => (id === 'virtual:ontology' ? '\0ontology' : null),
    load(id) {
      if (id !== '\0ontology') return null;
      for (const file of [ONTOLOGY, ...Object.values(MESSAGES)]) this.addWatchFile(file);
      const { around, kinds, relations, grades } = load(readFileSync(ONTOLOGY, 'utf8')) as Ontology;
      return [
        `export const around = ${JSON.stringify(around)};`,
        `export const kinds = ${JSON.stringify(pick(kinds, ['label', 'plural', 'actor', 'family']))};`,
        `export const relations = ${JSON.stringify(pick(relations, ['label', 'inverse', 'symmetric', 'roster']))};`,
        `export const grades = ${JSON.stringify(pick(grades, ['label']))};`,
        `export const properties = ${JSON.stringify({ lv: propertyWords(MESSAGES.lv), en: propertyWords(MESSAGES.en) })};`,
        `export const values = ${JSON.stringify({ lv: valueWords(MESSAGES.lv), en: valueWords(MESSAGES.en) })};`,
      ].join('\n');
    },
  };
}

/** The scripts' words are made before types are checked; where the build watches, anew when a message changes. */
function scriptWords(): Plugin {
  return {
    name: 'saiknes-script-words',
    buildStart() {
      for (const name of ['browser.properties', 'browser_en.properties']) this.addWatchFile(join(WORDS, name));
      execFileSync(process.execPath, [join(HERE, 'words.mjs')]);
    },
  };
}

function propertyWords(file: string): Record<string, string> {
  return words(file, /^property\.(\w+)=(.*)$/gm);
}

/** Of relations' properties alone: those of nodes are told on the server's pages. */
function valueWords(file: string): Record<string, string> {
  return words(file, /^value\.([A-Z_]+\.\w+\.[\w-]+)=(.*)$/gm);
}

function words(file: string, line: RegExp): Record<string, string> {
  const lines = readFileSync(file, 'utf8').matchAll(line);
  return Object.fromEntries([...lines].map(([, name = '', said = '']) => [name, said]));
}

type Entries = Record<string, Record<string, unknown>>;

interface Ontology {
  around: string[];
  kinds: Entries;
  relations: Entries;
  grades: Entries;
}

function pick(entries: Entries | undefined, keys: string[]): Entries {
  return Object.fromEntries(
    Object.entries(entries ?? {}).map(([name, entry]) => [
      name,
      Object.fromEntries(keys.filter((key) => key in entry).map((key) => [key, entry[key]])),
    ]),
  );
}

export default defineConfig({
  plugins: [react(), scriptWords(), ontologyWords(), copyFontsAndBorders(), removeEarlierOutput()],
  worker: { format: 'es' },
  build: {
    outDir: process.env.SAIKNES_WEB_OUT ?? '../../../target/classes/static',
    emptyOutDir: false,
    // Monaco, the editor inside GraphiQL, is one chunk larger than Vite's warning.
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      input: {
        graphiql: resolve(HERE, 'graphiql/index.html'),
        ...Object.fromEntries(PAGES.map((page) => [page, resolve(HERE, page, 'main.ts')])),
      },
      output: {
        entryFileNames: (chunk) => (PAGES.includes(chunk.name) ? 'explorer/[name].js' : 'assets/[name]-[hash].js'),
      },
      // React's compiler marks the modules of GraphiQL; the marks mean nothing in a bundle.
      onLog(level, log, report) {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
      },
    },
  },
});
