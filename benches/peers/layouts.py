#!/usr/bin/env python3
"""Lay out an edge list with one peer library; write the places and print the processor seconds.

    python layouts.py PEER EDGES PLACES

PEER is pivotmds (networkit), drl or fr (igraph), sfdp (Graphviz). EDGES has a line
'u<TAB>v' an edge; PLACES gets a line 'id x y' for each actor, whose stress
`EDGES=… PLACES=… cargo bench --bench layouts` tells. Processor seconds are those of the layout
alone, of sfdp those of the whole program.
"""
import resource
import subprocess
import sys
import time

import numpy as np


def read(path):
    edges = np.loadtxt(path, dtype=np.int64, comments="#", usecols=(0, 1))
    ids, flat = np.unique(edges.ravel(), return_inverse=True)
    return ids, flat.reshape(edges.shape)


def networkit_layout(n, edges):
    import networkit as nk
    g = nk.GraphFromCoo((np.ones(len(edges)), (edges[:, 0], edges[:, 1])), n=n, directed=False)
    algo = nk.viz.PivotMDS(g, 2, 100)
    start = time.process_time()
    algo.run()
    return time.process_time() - start, algo.getCoordinates()


def igraph_layout(peer, n, edges):
    import igraph
    g = igraph.Graph(n=n, edges=edges.tolist())
    start = time.process_time()
    places = g.layout_drl() if peer == "drl" else g.layout_fruchterman_reingold()
    return time.process_time() - start, places.coords


def children():
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime


def sfdp_layout(n, edges):
    text = "graph {%s}" % ";".join("%d--%d" % (u, v) for u, v in edges)
    start = children()
    out = subprocess.run(["sfdp", "-Tplain"], input=text, capture_output=True, text=True, check=True)
    seconds = children() - start
    places = np.zeros((n, 2))
    for line in out.stdout.splitlines():
        words = line.split(" ")
        if words[0] == "node":
            places[int(words[1])] = float(words[2]), float(words[3])
    return seconds, places


def main():
    peer, path, to = sys.argv[1:]
    ids, edges = read(path)
    if peer == "sfdp":
        seconds, places = sfdp_layout(len(ids), edges)
    elif peer in ("drl", "fr"):
        seconds, places = igraph_layout(peer, len(ids), edges)
    else:
        seconds, places = networkit_layout(len(ids), edges)
    with open(to, "w") as f:
        for name, (x, y) in zip(ids, places):
            f.write("%d %r %r\n" % (name, float(x), float(y)))
    print("%s: %d actors, %d ties: %.2f s" % (peer, len(ids), len(edges), seconds))


main()
