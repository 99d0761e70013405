"""How networkit writes files.

Its graphs have numbered nodes and perhaps weights. Of what it writes, we read GraphML, GEXF, GML, DOT and
edge lists; not METIS, LFR, Matlab's, graph-tool's, Thrill's and its own binary files. Its SNAP files begin
with `p N M u u 0`, which neither SNAP nor itself reads. Its GML and DOT have no weights, its DOT no
directions.
"""

import networkit as nk

from telling import numbered, steps, ties_alone, weighed


def to_networkit(network):
    numbers = {actor: number for number, actor in enumerate(network.actors)}
    graph = nk.Graph(len(numbers), weighted=True, directed=network.directed)
    for a, b, values in network.ties:
        graph.addEdge(numbers[a], numbers[b], values.get("weight", 1))
    return graph


def write(form):
    return lambda network, path: nk.writeGraph(to_networkit(network), str(path), form)


write_graphml = write(nk.Format.GraphML)
write_gexf = write(nk.Format.GEXF)
write_gml = write(nk.Format.GML)
write_dot = write(nk.Format.DOT)
write_edge_list = write(nk.Format.EdgeListTabZero)


def told(isolates=True):
    """Numbers from 0, and weights."""
    return steps(ties_alone("weight"), weighed, numbered(isolates=isolates, names=False))


def without_weights(isolates=True):
    return steps(ties_alone(), numbered(isolates=isolates, names=False))
