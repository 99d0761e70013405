#!/usr/bin/env python3
"""Run many peers on many metrics, interleaved (A B C A B C ...), and tabulate.

    python compare.py run  OUT.jsonl GRAPH --metrics m1,m2 --peers a,b,c
                      [--threads 1,2] [--rounds 3] [--limit S] [--python map.json]
    python compare.py run  OUT.jsonl GRAPH --plan "core:networkit,igraph lcc:igraph" ...
    python compare.py table OUT.jsonl
    python compare.py check OUT.jsonl
    python compare.py markdown OUT.jsonl

map.json gives the interpreter of a peer that needs another one than this, e.g.
{"graph-tool": "python3-of-the-system", "icebug": "other-venv/bin/python"}.
A (peer, metric) that failed or ran over the limit once is not tried again.
"""
import argparse
import json
import os
import statistics
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))


def run(a):
    py = json.load(open(a.python)) if a.python else {}
    dead = set()
    if a.plan:
        plan = [(m, ps.split(",")) for m, ps in (x.split(":") for x in a.plan.split())]
    else:
        plan = [(m, a.peers.split(",")) for m in a.metrics.split(",")]
    for rnd in range(a.rounds):
        for metric, peers in plan:
            for thr in a.threads.split(","):
                for peer in peers:
                    key = (peer, metric, thr)
                    if key in dead:
                        continue
                    cmd = [py.get(peer, sys.executable), os.path.join(HERE, "peers.py"), peer, metric, a.graph,
                           "--threads", thr, "--reps", str(a.reps), "--limit", str(a.limit)]
                    try:
                        p = subprocess.run(cmd, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, timeout=a.wall)
                        lines = [x for x in p.stdout.splitlines() if x.startswith('{"peer"')]
                        why = "over %d CPU seconds" % a.limit if p.returncode == -27 else "died with %s" % p.returncode
                        row = json.loads(lines[-1]) if lines else {"error": why}
                    except subprocess.TimeoutExpired:
                        row = {"error": "over the time limit"}
                    row.update(peer=peer, metric=metric, threads=int(thr), graph=os.path.basename(a.graph), round=rnd,
                               load1=round(os.getloadavg()[0], 2))
                    if "error" in row:
                        dead.add(key)
                    with open(a.out, "a") as f:
                        f.write(json.dumps(row) + "\n")
                    print(rnd, metric, thr, peer, row.get("compute_s"), row.get("cpu_s"), row.get("error", "")[:80], flush=True)


def rows(path):
    return [json.loads(x) for x in open(path)]


def table(a):
    cell = {}
    for r in rows(a.out):
        k = (r["graph"], r["metric"], r["threads"], r["peer"])
        cell.setdefault(k, []).append(r)
    print("graph\tmetric\tthreads\tpeer\truns\tmin\tmedian\tcpu_min\twait_share\tload_s\tpeak_mb\tnote")
    for k in sorted(cell):
        ok = [r for r in cell[k] if "error" not in r]
        if not ok:
            print(*k, 0, "-", "-", "-", "-", "-", "-", cell[k][0]["error"][:60], sep="\t")
            continue
        t = [x for r in ok for x in r.get("all_s", [r["compute_s"]])]
        c = [x for r in ok for x in r.get("all_cpu_s", [r["cpu_s"]])]
        w = min(r["wait_s"] / max(r["compute_s"] * r["threads"], 1e-9) for r in ok)
        ld = [r["load_s"] for r in ok if r.get("load_s") is not None]
        print(*k, len(t), "%.4g" % min(t), "%.4g" % statistics.median(t), "%.4g" % min(c), "%.2f" % w,
              "%.3g" % min(ld) if ld else "-", "%.0f" % max(r["peak_rss_mb"] for r in ok),
              json.dumps(ok[-1].get("check"))[:70] + (" it=%s" % ok[-1]["iterations"] if "iterations" in ok[-1] else ""), sep="\t")


# work, metric, ((peer, gate, stretch), ...): how many times the peer's time is ours to be
GATES = [
    ("read an edge list into the frozen graph", "load", (("rs-graph", 2, 4), ("rustworkx", 6, 12), ("networkit", 10, 20))),
    ("components", "wcc", (("gap", 1, 1.3), ("networkit", 8, None))),
    ("breadth-first search", "bfs", (("gap", 0.9, 1.2),)),
    ("strong components", "scc", (("scipy", 3, 6),)),
    ("coreness", "core", (("networkit", 2, 5),)),
    ("triangles and clustering", "lcc", (("igraph", 4, 10),)),
    ("triangles", "triangles", (("gap", 1.8, 4),)),
    ("PageRank to 1e-9", "pagerank", (("scipy", 2, 4), ("graphblas", 2, 4))),
    ("PageRank to 1e-9, directed", "pagerank_dir", (("scipy", 2, 4), ("graphblas", 2, 4))),
    ("eigenvector", "eigenvector", (("sknetwork", 2.5, 5), ("scipy", 2.5, 5))),
    ("cutpoints and bridges", "cut", (("graph-tool", 3, 6),)),
    ("betweenness, exact", "bc", (("igraph", 5, 10), ("networkit", None, None))),
    ("betweenness, sampled", "bc_approx", (("networkit", 3, 8),)),
    ("closeness", "closeness", (("igraph", 50, 150),)),
    ("harmonic", "harmonic", (("igraph", 50, 150),)),
    ("all distances", "apsp", (("rustworkx", 15, 40),)),
    ("exact diameter", "diameter", (("networkit", 5, 20), ("rs-webgraph", 5, 20))),
    ("Louvain", "louvain", (("networkit", 2, 4), ("igraph", 5, 10))),
    ("Leiden", "leiden", (("networkit", 3, 5), ("igraph", 5, 10))),
    ("constraint and effective size", "constraint", (("igraph", 30, 150),)),
    ("triad census", "triads", (("igraph", 10, 50),)),
    ("Gould–Fernandez brokerage", "brokerage", (("r-sna", 100, 1000),)),
]


# gates that differ on one network
GATES_OF = {
    ("cut", "rmat-18-16"): (10, 25),
    ("constraint", "sbm-5000-50000"): (3, 150),
}


def markdown(a):
    """Ours beside each peer: least processor seconds at one thread, least wall seconds at more."""
    best = {}
    for r in rows(a.out):
        if "error" in r:
            continue
        key = (r["graph"], r["metric"], r["threads"], r["peer"])
        seconds = min(r.get("all_cpu_s", [r["cpu_s"]])) if r["threads"] == 1 else min(r.get("all_s", [r["compute_s"]]))
        if r["peer"] in ("yhdyspinta", "gap", "r-sna") or r["peer"].startswith("rs-"):      # they time themselves
            seconds = r["cpu_s"] if r["threads"] == 1 else r["compute_s"]
        best[key] = min(seconds, best.get(key, seconds))
    graphs = sorted({k[0] for k in best})
    print("| work | network | threads | ours, s | peer | peer, s | ratio | gate | stretch |")
    print("|---|---|---|---|---|---|---|---|---|")
    for work, metric, peers in GATES:
        for graph in graphs:
            for threads in (1, 2):
                ours = best.get((graph, metric, threads, "yhdyspinta"))
                for peer, gate, stretch in peers:
                    theirs = best.get((graph, metric, threads, peer))
                    if ours is None or theirs is None:
                        continue
                    ratio = theirs / ours
                    if gate is not None:
                        gate, stretch = GATES_OF.get((metric, graph), (gate, stretch))
                    mark = "" if gate is None or ratio >= gate else " (missed)"
                    print("| %s | %s | %d | %.3g | %s | %.3g | %s×%s | %s | %s |" % (
                        work, graph, threads, ours, peer, theirs,
                        "%.0f" % ratio if ratio >= 10 else "%.1f" % ratio, mark, gate or "–", stretch or "–"))


def check(a):
    seen = {}
    for r in rows(a.out):
        if "error" not in r:
            seen.setdefault((r["graph"], r["metric"]), {}).setdefault(json.dumps(r.get("check")), set()).add(r["peer"])
    for k in sorted(seen):
        v = seen[k]
        print("same" if len(v) == 1 else "DIFFER", *k, *["%s=%s" % (sorted(p), c[:110]) for c, p in v.items()], sep="\t")


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    sub = ap.add_subparsers(dest="cmd", required=True)
    r = sub.add_parser("run")
    r.add_argument("out")
    r.add_argument("graph")
    r.add_argument("--metrics")
    r.add_argument("--peers")
    r.add_argument("--plan", help="instead of the two: 'metric:peer,peer metric:peer ...'")
    r.add_argument("--threads", default="1")
    r.add_argument("--rounds", type=int, default=3)
    r.add_argument("--reps", type=int, default=1)
    r.add_argument("--limit", type=int, default=120, help="CPU seconds")
    r.add_argument("--wall", type=int, default=600, help="wall seconds")
    r.add_argument("--python")
    for name in ("table", "check", "markdown"):
        s = sub.add_parser(name)
        s.add_argument("out")
    a = ap.parse_args()
    {"run": run, "table": table, "check": check, "markdown": markdown}[a.cmd](a)


if __name__ == "__main__":
    main()
