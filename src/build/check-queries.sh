#!/bin/sh
# Gives the example queries and the printed schema, as they lie there, to tools that people use with GraphQL:
#   sh src/build/check-queries.sh [FOLDER]
# graphql-codegen makes types for each query, graphql-inspector validates each against the schema. FOLDER is where
# they are installed, or are to be; a new one when left out. Ends with 0 when all was right, 1 when something was
# not, 2 when it could not be run.
set -u
root=$(cd "$(dirname "$0")/../.." && pwd)
folder=${1:-$(mktemp -d)}
mkdir -p "$folder"
cd "$folder" || exit 2
if [ ! -x node_modules/.bin/graphql-codegen ] || [ ! -x node_modules/.bin/graphql-inspector ]; then
  [ -f package.json ] || npm init -y >/dev/null 2>&1
  npm install --silent --no-audit --no-fund graphql@16 typescript @graphql-codegen/cli \
    @graphql-codegen/typescript-operations @graphql-inspector/cli || {
    echo "Not run: graphql-codegen and graphql-inspector cannot be installed with npm."
    exit 2
  }
fi
cat > codegen.json <<JSON
{ "schema": "$root/graph-schema/schema.graphqls", "documents": "$root/queries/*.graphql",
  "generates": { "$folder/types.ts": { "plugins": ["typescript-operations"] } } }
JSON
wrong=0
if node_modules/.bin/graphql-codegen --config codegen.json && node_modules/.bin/tsc --noEmit --strict --skipLibCheck types.ts; then
  found=$(grep -c '^export type .*Query = ' types.ts)
  there=$(ls "$root"/queries/*.graphql | wc -l)
  echo "graphql-codegen: $found of $there queries have types"
  [ "$found" -eq "$there" ] || wrong=1
else
  echo "graphql-codegen: refused"
  wrong=1
fi
if node_modules/.bin/graphql-inspector validate "$root/queries/*.graphql" "$root/graph-schema/schema.graphqls" --noStrictFragments; then
  echo "graphql-inspector: all valid"
else
  echo "graphql-inspector: refused"
  wrong=1
fi
exit $wrong
