"""Our values beside those of networkx, igraph and R sna on random small networks.

    python compare.py PROGRAM [COUNT]

Every measure that a peer defines as we do is compared on every network. What a peer defines
otherwise is converted in the open below, or left out with the reason.
"""

import json
import math
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

import igraph
import networkx as nx

from networks import GROUPS, write_all

TOLERANCE = 1e-6
# What sna gives in closed form must agree to rounding.
CLOSED_FORM = 1e-9


def ours(program, folder, network):
    answer = asked(program, folder, network)
    actors = {actor.pop("id"): actor for actor in answer["actors"]}
    only = "tie_betweenness,brokerage_network"
    listed = asked(program, folder, network, "--only", only)["network"]
    answer["network"]["tie_betweenness"] = {
        tie_key(network, tie["from"], tie["to"]): tie["value"] for tie in listed["tie_betweenness"]
    }
    for role, values in listed["brokerage_network"].items():
        for facet, value in values.items():
            answer["network"][f"brokerage_network_{role}_{facet}"] = value
    return answer["network"], actors


def asked(program, folder, network, *more):
    command = [program, "metrics", str(folder), "--format", "json", "--quiet", *more]
    run = subprocess.run(command + network.options(), capture_output=True, text=True)
    if run.returncode != 0:
        raise SystemExit(f"{network.name}: {run.stderr}")
    return json.loads(run.stdout)


def tie_key(network, a, b):
    return f"{a} {b}" if network.directed or a < b else f"{b} {a}"


# ------------------------------------------------------------------ networkx
def with_networkx(network):
    graph = (nx.DiGraph if network.directed else nx.Graph)()
    graph.add_nodes_from(actor for actor, _ in network.actors)
    for a, b, strength in network.ties:
        # networkx compares lengths to the last bit, so that rounding of 1/3 + 1/2 would decide
        # which paths are shortest; 60/strength is whole for strengths 1 to 5.
        graph.add_edge(a, b, weight=strength, length=60 // strength)
    nx.set_node_attributes(graph, dict(network.actors), "group")
    plain = graph.to_undirected()
    n, m = len(graph), graph.number_of_edges()
    weight = "weight" if network.weighted else None
    length = "length" if network.weighted else None
    # networkx measures distances towards an actor, we from it.
    backward = graph.reverse() if network.directed else graph
    whole, each = {}, {}

    if n > 1:
        whole["density"] = nx.density(graph)
        unit = 60 if length else 1
        harmonic = nx.harmonic_centrality(backward, distance=length)
        each["harmonic"] = scaled(harmonic, unit / (n - 1))
        each["closeness"] = scaled(nx.closeness_centrality(backward, distance=length), unit)
    each["betweenness"] = nx.betweenness_centrality(graph, normalized=False, weight=length)
    ties = nx.edge_betweenness_centrality(graph, normalized=False, weight=length)
    whole["tie_betweenness"] = {tie_key(network, *ends): value for ends, value in ties.items()}
    if n > 2:
        each["betweenness_normalized"] = nx.betweenness_centrality(graph, weight=length)
    if n > 0:
        each["pagerank"] = nx.pagerank(graph, weight=weight, tol=1e-12, max_iter=10_000)
    each["coreness"] = nx.core_number(plain)
    each["strength"] = dict(graph.degree(weight=weight))
    if network.directed:
        each["in_degree"], each["out_degree"] = dict(graph.in_degree()), dict(graph.out_degree())
        whole["strong_components"] = nx.number_strongly_connected_components(graph)
        whole["triad_census"] = nx.triadic_census(graph)
        if m:
            whole["reciprocity"] = nx.overall_reciprocity(graph)
    else:
        each["degree"] = dict(graph.degree())
        whole["components"] = nx.number_connected_components(graph)
        whole["bridges"] = sum(1 for _ in nx.bridges(graph))
        each["cutpoint"] = {actor: False for actor in graph}
        each["cutpoint"].update({actor: True for actor in nx.articulation_points(graph)})
        # networkx counts 0 below degree 2, where clustering is undefined.
        clustering = nx.clustering(graph)
        each["clustering"] = {a: c if graph.degree(a) > 1 else None for a, c in clustering.items()}
        if any(graph.degree(actor) > 1 for actor in graph):
            whole["transitivity"] = nx.transitivity(graph)
    constraint = nx.constraint(graph, weight=weight)
    each["constraint"] = {a: none_if_nan(c) for a, c in constraint.items()}
    if not network.directed and not network.weighted:
        # networkx 3.6.1 divides by the wrong axis for directed or weighted graphs when it is
        # called for all nodes; naming the nodes takes the other path.
        sizes = nx.effective_size(graph, nodes=list(graph))
        each["effective_size"] = {a: none_if_nan(s) for a, s in sizes.items()}
    assortativity = attempt(lambda: nx.attribute_assortativity_coefficient(graph, "group"))
    if assortativity is not None and m:
        whole["assortativity"] = assortativity
    return whole, each


# -------------------------------------------------------------------- igraph
def with_igraph(network):
    place = {actor: i for i, (actor, _) in enumerate(network.actors)}
    graph = igraph.Graph(
        len(place), [(place[a], place[b]) for a, b, _ in network.ties], directed=network.directed
    )
    strengths = [strength for _, _, strength in network.ties]
    weights = strengths if network.weighted and strengths else None
    lengths = [1 / strength for strength in strengths] if weights else None
    n, m = graph.vcount(), graph.ecount()
    actors = [actor for actor, _ in network.actors]
    by_actor = lambda values: dict(zip(actors, values))
    whole, each = {}, {}

    each["betweenness"] = by_actor(graph.betweenness(weights=lengths))
    if m:
        keys = [tie_key(network, a, b) for a, b, _ in network.ties]
        whole["tie_betweenness"] = dict(zip(keys, graph.edge_betweenness(weights=lengths)))
    each["pagerank"] = by_actor(graph.pagerank(weights=weights))
    if n > 1:
        harmonic = graph.harmonic_centrality(mode="out", weights=lengths)
        each["harmonic"] = by_actor(none_to_zero(value) for value in harmonic)
    plain = graph.as_undirected() if network.directed else graph
    each["coreness"] = by_actor(plain.coreness())
    each["cutpoint"] = by_actor(i in set(plain.articulation_points()) for i in range(n))
    whole["components"] = len(graph.connected_components(mode="weak"))
    whole["bridges"] = len(plain.bridges())
    if m:
        each["constraint"] = by_actor(none_if_nan(c) for c in graph.constraint(weights=weights))
        if network.directed:
            whole["reciprocity"] = graph.reciprocity()
    if n > 1:
        whole["density"] = graph.density()
    if not network.directed:
        whole["transitivity"] = none_if_nan(graph.transitivity_undirected(mode="nan"))
        clustering = graph.transitivity_local_undirected(mode="nan")
        each["clustering"] = by_actor(none_if_nan(value) for value in clustering)
        whole["average_clustering"] = none_if_nan(
            graph.transitivity_avglocal_undirected(mode="nan")
        )
        whole["assortativity_degree"] = none_if_nan(graph.assortativity_degree(directed=False))
    else:
        names = "003 012 102 021D 021U 021C 111D 111U 030T 030C 201 120D 120U 120C 210 300".split()
        # igraph's 111U and 111D, and 021U and 021D, carry the names the other way round in its
        # documentation than in its attributes; the attribute names are those of Holland & Leinhardt.
        census = graph.triad_census() if n > 2 else None
        if census is not None:
            whole["triad_census"] = {name: getattr(census, "t" + name) or 0 for name in names}
        dyads = graph.dyad_census()
        whole["dyad_census"] = {"mutual": dyads[0], "asymmetric": dyads[1], "null": dyads[2]}
        whole["strong_components"] = len(graph.connected_components(mode="strong"))
    if not network.weighted:
        each["eccentricity"] = by_actor(graph.eccentricity(mode="out"))
        if m:
            whole["average_distance"] = none_if_nan(graph.average_path_length(unconn=True))
            whole["diameter"] = graph.diameter(unconn=True)
    return whole, each


# --------------------------------------------------------------------- R sna
def with_sna(folder, networks):
    """Brokerage and Krackhardt's dimensions, which only sna has.

    Not its `lubness`: sna 2.7 accepts an upper bound that reaches all the others, the greatest
    one; the definition asks for one that all the others reach, the least.
    """
    script = Path(__file__).with_name("sna.R")
    run = subprocess.run(["Rscript", str(script), str(folder)], capture_output=True, text=True)
    if run.returncode != 0:
        raise SystemExit(f"sna.R: {run.stderr}")
    answers = {network.name: ({}, {}) for network in networks}
    for line in run.stdout.splitlines():
        name, measure, actor, value = line.split("\t")
        whole, each = answers[name]
        number = None if value in ("NA", "NaN", "Inf", "-Inf") else float(value)
        if actor:
            each.setdefault(measure, {})[actor] = number
        else:
            whole[measure] = number
    return answers


# ----------------------------------------------------------------- comparing
def scaled(values, factor):
    return {key: value * factor for key, value in values.items()}


def attempt(run):
    try:
        value = run()
    except (ZeroDivisionError, nx.NetworkXError):
        return None
    return none_if_nan(value)


def none_if_nan(value):
    return None if value is None or math.isnan(value) else value


def none_to_zero(value):
    return 0.0 if none_if_nan(value) is None else value


def same(a, b, tolerance=TOLERANCE):
    if isinstance(a, dict) and isinstance(b, dict):
        return all(same(a.get(key), value) for key, value in b.items())
    if a is None or b is None:
        return a is None and b is None
    return abs(a - b) <= tolerance * max(1.0, abs(a), abs(b))


def differences(peer, network, mine, theirs, counted):
    (my_whole, mine_each), (whole, each) = mine, theirs
    for measure, value in whole.items():
        counted[peer, measure] += 1
        tolerance = CLOSED_FORM if measure.startswith("brokerage_network") else TOLERANCE
        if not same(my_whole[measure], value, tolerance):
            yield f"{network.name}: {measure}: ours {my_whole[measure]}, {peer} {value}"
    for measure, values in each.items():
        counted[peer, measure] += 1
        for actor, value in values.items():
            mine_value = mine_each[actor][measure]
            if not same(mine_value, value):
                yield f"{network.name}: {measure} of {actor}: ours {mine_value}, {peer} {value}"
                break


def main():
    program = sys.argv[1]
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 150
    assert len(GROUPS) == 3
    counted, wrong = Counter(), []
    with tempfile.TemporaryDirectory() as folder:
        networks = write_all(folder, count)
        sna = with_sna(folder, networks)
        for network in networks:
            mine = ours(program, Path(folder) / network.name, network)
            peers = {
                "networkx": with_networkx(network),
                "igraph": with_igraph(network),
                "sna": sna[network.name],
            }
            for peer, theirs in peers.items():
                wrong.extend(differences(peer, network, mine, theirs, counted))
    for (peer, measure), times in sorted(counted.items()):
        print(f"{peer:9} {measure:32} {times:5} networks")
    for line in wrong[:60]:
        print("DIFFERENT", line)
    passed = sum(counted.values()) - len(wrong)
    print(f"peers: {passed} passed, {len(wrong)} failed")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
