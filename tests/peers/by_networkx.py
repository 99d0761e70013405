"""How networkx writes and reads files."""

import json
import warnings

import networkx as nx

from compared import Network


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


def write_graphml(network, path):
    nx.write_graphml(to_networkx(network), path, named_key_ids=False)


def read_graphml(path):
    return from_networkx(nx.read_graphml(path))


def write_gexf(version):
    return lambda network, path: nx.write_gexf(to_networkx(network), path, version=version)


def read_gexf(path):
    return from_networkx(nx.read_gexf(path, version="1.2draft"))


def write_gml(network, path):
    nx.write_gml(to_networkx(network), path)


def read_gml(path):
    return from_networkx(nx.read_gml(path))


def write_pajek(network, path):
    with warnings.catch_warnings():
        # It says of every number that it is no text.
        warnings.simplefilter("ignore", UserWarning)
        nx.write_pajek(to_networkx(pajek_texts(network)), path)


def pajek_texts(network):
    """Of attributes networkx writes texts, and those without quotes and line ends such that anybody can
    read them."""

    def change(values):
        is_text = lambda v: isinstance(v, str) and not set(v) & set('"\n\u2028')
        return {n: v for n, v in values.items() if n == "weight" or is_text(v)}

    return network.with_values(change)


def read_pajek(path):
    return from_networkx(nx.read_pajek(path))


def write_node_link(edges):
    """`edges` names the second list: `links` until 3.3, `edges` since."""

    def write(network, path):
        path.write_text(json.dumps(nx.node_link_data(to_networkx(network), edges=edges)))

    return write


def read_node_link(path):
    return from_networkx(nx.node_link_graph(json.loads(path.read_text()), edges="links"))


def write_cytoscape(network, path):
    path.write_text(json.dumps(nx.cytoscape_data(to_networkx(network))))


def read_cytoscape(path):
    return from_networkx(nx.cytoscape_graph(json.loads(path.read_text())))


def write_edge_list(network, path):
    nx.write_weighted_edgelist(to_networkx(network), path, delimiter="\t")


def write_matrix_market(network, path):
    import scipy.io

    scipy.io.mmwrite(path, nx.to_scipy_sparse_array(to_networkx(network)))
