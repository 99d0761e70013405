"""How R's igraph, network and sna write and read files.

R takes a second to begin, so it is asked once for all networks: `formats.R` turns tables into files of
each format in a folder, and such files back into tables.
"""

import csv
import subprocess
from pathlib import Path

from compared import Network

SCRIPT = Path(__file__).with_name("formats.R")


def run(*arguments):
    done = subprocess.run(
        ["Rscript", "--vanilla", SCRIPT, *arguments], capture_output=True, text=True, encoding="utf-8"
    )
    if done.returncode != 0:
        raise SystemExit(f"{SCRIPT.name}: {done.stderr}")


def write_tables(networks, folder):
    """Networks as R gets them, a folder each."""
    for name, network in networks:
        own = folder / name
        own.mkdir(parents=True)
        (own / "directed").write_text(str(network.directed).upper())
        values_of_actors = [{"id": actor} | values for actor, values in network.actors.items()]
        values_of_ties = [{"from": a, "to": b} | values for a, b, values in network.ties]
        write_table(own / "actors.csv", values_of_actors)
        if values_of_ties:
            write_table(own / "ties.csv", values_of_ties)


def write_table(path, rows):
    names = list(dict.fromkeys(name for row in rows for name in row))
    with open(path, "w", newline="", encoding="utf-8") as file:
        table = csv.DictWriter(file, names, restval="NA")
        table.writeheader()
        for row in rows:
            table.writerow({name: r_value(value) for name, value in row.items()})


def r_value(value):
    return str(value).upper() if isinstance(value, bool) else value


def read_network(path):
    """A network from the tables R wrote beside a file; every value is a text there."""
    about = rows_of(path.with_suffix(path.suffix + ".about.csv"))[0]
    network = Network(about.pop("directed") == "TRUE", about=about)
    for row in rows_of(path.with_suffix(path.suffix + ".actors.csv")):
        network.actors[row.pop("id")] = row
    for row in rows_of(path.with_suffix(path.suffix + ".ties.csv")):
        network.ties.append((row.pop("from"), row.pop("to"), row))
    return network


def rows_of(path):
    with open(path, newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    return [{name: value for name, value in row.items() if value != ""} for row in rows]
