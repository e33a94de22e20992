"""Reads exports with other programs: python3 check-exports.py FOLDER [SERVER]

The folder holds graph.json and whichever of graph.ttl, .nq, .jsonld, .graphml, .gexf, .xlsx, .edges.csv are to be
checked. With the address of a server its reconciliation service is held to its schemas. What could not be run is named at the end; the exit code is 1 where something disagrees.
"""
import csv
import importlib
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

folder = pathlib.Path(sys.argv[1])
expected = {edge["id"]: edge for edge in json.loads((folder / "graph.json").read_text("utf-8"))["edges"]}
wrong, left_out = [], []


def library(name, files):
    try:
        return importlib.import_module(name)
    except ImportError:
        left_out.append(f"{name} is not installed: {files} not read with it")
        return None


def check(name, found):
    """Whether the relations are those of graph.json, each with its grade."""
    missing = [i for i, edge in expected.items() if found.get(i) != edge["grade"]]
    print(f"{name}: {len(found)} relations, {len(missing)} missing or of another grade")
    if missing or len(found) != len(expected):
        wrong.append(name)


def of(name):
    path = folder / f"graph.{name}"
    if not path.exists():
        left_out.append(f"{path} is not there")
    return path if path.exists() else None


rdflib = library("rdflib", "ttl, nq, jsonld")
for name, notation in (("ttl", "turtle"), ("nq", "nquads"), ("jsonld", "json-ld")):
    path = of(name)
    if rdflib and path:
        graph = rdflib.Dataset(default_union=True)
        graph.parse(path, format=notation)
        namespace = next(iter(graph.subjects(rdflib.RDF.type, rdflib.URIRef("http://www.w3.org/ns/dcat#Dataset"))))
        base = str(namespace).split("/data#")[0]
        grades = {
            str(s).removeprefix(base + "/id/"): str(g).split("#")[1]
            for s, g in graph.subject_objects(rdflib.URIRef(base + "/ns#grade"))
            if "~claim~" not in str(s)
        }
        check(f"rdflib {name}", grades)

networkx = library("networkx", "graphml, gexf")
if networkx and of("graphml"):
    graph = networkx.read_graphml(of("graphml"))
    check("networkx graphml", {d["permalink"].split("/id/")[1]: d["grade"] for _, _, d in graph.edges(data=True)})
if networkx and of("gexf"):
    graph = networkx.read_gexf(of("gexf"), version="1.3") if "1.3" in networkx.readwrite.gexf.GEXF.versions else None
    if graph is None:
        left_out.append("this networkx does not know GEXF 1.3")
    else:
        check("networkx gexf", {d["id"]: d["grade"] for _, _, d in graph.edges(data=True)})

openpyxl = library("openpyxl", "xlsx")
if openpyxl and of("xlsx"):
    rows = list(openpyxl.load_workbook(of("xlsx"), read_only=True)["edges"].iter_rows(values_only=True))
    check("openpyxl xlsx", {r[rows[0].index("id")]: r[rows[0].index("grade")] for r in rows[1:]})

if of("edges.csv"):
    with open(of("edges.csv"), encoding="utf-8-sig", newline="") as file:
        check("python csv", {row["id"]: row["grade"] for row in csv.DictReader(file)})

office = shutil.which("soffice") or shutil.which("libreoffice")
if not office:
    left_out.append("LibreOffice is not installed: xlsx not opened with it")
elif of("xlsx"):
    with tempfile.TemporaryDirectory() as out:
        if of("edges.csv"):
            # Its window knows UTF-8 by the mark; without a window it has to be told.
            subprocess.run([office, "--headless", "--infilter=Text - txt - csv (StarCalc):44,34,76,1", "--convert-to",
                            "ods", "--outdir", out, str(of("edges.csv"))], check=True, capture_output=True)
            again = [office, "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1", "--outdir",
                     out + "/again", out + "/graph.edges.ods"]
            subprocess.run(again, check=True, capture_output=True)
            with open(pathlib.Path(out) / "again" / "graph.edges.csv", encoding="utf-8", newline="") as file:
                check("LibreOffice csv", {row["id"]: row["grade"] for row in csv.DictReader(file)})
        command = [office, "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"]
        subprocess.run([*command, "--outdir", out, str(of("xlsx"))], check=True, capture_output=True)
        with open(pathlib.Path(out) / "graph-edges.csv", encoding="utf-8", newline="") as file:
            check("LibreOffice xlsx", {row["id"]: row["grade"] for row in csv.DictReader(file)})

jsonschema = library("jsonschema", "answers of the reconciliation service") if len(sys.argv) > 2 else None
if len(sys.argv) < 3:
    left_out.append("no server was named: the reconciliation service is not asked")
if jsonschema:
    import urllib.parse
    import urllib.request

    schemas = pathlib.Path(__file__).parent.parent / "test" / "resources" / "reconciliation"
    service = sys.argv[2] + "/reconcile"

    def ask(path, schema, body=None):
        data = urllib.parse.urlencode(body).encode() if body else None
        with urllib.request.urlopen(urllib.request.Request(service + path, data)) as response:
            answer = json.load(response)
        errors = list(jsonschema.Draft7Validator(json.loads((schemas / schema).read_text("utf-8"))).iter_errors(answer))
        print(f"reconciliation {path or '/'} {schema}: {len(errors)} errors")
        if errors:
            print(" ", errors[0].message)
            wrong.append(schema)
        return answer

    name = next(n["name"]["lv"] for n in json.loads((folder / "graph.json").read_text("utf-8"))["nodes"])
    ask("", "manifest.json")
    batch = ask("", "reconciliation-result-batch.json", {"queries": json.dumps({"q0": {"query": name}})})
    if not batch["q0"]["result"]:
        wrong.append("reconciliation finds nothing")
    manifest = ask("", "manifest.json")
    for what, schema in (("entity", "suggest-entities-response.json"), ("property", "suggest-properties-response.json"),
                         ("type", "suggest-types-response.json")):
        if what in manifest.get("suggest", {}):
            ask(manifest["suggest"][what]["service_path"] + "?prefix=a", schema)

for line in left_out:
    print("not run:", line)
sys.exit(1 if wrong else 0)
