"""Files written by other programs, read by us, and ours read back by them.

    python formats.py PROGRAM [COUNT]

A format is a row of FORMATS: how each peer writes and reads it, and what the file can say of a network.
That must come out of it: as many actors and ties, with the same attributes.
"""

import json
import math
import sys
import tempfile
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Callable

import by_graphviz
import by_igraph
import by_networkit
import by_networkx
from compared import Comparison
from sent import ours, read_by_us, run, sent
from telling import (
    all_of_it,
    both_ways,
    evidence,
    keyed,
    numbered,
    numbers_for_truths,
    parsed,
    steps,
    tied,
    ties_alone,
    undirected,
    weighed,
)


@dataclass
class Writer:
    """How a peer writes a network to a path, and what the file then says of it."""

    write: Callable
    told: Callable = all_of_it
    # Not every network fits every file: without parallel ties, or with ties at all.
    fits: Callable = lambda network: True


@dataclass
class Reader:
    """How a peer reads a path, and what it must find there of one of ours."""

    read: Callable
    told: Callable = all_of_it
    fits: Callable = lambda network: True
    # Where it has what is neither actor nor tie.
    about: str | None = "yhdyspinta"
    # Has it a value of every attribute everywhere?
    fills: bool = False


@dataclass
class Format:
    # Of ours, which says the format, and of theirs, where that is another.
    extension: str
    writers: dict = field(default_factory=dict)
    readers: dict = field(default_factory=dict)


has_ties = lambda network: bool(network.ties)
is_of_one_kind = lambda network: {values["kind"] for *_, values in network.ties} <= {"cooperates_with"}
has_plain_ids = lambda network: has_ties(network) and not any(" " in actor for actor in network.actors)
is_small = lambda network: len(network.ties) < 500

FORMATS = [
    Format(
        "graphml",
        {
            "networkx": Writer(by_networkx.write_graphml),
            "igraph": Writer(by_igraph.write_graphml, numbered(prefix="n")),
            "networkit": Writer(by_networkit.write_graphml, by_networkit.told()),
        },
        {
            "networkx": Reader(by_networkx.read_graphml),
            "igraph": Reader(by_igraph.read_graphml, fills=True),
        },
    ),
    Format(
        "gexf",
        {
            f"networkx {version}": Writer(by_networkx.write_gexf(version))
            for version in ("1.1draft", "1.2draft")
        }
        | {"networkit": Writer(by_networkit.write_gexf, by_networkit.told())},
        {"networkx": Reader(by_networkx.read_gexf, both_ways, about=None)},
    ),
    Format(
        "gml",
        {
            "networkx": Writer(by_networkx.write_gml, numbers_for_truths),
            "igraph": Writer(by_igraph.write_gml, steps(by_igraph.gml_keys, numbered())),
            "networkit": Writer(by_networkit.write_gml, by_networkit.without_weights()),
        },
        {
            "networkx": Reader(by_networkx.read_gml, steps(keyed(has_truths=False), evidence, numbers_for_truths)),
            "igraph": Reader(by_igraph.read_gml, steps(keyed(has_truths=False), evidence, numbers_for_truths), fills=True),
        },
    ),
    Format(
        "net",
        {
            "networkx": Writer(by_networkx.write_pajek, steps(by_networkx.pajek_texts, weighed)),
            "igraph": Writer(by_igraph.write_pajek, ties_alone("weight")),
        },
        {
            peer: Reader(read, steps(both_ways, ties_alone("weight")), is_of_one_kind, about=None)
            for peer, read in (("networkx", by_networkx.read_pajek), ("igraph", by_igraph.read_pajek))
        },
    ),
    Format(
        "dl",
        readers={
            "igraph": Reader(by_igraph.read_dl, steps(both_ways, ties_alone("weight")), is_of_one_kind, about=None)
        },
    ),
    Format(
        "nodelink",
        {
            f"networkx, {edges}": Writer(by_networkx.write_node_link(edges))
            for edges in ("links", "edges")
        },
        {"networkx": Reader(by_networkx.read_node_link, evidence)},
    ),
    Format(
        "cyjs",
        {"networkx": Writer(by_networkx.write_cytoscape)},
        {"networkx": Reader(by_networkx.read_cytoscape, evidence)},
    ),
    Format(
        "dot",
        {
            "networkx and pydot": Writer(by_graphviz.write_pydot, by_graphviz.pydot_told),
            "igraph": Writer(
                by_igraph.write_dot, steps(by_graphviz.lines, numbers_for_truths, numbered())
            ),
            "Graphviz": Writer(by_graphviz.write_dot, by_graphviz.pydot_told),
            "networkit": Writer(by_networkit.write_dot, steps(by_networkit.without_weights(isolates=False), undirected), has_ties),
        },
        {
            "Graphviz": Reader(by_graphviz.read, steps(keyed(), by_graphviz.texts)),
            # It takes minutes for thousands of ties.
            "pydot": Reader(by_graphviz.read_pydot, steps(keyed(), by_graphviz.texts), is_small),
        },
    ),
    Format(
        "txt",
        {
            "igraph": Writer(
                by_igraph.write_edge_list,
                steps(ties_alone(), numbered(isolates=False, names=False), undirected),
                has_ties,
            ),
            "igraph, NCOL": Writer(
                by_igraph.write_ncol, steps(ties_alone("weight"), tied, undirected), has_plain_ids
            ),
            "networkx": Writer(
                by_networkx.write_edge_list, steps(ties_alone("weight"), tied, undirected), has_plain_ids
            ),
            "networkit": Writer(
                by_networkit.write_edge_list, steps(by_networkit.told(isolates=False), undirected), has_ties
            ),
        },
    ),
]


def theirs_read_by_us(program, formats, folder, count, comparison):
    for name, network in sent(count):
        for row in formats:
            for peer, writer in row.writers.items():
                if not writer.fits(network):
                    continue
                case = f"{row.extension} of {peer}, {name}"
                path = folder / f"theirs.{row.extension}"
                writer.write(network, path)
                compare_theirs(case, read_by_us(program, path), writer.told(network), comparison)


def compare_theirs(case, read, told, comparison):
    comparison.equal("actors", case, sorted(read.actors), sorted(told.actors))
    comparison.equal("ties", case, len(read.ties), len(told.ties))
    if told.ties:
        comparison.equal("direction", case, read.directed, told.directed)
    for actor, name in told.names.items():
        comparison.equal("names", case, read.names.get(actor), name)
    for actor, expected in told.actors.items():
        comparison.holds("attributes of actors", case, expected, read.actors.get(actor, {}))
    comparison.equal("attributes of ties", case, read.sides(), told.sides())


def ours_read_by_them(program, formats, folder, count, comparison):
    for path, network in ours(count, folder):
        for row in formats:
            if not row.readers:
                continue
            target = folder / f"ours.{row.extension}"
            run(program, path, "-o", target)
            for peer, reader in row.readers.items():
                if not reader.fits(network):
                    continue
                case = f"our {row.extension} of {path.name} in {peer}"
                compare_ours(case, reader, parsed(reader.read(target)), reader.told(network), comparison)


def compare_ours(case, reader, found, told, comparison):
    comparison.equal("actors", case, len(found.actors), len(told.actors))
    for actor, expected in told.actors.items():
        values = found.actors.get(actor, {})
        comparison.holds("attributes of actors", f"{case}, {actor}", expected, values)
    comparison.equal("ties", case, len(found.ties), len(told.ties))
    if told.ties:
        comparison.equal("direction", case, found.directed, told.directed)
    # A tie is told by its ends and all that is expected of it.
    names = {name for *_, values in told.ties for name in values}

    def said(a, b, values):
        values = {n: v for n, v in values.items() if n in names and not is_nothing(v, reader)}
        return a, b, values

    comparison.equal(
        "attributes of ties",
        case,
        replace(found, ties=[said(*tie) for tie in found.ties]).sides(),
        replace(told, ties=[said(*tie) for tie in told.ties]).sides(),
    )
    if reader.about:
        about = found.about.get(reader.about)
        about = json.loads(about) if isinstance(about, str) else dict(about or {})
        about.pop("$schema", None)
        comparison.equal("header", case, about, told.about)


def is_nothing(value, reader):
    """Where a program has a value of every attribute everywhere, that of a truth value is False."""
    if reader.fills and value is False:
        return True
    return value is None or value == "" or (isinstance(value, float) and math.isnan(value))


def main():
    program = sys.argv[1]
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 20
    comparison = Comparison()
    with tempfile.TemporaryDirectory() as folder:
        theirs_read_by_us(program, FORMATS, Path(folder), count, comparison)
        ours_read_by_them(program, FORMATS, Path(folder), count, comparison)
    comparison.finish()


if __name__ == "__main__":
    main()
