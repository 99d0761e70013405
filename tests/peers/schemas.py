"""Do our GraphML and GEXF say nothing their published schemas forbid?

    python schemas.py PROGRAM [COUNT]

What graphml.xsd 1.0 (http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd) and gexf.xsd 1.2draft
(http://www.gexf.net/1.2draft/gexf.xsd) say of the elements of a network stands here as rows of our own: which
elements may stand in which, in which order, with which attributes, and which ids refer to which. Values are
held to the types that keys and attributes declare, which no schema can say. DAMAGE shows that the rows see
what the schemas see.
"""

import re
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree

from compared import Comparison
from sent import ours, run

# Types of attributes.
TOKEN = r"[\w.\-:·]+"
TEXT = r"(?s:.*)"
WHOLE = r"\s*[+-]?\d+\s*"
NUMBER = r"\s*([+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?|-?INF|NaN)\s*"
TRUTH = r"\s*(true|false|1|0)\s*"
DAY = r"-?\d{4,}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?"
TIME = rf"{WHOLE}|{NUMBER}|{DAY}"


@dataclass
class Element:
    """What may stand in an element: its children, each followed by a space, and its attributes; those it
    must have end in `!`."""

    children: str = ""
    attributes: dict = field(default_factory=dict)
    has_text: bool = False


GRAPHML = {
    "graphml": Element("(desc )?(key )*((graph|data) )*"),
    "key": Element(
        "(desc )?(default )?",
        {
            "id!": TOKEN,
            "for": "all|graphml|graph|node|edge|hyperedge|port|endpoint",
            "attr.name": TOKEN,
            "attr.type": "boolean|int|long|float|double|string",
        },
    ),
    "desc": Element(has_text=True),
    "default": Element(has_text=True),
    "data": Element(attributes={"key!": TOKEN, "id": TOKEN}, has_text=True),
    "graph": Element(
        "(desc )?((data|node|edge|hyperedge) )*", {"id": TOKEN, "edgedefault!": "directed|undirected"}
    ),
    "node": Element("(desc )?((data|port) )*(graph )?", {"id!": TOKEN}),
    "edge": Element(
        "(desc )?(data )*(graph )?",
        {"id": TOKEN, "source!": TOKEN, "target!": TOKEN, "directed": TRUTH},
    ),
}
TIMES = {"start": TIME, "end": TIME, "startopen": TIME, "endopen": TIME}
GEXF = {
    "gexf": Element("(meta )?graph ", {"version!": "1.2", "variant": TEXT}),
    "meta": Element("((creator|keywords|description) )*", {"lastmodifieddate": DAY}),
    "creator": Element(has_text=True),
    "keywords": Element(has_text=True),
    "description": Element(has_text=True),
    "graph": Element(
        "((attributes|nodes|edges) )*",
        TIMES
        | {
            "timeformat": "integer|double|date|dateTime",
            "defaultedgetype": "directed|undirected|mutual",
            "idtype": "integer|string",
            "mode": "static|dynamic",
        },
    ),
    "attributes": Element("(attribute )*", TIMES | {"class!": "node|edge", "mode": "static|dynamic"}),
    "attribute": Element(
        "((default|options) )*",
        {
            "id!": TEXT,
            "title!": TEXT,
            "type!": "integer|long|double|float|boolean|liststring|string|anyURI",
        },
    ),
    "default": Element(has_text=True),
    "options": Element(has_text=True),
    "nodes": Element("(node )*", {"count": r"\d+"}),
    "edges": Element("(edge )*", {"count": r"\d+"}),
    "node": Element(
        "((attvalues|spells|nodes|edges|parents|color|position|size|shape) )*",
        TIMES | {"id!": TEXT, "label": TEXT, "pid": TEXT},
    ),
    "edge": Element(
        "((attvalues|spells|color|thickness|shape) )*",
        TIMES
        | {
            "id!": TEXT,
            "type": "directed|undirected|mutual",
            "label": TEXT,
            "source!": TEXT,
            "target!": TEXT,
            "weight": NUMBER,
        },
    ),
    "attvalues": Element("(attvalue )*"),
    "attvalue": Element(attributes=TIMES | {"for!": TEXT, "value!": TEXT}),
    "spells": Element("(spell )+"),
    "spell": Element(attributes=TIMES),
    "position": Element(attributes={"x!": NUMBER, "y!": NUMBER, "z": NUMBER}),
}
LOCATION = "{http://www.w3.org/2001/XMLSchema-instance}schemaLocation"
VALUES = {
    "boolean": TRUTH,
    "int": WHOLE,
    "integer": WHOLE,
    "long": WHOLE,
    "float": NUMBER,
    "double": NUMBER,
}


def name_of(element):
    return etree.QName(element).localname


def elements(root):
    return (element for element in root.iter() if isinstance(element.tag, str))


def faults_of_form(root, rows, namespace):
    """What the rows forbid."""
    for element in elements(root):
        name, of = name_of(element), etree.QName(element).namespace
        row = rows.get(name)
        if row is None or not of.startswith(namespace):
            yield f"{name} is no element of {namespace}"
            continue
        children = "".join(f"{name_of(child)} " for child in element if isinstance(child.tag, str))
        if not re.fullmatch(row.children, children):
            yield f"{name} holds {children[:60]}"
        texts = [element.text, *(child.tail for child in element)]
        if not row.has_text and any(text and text.strip() for text in texts):
            yield f"{name} holds a text"
        patterns = {attribute.rstrip("!"): pattern for attribute, pattern in row.attributes.items()}
        for attribute, value in element.attrib.items():
            if attribute == LOCATION:
                continue
            if not re.fullmatch(patterns.get(attribute, "(?!)"), value):
                yield f"{name} has {attribute}={value!r}"
        for attribute in row.attributes:
            if attribute.endswith("!") and attribute[:-1] not in element.attrib:
                yield f"{name} has no {attribute[:-1]}"


def repeated(what, ids):
    return (f"{what} {id!r} stands there {times} times" for id, times in Counter(ids).items() if times > 1)


def faults_of_ends(root):
    """Nodes differ, and edges are between nodes there are."""
    nodes = [element.get("id") for element in elements(root) if name_of(element) == "node"]
    edges = [element for element in elements(root) if name_of(element) == "edge"]
    yield from repeated("node", nodes)
    yield from repeated("edge", [edge.get("id") for edge in edges if edge.get("id") is not None])
    known = set(nodes)
    for edge in edges:
        for end in ("source", "target"):
            if edge.get(end) not in known:
                yield f"edge leads to {edge.get(end)!r}, which is no node"


def faults_of_keys(root):
    """Every value of GraphML has a key for its element, once, and is of its type."""
    keys = [element for element in elements(root) if name_of(element) == "key"]
    yield from repeated("key", [key.get("id") for key in keys])
    declared = {key.get("id"): key for key in keys}
    for element in elements(root):
        data = [child for child in element if isinstance(child.tag, str) and name_of(child) == "data"]
        yield from repeated(f"data of {name_of(element)}", [child.get("key") for child in data])
        for child in data:
            key = declared.get(child.get("key"))
            if key is None or key.get("for", "all") not in ("all", name_of(element)):
                yield f"{name_of(element)} has data of key {child.get('key')!r}, which is not for it"
            elif not re.fullmatch(VALUES.get(key.get("attr.type"), TEXT), child.text or ""):
                yield f"{child.text!r} is not of the type {key.get('attr.type')}"


def faults_of_attributes(root):
    """Every value of GEXF has an attribute of its class, and is of its type."""
    declared = {}
    for attribute in (element for element in elements(root) if name_of(element) == "attribute"):
        place = attribute.getparent().get("class"), attribute.get("id")
        if place in declared:
            yield f"attribute {place} stands there twice"
        declared[place] = attribute.get("type")
    for value in (element for element in elements(root) if name_of(element) == "attvalue"):
        sort = declared.get((name_of(value.getparent().getparent()), value.get("for")))
        if sort is None:
            yield f"attvalue for {value.get('for')!r}, which is no attribute"
        elif not re.fullmatch(VALUES.get(sort, TEXT), value.get("value", "")):
            yield f"{value.get('value')!r} is not of the type {sort}"


def faults(root, extension):
    if extension == "graphml":
        yield from faults_of_form(root, GRAPHML, "http://graphml.graphdrawing.org/xmlns")
        yield from faults_of_keys(root)
    else:
        yield from faults_of_form(root, GEXF, "http://www.gexf.net/1.2draft")
        yield from faults_of_attributes(root)
    yield from faults_of_ends(root)


# What is changed in a sound file, such that it no longer follows its schema.
DAMAGE = {
    "graphml": [
        (' edgedefault="directed"', ""),
        (' edgedefault="directed"', ' edgedefault="both"'),
        ('<node id="', '<node name="'),
        ('for="node"', 'for="nodes"'),
        ('attr.type="string"', 'attr.type="text"'),
        ("<graph ", "<data/><graph "),
        ("</graph>", '</graph><key id="late"/>'),
        ("</graph>", "<key id='inside'/></graph>"),
        ('<data key="a1">', '<data key="nowhere">'),
        ('source="', 'source="nowhere'),
        ("</node>", "<node/></node>"),
        ("</edge>", "text</edge>"),
        ("/xmlns\"", "/xml\""),
    ],
    "gexf": [
        ('version="1.2"', 'version="1.2draft"'),
        ('class="node"', 'class="nodes"'),
        ('type="string"', 'type="text"'),
        (' title="', ' name="'),
        ("<edges>", "<edges><node id='inside'/>"),
        ("</graph>", "</graph><graph/>"),
        ('<edge id="', '<edge number="'),
        ("</attvalues>", "</attvalues><data/>"),
        ("<attvalue for=", "<attvalue key="),
        ("</node>", "text</node>"),
        ("/1.2draft\"", "/1.9\""),
    ],
}


def main():
    program = sys.argv[1]
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 20
    comparison = Comparison()
    parser = etree.XMLParser(huge_tree=True)
    with tempfile.TemporaryDirectory() as folder:
        for path, _ in ours(count, Path(folder)):
            for extension in DAMAGE:
                target = Path(folder) / f"ours.{extension}"
                run(program, path, "-o", target)
                found = list(faults(etree.parse(target, parser).getroot(), extension))
                comparison.equal(f"faults in {extension}", path.name, found[:3], [])
                if path.stem != "reform":
                    continue
                text = target.read_text()
                for sound, damaged in DAMAGE[extension]:
                    assert sound in text, sound
                    root = etree.fromstring(text.replace(sound, damaged, 1).encode(), parser)
                    is_seen = any(True for _ in faults(root, extension))
                    comparison.equal(f"damage in {extension}", f"{sound} to {damaged}", is_seen, True)
    comparison.finish()


if __name__ == "__main__":
    main()
