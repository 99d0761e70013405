"""How python-igraph writes and reads files."""

import html
import warnings

import igraph

from compared import Network


def to_igraph(network):
    graph = igraph.Graph(directed=network.directed)
    graph.add_vertices(list(network.actors))
    for name in sorted({name for values in network.actors.values() for name in values}):
        graph.vs[name] = [values.get(name) for values in network.actors.values()]
    graph.add_edges([(a, b) for a, b, _ in network.ties])
    for name in sorted({name for *_, values in network.ties for name in values}):
        graph.es[name] = [values.get(name) for *_, values in network.ties]
    return graph


def from_igraph(graph, name):
    """`name` is the attribute that says which actor a vertex is."""
    network = Network(graph.is_directed(), about={n: graph[n] for n in graph.attributes()})
    for vertex in graph.vs:
        network.actors[vertex[name]] = vertex.attributes()
    ids = graph.vs[name]
    for edge in graph.es:
        network.ties.append((ids[edge.source], ids[edge.target], edge.attributes()))
    return network


def write_graphml(network, path):
    to_igraph(network).write_graphml(str(path))


def read_graphml(path):
    return from_igraph(igraph.Graph.Read_GraphML(str(path)), "id")


def write_gml(network, path):
    with warnings.catch_warnings():
        # It says that truth values become numbers.
        warnings.simplefilter("ignore", RuntimeWarning)
        to_igraph(network).write_gml(str(path))


def gml_keys(network):
    """A key of igraph's GML has neither `_` nor truth values."""

    def change(values):
        plain = {n.replace("_", ""): v for n, v in values.items()}
        return {n: int(v) if isinstance(v, bool) else v for n, v in plain.items()}

    return network.with_values(change)


def read_gml(path):
    """igraph leaves the numbers of characters beyond ASCII as they are, and in the names of vertices, too."""

    def decoded(value):
        return html.unescape(value) if isinstance(value, str) else value

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)
        graph = igraph.Graph.Read_GML(str(path))
    for elements in (graph.vs, graph.es):
        for name in elements.attributes():
            elements[name] = [decoded(value) for value in elements[name]]
    for name in graph.attributes():
        graph[name] = decoded(graph[name])
    return from_igraph(graph, "label")


def write_pajek(network, path):
    graph = to_igraph(network)
    graph.vs["id"] = graph.vs["name"]
    graph.write_pajek(str(path))


def read_pajek(path):
    return from_igraph(igraph.Graph.Read_Pajek(str(path)), "name")


def read_dl(path):
    """A matrix, in which a tie without direction stands twice; igraph takes all of them for one-way."""
    network = from_igraph(igraph.Graph.Read_DL(str(path)), "name")
    strengths = {(a, b): values["weight"] for a, b, values in network.ties}
    if all(strengths.get((b, a)) == strength for (a, b), strength in strengths.items()):
        network.directed = False
        network.ties = [tie for tie in network.ties if tie[0] <= tie[1]]
    return network


def write_dot(network, path):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)
        to_igraph(network).write_dot(str(path))


def write_ncol(network, path):
    graph = to_igraph(network)
    graph.write_ncol(str(path), names="name", weights="weight" if "weight" in graph.es.attributes() else None)


def write_edge_list(network, path):
    to_igraph(network).write_edgelist(str(path))
