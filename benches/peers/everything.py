#!/usr/bin/env python3
"""Everything `metrics` gives that networkit or igraph has too, one after the other.

    python everything.py GRAPH [--yhdyspinta PROGRAM]

GRAPH is the path without suffix, as generate.py wrote it. Each measure is worked out by the faster of
the two that has it; what takes longer than linear time is sampled with ε = 0.01, δ = 0.1, as ours is.
Prints processor seconds at one thread by step, both sums, with the program the ratio, and the sums
without the triad census, which outweighs all the rest.
Hub and authority scores are the eigenvector's here, so they cost the peers nothing; nor does what
neither has (effective size, fragmentation, Krackhardt's measures, …).
"""
import argparse
import json
import os
import resource
import subprocess
import time

os.environ["OMP_NUM_THREADS"] = "1"


def steps(path):
    """(name, function) in the order of work."""
    import igraph as ig
    import networkit as nk
    nk.setNumberOfThreads(1)
    nk.engineering.setSeed(1, False)
    have = {}

    def read():
        have["nk"] = g = nk.graphio.EdgeListReader("\t", 0, directed=False).read(path + ".und.tsv")
        g.removeMultiEdges()
        g.removeSelfLoops()

    def convert():
        g = have["nk"]
        have["ig"] = ig.Graph(n=g.numberOfNodes(), edges=list(g.iterEdges()))

    def on_nk(make):
        return lambda: make(have["nk"]).run()

    def on_ig(call):
        return lambda: call(have["ig"])

    nkc = nk.centrality
    return [
        ("read", read),
        ("convert", convert),
        ("degree", on_nk(nkc.DegreeCentrality)),
        ("components", on_nk(nk.components.ConnectedComponents)),
        ("coreness", on_nk(nkc.CoreDecomposition)),
        ("clustering and transitivity", on_ig(lambda g: (g.transitivity_local_undirected(), g.transitivity_undirected()))),
        ("cutpoints", on_ig(lambda g: g.articulation_points())),
        ("bridges", on_ig(lambda g: g.bridges())),
        ("assortativity", on_ig(lambda g: g.assortativity_degree(directed=False))),
        ("pagerank", on_nk(lambda g: nkc.PageRank(g, 0.85, 1e-9))),
        ("katz", on_nk(lambda g: nkc.KatzCentrality(g, 5e-4, 0.1, 1e-8))),
        ("eigenvector", on_ig(lambda g: g.eigenvector_centrality())),
        ("constraint", on_ig(lambda g: g.constraint())),
        ("dyad census", on_ig(lambda g: g.as_directed().dyad_census())),
        ("communities", on_nk(lambda g: nk.community.ParallelLeiden(g))),
        ("diameter", on_nk(lambda g: nk.distance.Diameter(g, nk.distance.DiameterAlgo.EXACT))),
        ("average distance, closeness, harmonic", on_nk(
            lambda g: nkc.ApproxCloseness(g, min(512, g.numberOfNodes()), 0.1, True))),
        ("betweenness, sampled", on_nk(lambda g: nkc.KadabraBetweenness(g, 0.01, 0.1))),
        ("triad census", on_ig(lambda g: g.as_directed().triad_census())),
    ]


def ours(program, path):
    """Processor seconds of the whole command, and of the census in it."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    argv = [program, "metrics", path + ".und.tsv", "--summary", "--format", "json", "--timing", "--threads", "1", "--quiet"]
    out = subprocess.run(argv, stdout=subprocess.PIPE, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    whole = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return whole, json.loads(out.stdout)["timing_processor"]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("graph")
    parser.add_argument("--yhdyspinta")
    a = parser.parse_args()
    total = census = 0.0
    for name, step in steps(a.graph):
        start = time.process_time()
        step()
        spent = time.process_time() - start
        total += spent
        census = spent if name == "triad census" else census
        print("%-40s %8.2f" % (name, spent), flush=True)
    print("%-40s %8.2f" % ("all", total))
    if a.yhdyspinta:
        whole, by_step = ours(a.yhdyspinta, a.graph)
        for name in sorted(by_step, key=by_step.get, reverse=True)[:8]:
            print("ours: %-34s %8.2f" % (name, by_step[name]))
        print("%-40s %8.2f   %.1f× as long" % ("ours, whole command", whole, total / whole))
        rest = whole - by_step.get("triad_census", 0.0)
        print("%-40s %8.2f   %.1f× as long" % ("without the triad census", rest, (total - census) / rest))


if __name__ == "__main__":
    main()
