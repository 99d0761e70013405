"""Our QAP and MRQAP beside those of R sna on random matrices.

    python mrqap.py EXAMPLE [COUNT]

EXAMPLE is the built example `explain_ties`. Coefficients, t and correlations must agree; p comes
from other permutations and may differ by five standard errors.
"""

import csv
import json
import math
import random
import subprocess
import sys
import tempfile
from pathlib import Path

OURS, THEIRS = 2000, 1000


def write_cases(folder, count, seed=3):
    """Outcomes that follow the first predictor more or less; every second case is symmetric."""
    chance = random.Random(seed)
    for number in range(count):
        size, symmetric = chance.randint(6, 16), number % 2 == 1
        one, two = (matrix(size, symmetric, chance.gauss) for _ in range(2))
        pull, noise = chance.choice([0, 0.3, 1]), matrix(size, symmetric, chance.gauss)
        outcome = [[pull * a + b for a, b in zip(*rows)] for rows in zip(one, noise)]
        case = folder / f"{'graph' if symmetric else 'digraph'}-{number}"
        case.mkdir()
        for name, rows in (("y", outcome), ("x1", one), ("x2", two)):
            with open(case / f"{name}.csv", "w", newline="") as file:
                csv.writer(file).writerows(rows)
        yield case


def matrix(size, symmetric, draw):
    rows = [[draw(0, 1) if i != j else 0.0 for j in range(size)] for i in range(size)]
    if symmetric:
        rows = [[rows[min(i, j)][max(i, j)] for j in range(size)] for i in range(size)]
    return rows


def ours(example, case):
    files = [str(case / f"{name}.csv") for name in ("y", "x1", "x2")]
    run = subprocess.run([example, *files], capture_output=True, text=True, check=True)
    regression, end = json.JSONDecoder().raw_decode(run.stdout)
    values = {"intercept": regression["intercept"]}
    for name, one in zip(("x1", "x2"), regression["coefficients"]):
        values |= {f"{name} value": one["value"], f"{name} t": one["t"]}
        values |= {f"{name} {p}": one[p] for p in ("p_at_least", "p_at_most", "p_two_sided")}
    for name, line in zip(("x1", "x2"), run.stdout[end:].strip().splitlines()):
        alone = json.loads(line.split("alone: ")[1])
        values |= {f"{name} r": alone["correlation"], f"{name} r p": alone["p_at_least"]}
    return values


def theirs(folder):
    script = Path(__file__).with_name("mrqap.R")
    command = ["Rscript", str(script), str(folder), str(THEIRS)]
    run = subprocess.run(command, capture_output=True, text=True)
    if run.returncode != 0:
        raise SystemExit(f"mrqap.R: {run.stderr}")
    answers = {}
    for line in run.stdout.splitlines():
        case, name, value = line.split("\t")
        answers.setdefault(case, {})[name] = float(value)
    return answers


def same(name, a, b):
    if " p" not in name:
        return abs(a - b) <= 1e-6 * max(1.0, abs(b))
    p = min(max((a + b) / 2, 0.002), 0.998)
    return abs(a - b) <= 5 * math.sqrt(p * (1 - p) * (1 / OURS + 1 / THEIRS)) + 1 / THEIRS


def main():
    example = sys.argv[1]
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 6
    passed, failed = 0, 0
    with tempfile.TemporaryDirectory() as name:
        cases = list(write_cases(Path(name), count))
        answers = theirs(name)
        for case in cases:
            mine = ours(example, case)
            for key, value in answers[case.name].items():
                if same(key, mine[key], value):
                    passed += 1
                else:
                    failed += 1
                    print(f"DIFFERENT {case.name}: {key}: ours {mine[key]}, sna {value}")
    print(f"peers: {passed} passed, {failed} failed")
    sys.exit(1 if failed or not passed else 0)


if __name__ == "__main__":
    main()
