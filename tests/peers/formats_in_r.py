"""Files written by R's igraph and sna, read by us, and ours read back by R's igraph and network.

    python formats_in_r.py PROGRAM [COUNT]
"""

import html
from dataclasses import replace

import by_graphviz
import by_igraph
import by_r
from compared import there_and_back
from formats import Reader, compare_ours, compare_theirs, is_of_one_kind
from sent import ours, read_by_us, run, sent
from telling import evidence, keyed, numbered, numbers_for_truths, parsed, steps, ties_alone, weighed


def sent_to_r(count):
    """Without quotes, which its GML does not escape, and what only some actors have, which it calls `NA`."""
    for name, network in sent(count):
        first, *others = network.actors.values()
        names = set(first).intersection(*others)

        def change(values):
            return {n: v.replace('"', "") if isinstance(v, str) else v for n, v in values.items() if n in names}

        actors = {actor: change(values) for actor, values in network.actors.items()}
        yield name, replace(network, actors=actors)


def without_zeros(network):
    """Where a number is missing in GML, R's igraph has 0."""
    return network.with_values(lambda values: {n: v for n, v in values.items() if v not in ("0", 0)})


def read_gml(path):
    """Characters beyond ASCII stay as they are written, and what the graph says is passed over."""
    network = without_zeros(by_r.read_network(path))
    network.actors = {html.unescape(actor): values for actor, values in network.actors.items()}
    network.ties = [(html.unescape(a), html.unescape(b), values) for a, b, values in network.ties]
    return network


# The file, and what it says of a network.
WRITTEN = {
    "igraph.graphml": numbered(prefix="n"),
    "igraph.gml": steps(by_igraph.gml_keys, numbered()),
    "igraph.dot": steps(by_graphviz.lines, numbers_for_truths, numbered()),
    "igraph.net": ties_alone("weight"),
    "sna.dl": steps(ties_alone("weight"), weighed),
}

# What R finds in one of our files; there everything is a text.
READ = {
    "graphml": Reader(by_r.read_network, fills=True),
    "gml": Reader(
        read_gml,
        steps(keyed(has_truths=False), evidence, numbers_for_truths, without_zeros),
        about=None,
        fills=True,
    ),
    # Of relations some of arcs, some of edges, read.paj loses some, or gives up.
    "net": Reader(by_r.read_network, ties_alone(), is_of_one_kind, about=None),
}


def loose(value):
    """A text as what it says."""
    if value in ("TRUE", "FALSE"):
        return value == "TRUE"
    if isinstance(value, str):
        value = html.unescape(value)
    try:
        return value if isinstance(value, bool) else float(value)
    except (TypeError, ValueError):
        return value


def loosely(network):
    return network.with_values(lambda values: {n: loose(v) for n, v in values.items()})


def theirs_read_by_us(program, folder, count, comparison):
    networks = list(sent_to_r(count))
    by_r.write_tables(networks, folder)
    by_r.run("write", folder)
    for name, network in networks:
        for file, told in WRITTEN.items():
            path = folder / name / file
            # A matrix has no parallel ties, and is not written without ties.
            if path.exists():
                case = f"{file} of R, {name}"
                compare_theirs(case, read_by_us(program, path), told(network), comparison)


def ours_read_by_them(program, folder, count, comparison):
    networks = list(ours(count, folder / "ours"))
    cases = [
        (path, network, extension, reader)
        for path, network in networks
        for extension, reader in READ.items()
        if reader.fits(network)
    ]
    for path, _, extension, _ in cases:
        run(program, path, "-o", folder / f"{path.stem}.{extension}")
    by_r.run("read", folder)
    for path, network, extension, reader in cases:
        case = f"our {extension} of {path.name} in R"
        found = loosely(reader.read(folder / f"{path.stem}.{extension}"))
        found.about = {name: html.unescape(text) for name, text in found.about.items()}
        compare_ours(case, reader, parsed(found), loosely(reader.told(network)), comparison)


if __name__ == "__main__":
    there_and_back(theirs_read_by_us, ours_read_by_them)
