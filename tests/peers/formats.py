"""Files written by other programs, read by us, and ours read back by them.

    python formats.py PROGRAM [COUNT]

A format is a row of FORMATS: how each peer writes and reads it. Whatever passes through a file must
come out with as many actors and ties and with the same attributes.
"""

import csv
import json
import math
import subprocess
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import igraph
import networkx as nx

from networks import small_networks

ROOT = Path(__file__).resolve().parents[2]
GRAPHS = ROOT / "graphs"
VOCABULARY = ROOT / "src/model/vocabulary.csv"


@dataclass
class Network:
    """What is compared: actors by id and ties with their ends, each with its attributes."""

    directed: bool
    actors: dict = field(default_factory=dict)
    ties: list = field(default_factory=list)
    about: dict = field(default_factory=dict)

    def sides(self):
        """Ties as they can be compared: the ends of an undirected one in either order."""
        return Counter(
            (tuple(ends if self.directed else sorted(ends)), frozen(values))
            for *ends, values in self.ties
        )


def frozen(values):
    return tuple(sorted((name, plain(value)) for name, value in values.items()))


def plain(value):
    """Programs differ in whether 2 is 2.0; neither is it True."""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return ("number", float(value))
    return (type(value).__name__, value)


# ------------------------------------------------------------------ what is sent
def sent(count):
    """Networks of every sort, with attributes of every type."""
    for small in small_networks(count):
        network = Network(small.directed)
        for number, (actor, group) in enumerate(small.actors):
            network.actors[actor] = {
                "group": group,
                "members": 10 * number + 0.5,
                "is_open": number % 2 == 0,
                "words": 'Ä & <b> "q" \'s\'; å\u00a0|\u2028 𝔘',
            }
        for a, b, strength in small.ties:
            network.ties.append((a, b, {"weight": strength, "season": f"spring {strength}"}))
        yield small.name, network
    parallel = Network(True, {"a": {}, "b": {"note": "one\ntwo"}, "alone": {}})
    parallel.ties = [("a", "b", {"n": 1}), ("a", "b", {"n": 2}), ("b", "a", {"n": 3})]
    yield "parallel", parallel


# ------------------------------------------------------------------ ours
def run(program, *arguments):
    command = [str(part) for part in (program, "convert", *arguments, "--quiet")]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        raise SystemExit(f"{' '.join(command)}\n{done.stderr}")


def read_by_us(program, path):
    """A file as our reader understands it, in the words of the peer that wrote it."""
    target = path.with_name("ours.json")
    target.unlink(missing_ok=True)
    run(program, path, "-o", target)
    native = json.loads(target.read_text())
    directed = {tie.get("directed") for tie in native.get("ties", [])}
    assert directed <= {True, False} and len(directed) <= 1, directed
    network = Network(directed == {True})
    for actor in native["actors"]:
        network.actors[actor["id"]] = actor.get("attributes", {})
    for tie in native.get("ties", []):
        values = dict(tie.get("attributes", {}))
        if "strength" in tie:
            values["weight"] = tie["strength"]
        # Programs number edges on their own.
        for number in ("id", "networkx_key"):
            values.pop(number, None)
        network.ties.append((tie["from"], tie["to"], values))
    return network


def flat(record):
    """The columns that the documentation of convert promises for an actor or tie."""
    values = {}
    for name, value in record.items():
        if name == "name":
            names = value if isinstance(value, dict) else {"und": value}
            for language, text in names.items():
                values["name" if language == "und" else f"name_{language}"] = text
        elif name == "themes":
            values[name] = "; ".join(value)
        elif name == "valid":
            values.update((f"valid_{end}", date) for end, date in value.items())
        elif name == "position":
            values.update(value)
        elif name == "collective":
            values["collective"] = value["kind"]
            if "area" in value:
                values["collective_area"] = value["area"]
        elif name == "strength":
            values["weight"] = value
        elif name == "attributes":
            for attribute, said in value.items():
                if isinstance(said, dict):
                    values[attribute] = said["value"]
                    for how in ("source", "phrase"):
                        if how in said:
                            values[f"{attribute}.{how}"] = said[how]
                else:
                    values[attribute] = said
        elif name not in ("id", "from", "to"):
            values[name] = value
    return values


def committed():
    """Our networks, and what a file of them must say."""
    for path in sorted(GRAPHS.glob("*.json")):
        if path.name.endswith(".schema.json"):
            continue
        native = json.loads(path.read_text())
        network = Network(True)
        network.about = {k: v for k, v in native.items() if k not in ("actors", "ties", "$schema")}
        for actor in native["actors"]:
            network.actors[actor["id"]] = flat(actor)
        has_status = any("status" in tie for tie in native["ties"])
        for tie in native["ties"]:
            # The column is there for all ties or none.
            status = {"status": "existing"} if has_status else {}
            network.ties.append((tie["from"], tie["to"], status | flat(tie)))
        yield path, network


def directed_kinds(network):
    """Which kinds of ties are directed: by the built-in words, then by the network's own."""
    with open(VOCABULARY, newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["group"] == "tie_kind"]
    directed = {row["key"]: row["directed"] == "1" for row in rows}
    own = network.about.get("vocabulary", {}).get("tie_kinds", [])
    directed.update((kind["id"], kind.get("directed", False)) for kind in own)
    return directed


# ------------------------------------------------------------------ networkx
def to_networkx(network):
    graph = (nx.MultiDiGraph if network.directed else nx.MultiGraph)()
    for actor, values in network.actors.items():
        graph.add_node(actor, **values)
    for a, b, values in network.ties:
        graph.add_edge(a, b, **values)
    # Without parallel ties people have plain graphs.
    if len({frozenset(ends) if not network.directed else tuple(ends) for *ends, _ in network.ties}) == len(
        network.ties
    ):
        graph = (nx.DiGraph if network.directed else nx.Graph)(graph)
    return graph


def from_networkx(graph):
    network = Network(graph.is_directed(), dict(graph.nodes(data=True)), about=dict(graph.graph))
    network.ties = [(a, b, dict(values)) for a, b, values in graph.edges(data=True)]
    return network


def networkx_graphml(graph, path):
    nx.write_graphml(to_networkx(graph), path, named_key_ids=False)


def networkx_gexf(version):
    return lambda network, path: nx.write_gexf(to_networkx(network), path, version=version)


# ------------------------------------------------------------------ igraph
def igraph_graphml(network, path):
    graph = igraph.Graph(directed=network.directed)
    graph.add_vertices(list(network.actors))
    for name in {name for values in network.actors.values() for name in values}:
        graph.vs[name] = [values.get(name) for values in network.actors.values()]
    graph.add_edges([(a, b) for a, b, _ in network.ties])
    for name in {name for *_, values in network.ties for name in values}:
        graph.es[name] = [values.get(name) for *_, values in network.ties]
    graph.write_graphml(str(path))


def from_igraph(path):
    graph = igraph.Graph.Read_GraphML(str(path))
    network = Network(graph.is_directed(), about={n: graph[n] for n in graph.attributes()})
    for vertex in graph.vs:
        network.actors[vertex["id"]] = vertex.attributes()
    ids = graph.vs["id"]
    for edge in graph.es:
        network.ties.append((ids[edge.source], ids[edge.target], edge.attributes()))
    return network


# ------------------------------------------------------------------ the formats
@dataclass
class Format:
    extension: str
    # Peer and how it writes a network to a path.
    writers: dict
    # Peer and how it reads a path.
    readers: dict
    # Does an undirected tie of a mixed network come as one in each direction?
    both_ways: bool = False
    # Where the file says what is neither actor nor tie.
    about: str | None = None


FORMATS = [
    Format(
        "graphml",
        {"networkx": networkx_graphml, "igraph": igraph_graphml},
        {"networkx": lambda path: from_networkx(nx.read_graphml(path)), "igraph": from_igraph},
        about="yhdyspinta",
    ),
    Format(
        "gexf",
        {f"networkx {version}": networkx_gexf(version) for version in ("1.1draft", "1.2draft")},
        {"networkx": lambda path: from_networkx(nx.read_gexf(path, version="1.2draft"))},
        both_ways=True,
    ),
]


# ------------------------------------------------------------------ comparing
class Comparison:
    def __init__(self):
        self.compared = Counter()
        self.faults = []

    def equal(self, what, case, ours, theirs):
        self.compared[what] += 1
        if ours != theirs:
            self.faults.append(f"{case}: {what}: {ours!r} instead of {theirs!r}")

    def holds(self, what, case, expected, found):
        """Everything expected is found; programs may add empty values and what is for others."""
        for name, value in expected.items():
            self.equal(what, f"{case}, {name}", plain(found.get(name)), plain(value))


def theirs_read_by_us(program, formats, folder, count, comparison):
    for name, network in sent(count):
        for row in formats:
            for peer, write in row.writers.items():
                case = f"{row.extension} of {peer}, {name}"
                path = folder / f"theirs.{row.extension}"
                write(network, path)
                read = read_by_us(program, path)
                comparison.equal("actors", case, len(read.actors), len(network.actors))
                comparison.equal("ties", case, len(read.ties), len(network.ties))
                if network.ties:
                    comparison.equal("direction", case, read.directed, network.directed)
                actors = network.actors
                if peer == "igraph":
                    # igraph numbers its nodes.
                    read_actors = list(read.actors.values())
                    ids = dict(zip(read.actors, actors))
                    read.ties = [(ids[a], ids[b], values) for a, b, values in read.ties]
                else:
                    read_actors = [read.actors[actor] for actor in actors]
                for values, expected in zip(read_actors, actors.values()):
                    comparison.holds("attributes of actors", case, expected, values)
                comparison.equal("attributes of ties", case, read.sides(), network.sides())


def ours_read_by_them(program, formats, folder, comparison):
    for path, network in committed():
        for row in formats:
            target = folder / f"ours.{row.extension}"
            run(program, path, "-o", target)
            directed = directed_kinds(network)
            for peer, read in row.readers.items():
                case = f"our {row.extension} of {path.name} in {peer}"
                found = read(target)
                comparison.equal("actors", case, len(found.actors), len(network.actors))
                for actor, expected in network.actors.items():
                    comparison.holds(
                        "attributes of actors", f"{case}, {actor}", expected, found.actors[actor]
                    )
                check_ties(row, peer, case, network, found, directed, comparison)
                if row.about:
                    about = json.loads(found.about[row.about])
                    about.pop("$schema", None)
                    comparison.equal("header", case, about, network.about)


def check_ties(row, peer, case, network, found, directed, comparison):
    expected = []
    for a, b, values in network.ties:
        expected.append((a, b, values))
        is_directed = values.get("directed", directed[values["kind"]])
        if row.both_ways and not is_directed:
            expected.append((b, a, values))
    comparison.equal("ties", case, len(found.ties), len(expected))
    # A tie is told by its ends and all that is expected of it.
    names = {name for *_, values in expected for name in values}

    def told(a, b, values):
        said = {n: v for n, v in values.items() if n in names and not is_nothing(v, peer)}
        return a, b, frozen(said)

    comparison.equal(
        "attributes of ties",
        case,
        Counter(told(*tie) for tie in found.ties),
        Counter(told(*tie) for tie in expected),
    )


def is_nothing(value, peer):
    """igraph has a value of every attribute everywhere; of a truth value it is False."""
    if peer == "igraph" and value is False:
        return True
    return value is None or value == "" or (isinstance(value, float) and math.isnan(value))


def main():
    program = sys.argv[1]
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 20
    comparison = Comparison()
    with tempfile.TemporaryDirectory() as folder:
        theirs_read_by_us(program, FORMATS, Path(folder), count, comparison)
        ours_read_by_them(program, FORMATS, Path(folder), comparison)
    for what, times in comparison.compared.items():
        print(f"{what}: {times} compared")
    for fault in comparison.faults[:20]:
        print(fault[:400], file=sys.stderr)
    if comparison.faults:
        raise SystemExit(f"{len(comparison.faults)} differences")


if __name__ == "__main__":
    main()
