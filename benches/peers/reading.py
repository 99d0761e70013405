#!/usr/bin/env python3
"""Read a CSV of ties with names as ids and build a graph with one peer; print the seconds.

    python reading.py PEER TIES.csv

PEER is networkit, rustworkx or igraph, each on top of polars, which reads the columns `from` and `to`
and numbers the names, or networkx. Seconds are of the processor, without imports; set
POLARS_MAX_THREADS for the number of threads.
"""
import os
import sys
import time


def numbered(path):
    """The ends of all ties by number, and how many names there are."""
    ties = pl.read_csv(path, columns=["from", "to"])
    names = pl.concat([ties["from"], ties["to"].alias("from")]).unique(maintain_order=True)
    number = pl.DataFrame({"name": names, "number": np.arange(len(names), dtype=np.uint32)})
    ends = []
    for column in ("from", "to"):
        joined = ties.join(number, left_on=column, right_on="name", how="left", maintain_order="left")
        ends.append(joined["number"].to_numpy())
    return ends, len(names)


def networkit(path):
    (sources, targets), count = numbered(path)
    graph = nk.GraphFromCoo((np.ones(len(sources)), (sources, targets)), n=count, directed=False)
    return graph.numberOfNodes(), graph.numberOfEdges()


def rustworkx(path):
    (sources, targets), count = numbered(path)
    graph = rx.PyGraph(multigraph=False)
    graph.add_nodes_from(range(count))
    graph.add_edges_from_no_data(list(zip(sources.tolist(), targets.tolist())))
    return graph.num_nodes(), graph.num_edges()


def igraph(path):
    (sources, targets), count = numbered(path)
    graph = ig.Graph(n=count, edges=np.stack([sources, targets], axis=1))
    return graph.vcount(), graph.ecount()


def networkx(path):
    with open(path, encoding="utf-8") as lines:
        graph = nx.parse_edgelist(lines, delimiter=",", data=False)
    return graph.number_of_nodes(), graph.number_of_edges()


if __name__ == "__main__":
    peer, path = sys.argv[1:]
    if peer == "networkx":
        import networkx as nx
    else:
        import numpy as np
        import polars as pl
    if peer == "networkit":
        import networkit as nk
        nk.setNumberOfThreads(int(os.environ.get("POLARS_MAX_THREADS", "2")))
    if peer == "rustworkx":
        import rustworkx as rx
    if peer == "igraph":
        import igraph as ig
    cpu, wall = time.process_time(), time.perf_counter()
    nodes, edges = globals()[peer](path)
    cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    print(f"{peer}: {nodes} nodes, {edges} edges: {cpu:.3f} processor s, {wall:.3f} s")
