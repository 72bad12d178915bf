#!/usr/bin/python3
"""Reads a CASE/UCO file with rdflib, which knows nothing of Holdfast and comes with the system's own Python, and prints what its graph says, a line each:

exhibit NUMBER PERFORMER TOOL TIME · address NUMBER URL · file NUMBER PATH BYTES SHA256 · made NUMBER PATH OF-NUMBER OF-PATH
Exit 1 when something is referred to that the graph does not describe."""
import sys

import rdflib

rdflib.NORMALIZE_LITERALS = False  # times as they are written

graph = rdflib.Graph().parse(sys.argv[1], format="json-ld")
prefixes = "".join(
    f"PREFIX {name}: <https://ontology.unifiedcyberontology.org/uco/{name}/>\n" for name in ("core", "action", "identity", "observable", "tool", "types")
) + "PREFIX case: <https://ontology.caseontology.org/case/investigation/>\nPREFIX xsd: <http://www.w3.org/2001/XMLSchema#>\n"


def rows(query):
    return sorted(tuple(str(value) for value in row) for row in graph.query(prefixes + query))


dangling = {o for o in graph.objects() if isinstance(o, rdflib.URIRef) and str(o).startswith("https://holdfast.invalid/") and (o, rdflib.RDF.type, None) not in graph}
if dangling:
    sys.exit(f"not described: {sorted(dangling)}")

FILE = """?f a observable:File ; core:hasFacet ?named, ?content . ?named a observable:FileFacet ; observable:filePath ?path .
 ?content a observable:ContentDataFacet ; observable:sizeInBytes ?bytes ; observable:hash ?h .
 ?h types:hashMethod "SHA256" ; types:hashValue ?sha . FILTER(datatype(?sha) = xsd:hexBinary)"""
ACTION = "?a a case:InvestigativeAction ; action:result ?r . ?r a case:ProvenanceRecord ; case:exhibitNumber ?n ."
for line in rows(f"SELECT ?n ?who ?what ?when {{ {ACTION} ?a action:performer/core:name ?who ; action:instrument/core:name ?what ; action:startTime ?when . FILTER(datatype(?when) = xsd:dateTime) }}"):
    print("exhibit", *line)
for line in rows(f"SELECT ?n ?url {{ {ACTION} ?a action:object/core:hasFacet/observable:fullValue ?url }}"):
    print("address", *line)
for line in rows(f"SELECT ?n ?path ?bytes ?sha {{ {ACTION} ?r core:object ?f . ?a action:result ?f . {FILE} }}"):
    print("file", *line)
for line in rows("""SELECT ?n ?path ?ofN ?ofPath { ?link a observable:ObservableRelationship ; core:kindOfRelationship "Derived_From" ; core:source ?f ; core:target ?of .
 ?r case:exhibitNumber ?n ; core:object ?f . ?p case:exhibitNumber ?ofN ; core:object ?of .
 ?f core:hasFacet/observable:filePath ?path . ?of core:hasFacet/observable:filePath ?ofPath }"""):
    print("made", *line)
print("in", len(list(graph.subjects(rdflib.RDF.type, rdflib.URIRef("https://ontology.caseontology.org/case/investigation/Investigation")))), "investigation")
