"""What can a file say of a network? Each function gives a network as it is when it comes out of one."""

import json
from dataclasses import replace

from compared import Network
from sent import directions


def all_of_it(network):
    return network


def numbers_for_truths(network):
    """A program without truth values has 1 and 0."""
    return network.with_values(lambda values: {n: number(v) for n, v in values.items()})


def number(value):
    return int(value) if isinstance(value, bool) else value


def ties_alone(*names):
    """Only the ends of ties, and some of their attributes."""

    def told(network):
        ties = [(a, b, {n: v for n, v in values.items() if n in names}) for a, b, values in network.ties]
        return replace(network, actors={actor: {} for actor in network.actors}, ties=ties)

    return told


def weighed(network):
    """A tie that does not say how strong it is is as strong as 1."""
    ties = [(a, b, {"weight": 1} | values) for a, b, values in network.ties]
    return replace(network, ties=ties)


def undirected(network):
    """A list of ties does not say how they run."""
    return replace(network, directed=False)


def both_ways(network):
    """An undirected tie of a mixed network comes as one in each direction."""
    if not network.directed:
        return network
    ties = []
    for (a, b, values), is_directed in zip(network.ties, directions(network)):
        ties.append((a, b, values))
        if not is_directed:
            ties.append((b, a, values))
    return replace(network, ties=ties)


def evidence(network):
    """The source of a tie is its evidence: `source` is an end of it."""
    ties = []
    for a, b, values in network.ties:
        ties.append((a, b, {"evidence" if n == "source" else n: v for n, v in values.items()}))
    return replace(network, ties=ties)


def keyed(has_truths=True):
    """What needs more than a key and a value stands as a JSON text."""
    return lambda network: network.with_values(lambda values: with_json(values, has_truths))


def with_json(values, has_truths):
    told, others = {}, {}
    for name, value in values.items():
        if name.endswith((".source", ".phrase")):
            continue
        how = {h: values[f"{name}.{h}"] for h in ("source", "phrase") if f"{name}.{h}" in values}
        if how:
            others[name] = {"value": value} | how
        elif isinstance(value, bool) and name != "directed" and not has_truths:
            others[name] = value
        else:
            told[name] = value
    if others:
        told["attributes_json"] = others
    return told


def parsed(network):
    """The same of a file that was read: the JSON text as what it says."""

    def change(values):
        text = values.get("attributes_json")
        return values | {"attributes_json": json.loads(text)} if text else values

    return network.with_values(change)


def steps(*all_steps):
    def told(network):
        for step in all_steps:
            network = step(network)
        return network

    return told


def tied(network):
    """A list of ties knows only of those who have one."""
    ends = {end for a, b, _ in network.ties for end in (a, b)}
    actors = {actor: values for actor, values in network.actors.items() if actor in ends}
    return replace(network, actors=actors)


def numbered(prefix="", isolates=True, names=True):
    """Actors are numbered, and their names tell who they are, or nothing does."""

    def told(network):
        known = network if isolates else tied(network)
        number_of = {
            actor: f"{prefix}{number}"
            for number, actor in enumerate(network.actors)
            if actor in known.actors
        }
        return Network(
            network.directed,
            {number_of[actor]: values for actor, values in known.actors.items()},
            [(number_of[a], number_of[b], values) for a, b, values in network.ties],
            network.about,
            {number: actor for actor, number in number_of.items()} if names else {},
        )

    return told
