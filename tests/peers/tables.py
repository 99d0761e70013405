"""Tables in Parquet written by Apache Arrow, read by us, and ours read back by it.

    python tables.py PROGRAM

Every row must come out with the same values, of the same types.
"""

import datetime
import decimal
import json
import sys
import tempfile
from itertools import product
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from compared import Comparison, plain
from networks import small_networks
from sent import committed, flat, run

# How a table can be stored: the packing, the version of its pages, with dictionaries or not.
STORED = list(product(("none", "snappy", "gzip", "zstd"), ("1.0", "2.0"), (True, False)))


def sent(count):
    """Actors and ties of small networks as Arrow has them, and as they must be read."""
    for small in small_networks(count):
        ids = [actor for actor, _ in small.actors]
        numbers = range(len(ids))
        actors = pa.table(
            {
                "id": ids,
                "group": pa.array([group for _, group in small.actors]),
                "code": [f"0{number}" for number in numbers],
                "words": ["Ä\t& <b> \"q\" 's\n=1 𝔘"] * len(ids),
                "members": pa.array([10 * number for number in numbers], pa.int32()),
                "share": [number / 7 for number in numbers],
                "cost": pa.array([decimal.Decimal(number) / 4 for number in numbers], pa.decimal128(9, 2)),
                "is_open": [number % 2 == 0 for number in numbers],
                "themes": pa.array([["hyte", "rescue"]] * len(ids), pa.list_(pa.string())),
                "valid_from": pa.array([datetime.date(2023, 6, 1)] * len(ids)),
            }
        )
        expected = [
            {
                "group": group,
                "code": f"0{number}",
                "words": "Ä\t& <b> \"q\" 's\n=1 𝔘",
                "members": 10 * number,
                "share": number / 7,
                "cost": number / 4,
                "is_open": number % 2 == 0,
                "themes": "hyte; rescue",
                "valid_from": "2023-06-01",
            }
            for number, (_, group) in enumerate(small.actors)
        ]
        ties = pa.table(
            {
                "from": pa.array([a for a, _, _ in small.ties], pa.string()).dictionary_encode(),
                "to": pa.array([b for _, b, _ in small.ties], pa.large_string()),
                "strength": pa.array([float(strength) for *_, strength in small.ties]),
            }
        )
        yield small.name, actors, expected, ties, small.ties


def theirs_read_by_us(program, folder, count, comparison):
    for number, (name, actors, expected, ties, sides) in enumerate(sent(count)):
        packing, version, dictionaries = STORED[number % len(STORED)]
        stored = dict(compression=packing, data_page_version=version, use_dictionary=dictionaries)
        case = f"{name}, {stored}"
        paths = [folder / f"{table}.parquet" for table in ("actors", "ties")]
        for table, path in zip((actors, ties), paths):
            pq.write_table(table, path, row_group_size=5, **stored)
        target = folder / "ours.json"
        run(program, folder, "-o", target)
        native = json.loads(target.read_text())
        read = {actor["id"]: flat(actor) for actor in native["actors"]}
        comparison.equal("ids of actors", case, list(read), actors.column("id").to_pylist())
        for actor, values in zip(read.values(), expected):
            comparison.holds("values of actors", case, values, actor)
        comparison.equal(
            "ties",
            case,
            [(tie["from"], tie["to"], tie["strength"]) for tie in native["ties"]],
            [(a, b, float(strength)) for a, b, strength in sides],
        )


def ours_read_by_them(program, folder, comparison):
    for path, network in committed():
        target = folder / f"ours-{path.stem}"
        run(program, path, "--to", "parquet-tables", "-o", target)
        alone = folder / f"ours-{path.stem}.parquet"
        run(program, path, "-o", alone)
        actors = pq.read_table(target / "actors.parquet").to_pylist()
        ties = pq.read_table(target / "ties.parquet").to_pylist()
        case = f"our tables of {path.name}"
        comparison.equal("ties alone", case, pq.read_table(alone).to_pylist(), ties)
        comparison.equal("ids of actors", case, [row.pop("id") for row in actors], list(network.actors))
        comparison.equal(
            "ends of ties",
            case,
            [(row.pop("from"), row.pop("to")) for row in ties],
            [(a, b) for a, b, _ in network.ties],
        )
        expected = [*network.actors.values(), *(values for *_, values in network.ties)]
        for row, values in zip(actors + ties, expected, strict=True):
            found = {name: plain(value) for name, value in row.items() if value is not None}
            found = {"weight" if name == "strength" else name: value for name, value in found.items()}
            # Nothing is lost, and nothing is added.
            comparison.equal("rows", case, found, {n: plain(v) for n, v in values.items()})
        about = json.loads((target / "network.json").read_text())
        about.pop("$schema", None)
        comparison.equal("header", case, about, network.about)


def main():
    comparison = Comparison()
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        (folder / "pair").mkdir()
        theirs_read_by_us(sys.argv[1], folder / "pair", 2 * len(STORED), comparison)
        ours_read_by_them(sys.argv[1], folder, comparison)
    comparison.finish()


if __name__ == "__main__":
    main()
