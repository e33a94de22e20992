#!/bin/sh
# Reads the exports with programs of others: sh src/build/check-exports.sh [FOLDER] [SERVER]
# Writes them with target/saiknes.jar into FOLDER (a new one when left out) unless they are there, and gives them to
# Jena's riot and Gephi's reader, which Maven fetches, and to what check-exports.py knows: rdflib, networkx, openpyxl,
# LibreOffice and, where a SERVER such as http://127.0.0.1:8080 is named, the schemas of the reconciliation service.
# Names what it could not run. Ends with 1 where something disagrees.
set -u
root=$(cd "$(dirname "$0")/../.." && pwd)
folder=${1:-$(mktemp -d)}
mkdir -p "$folder"
wrong=0
for format in json ttl nq jsonld graphml gexf xlsx nodes.csv edges.csv edges.tsv geojson; do
  [ -f "$folder/graph.$format" ] || ${SAIKNES:-java -jar "$root/target/saiknes.jar"} export --format $format \
    -o "$folder/graph.$format" || exit 2
done

tools=$folder/tools
mkdir -p "$tools"
version() { sed -n "s:.*<$1>\(.*\)</$1>.*:\1:p" "$root/pom.xml" | head -1; }
classpath() { # NAME GROUP:ARTIFACT:VERSION[:CLASSIFIER]
  set -- "$1" $(echo "$2" | tr ':' ' ')
  cat > "$tools/$1.xml" <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>check</groupId><artifactId>$1</artifactId><version>1</version><packaging>pom</packaging><dependencies><dependency>
<groupId>$2</groupId><artifactId>$3</artifactId><version>$4</version>${5:+<classifier>$5</classifier><exclusions>
<exclusion><groupId>*</groupId><artifactId>*</artifactId></exclusion></exclusions>}</dependency></dependencies></project>
POM
  mvn -q -B -f "$tools/$1.xml" dependency:build-classpath -Dmdep.outputFile="$tools/$1.cp" >/dev/null 2>&1
}

if classpath riot "org.apache.jena:jena-cmds:$(version jena.version)"; then
  relations=$(python3 -c 'import json,sys; print(len(json.load(open(sys.argv[1]))["edges"]))' "$folder/graph.json")
  for format in ttl nq jsonld; do
    # Its logger tells on the way that it is none; what it says of the file is what counts.
    java -cp "$(cat "$tools/riot.cp")" riotcmd.riot --validate "$folder/graph.$format" > "$tools/riot.out" 2>&1
    refused=$?
    grep -v '^SLF4J' "$tools/riot.out" > "$tools/riot.log"
    if [ $refused -eq 0 ] && [ ! -s "$tools/riot.log" ]; then
      count=$(java -cp "$(cat "$tools/riot.cp")" riotcmd.riot --output=nq "$folder/graph.$format" 2>/dev/null |
        grep -c '/ns#grade> ')
      claims=$(python3 -c 'import json,sys; print(sum(len(n["claims"]) for n in json.load(open(sys.argv[1]))["nodes"]))' "$folder/graph.json")
      echo "Jena riot $format: no warning, $count graded statements of $((relations + claims))"
      [ "$count" -eq $((relations + claims)) ] || wrong=1
    else
      echo "Jena riot $format: $(head -3 "$tools/riot.log")"
      wrong=1
    fi
  done
else
  echo "not run: Jena's riot cannot be fetched with Maven"
fi

if classpath gephi org.gephi:gephi-toolkit:0.10.1:all; then
  if java -Djava.awt.headless=true --add-opens=java.base/java.lang=ALL-UNNAMED \
    --add-opens=java.base/java.net=ALL-UNNAMED -cp "$(cat "$tools/gephi.cp")" "$root/src/build/GephiReads.java" \
    "$folder/graph.gexf" "$folder/graph.graphml" > "$tools/gephi.out" 2> "$tools/gephi.log"; then
    python3 - "$folder/graph.json" "$tools/gephi.out" <<'PY' || wrong=1
import json, sys
graph = json.load(open(sys.argv[1]))
bad = False
for line in open(sys.argv[2]):
    if line.count("\t") != 4:
        continue
    name, nodes, edges, graded, complaints = line.split("\t")
    print(f"Gephi {name}: {nodes} nodes, {edges} relations, {graded} with a grade, {complaints.strip()} complaints")
    bad |= int(nodes) != len(graph["nodes"]) or int(edges) != len(graph["edges"]) or graded != edges
sys.exit(bad)
PY
  else
    echo "Gephi: refused: $(tail -3 "$tools/gephi.log")"
    wrong=1
  fi
else
  echo "not run: Gephi's toolkit cannot be fetched with Maven"
fi

python3 "$root/src/build/check-exports.py" "$folder" ${2:+"$2"} || wrong=1
exit $wrong
