"""Our sets, positions and two-mode values beside those of networkx and R sna.

    python positions.py PROGRAM [COUNT]

The same small networks as compare.py, and random networks of two modes. Only what a peer
defines as we do is compared; conversions stand in the open below.
"""

import json
import math
import random
import subprocess
import sys
import tempfile
from collections import Counter
from itertools import combinations
from pathlib import Path

import networkx as nx
from networkx.algorithms import bipartite

from networks import SmallNetwork, write_all

TOLERANCE = 1e-6


def ours(program, folder, network, names):
    command = [program, "metrics", str(folder / network.name), "--format", "json", "--quiet"]
    command += ["--only", ",".join(names)] + network.options()
    run = subprocess.run(command, capture_output=True, text=True)
    if run.returncode != 0:
        raise SystemExit(f"{network.name}: {run.stderr}")
    answer = json.loads(run.stdout)
    each = {actor.pop("id"): actor for actor in answer["actors"]}
    return answer["network"], each


def graph_of(network):
    graph = (nx.DiGraph if network.directed else nx.Graph)()
    graph.add_nodes_from((actor, {"group": group}) for actor, group in network.actors)
    graph.add_weighted_edges_from(network.ties)
    return graph


# ---------------------------------------------------------------- one mode
WHOLE = [
    "fragmentation_distance",
    "key_players_fragmentation",
    "key_players_reach",
    "mixing",
    "structural_distance",
    "blockmodel",
]


def check_one_mode(network, mine, sna, say):
    graph = graph_of(network)
    n = len(graph)
    if n > 1 and not network.directed:
        say("networkx", "fragmentation_distance", mine["fragmentation_distance"],
            1 - nx.global_efficiency(graph))
    plain = graph.to_undirected()
    if 5 <= n <= 15:
        value = lambda gone: fragmentation(plain.subgraph(set(graph) - set(gone)))
        check_players(network, graph, mine["key_players_fragmentation"], value,
                      "key_players_fragmentation", say)
    if 3 <= n <= 15:
        ties = graph.successors if network.directed else graph.neighbors
        value = lambda chosen: len(set(chosen).union(*map(ties, chosen))) / n
        check_players(network, graph, mine["key_players_reach"], value, "key_players_reach", say)
    mixing = nx.attribute_mixing_dict(graph, "group")
    for cell in mine["mixing"]["cells"]:
        a, b = cell["from"], cell["to"]
        # networkx counts an undirected tie from both ends, so twice within a group.
        count = mixing[a][b] / (2 if a == b and not network.directed else 1)
        say("networkx", "mixing", cell["ties"], count)
    check_sna(network, graph, mine, sna, say)


def check_players(network, graph, answer, value, measure, say):
    """Every set of three is tried; of very many best sets we list the first hundred."""
    assert answer["search"] == "exhaustive", network.name
    values = {frozenset(chosen): value(chosen) for chosen in combinations(graph, 3)}
    highest = max(values.values())
    best = {chosen for chosen, score in values.items() if score >= highest - 1e-9}
    found = set(map(frozenset, answer["sets"]))
    say("networkx", measure, answer["value"], highest)
    say("networkx", f"{measure} sets", len(found), min(len(best), 100))
    say("networkx", f"{measure} best", len(found & best), len(found))
    say("networkx", f"{measure} more", answer["more"], len(best) > 100)


def fragmentation(graph):
    n = len(graph)
    joined = sum(len(part) * (len(part) - 1) for part in nx.connected_components(graph))
    return 1 - joined / (n * (n - 1))


def check_sna(network, graph, mine, sna, say):
    """sna leaves out the four cells two actors have with each other and themselves; we compare
    them crosswise, which adds (a_ij - a_ji)^2 for rows and the same for columns. sna counts the
    columns of undirected networks too, which repeat the rows."""
    place = {actor: i for i, actor in enumerate(mine["structural_distance"]["actors"])}
    values = mine["structural_distance"]["values"]
    strength = lambda a, b: graph[a][b]["weight"] if graph.has_edge(a, b) else 0
    for (measure, a, b), value in sna.items():
        if measure == "structural_distance":
            i, j = sorted((place[a], place[b]), reverse=True)
            weighted = strength if network.weighted else lambda a, b: float(graph.has_edge(a, b))
            crosswise = 2 * (weighted(a, b) - weighted(b, a)) ** 2 if network.directed else 0
            squares = value**2 + crosswise if network.directed else value**2 / 2
            say("sna", measure, values[i][j], math.sqrt(squares))
        else:
            groups = [row["position"] for row in mine["blockmodel"]["positions"]]
            found = mine["blockmodel"]["densities"][groups.index(a)][groups.index(b)]
            say("sna", measure, found, value)


# ---------------------------------------------------------------- two modes
TWO_MODES = [
    "two_mode_degree",
    "two_mode_closeness",
    "two_mode_betweenness",
    "two_mode_density",
    "two_mode_projections",
]


def two_mode_networks(count, seed=2):
    chance = random.Random(seed)
    for number in range(count):
        sizes = chance.randint(1, 9), chance.randint(1, 9)
        actors = [(f"m{i}", "member") for i in range(sizes[0])]
        actors += [(f"o{i}", "organization") for i in range(sizes[1])]
        density = chance.choice([0.15, 0.4, 0.8])
        ties = [(f"m{i}", f"o{j}", 1) for i in range(sizes[0]) for j in range(sizes[1])
                if chance.random() < density]
        yield SmallNetwork(f"two-modes-{number}", False, False, actors, ties)


def check_two_modes(network, mine, each, say):
    graph = graph_of(network)
    top = {actor for actor, group in network.actors if group == "member"}
    column = lambda name: {actor: values[name] for actor, values in each.items()}
    say("networkx", "two_mode_density", mine["two_mode_density"], bipartite.density(graph, top))
    say("networkx", "two_mode_degree", column("two_mode_degree"),
        bipartite.degree_centrality(graph, top))
    say("networkx", "two_mode_closeness", column("two_mode_closeness"),
        bipartite.closeness_centrality(graph, top, normalized=True))
    found = column("two_mode_betweenness")
    if all(value is not None for value in found.values()):
        # Where nobody can stand between others we have no value and networkx divides by 0.
        say("networkx", "two_mode_betweenness", found, bipartite.betweenness_centrality(graph, top))
    for projection in mine["two_mode_projections"]["modes"]:
        nodes = [actor for actor, group in network.actors if group == projection["mode"]]
        ties = {tuple(sorted((tie["from"], tie["to"]))): tie for tie in projection["ties"]}
        peers = {
            "shared": bipartite.weighted_projected_graph(graph, nodes),
            "jaccard": bipartite.overlap_weighted_projected_graph(graph, nodes, jaccard=True),
            "newman": bipartite.collaboration_weighted_projected_graph(graph, nodes),
        }
        for weight, peer in peers.items():
            theirs = {tuple(sorted((a, b))): w for a, b, w in peer.edges(data="weight")}
            say("networkx", f"two_mode_projections {weight}",
                {pair: tie[weight] for pair, tie in ties.items()}, theirs)


# ----------------------------------------------------------------- comparing
def with_sna(folder):
    script = Path(__file__).with_name("positions.R")
    run = subprocess.run(["Rscript", str(script), str(folder)], capture_output=True, text=True)
    if run.returncode != 0:
        raise SystemExit(f"positions.R: {run.stderr}")
    answers = {}
    for line in run.stdout.splitlines():
        name, measure, a, b, value = line.split("\t")
        number = None if value in ("NA", "NaN") else float(value)
        answers.setdefault(name, {})[measure, a, b] = number
    return answers


def same(a, b):
    if isinstance(a, dict) and isinstance(b, dict):
        return a.keys() == b.keys() and all(same(a[key], b[key]) for key in a)
    if isinstance(a, (list, tuple)) and isinstance(b, (list, tuple)):
        return len(a) == len(b) and all(same(x, y) for x, y in zip(a, b))
    if a is None or b is None or isinstance(a, str) or isinstance(b, str):
        return a == b
    return abs(a - b) <= TOLERANCE * max(1.0, abs(a), abs(b))


def main():
    program = sys.argv[1]
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 80
    counted, wrong = Counter(), []

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        networks = write_all(folder, count)
        sna = with_sna(folder)
        for network in networks:
            def say(peer, measure, mine, theirs):
                counted[peer, measure] += 1
                if not same(mine, theirs):
                    wrong.append(f"{network.name}: {measure}: ours {mine}, {peer} {theirs}")

            mine, _ = ours(program, folder, network, WHOLE)
            check_one_mode(network, mine, sna.get(network.name, {}), say)
        for network in two_mode_networks(count):
            network.write(folder / network.name)
            mine, each = ours(program, folder, network, TWO_MODES)
            check_two_modes(network, mine, each, say)
    for (peer, measure), times in sorted(counted.items()):
        print(f"{peer:9} {measure:32} {times:5} values")
    for line in wrong[:60]:
        print("DIFFERENT", line[:300])
    print(f"peers: {sum(counted.values()) - len(wrong)} passed, {len(wrong)} failed")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
