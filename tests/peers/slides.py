"""Does python-pptx find on every slide what the SVG of the same picture shows?

    python slides.py PROGRAM

Marks and lines are compared by what their tooltips say: as many, with the same words, and lines
glued to the marks their SVG names: all but those whose bends no connector of its own form follows.
"""

import json
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

from pptx import Presentation

SVG = "{http://www.w3.org/2000/svg}"
GRAPHS = ["graphs/reform.json", "graphs/finnish-cooperation.json"]

# The least share of glued lines: fewer where lines go around boxes or back to their own column.
LEAST_GLUED = {"columns": 0.6, "ego": 0.55}


def views(program):
    """The names below "Views:" in the help."""
    help_text = subprocess.run(
        [program, "draw", "--help"], check=True, capture_output=True, text=True
    ).stdout
    lines = help_text.split("Views:\n")[1].splitlines()
    return [line.split()[0] for line in lines if line.strip()]


def first_actor(graph):
    return json.loads(Path(graph).read_text())["actors"][0]["id"]


def draw(program, graph, view, file):
    """Draws a view; a view that has nothing to show of a network says so (2)."""
    other = GRAPHS[GRAPHS.index(graph) - 1]
    command = [program, "draw", graph, "--view", view, "--actor", first_actor(graph), "--with", other]
    done = subprocess.run([*command, "--lang", "fi", "-o", file], capture_output=True)
    assert done.returncode in (0, 2), (view, graph, done.stderr.decode())
    return done.returncode == 0


def words(text):
    return " ".join((text or "").split())


def of_svg(file):
    """The tooltips of marks, and for each glued line its own and those of its ends."""
    root = ElementTree.parse(file).getroot()
    groups = [group for group in root.iter(f"{SVG}g")]
    tooltip = lambda group: words(group.findtext(f"{SVG}title"))
    by_id = {group.get("data-id"): tooltip(group) for group in groups if group.get("data-id")}
    lines = Counter(
        (tooltip(group), by_id[group.get("data-from")], by_id[group.get("data-to")])
        for group in groups
        if group.get("data-from") in by_id and group.get("data-to") in by_id
    )
    return Counter(filter(None, by_id.values())), lines


def flat(shapes):
    for shape in shapes:
        if shape.shape_type is not None and shape.shape_type == 6:  # a group
            yield from flat(shape.shapes)
        else:
            yield shape


def described(shape):
    return words(shape._element._nvXxPr.cNvPr.get("descr"))


def of_slide(file):
    slides = Presentation(file).slides
    assert len(slides) == 1
    slide = slides[0]
    assert slide.shapes.title is not None and slide.shapes.title.text_frame.text.strip()
    assert slide.notes_slide.notes_text_frame.text.strip()
    everything = list(flat(slide.shapes))
    numbers = [shape.shape_id for shape in everything]
    assert len(numbers) == len(set(numbers)), "a number is there twice"
    by_number = {shape.shape_id: described(shape) for shape in everything}
    marks = Counter(
        described(shape)
        for shape in everything
        if not shape._element.tag.endswith("cxnSp") and described(shape)
    )
    lines = Counter()
    for shape in everything:
        if not shape._element.tag.endswith("cxnSp"):
            continue
        ends = shape._element.nvCxnSpPr.cNvCxnSpPr
        if ends.stCxn is not None and ends.endCxn is not None:
            lines[(described(shape), by_number[ends.stCxn.id], by_number[ends.endCxn.id])] += 1
    return marks, lines, len(everything)


def main():
    program = sys.argv[1]
    checked = 0
    with tempfile.TemporaryDirectory() as folder:
        svg, slide = f"{folder}/picture.svg", f"{folder}/picture.pptx"
        for graph in GRAPHS:
            for view in views(program):
                if not (draw(program, graph, view, svg) and draw(program, graph, view, slide)):
                    continue
                marks, lines = of_svg(svg)
                found, glued, count = of_slide(slide)
                missing = marks - found
                assert not missing, (view, graph, missing)
                # A line of a form that connectors do not have is not glued.
                assert not glued - lines, (view, graph, glued - lines)
                share = sum(glued.values()) / max(1, sum(lines.values()))
                least = LEAST_GLUED.get(view, 0.9)
                assert share >= least or not lines, (view, graph, share)
                checked += 1
                print(f"{view} of {graph}: {count} elements, {sum(glued.values())} glued lines")
    assert checked >= len(GRAPHS), "at least the matrix of each"


if __name__ == "__main__":
    main()
