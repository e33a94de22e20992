// Are there known faults in what the program is made of? After `mvn package`, from the project's folder:
//   node deploy/check-supply.mjs
// Asks npm for its audit of the browser's packages, and the database OSV for every Java library of the bill of
// materials. Ends in 1 where a fault is known, and in 2 where one of the two could not be asked: then nothing is
// known, which is not the same as "none".
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
/** `SAIKNES_OSV` names a mirror. */
const OSV = process.env.SAIKNES_OSV ?? 'https://api.osv.dev';
const BATCH = 500;

async function javaFaults() {
  const bill = JSON.parse(readFileSync(join(ROOT, 'target/classes/META-INF/sbom/application.cdx.json'), 'utf8'));
  const purls = bill.components.map((component) => component.purl.replace(/\?.*$/, ''));
  const faults = [];
  for (let from = 0; from < purls.length; from += BATCH) {
    const part = purls.slice(from, from + BATCH);
    const response = await fetch(`${OSV}/v1/querybatch`, {
      method: 'POST',
      body: JSON.stringify({ queries: part.map((purl) => ({ package: { purl } })) }),
      signal: AbortSignal.timeout(60_000),
    });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    const { results } = await response.json();
    results.forEach((result, i) => {
      for (const { id } of result.vulns ?? []) faults.push(`${part[i]}: ${id}`);
    });
  }
  return { asked: purls.length, faults };
}

function browserFaults() {
  let text;
  try {
    text = execFileSync('npm', ['audit', '--omit=dev', '--json'], { cwd: join(ROOT, 'src/main/web'), encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch (failure) {
    // It ends in 1 where it has found something, too.
    text = failure.stdout;
  }
  const answer = JSON.parse(text || '{}');
  if (!answer.metadata) throw new Error(answer.error?.summary || answer.message || 'no answer');
  const faults = Object.values(answer.vulnerabilities).map(({ name, severity }) => `${name}: ${severity}`);
  return { asked: answer.metadata.dependencies.prod, faults };
}

let code = 0;
for (const [what, ask] of [['Java libraries', javaFaults], ['packages in the scripts', browserFaults]]) {
  try {
    const { asked, faults } = await ask();
    console.log(`${asked} ${what}: ${faults.length === 0 ? 'no known fault' : `known faults: ${faults.length}`}`);
    for (const fault of faults) console.log(`  ${fault}`);
    if (faults.length > 0) code = 1;
  } catch (failure) {
    console.log(`${what}: not checked, the data could not be reached (${failure.cause?.code ?? failure.message})`);
    code ||= 2;
  }
}
process.exitCode = code;
