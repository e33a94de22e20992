// Asks a server as an assistant does, with the official client in TypeScript, which is not a part of the build:
//   npm install --no-save @modelcontextprotocol/sdk && node src/build/check-assistants.mjs http://127.0.0.1:8080/mcp
// Instead of an address a command may be given, which is then asked over its standard input and output:
//   node src/build/check-assistants.mjs java -jar target/saiknes.jar mcp --saiknes.store.directory=/tmp/assistant
// Ends with 0 when all was right, 1 when something was not, 2 when it could not be run.
import assert from 'node:assert/strict';

async function load() {
  try {
    const [client, http, stdio] = await Promise.all([
      import('@modelcontextprotocol/sdk/client/index.js'),
      import('@modelcontextprotocol/sdk/client/streamableHttp.js'),
      import('@modelcontextprotocol/sdk/client/stdio.js'),
    ]);
    return { ...client, ...http, ...stdio };
  } catch (error) {
    console.error(`Not run: the client is not there (${error.code}). npm install --no-save @modelcontextprotocol/sdk`);
    process.exit(2);
  }
}

const [target, ...rest] = process.argv.slice(2);
if (!target) {
  console.error('Not run: name an address, such as http://127.0.0.1:8080/mcp, or a command.');
  process.exit(2);
}
const { Client, StreamableHTTPClientTransport, StdioClientTransport } = await load();
const client = new Client({ name: 'check', version: '1' });
await client.connect(
  target.startsWith('http')
    ? new StreamableHTTPClientTransport(new URL(target))
    : new StdioClientTransport({ command: target, args: rest, stderr: 'ignore' }),
  { timeout: 180_000 },
);
const { tools } = await client.listTools();
assert.deepEqual(tools.map((tool) => tool.name).sort(), [
  'entity', 'funding', 'gaps', 'partners', 'passages', 'search', 'trace',
]);
assert.ok(tools.every((tool) => tool.annotations.readOnlyHint));

const gaps = await client.callTool({ name: 'gaps', arguments: { first: 1 } });
const about = gaps.structuredContent.gaps.nodes[0].about.id;
assert.match(gaps.structuredContent.gaps.nodes[0].explanation, / \[.+]$/);

const entity = await client.callTool({ name: 'entity', arguments: { id: about } });
const edges = entity.structuredContent.entity.relations.edges;
assert.ok(edges.length > 0);
for (const { relation } of edges) {
  assert.match(relation.sentence, / \[(STATED|DERIVED|CURATED).*]$/);
}
const resource = await client.readResource({ uri: `saiknes://entity/${about}` });
assert.equal(JSON.parse(resource.contents[0].text).entity.id, about);

const wrong = await client.callTool({ name: 'entity', arguments: { id: 'no-such-thing' } });
assert.equal(wrong.isError, true);
assert.match(wrong.content[0].text, /UNKNOWN_ID/);
await client.close();
console.log(`All right: ${tools.length} tools, ${edges.length} cited relations of ${about}.`);
