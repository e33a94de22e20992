// Builds the pages of this folder into the Java program's static files.
// Two small plugins guard what Vite does not: an example query that cannot be
// read fails the build, and files of an earlier build do not stay behind.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { checkVariables, parseExample } from './graphiql/exampleFile.ts';

const QUERIES = resolve(import.meta.dirname, '../../../queries');

/** The folders of the output that belong to this build; others may share the rest. */
const OWN_FOLDERS = ['assets', 'graphiql'];

function refuseBrokenExamples(): Plugin {
  return {
    name: 'saiknes-refuse-broken-examples',
    apply: 'build',
    buildStart() {
      const names = existsSync(QUERIES) ? readdirSync(QUERIES) : [];
      for (const name of names) {
        const text = () => readFileSync(join(QUERIES, name), 'utf8');
        if (name.endsWith('.graphql')) parseExample(name, text());
        if (name.endsWith('.variables.json')) checkVariables(name, text(), names);
      }
    },
  };
}

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

export default defineConfig({
  plugins: [react(), refuseBrokenExamples(), removeEarlierOutput()],
  worker: { format: 'es' },
  build: {
    outDir: process.env['SAIKNES_WEB_OUT'] ?? '../../../target/classes/static',
    emptyOutDir: false,
    // Monaco, the editor inside GraphiQL, is one chunk larger than Vite's warning.
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      input: { graphiql: resolve(import.meta.dirname, 'graphiql/index.html') },
      // React's compiler marks the modules of GraphiQL; the marks mean nothing in a bundle.
      onLog(level, log, report) {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
      },
    },
  },
});
