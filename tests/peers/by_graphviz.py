"""How pydot and Graphviz itself write and read DOT."""

import json
import subprocess
from pathlib import Path

import networkx as nx
import pydot

from by_networkx import to_networkx
from compared import Network

# Prints the elements of a graph and their attributes, apart by characters that no text has.
PROGRAM = Path(__file__).with_name("elements.gvpr")


def write_pydot(network, path):
    nx.nx_pydot.write_dot(to_networkx(network), path)


def write_dot(network, path):
    """Graphviz writes what pydot wrote, as it keeps it, with places."""
    write_pydot(network, path)
    done = subprocess.run(["dot", "-Tdot", path], check=True, capture_output=True, text=True)
    path.write_text(done.stdout)


def lines(network):
    """The end of a line is `\\n` in a text."""
    is_text = lambda value: isinstance(value, str)
    return network.with_values(
        lambda values: {n: v.replace("\n", "\\n") if is_text(v) else v for n, v in values.items()}
    )


def pydot_told(network):
    """Python's truth values are its words."""
    change = lambda values: {n: str(v) if isinstance(v, bool) else v for n, v in values.items()}
    return lines(network).with_values(change)


def texts(network):
    """In DOT everything is a text; JSON's and Python's are compared as what they say."""
    return network.with_values(
        lambda values: {n: v if n == "attributes_json" else text(v) for n, v in values.items()}
    )


def text(value):
    if isinstance(value, bool):
        return str(value).lower()
    return value if isinstance(value, str) else json.dumps(value)


def unescaped(value):
    """Graphviz keeps backslashes: one is written as two, the end of a line as `\\n`."""
    parts = value.split("\\\\")
    return "\\".join(part.replace("\\n", "\n").replace("\\r", "\r") for part in parts)


def read(path):
    done = subprocess.run(["gvpr", "-f", PROGRAM, path], check=True, capture_output=True, text=True)
    network = Network(True)
    for element in done.stdout.split("\x1e")[:-1]:
        ends, *values = element.split("\x1f")
        values = dict(zip(values[::2], map(unescaped, values[1::2])))
        match ends.split("\x1d"):
            case [""]:
                network.about = values
                network.directed = values.pop("directed") == "1"
            case [actor]:
                network.actors[unescaped(actor)] = values
            case [a, b]:
                network.ties.append((unescaped(a), unescaped(b), values))
    return network


def read_pydot(path):
    (graph,) = pydot.graph_from_dot_file(path, encoding="utf-8")

    def plain(value):
        if value.startswith('"') and value.endswith('"'):
            value = unescaped(value[1:-1].replace('\\"', '"'))
        return value

    def values(attributes):
        return {plain(name): plain(value) for name, value in attributes.items()}

    network = Network(graph.get_type() == "digraph", about=values(graph.get_attributes()))
    for node in graph.get_nodes():
        network.actors[plain(node.get_name())] = values(node.get_attributes())
    for edge in graph.get_edges():
        ends = plain(edge.get_source()), plain(edge.get_destination())
        network.ties.append((*ends, values(edge.get_attributes())))
    return network
