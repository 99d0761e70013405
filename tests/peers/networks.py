"""Random small networks, the same every time, as folders that the program reads."""

import csv
import random
from dataclasses import dataclass
from pathlib import Path

GROUPS = ["county", "municipality", "association"]


@dataclass
class SmallNetwork:
    name: str
    directed: bool
    weighted: bool
    actors: list  # (id, group)
    ties: list  # (from, to, strength)

    def write(self, folder):
        folder.mkdir(parents=True, exist_ok=True)
        with open(folder / "actors.csv", "w", newline="") as file:
            rows = csv.writer(file)
            rows.writerow(["id", "kind", "group"])
            rows.writerows([actor, "association", group] for actor, group in self.actors)
        with open(folder / "ties.csv", "w", newline="") as file:
            rows = csv.writer(file)
            rows.writerow(["from", "to", "kind", "strength", "directed"])
            rows.writerows(
                [a, b, "cooperates_with", strength, "yes" if self.directed else "no"]
                for a, b, strength in self.ties
            )

    def options(self):
        given = ["--by", "group"]
        if self.directed:
            given.append("--directed")
        if self.weighted:
            given.append("--weighted")
        return given


def small_networks(count, seed=1):
    """Sparse and dense, with isolates, several components, stars and complete graphs."""
    chance = random.Random(seed)
    yield SmallNetwork("single", False, False, [("a0", GROUPS[0])], [])
    for size in (2, 5, 9):
        ids = [(f"a{i}", GROUPS[i % 3]) for i in range(size)]
        star = [("a0", f"a{i}", 1) for i in range(1, size)]
        whole = [(f"a{i}", f"a{j}", 1) for j in range(size) for i in range(j)]
        path = [(f"a{i}", f"a{i + 1}", 1) for i in range(size - 1)]
        for kind, ties in (("star", star), ("complete", whole), ("path", path)):
            for directed in (False, True):
                yield SmallNetwork(f"{kind}-{size}-{directed}", directed, False, ids, ties)
    for number in range(count):
        size = chance.randint(3, 30)
        directed, weighted = chance.random() < 0.5, chance.random() < 0.4
        density = chance.choice([0.04, 0.1, 0.25, 0.6])
        ids = [(f"a{i}", chance.choice(GROUPS)) for i in range(size)]
        ties = []
        for i in range(size):
            for j in range(size):
                if i != j and (directed or i < j) and chance.random() < density:
                    ties.append((f"a{i}", f"a{j}", chance.randint(1, 5) if weighted else 1))
        yield SmallNetwork(f"random-{number}", directed, weighted, ids, ties)


def write_all(folder, count):
    networks = list(small_networks(count))
    for network in networks:
        network.write(Path(folder) / network.name)
    return networks
