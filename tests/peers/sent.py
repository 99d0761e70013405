"""What is sent there and back: small networks of every sort, and the committed ones."""

import csv
import json
import subprocess
from pathlib import Path

from compared import Network
from networks import small_networks

ROOT = Path(__file__).resolve().parents[2]
GRAPHS = ROOT / "graphs"
VOCABULARY = ROOT / "src/model/vocabulary.csv"


def sent(count):
    """Networks of every sort, with attributes of every type."""
    for small in small_networks(count):
        network = Network(small.directed)
        for number, (actor, group) in enumerate(small.actors):
            network.actors[actor] = {
                "group": group,
                "members": 10 * number + 0.5,
                "is_open": number % 2 == 0,
                "words": 'Ä & <b> "q" \'s\'; å\u00a0|\u2028 𝔘',
            }
        for a, b, strength in small.ties:
            network.ties.append((a, b, {"weight": strength, "season": f"spring {strength}"}))
        yield small.name, network
    parallel = Network(True, {"a": {}, "b": {"note": "one\ntwo"}, "alone": {}})
    parallel.ties = [("a", "b", {"n": 1}), ("a", "b", {"n": 2}), ("b", "a", {"n": 3})]
    yield "parallel", parallel
    named = Network(False, {"Järvi ry": {}, "Åbo & Co": {}, "7 §": {}, "x <y>": {}})
    named.ties = [("Järvi ry", "Åbo & Co", {"weight": 0.5}), ("7 §", "x <y>", {"weight": 2})]
    yield "named", named


def run(program, *arguments):
    command = [str(part) for part in (program, "convert", *arguments, "--quiet")]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        raise SystemExit(f"{' '.join(command)}\n{done.stderr}")


def read_by_us(program, path):
    """A file as our reader understands it, in the words of the peer that wrote it."""
    target = path.with_name("ours.json")
    target.unlink(missing_ok=True)
    run(program, path, "--to", "native", "-o", target)
    native = json.loads(target.read_text())
    # A tie without a direction of its own is of a kind that has none.
    directed = {tie.get("directed", False) for tie in native.get("ties", [])}
    assert len(directed) <= 1, directed
    network = Network(directed == {True})
    for actor in native["actors"]:
        network.actors[actor["id"]] = actor.get("attributes", {})
        name = actor.get("name", actor["id"])
        network.names[actor["id"]] = name["und"] if isinstance(name, dict) else name
    for tie in native.get("ties", []):
        values = dict(tie.get("attributes", {}))
        if "strength" in tie:
            values["weight"] = tie["strength"]
        # Programs number edges on their own.
        for number in ("id", "key", "networkx_key"):
            values.pop(number, None)
        network.ties.append((tie["from"], tie["to"], values))
    return network


def flat(record):
    """The columns that the documentation of convert promises for an actor or tie."""
    values = {}
    for name, value in record.items():
        if name == "name":
            names = value if isinstance(value, dict) else {"und": value}
            for language, text in names.items():
                values["name" if language == "und" else f"name_{language}"] = text
        elif name == "themes":
            values[name] = "; ".join(value)
        elif name == "valid":
            values.update((f"valid_{end}", date) for end, date in value.items())
        elif name == "position":
            values.update(value)
        elif name == "collective":
            values["collective"] = value["kind"]
            if "area" in value:
                values["collective_area"] = value["area"]
        elif name == "strength":
            values["weight"] = value
        elif name == "attributes":
            for attribute, said in value.items():
                if isinstance(said, dict):
                    values[attribute] = said["value"]
                    for how in ("source", "phrase"):
                        if how in said:
                            values[f"{attribute}.{how}"] = said[how]
                else:
                    values[attribute] = said
        elif name not in ("id", "from", "to"):
            values[name] = value
    return values


def ours(count, folder):
    """Networks of ours in files, and what a file of another format must say of them."""
    yield from committed()
    for small in small_networks(count):
        small.write(folder / small.name)
        network = Network(small.directed and bool(small.ties), about={"format": "yhdyspinta/1"})
        for actor, group in small.actors:
            network.actors[actor] = {"kind": "association", "group": group}
        for a, b, strength in small.ties:
            values = {"kind": "cooperates_with", "directed": small.directed, "weight": strength}
            network.ties.append((a, b, values))
        yield folder / small.name, network


def committed():
    """Our networks, and what a file of them must say."""
    for path in sorted(GRAPHS.glob("*.json")):
        if path.name.endswith(".schema.json"):
            continue
        native = json.loads(path.read_text())
        network = Network(True)
        network.about = {k: v for k, v in native.items() if k not in ("actors", "ties", "$schema")}
        for actor in native["actors"]:
            network.actors[actor["id"]] = flat(actor)
        has_status = any("status" in tie for tie in native["ties"])
        for tie in native["ties"]:
            # The column is there for all ties or none.
            status = {"status": "existing"} if has_status else {}
            network.ties.append((tie["from"], tie["to"], status | flat(tie)))
        network.directed = any(directions(network))
        yield path, network


def directions(network):
    """Which of the committed ties are directed: as they say, else by the built-in words, then by the
    network's own."""
    with open(VOCABULARY, newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["group"] == "tie_kind"]
    directed = {row["key"]: row["directed"] == "1" for row in rows}
    own = network.about.get("vocabulary", {}).get("tie_kinds", [])
    directed.update((kind["id"], kind.get("directed", False)) for kind in own)
    return [values.get("directed", directed[values["kind"]]) for *_, values in network.ties]
