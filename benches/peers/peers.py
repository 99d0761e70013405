#!/usr/bin/env python3
"""Run one metric with one peer library on one graph file; print one JSON line.

    python peers.py PEER METRIC GRAPH [--threads N] [--reps K] [--limit S]

GRAPH is the path without suffix, as generate.py wrote it: GRAPH.und.tsv is read
for undirected metrics, GRAPH.dir.tsv for 'scc', 'pagerank_dir', 'triads' and
'brokerage', GRAPH.graphml for 'graphml'.

The line holds: peer, version, metric, graph, n, m, threads, load_s, compute_s
(median of the repeats), all_s, cpu_s (CPU seconds of the median repeat), wait_s
(seconds its threads stood runnable without a core: a busy machine), peak_rss_mb,
base_rss_mb (before loading), load_rss_mb (after loading), check (a checksum of
the answer) and, on failure, error.

Two peers that give different 'check' on an exact metric: one of them is wrong.
For iterative metrics the check is rounded to what the stated tolerance promises.
"""
import argparse
import json
import os
import resource
import signal
import sys
import time

import numpy as np

DIRECTED = {"scc", "pagerank_dir", "triads", "brokerage"}
EPS_BC, DELTA = 0.01, 0.1          # absolute error and failure chance of sampled betweenness
TOL = 1e-9                         # L1 change between two PageRank / eigenvector steps


# ---------------------------------------------------------------- measuring
def rss_mb():
    with open("/proc/self/statm") as f:
        return int(f.read().split()[1]) * resource.getpagesize() / 1048576.0


def wait_s():
    tot = 0
    try:
        for t in os.listdir("/proc/self/task"):
            with open("/proc/self/task/%s/schedstat" % t) as f:
                tot += int(f.read().split()[1])
    except OSError:
        pass
    return tot / 1e9


def clocked(fn):
    w, c, t = wait_s(), time.process_time(), time.perf_counter()
    r = fn()
    t, c, w = time.perf_counter() - t, time.process_time() - c, wait_s() - w
    return r, t, c, w


# ---------------------------------------------------------------- checksums
def sig(x, k=7):
    return float("%.*g" % (k, float(x)))


def ck_labels(lab):
    _, c = np.unique(np.asarray(lab), return_counts=True)
    return [int(c.size), int(c.max()), int((c.astype(object) ** 2).sum())]


def ck_int(x):
    x = np.asarray(x).astype(np.int64)
    return [int(x.sum()), int(x.max()), int((x.astype(object) ** 2).sum())]


def ck_real(x, k=7):
    x = np.nan_to_num(np.asarray(x, dtype=np.float64))
    return [sig(x.sum(), k), sig(x.max(), k), sig(np.dot(x, x), k)]


def ck_unit(x, k=6):
    """Eigenvector: the sign and the scale are free."""
    x = np.abs(np.asarray(x, dtype=np.float64))
    return ck_real(x / x.max(), k)


def ck_part(lab, pairs):
    """Modularity of a partition, counted here and not by the peer."""
    lab = np.unique(np.asarray(lab), return_inverse=True)[1]
    u, v = pairs[:, 0], pairs[:, 1]
    k = np.bincount(pairs.ravel(), minlength=lab.size)
    vol = np.bincount(lab, weights=k)
    m = u.size
    q = (lab[u] == lab[v]).sum() / m - ((vol / (2.0 * m)) ** 2).sum()
    return {"modularity": sig(q, 5), "communities": int(lab.max() + 1)}


def ck_top(x, k=10):
    x = np.asarray(x)
    return {"top": np.argsort(-x, kind="stable")[:k].tolist(), "max": sig(x.max(), 4), "sum": sig(x.sum(), 4)}


def lcc_ck(c):
    return [sig(np.nan_to_num(np.asarray(c, float)).sum(), 8)]


class Peer:
    """load(path, directed) sets self.g; every other method named after a metric
    returns (timed function, function that turns its answer into the check)."""
    threads = 1
    reload = set()

    def pairs(self):
        if getattr(self, "_p", None) is None:
            self._p = read_pairs(self.path)
        return self._p


def read_pairs(path):
    try:
        import pyarrow.csv as pc
        t = pc.read_csv(path, read_options=pc.ReadOptions(column_names=["u", "v"]),
                        parse_options=pc.ParseOptions(delimiter="\t"))
        return np.column_stack([t["u"].to_numpy(), t["v"].to_numpy()])
    except ImportError:
        return np.fromstring(open(path).read(), dtype=np.int64, sep=" ").reshape(-1, 2)


# ---------------------------------------------------------------- networkit and its fork
class Networkit(Peer):
    module = "networkit"

    def __init__(self, threads):
        self.nk = nk = __import__(self.module)
        nk.setNumberOfThreads(threads)
        try:
            nk.engineering.setSeed(42, False)
        except Exception:
            pass
        self.version = nk.__version__

    def load(self, path, directed):
        nk = self.nk
        self.g = nk.graphio.EdgeListReader("\t", 0, "#", True, directed).read(path)
        return self.g.numberOfNodes(), self.g.numberOfEdges()

    def algo(self, make, get):
        def f():
            a = make()
            a.run()
            return a
        return f, get

    def degree(self):
        c = self.nk.centrality
        return self.algo(lambda: c.DegreeCentrality(self.g), lambda a: ck_int(a.scores()))

    def wcc(self):
        c = self.nk.components
        return self.algo(lambda: c.ConnectedComponents(self.g), lambda a: ck_labels(a.getPartition().getVector()))

    def wcc_par(self):
        c = self.nk.components
        return self.algo(lambda: c.ParallelConnectedComponents(self.g, False), lambda a: ck_labels(a.getPartition().getVector()))

    def scc(self):
        c = self.nk.components
        return self.algo(lambda: c.StronglyConnectedComponents(self.g), lambda a: ck_labels(a.getPartition().getVector()))

    def core(self):
        c = self.nk.centrality
        return self.algo(lambda: c.CoreDecomposition(self.g), lambda a: ck_int(a.scores()))

    def core_seq(self):
        c = self.nk.centrality
        return self.algo(lambda: c.CoreDecomposition(self.g, False, True), lambda a: ck_int(a.scores()))

    def lcc(self):
        c = self.nk.centrality
        return self.algo(lambda: c.LocalClusteringCoefficient(self.g, True), lambda a: lcc_ck(a.scores()))

    def triangles(self):
        s = self.nk.sparsification
        return self.algo(lambda: Indexed(self.g, s), lambda a: int(sum(a.scores()) // 3))

    def pagerank(self):
        c = self.nk.centrality

        def make():
            a = c.PageRank(self.g, 0.85, TOL)
            a.norm = c.Norm.L1Norm if hasattr(c.Norm, "L1Norm") else c.Norm.L1_NORM
            self.pr = a
            return a
        return self.algo(make, lambda a: dict(check=ck_real(a.scores(), 5), iterations=a.numberOfIterations()))
    pagerank_dir = pagerank

    def bc(self):
        c = self.nk.centrality
        return self.algo(lambda: c.Betweenness(self.g), lambda a: ck_real(np.array(a.scores()) / 2))

    def bc_approx(self):
        c = self.nk.centrality
        return self.algo(lambda: c.KadabraBetweenness(self.g, EPS_BC, DELTA), lambda a: ck_top(np.array(a.scores())))

    def bc_rk(self):
        c = self.nk.centrality
        return self.algo(lambda: c.ApproxBetweenness(self.g, EPS_BC, DELTA), lambda a: ck_top(np.array(a.scores())))

    def bc_sources256(self):
        c = self.nk.centrality
        return self.algo(lambda: c.EstimateBetweenness(self.g, 256, False, self.threads > 1), lambda a: ck_top(np.array(a.scores())))

    def harmonic(self):
        c = self.nk.centrality
        return self.algo(lambda: c.HarmonicCloseness(self.g, False), lambda a: ck_real(a.scores()))

    def closeness(self):
        c = self.nk.centrality
        return self.algo(lambda: c.Closeness(self.g, True, c.ClosenessVariant.Generalized), lambda a: ck_real(a.scores()))

    def closeness_approx(self):
        c = self.nk.centrality
        return self.algo(lambda: c.ApproxCloseness(self.g, 256), lambda a: ck_top(np.array(a.scores())))

    def neighbourhood(self):
        d = self.nk.distance
        return self.algo(lambda: d.NeighborhoodFunctionApproximation(self.g, k=64, r=7),
                         lambda a: [sig(x, 3) for x in a.getNeighborhoodFunction()])

    def eigenvector(self):
        c = self.nk.centrality
        return self.algo(lambda: c.EigenvectorCentrality(self.g, TOL), lambda a: ck_unit(a.scores()))

    def louvain(self):
        c = self.nk.community
        return self.algo(lambda: c.PLM(self.g, refine=False), lambda a: ck_part(a.getPartition().getVector(), self.pairs()))

    def leiden(self):
        c = self.nk.community
        return self.algo(lambda: c.ParallelLeiden(self.g), lambda a: ck_part(a.getPartition().getVector(), self.pairs()))

    def leiden_view(self):
        c = self.nk.community
        return self.algo(lambda: c.ParallelLeidenView(self.g), lambda a: ck_part(a.getPartition().getVector(), self.pairs()))

    def cut(self):
        c = self.nk.components

        def get(a):
            comps = a.getComponents()
            seen = np.bincount(np.concatenate([np.asarray(x) for x in comps]), minlength=self.g.numberOfNodes())
            return [int((seen > 1).sum()), sum(1 for x in comps if len(x) == 2)]
        return self.algo(lambda: c.BiconnectedComponents(self.g), get)

    def diameter(self):
        d = self.nk.distance
        return self.algo(lambda: d.Diameter(self.g, d.DiameterAlgo.Exact), lambda a: int(a.getDiameter()[0]))

    def bfs(self):
        d = self.nk.distance
        return self.algo(lambda: d.BFS(self.g, 0, False), lambda a: ck_hops(np.array(a.getDistances())))

    def apsp(self):
        d = self.nk.distance
        return self.algo(lambda: d.APSP(self.g), lambda a: ck_hops(np.array(a.getDistances())))

    def layout_stress(self):
        v = self.nk.viz
        f = lambda: v.MaxentStress(self.g, 2, 1, tolerance=1e-3)
        return self.algo(f, lambda a: int(np.isfinite(np.array(a.getCoordinates())).all()))

    def layout_pivotmds(self):
        v = self.nk.viz
        return self.algo(lambda: v.PivotMDS(self.g, 2, 50), lambda a: int(np.isfinite(np.array(a.getCoordinates())).all()))

    def graphml(self):
        nk = self.nk
        return (lambda: nk.readGraph(self.path, nk.Format.GraphML), lambda g: [g.numberOfNodes(), g.numberOfEdges()])


class Indexed:
    """networkit counts triangles an edge only on a graph with indexed edges."""
    def __init__(self, g, s):
        self.g, self.s = g, s

    def run(self):
        if not self.g.hasEdgeIds():
            self.g.indexEdges()
        self.a = self.s.TriangleEdgeScore(self.g)
        self.a.run()

    def scores(self):
        return self.a.scores()


class Icebug(Networkit):
    """A fork of networkit whose wheel installs under the same import name, so it
    needs an environment of its own."""
    def __init__(self, threads):
        import importlib.util
        if importlib.util.find_spec("icebug_format") is None:
            raise ImportError("icebug is not installed in this environment")
        super().__init__(threads)


def ck_hops(d):
    d = np.asarray(d, dtype=np.float64)
    ok = np.isfinite(d) & (d < 1e9) & (d > 0)
    return [int(d[ok].sum()), int(ok.sum())]


# ---------------------------------------------------------------- igraph
class Igraph(Peer):
    def __init__(self, threads):
        import igraph
        import random
        random.seed(42)
        self.ig, self.version = igraph, igraph.__version__

    def load(self, path, directed):
        self.g = self.ig.Graph.Read_Edgelist(path, directed=directed)
        return self.g.vcount(), self.g.ecount()

    def degree(self):
        return self.g.degree, ck_int

    def wcc(self):
        return (lambda: self.g.connected_components(mode="weak").membership), ck_labels

    def scc(self):
        return (lambda: self.g.connected_components(mode="strong").membership), ck_labels

    def core(self):
        return self.g.coreness, ck_int

    def lcc(self):
        return (lambda: self.g.transitivity_local_undirected(mode="zero")), lcc_ck

    def triangles(self):
        return (lambda: len(self.g.list_triangles())), int

    def pagerank(self):
        return (lambda: self.g.pagerank(damping=0.85, implementation="prpack")), lambda x: dict(check=ck_real(x, 5))
    pagerank_dir = pagerank

    def bc(self):
        return self.g.betweenness, ck_real

    def harmonic(self):
        n = self.g.vcount()
        return (lambda: self.g.harmonic_centrality(normalized=False)), ck_real

    def closeness(self):
        return self.g.closeness, ck_real

    def eigenvector(self):
        return (lambda: self.g.eigenvector_centrality(scale=True)), ck_unit

    def louvain(self):
        return (lambda: self.g.community_multilevel().membership), lambda x: ck_part(x, self.pairs())

    def leiden(self):
        return (lambda: self.g.community_leiden(objective_function="modularity", n_iterations=2).membership), lambda x: ck_part(x, self.pairs())

    def leiden_conv(self):
        return (lambda: self.g.community_leiden(objective_function="modularity", n_iterations=-1).membership), lambda x: ck_part(x, self.pairs())

    def cut(self):
        return (lambda: (len(self.g.articulation_points()), len(self.g.bridges()))), list

    def diameter(self):
        return (lambda: self.g.diameter(directed=False)), int

    def bfs(self):
        return (lambda: self.g.distances(source=0)[0]), ck_hops

    def apsp(self):
        return self.g.distances, ck_hops

    def constraint(self):
        return self.g.constraint, ck_real

    def triads(self):
        return (lambda: list(self.g.triad_census())), lambda t: [int(x) if x == x else -1 for x in t]

    def layout_fr(self):
        return (lambda: self.g.layout_fruchterman_reingold(niter=100, grid=True).coords), lambda c: int(np.isfinite(np.array(c)).all())

    def layout_drl(self):
        return (lambda: self.g.layout_drl().coords), lambda c: int(np.isfinite(np.array(c)).all())

    def layout_kk(self):
        return (lambda: self.g.layout_kamada_kawai().coords), lambda c: int(np.isfinite(np.array(c)).all())

    def graphml(self):
        return (lambda: self.ig.Graph.Read_GraphML(self.path)), lambda g: [g.vcount(), g.ecount()]


class Leidenalg(Igraph):
    def __init__(self, threads):
        super().__init__(threads)
        import leidenalg
        self.la = leidenalg
        self.version = leidenalg.version if hasattr(leidenalg, "version") else leidenalg.__version__

    def leiden(self):
        la = self.la
        return (lambda: la.find_partition(self.g, la.ModularityVertexPartition, seed=42, n_iterations=2).membership), lambda x: ck_part(x, self.pairs())


# ---------------------------------------------------------------- rustworkx
class Rustworkx(Peer):
    def __init__(self, threads):
        os.environ["RAYON_NUM_THREADS"] = str(threads)
        import rustworkx
        self.rx, self.version = rustworkx, rustworkx.__version__
        self.thr = 50 if threads > 1 else 1 << 62

    def load(self, path, directed):
        cls = self.rx.PyDiGraph if directed else self.rx.PyGraph
        self.g = cls.read_edge_list(path, deliminator="\t")
        return self.g.num_nodes(), self.g.num_edges()

    def vec(self, m):
        x = np.zeros(self.g.num_nodes())
        for k, v in m.items():
            x[k] = v
        return x

    def lab(self, comps):
        return np.concatenate([np.full(len(c), i) for i, c in enumerate(comps)])

    def degree(self):
        return (lambda: [self.g.degree(i) for i in self.g.node_indices()]), ck_int

    def wcc(self):
        return (lambda: self.rx.connected_components(self.g)), lambda c: ck_labels(self.lab(c))

    def scc(self):
        return (lambda: self.rx.strongly_connected_components(self.g)), lambda c: ck_labels(self.lab(c))

    def core(self):
        return (lambda: self.rx.core_number(self.g)), lambda m: ck_int(self.vec(m))

    def transitivity(self):
        return (lambda: self.rx.transitivity(self.g)), sig

    def pagerank_dir(self):
        return (lambda: self.rx.pagerank(self.g, alpha=0.85, tol=TOL, max_iter=1000)), lambda m: dict(check=ck_real(self.vec(m), 5))

    def bc(self):
        return (lambda: self.rx.betweenness_centrality(self.g, normalized=False, parallel_threshold=self.thr)), lambda m: ck_real(self.vec(m))

    def closeness(self):
        return (lambda: self.rx.closeness_centrality(self.g, wf_improved=False, parallel_threshold=self.thr)), lambda m: ck_real(self.vec(m))

    def eigenvector(self):
        return (lambda: self.rx.eigenvector_centrality(self.g, max_iter=10000, tol=TOL)), lambda m: ck_unit(self.vec(m))

    def cut(self):
        return (lambda: (len(self.rx.articulation_points(self.g)), len(self.rx.bridges(self.g)))), list

    def apsp(self):
        return (lambda: self.rx.distance_matrix(self.g, parallel_threshold=self.thr, null_value=np.inf)), ck_hops

    def layout_fr(self):
        return (lambda: self.rx.spring_layout(self.g, num_iter=100, seed=42)), lambda m: int(len(m) == self.g.num_nodes())

    def graphml(self):
        return (lambda: self.rx.read_graphml(self.path)), lambda gs: [gs[0].num_nodes(), gs[0].num_edges()]


# ---------------------------------------------------------------- networkx
class Networkx(Peer):
    def __init__(self, threads):
        import networkx
        self.nx, self.version = networkx, networkx.__version__

    def load(self, path, directed):
        nx = self.nx
        self.g = nx.read_edgelist(path, nodetype=int, data=False, create_using=nx.DiGraph if directed else nx.Graph)
        return self.g.number_of_nodes(), self.g.number_of_edges()

    def vec(self, m):
        x = np.zeros(len(m))
        for k, v in m.items():
            x[k] = v
        return x

    def lab(self, comps):
        return np.concatenate([np.full(len(c), i) for i, c in enumerate(comps)])

    def degree(self):
        return (lambda: dict(self.g.degree())), lambda m: ck_int(self.vec(m))

    def wcc(self):
        return (lambda: list(self.nx.connected_components(self.g))), lambda c: ck_labels(self.lab(c))

    def scc(self):
        return (lambda: list(self.nx.strongly_connected_components(self.g))), lambda c: ck_labels(self.lab(c))

    def core(self):
        return (lambda: self.nx.core_number(self.g)), lambda m: ck_int(self.vec(m))

    def lcc(self):
        return (lambda: self.nx.clustering(self.g)), lambda m: lcc_ck(self.vec(m))

    def triangles(self):
        return (lambda: self.nx.triangles(self.g)), lambda m: int(self.vec(m).sum() // 3)

    def pagerank(self):
        n = self.g.number_of_nodes()
        return (lambda: self.nx.pagerank(self.g, tol=TOL / n, max_iter=1000)), lambda m: dict(check=ck_real(self.vec(m), 5))
    pagerank_dir = pagerank

    def bc(self):
        return (lambda: self.nx.betweenness_centrality(self.g, normalized=False)), lambda m: ck_real(self.vec(m))

    def harmonic(self):
        return (lambda: self.nx.harmonic_centrality(self.g)), lambda m: ck_real(self.vec(m))

    def closeness(self):
        return (lambda: self.nx.closeness_centrality(self.g, wf_improved=False)), lambda m: ck_real(self.vec(m))

    def louvain(self):
        return (lambda: self.nx.community.louvain_communities(self.g, seed=42)), lambda c: ck_part(self.members(c), self.pairs())

    def members(self, comps):
        x = np.zeros(self.g.number_of_nodes(), np.int64)
        for i, c in enumerate(comps):
            x[list(c)] = i
        return x

    def cut(self):
        return (lambda: (len(list(self.nx.articulation_points(self.g))), len(list(self.nx.bridges(self.g))))), list

    def diameter(self):
        def f():
            big = max(self.nx.connected_components(self.g), key=len)
            return self.nx.diameter(self.g.subgraph(big), usebounds=True)
        return f, int

    def constraint(self):
        return (lambda: self.nx.constraint(self.g)), lambda m: ck_real(self.vec(m))

    def triads(self):
        return (lambda: self.nx.triadic_census(self.g)), lambda t: list(t.values())

    def layout_fr(self):
        return (lambda: self.nx.spring_layout(self.g, iterations=100, seed=42)), lambda m: len(m)

    def layout_fa2(self):
        return (lambda: self.nx.forceatlas2_layout(self.g, max_iter=100, seed=42)), lambda m: len(m)

    def graphml(self):
        return (lambda: self.nx.read_graphml(self.path)), lambda g: [g.number_of_nodes(), g.number_of_edges()]


# ---------------------------------------------------------------- scipy
class Scipy(Peer):
    def __init__(self, threads):
        import scipy
        import scipy.sparse
        import scipy.sparse.csgraph
        import scipy.sparse.linalg
        self.sp, self.version = scipy, scipy.__version__

    def load(self, path, directed):
        p = self.pairs()
        n = int(p.max()) + 1
        u, v = p[:, 0].astype(np.int32), p[:, 1].astype(np.int32)
        if not directed:
            u, v = np.concatenate([u, v]), np.concatenate([v, u])
        self.g = self.sp.sparse.csr_matrix((np.ones(u.size, np.float64), (u, v)), shape=(n, n))
        return n, len(p)

    def degree(self):
        return (lambda: np.diff(self.g.indptr)), ck_int

    def wcc(self):
        return (lambda: self.sp.sparse.csgraph.connected_components(self.g, directed=False)[1]), ck_labels

    def scc(self):
        return (lambda: self.sp.sparse.csgraph.connected_components(self.g, directed=True, connection="strong")[1]), ck_labels

    def triangles(self):
        def f():
            low = self.sp.sparse.tril(self.g, format="csr")
            return int((low @ low).multiply(low).sum())
        return f, int

    def pagerank(self):
        return (lambda: power_pagerank(self.g)), lambda x: dict(check=ck_real(x[0], 5), iterations=x[1])
    pagerank_dir = pagerank

    def eigenvector(self):
        return (lambda: self.sp.sparse.linalg.eigsh(self.g, k=1, which="LA", tol=TOL)[1][:, 0]), ck_unit

    def bfs(self):
        return (lambda: self.sp.sparse.csgraph.shortest_path(self.g, unweighted=True, indices=0)), ck_hops

    def apsp(self):
        return (lambda: self.sp.sparse.csgraph.shortest_path(self.g, unweighted=True, method="D")), ck_hops


def power_pagerank(g, d=0.85):
    n = g.shape[0]
    out = np.diff(g.indptr).astype(float)
    gt = g.T.tocsr()
    inv = np.divide(1.0, out, out=np.zeros(n), where=out > 0)
    x = np.full(n, 1.0 / n)
    for it in range(1, 1001):
        y = d * (gt @ (x * inv))
        y += (1.0 - y.sum()) / n
        err = np.abs(y - x).sum()
        x = y
        if err < TOL:
            break
    return x, it


# ---------------------------------------------------------------- scikit-network
class Sknetwork(Scipy):
    def __init__(self, threads):
        super().__init__(threads)
        import sknetwork
        self.sk, self.version = sknetwork, sknetwork.__version__
        self.par = threads > 1

    def load(self, path, directed):
        r = super().load(path, directed)
        self.b = self.g.astype(bool)
        return r

    def scc(self):
        return (lambda: self.sk.topology.get_connected_components(self.b, "strong")), ck_labels

    def core(self):
        return (lambda: self.sk.topology.get_core_decomposition(self.b)), ck_int

    def triangles(self):
        return (lambda: self.sk.topology.count_triangles(self.b, parallelize=self.par)), int

    def pagerank(self):
        from sknetwork.ranking import PageRank
        return (lambda: PageRank(0.85, solver="piteration", n_iter=1000, tol=TOL).fit_predict(self.b)), lambda x: dict(check=ck_real(x, 5))
    pagerank_dir = pagerank

    def bc(self):
        from sknetwork.ranking import Betweenness
        return (lambda: Betweenness().fit_predict(self.b)), ck_real

    def louvain(self):
        from sknetwork.clustering import Louvain
        return (lambda: Louvain(random_state=42).fit_predict(self.g)), lambda x: ck_part(x, self.pairs())

    def leiden(self):
        from sknetwork.clustering import Leiden
        return (lambda: Leiden(random_state=42).fit_predict(self.g)), lambda x: ck_part(x, self.pairs())

    def layout_fa2(self):
        from sknetwork.embedding import ForceAtlas
        return (lambda: ForceAtlas(n_iter=100).fit_transform(self.g)), lambda c: int(np.isfinite(np.array(c)).all())

    def layout_fr(self):
        from sknetwork.embedding import Spring
        return (lambda: Spring(n_iter=100).fit_transform(self.g)), lambda c: int(np.isfinite(np.array(c)).all())


# ---------------------------------------------------------------- fa2 (Cython ForceAtlas2)
class Fa2(Scipy):
    def __init__(self, threads):
        super().__init__(threads)
        import fa2
        self.fa, self.version = fa2, fa2.__version__

    def layout_fa2(self):
        def f():
            return self.fa.ForceAtlas2(verbose=False, seed=42, barnesHutOptimize=True).forceatlas2(self.g, iterations=100)
        return f, lambda c: len(c)


# ---------------------------------------------------------------- graph-tool (needs its own interpreter)
class GraphTool(Peer):
    def __init__(self, threads):
        sys.modules.setdefault("gi", None)             # no window toolkit wanted
        import graph_tool.all as gt
        self.gt, self.version = gt, gt.__version__ if hasattr(gt, "__version__") else __import__("graph_tool").__version__
        gt.openmp_set_num_threads(threads)
        gt.seed_rng(42)

    def load(self, path, directed):
        g = self.gt.load_graph_from_csv(path, directed=directed, hashed=False, skip_first=False,
                                        csv_options={"delimiter": "\t", "quotechar": '"'}, ecols=(0, 1))
        self.g = g
        return g.num_vertices(), g.num_edges()

    def degree(self):
        return (lambda: self.g.degree_property_map("total").a), ck_int

    def wcc(self):
        return (lambda: self.gt.label_components(self.g, directed=False)[0].a), ck_labels

    def scc(self):
        return (lambda: self.gt.label_components(self.g, directed=True)[0].a), ck_labels

    def core(self):
        return (lambda: self.gt.kcore_decomposition(self.g).a), ck_int

    def lcc(self):
        return (lambda: self.gt.local_clustering(self.g).a), lcc_ck

    def triangles(self):
        return (lambda: self.gt.global_clustering(self.g, ret_counts=True)), lambda r: [int(x) for x in r[2:]]

    def pagerank(self):
        return (lambda: self.gt.pagerank(self.g, damping=0.85, epsilon=TOL, ret_iter=True)), lambda r: dict(check=ck_real(r[0].a, 5), iterations=r[1])
    pagerank_dir = pagerank

    def bc(self):
        return (lambda: self.gt.betweenness(self.g, norm=False)[0].a), ck_real

    def harmonic(self):
        return (lambda: self.gt.closeness(self.g, norm=False, harmonic=True).a), ck_real

    def closeness(self):
        return (lambda: self.gt.closeness(self.g).a), ck_real

    def eigenvector(self):
        return (lambda: self.gt.eigenvector(self.g, epsilon=TOL)[1].a), ck_unit

    def cut(self):
        def f():
            comp, art, n = self.gt.label_biconnected_components(self.g)
            return comp.a, art.a
        return f, lambda r: [int(r[1].sum()), int((np.bincount(r[0]) == 1).sum())]

    def bfs(self):
        return (lambda: self.gt.shortest_distance(self.g, source=self.g.vertex(0)).a), ck_hops

    def apsp(self):
        return (lambda: self.gt.shortest_distance(self.g)), lambda d: ck_hops(d.get_2d_array(range(self.g.num_vertices())))

    def layout_sfdp(self):
        return (lambda: self.gt.sfdp_layout(self.g)), lambda p: int(np.isfinite(p.get_2d_array([0, 1])).all())

    def layout_fr(self):
        return (lambda: self.gt.fruchterman_reingold_layout(self.g, n_iter=100, grid=True)), lambda p: int(np.isfinite(p.get_2d_array([0, 1])).all())

    def graphml(self):
        return (lambda: self.gt.load_graph(self.path)), lambda g: [g.num_vertices(), g.num_edges()]


# ---------------------------------------------------------------- SuiteSparse:GraphBLAS
class Graphblas(Scipy):
    """Our own short GraphBLAS programs: masked product for triangles, FastSV-like
    label minimum for components, pull PageRank."""
    def __init__(self, threads):
        super().__init__(threads)
        import graphblas as gb
        gb.init("suitesparse", blocking=True)
        gb.ss.config["nthreads"] = threads
        self.gb, self.version = gb, gb.__version__

    def load(self, path, directed):
        r = super().load(path, directed)
        self.a = self.gb.io.from_scipy_sparse(self.g.astype(np.float32))
        self.t = self.gb.io.from_scipy_sparse(self.g.T.tocsr().astype(np.float32))
        self.deg = np.diff(self.g.indptr)
        return r

    def triangles(self):
        gb = self.gb

        def f():
            order = np.argsort(self.deg, kind="stable")
            a = self.a[order, order].new()
            low = gb.select.tril(a, -1).new(dtype="INT64")
            c = low.mxm(low.T, gb.semiring.plus_pair).new(mask=low.S)
            return c.reduce_scalar(gb.monoid.plus).new().value
        return f, int

    def wcc(self):
        gb = self.gb

        def f():
            n = self.a.nrows
            lab = np.arange(n, dtype=np.int64)
            while True:
                x = gb.Vector.from_dense(lab)
                y = self.a.mxv(x, gb.semiring.min_second).new()
                y = x.ewise_add(y, gb.binary.min).new().to_dense().astype(np.int64)
                y = np.minimum(y, y[y])
                y = y[y]
                if np.array_equal(y, lab):
                    return lab
                lab = y
        return f, ck_labels

    def pagerank(self):
        gb = self.gb

        def f():
            n, d = self.a.nrows, 0.85
            inv = np.divide(1.0, self.deg, out=np.zeros(n), where=self.deg > 0)
            x = np.full(n, 1.0 / n)
            for it in range(1, 1001):
                w = gb.Vector.from_dense(x * inv)
                y = d * self.t.mxv(w, gb.semiring.plus_second).new().to_dense(fill_value=0.0)
                y += (1.0 - y.sum()) / n
                err = np.abs(y - x).sum()
                x = y
                if err < TOL:
                    break
            return x, it
        return f, lambda x: dict(check=ck_real(x[0], 5), iterations=x[1])
    pagerank_dir = pagerank


# ---------------------------------------------------------------- EasyGraph (own environment)
class Easygraph(Peer):
    def __init__(self, threads):
        import easygraph as eg
        self.eg = eg
        from importlib.metadata import version
        self.version = version("python-easygraph")

    def load(self, path, directed):
        g = self.eg.DiGraphC() if directed else self.eg.GraphC()
        g.add_edges_from_file(path, weighted=False)
        self.g = g
        return len(g.nodes), len(g.edges)

    def constraint(self):
        return (lambda: self.eg.constraint(self.g)), lambda m: ck_real(list(m.values()) if hasattr(m, "values") else m)

    def pagerank(self):
        return (lambda: self.eg.pagerank(self.g, alpha=0.85)), lambda m: dict(check=ck_real(list(m.values()) if hasattr(m, "values") else m, 5))

    def bc(self):
        return (lambda: self.eg.betweenness_centrality(self.g, normalized=False)), lambda m: ck_real(list(m.values()) if hasattr(m, "values") else m)

    def closeness(self):
        return (lambda: self.eg.closeness_centrality(self.g)), lambda m: ck_real(list(m.values()) if hasattr(m, "values") else m)

    def core(self):
        return (lambda: self.eg.k_core(self.g)), lambda m: ck_int(list(m.values()) if hasattr(m, "values") else m)


# ---------------------------------------------------------------- other programs
class Command(Peer):
    """A peer that is another program: it times itself and prints 'key value' lines."""
    version = "?"

    def load(self, path, directed):
        self.directed = directed
        return 0, 0

    def printed(self, argv, **options):
        """What the program prints, once both cores are its own: a thread of OpenBLAS that numpy brings
        spins for a while after the import."""
        import subprocess
        for _ in range(100):
            spent = time.process_time()
            time.sleep(0.05)
            if time.process_time() - spent < 0.002:
                break
        p = subprocess.run(argv, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **options)
        if p.returncode:
            raise RuntimeError((p.stderr or p.stdout)[-400:])
        return p.stdout

    def call(self, argv, stdin=None):
        out = {}
        for line in self.printed(argv, input=stdin).splitlines():
            k, _, v = line.partition(" ")
            out.setdefault(k, v)
        return out


R_BODY = {
    "brokerage": "r <- brokerage(g, cl); ck <- colSums(r$raw.nli)",
    "triads": "r <- triad.census(g); ck <- as.vector(r)",
    "bc": "r <- betweenness(g, gmode='graph'); ck <- c(sum(r), max(r), sum(r*r))",
    "core": "r <- kcores(g, mode='graph'); ck <- c(sum(r), max(r), sum(r*r))",
    "constraint": None,
}


class Rsna(Command):
    def run_r(self, metric):
        nodes = self.path.rsplit(".", 2)[0] + ".nodes.csv"
        dirtxt = "TRUE" if self.directed else "FALSE"
        code = """
suppressMessages({library(network); library(sna)})
cat('version', as.character(packageVersion('sna')), '\\n')
t0 <- proc.time()[3]
e <- as.matrix(read.table('%s', sep='\\t')) + 1
n <- max(e)
g <- network.initialize(n, directed=%s); add.edges(g, e[,1], e[,2])
if (file.exists('%s')) { cl <- read.csv('%s')$sector[1:n] }
if (!%s) g <- as.sociomatrix(g)
cat('load_s', proc.time()[3]-t0, '\\n')
t0 <- proc.time()
%s
spent <- proc.time() - t0
cat('compute_s', spent[3], '\\n')
cat('cpu_s', spent[1] + spent[2], '\\n')
cat('check', format(ck, digits=10), '\\n')
""" % (self.path, dirtxt, nodes, nodes, dirtxt, R_BODY[metric])
        return self.call(["Rscript", "--vanilla", "-"], code)

    def __getattr__(self, name):
        if R_BODY.get(name):
            return lambda: ((lambda: self.run_r(name)), lambda o: [sig(x) for x in o.get("check", "").split()])
        raise AttributeError(name)


class Graphviz(Command):
    def __init__(self, threads):
        pass

    def __getattr__(self, name):
        if not name.startswith("layout_"):
            raise AttributeError(name)
        prog = name[7:]

        def f():
            text = "graph {node[shape=point]\n" + "".join("%d -- %d\n" % (a, b) for a, b in self.pairs().tolist()) + "}\n"
            t = time.perf_counter()
            import subprocess
            self.version = subprocess.run([prog, "-V"], stderr=subprocess.PIPE, text=True).stderr.split("version")[-1].strip()
            subprocess.run([prog, "-Tplain", "-Goverlap=true"], input=text, stdout=subprocess.DEVNULL, text=True, check=True)
            return {"compute_s": time.perf_counter() - t}
        return lambda: (f, lambda o: 1)


class RustPeers(Command):
    """The small Rust program in rust/ (petgraph, graph, webgraph, rustworkx-core, fa2)."""
    which = ""

    def __getattr__(self, name):
        if name.startswith("_") or name in ("path",):
            raise AttributeError(name)
        exe = os.environ.get("PEERS_RS", os.path.join(os.path.dirname(os.path.abspath(__file__)), "rust", "target", "release", "peers-rs"))

        def f():
            return self.call([exe, self.which, name, self.path, str(self.threads)])
        return lambda: (f, lambda o: json.loads(o.get("check", "null")))


class Gap(Command):
    """The GAP benchmark suite; GAP names the folder of its programs. A run is the average of many."""
    def program(self, name, trials):
        import re
        exe = os.path.join(os.environ["GAP"], name)
        text = self.printed([exe, "-s", "-f", self.path[:-4] + ".el", "-n", str(trials)])
        seconds = float(re.search(r"Average Time:\s+(\S+)", text).group(1))
        return {"compute_s": seconds, "cpu_s": seconds * self.threads}

    def load(self, path, directed):
        if not os.path.exists(path[:-4] + ".el"):
            os.symlink(os.path.abspath(path), path[:-4] + ".el")
        return 0, 0

    def wcc(self):
        return (lambda: self.program("cc", 16)), lambda o: None

    def bfs(self):
        return (lambda: self.program("bfs", 64)), lambda o: None

    def triangles(self):
        return (lambda: self.program("tc", 3)), lambda o: None


class Ours(Command):
    """Yhdyspinta itself, through its command line; YHDYSPINTA names the program."""
    exe = os.environ.get("YHDYSPINTA", os.path.join(os.path.dirname(os.path.abspath(__file__)),
                                                    "..", "..", "target", "release", "yhdyspinta"))
    version = "this tree"

    def load(self, path, directed):
        self.directed = directed
        return 0, 0

    def measure(self, names, *options):
        argv = [self.exe, "metrics", self.path, "--only", ",".join(names), "--timing", "--format", "json", "--quiet",
                "--threads", str(self.threads), *options] + (["--directed"] if self.directed else [])
        o = json.loads(self.printed(argv))
        for key, timing in (("compute_s", "timing"), ("cpu_s", "timing_processor")):
            o[key] = sum(o[timing][name] for name in names)
        return o

    def of(self, names, check, *options):
        return (lambda: self.measure(names, *options)), check

    def actors(self, check, name, *names):
        def get(o):
            return check(np.array([a[name] if a[name] is not None else 0 for a in o["actors"]], dtype=np.float64))
        return self.of([name, *names], get)

    def network(self, name, check=lambda x: x):
        return self.of([name], lambda o: check(o["network"][name]))

    def load_all(self):
        """Reading and freezing; the memory is that of the whole program."""
        def f():
            o = self.measure(["actors", "ties"], "--summary")
            o["compute_s"] = o["timing"]["read"] + o["timing"]["freeze"]
            o["cpu_s"] = o["timing_processor"]["read"] + o["timing_processor"]["freeze"]
            return o
        return f, lambda o: [o["network"]["actors"], o["network"]["ties"]]

    def wcc(self):
        return self.actors(ck_labels, "component")

    def bfs(self):
        """The benchmark `hops`: the mean of searches from 64 random nodes."""
        def f():
            import re
            root = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
            env = {**os.environ, "EDGES": os.path.abspath(self.path), "THREADS": str(self.threads)}
            text = self.printed(["cargo", "bench", "--quiet", "--bench", "linear", "--", "hops"], cwd=root, env=env)
            number, unit = re.search(r"hops(?:[^│]*│){3}\s*([\d.]+) (ns|µs|ms|s)\b", text).groups()
            seconds = float(number) * {"ns": 1e-9, "µs": 1e-6, "ms": 1e-3, "s": 1}[unit]
            return {"compute_s": seconds, "cpu_s": seconds * self.threads}
        return f, lambda o: None

    def scc(self):
        return self.actors(ck_labels, "strong_component")

    def core(self):
        return self.actors(ck_int, "coreness")

    def lcc(self):
        return self.actors(lcc_ck, "clustering")

    def triangles(self):
        return self.network("transitivity", sig)

    def louvain(self):
        return self.of(["community_louvain"],
                       lambda o: ck_part([a["community_louvain"] for a in o["actors"]], self.pairs()))

    def leiden(self):
        """One run where there are more than 500,000 ties; the quality is counted here."""
        return self.of(["community"], lambda o: ck_part([a["community"] for a in o["actors"]], self.pairs()))

    def pagerank(self):
        return self.actors(lambda x: ck_real(x, 5), "pagerank")
    pagerank_dir = pagerank

    def eigenvector(self):
        return self.actors(ck_unit, "eigenvector")

    def bc(self):
        return self.actors(ck_real, "betweenness")

    def bc_approx(self):
        n = lambda o: len(o["actors"])
        def get(o):
            x = np.array([a["betweenness_sampled"] for a in o["actors"]])
            return ck_top(x / ((n(o) - 1) * (n(o) - 2) / 2))
        return self.of(["betweenness_sampled"], get)

    def closeness(self):
        return self.actors(ck_real, "closeness")

    def harmonic(self):
        def get(x):
            return ck_real(x * (len(x) - 1))
        return self.actors(get, "harmonic")

    def apsp(self):
        return self.network("average_distance", sig)

    def diameter(self):
        return self.network("diameter", int)

    def cut(self):
        return self.of(["cutpoints", "bridges"], lambda o: [o["network"]["cutpoints"], o["network"]["bridges"]])

    def constraint(self):
        return self.actors(ck_real, "constraint", "effective_size")

    def triads(self):
        return self.network("triad_census", lambda t: list(t.values()))

    def brokerage(self):
        """Sectors stand in NAME.nodes.csv; the columns in R sna's order."""
        roles = ["brokerage_" + x for x in ("coordinator", "itinerant", "representative", "gatekeeper", "liaison", "total")]

        def f():
            import tempfile
            with tempfile.TemporaryDirectory() as folder:
                ties = os.path.join(folder, "ties.csv")
                with open(self.path) as pairs, open(ties, "w") as out:
                    out.write("from\tto\tdirected\n")
                    out.writelines(line[:-1] + "\ttrue\n" for line in pairs)
                pairs, self.path = self.path, ties
                try:
                    nodes = pairs.rsplit(".", 2)[0] + ".nodes.csv"
                    return self.measure(roles, "--actors", nodes, "--by", "sector", "--summary")
                finally:
                    self.path = pairs
        return f, lambda o: [sig(o["actors"][role]["sum"]) for role in roles]


def rust(name):
    return type("Rust_" + name, (RustPeers,), {"which": name})


PEERS = {
    "yhdyspinta": Ours, "gap": Gap,
    "networkit": Networkit, "icebug": Icebug, "igraph": Igraph, "leidenalg": Leidenalg, "rustworkx": Rustworkx,
    "networkx": Networkx, "scipy": Scipy, "sknetwork": Sknetwork, "fa2": Fa2, "graph-tool": GraphTool,
    "graphblas": Graphblas, "easygraph": Easygraph, "r-sna": Rsna, "graphviz": Graphviz,
    "rs-petgraph": rust("petgraph"), "rs-graph": rust("graph"), "rs-webgraph": rust("webgraph"),
    "rs-rustworkx-core": rust("rustworkx-core"), "rs-fa2": rust("fa2"),
}


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("peer", choices=sorted(PEERS))
    ap.add_argument("metric")
    ap.add_argument("graph")
    ap.add_argument("--threads", type=int, default=1)
    ap.add_argument("--reps", type=int, default=1)
    ap.add_argument("--limit", type=int, default=0, help="end after this many CPU seconds")
    a = ap.parse_args()
    out = {"peer": a.peer, "version": None, "metric": a.metric, "graph": os.path.basename(a.graph), "threads": a.threads}
    if a.limit:                                        # CPU seconds; the kernel ends us, even inside C code
        signal.signal(signal.SIGPROF, signal.SIG_DFL)
        signal.setitimer(signal.ITIMER_PROF, a.limit)
    try:
        work(a, out)
    except Exception as e:
        out["error"] = "%s: %s" % (type(e).__name__, str(e)[:300])
    print(json.dumps(out), flush=True)
    os._exit(1 if "error" in out else 0)


def work(a, out):
    for v in ("OMP_NUM_THREADS", "RAYON_NUM_THREADS", "OPENBLAS_NUM_THREADS", "NUMBA_NUM_THREADS"):
        os.environ[v] = str(a.threads)
    cls = PEERS[a.peer]
    p = cls(a.threads) if cls.__init__ is not object.__init__ else cls()
    p.threads = a.threads
    directed = a.metric in DIRECTED
    p.path = a.graph + (".graphml" if a.metric == "graphml" else ".dir.tsv" if directed else ".und.tsv")
    out["base_rss_mb"] = round(rss_mb(), 1)
    if a.metric == "load" and issubclass(cls, (Ours, RustPeers)):   # programs time their own reading
        a.metric = out["metric"] = "load_all"
    if a.metric == "load":
        times = []
        for _ in range(a.reps):
            p.g = p._p = None
            r, t, c, w = clocked(lambda: p.load(p.path, directed))
            times.append((t, c, w))
        out["n"], out["m"] = r
        out["check"] = list(r)
    else:
        if a.metric != "graphml":
            (out["n"], out["m"]), out["load_s"], _, _ = clocked(lambda: p.load(p.path, directed))
        times = []
        for _ in range(a.reps):
            fn, check = getattr(p, a.metric)()
            r, t, c, w = clocked(fn)
            if isinstance(r, dict) and "compute_s" in r:
                t = float(r["compute_s"])
                for k in ("load_s", "peak_rss_mb", "version", "n", "m", "cpu_s"):
                    if k in r:
                        out[k] = r[k].strip() if isinstance(r[k], str) and k == "version" else float(r[k])
            times.append((t, c, w))
        out["load_rss_mb"] = round(rss_mb(), 1)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024.0
        ck = check(r)
        if isinstance(ck, dict) and "check" in ck:
            out.update(ck)
        else:
            out["check"] = ck
        out.setdefault("peak_rss_mb", round(max(peak, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024.0 if isinstance(p, Command) else 0), 1))
    if out["version"] is None:
        out["version"] = p.version
    mid = sorted(times)[len(times) // 2]
    out["compute_s"], out["wait_s"] = round(mid[0], 5), round(mid[2], 4)
    out.setdefault("cpu_s", round(mid[1], 5))
    out["all_s"] = [round(t[0], 5) for t in times]
    out["all_cpu_s"] = [round(t[1], 5) for t in times]
    out.setdefault("peak_rss_mb", round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024.0, 1))


if __name__ == "__main__":
    sys.exit(main())
