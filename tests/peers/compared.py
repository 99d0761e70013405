"""What is compared: networks as every program has them, and how two of them differ."""

import sys
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Network:
    """Actors by id and ties with their ends, each with its attributes."""

    directed: bool
    actors: dict = field(default_factory=dict)
    ties: list = field(default_factory=list)
    # What the file says that is neither.
    about: dict = field(default_factory=dict)
    # What its actors are called, where that is told apart from their ids.
    names: dict = field(default_factory=dict)

    def sides(self):
        """Ties as they can be compared: the ends of an undirected one in either order."""
        return Counter(
            (tuple(ends if self.directed else sorted(ends)), frozen(values))
            for *ends, values in self.ties
        )

    def with_values(self, change):
        """The same with the attributes of all actors and ties changed."""
        return Network(
            self.directed,
            {actor: change(values) for actor, values in self.actors.items()},
            [(a, b, change(values)) for a, b, values in self.ties],
            self.about,
            self.names,
        )


def frozen(values):
    return tuple(sorted((name, plain(value)) for name, value in values.items()))


def plain(value):
    """Programs differ in whether 2 is 2.0; neither is it True."""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return ("number", float(value))
    return (type(value).__name__, value)


class Comparison:
    def __init__(self):
        self.compared = Counter()
        self.faults = []

    def equal(self, what, case, ours, theirs):
        self.compared[what] += 1
        if ours != theirs:
            self.faults.append(f"{case}: {what}: {ours!r} instead of {theirs!r}")

    def holds(self, what, case, expected, found):
        """Everything expected is found; programs may add empty values and what is for others."""
        for name, value in expected.items():
            self.equal(what, f"{case}, {name}", plain(found.get(name)), plain(value))

    def finish(self):
        """Says what was compared, and fails where anything differs."""
        for what, times in self.compared.items():
            print(f"{what}: {times} compared")
        for fault in self.faults[:60]:
            print(fault[:400], file=sys.stderr)
        if self.faults:
            raise SystemExit(f"{len(self.faults)} differences")


def there_and_back(theirs_read_by_us, ours_read_by_them, count=8):
    """Runs both with PROGRAM, a folder of their own and COUNT, which the command line may say."""
    program, *counts = sys.argv[1:]
    comparison = Comparison()
    with tempfile.TemporaryDirectory() as folder:
        for part, compare in (("theirs", theirs_read_by_us), ("ours", ours_read_by_them)):
            (Path(folder) / part).mkdir()
            compare(program, Path(folder) / part, int(counts[0]) if counts else count, comparison)
    comparison.finish()
