"""Workbooks written by openpyxl and saved by LibreOffice in each of its formats, read by us.

    python workbooks.py PROGRAM [--keep FOLDER]

Whatever the format, a workbook must be read as the same network. With --keep the small ones go to
the folder, as they stand in tests/suite/formats/corpus/workbook.
"""

import datetime
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import openpyxl
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from compared import Comparison
from networks import small_networks
from sent import run

# What LibreOffice saves a workbook as; the first is left as openpyxl wrote it.
ENDINGS = ("openpyxl", "xlsx", "ods", "xls")


# ------------------------------------------------------------------ what is sent
def book(**sheets):
    """A workbook whose sheets have those rows; None is an empty cell."""
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    for name, rows in sheets.items():
        sheet = workbook.create_sheet(name.replace("_", " "))
        for number, row in enumerate(rows, 1):
            for column, value in enumerate(row, 1):
                if value is not None:
                    sheet.cell(number, column, value)
    return workbook


def tie(a, b, kind="cooperates_with", **more):
    return {"from": a, "to": b, "kind": kind, **more}


def matrices():
    """Actors beside three matrices: a title above, an empty column, a diagonal of dashes, sums."""
    workbook = book(
        Toimijat=[["Tunnus", "Nimi", "Laji", "Jäseniä"], [1, "Oulu", "kunta", 12], [2, "Järvi ry", "järjestö", 3]],
        Rahoittaa=[
            ["Kuka rahoittaa ketä (1000 e)"],
            [],
            [None, "Mistä/mihin", "Oulu", "Järvi ry", "Yhteensä"],
            [None, "Oulu", "-", 2.5, "=SUM(C4:D4)"],
            [None, "Järvi ry", 0, "-", "=SUM(C5:D5)"],
            [None, "Yhteensä", "=SUM(C4:C5)", "=SUM(D4:D5)"],
        ],
        Vaihtaa_tietoa=[[None, "Oulu", "Järvi ry", "Uusi"], ["Oulu", 0, 1, 0], ["Järvi ry", 1, 0, 0], ["Uusi", 0, 0, 0]],
        Luottamus=[[None, "Järvi ry", "Oulu"], ["Oulu", "x", None], ["Järvi ry", None, "x"]],
    )
    workbook["Rahoittaa"].merge_cells("A1:E1")
    expected = (
        [
            {"id": "1", "name": "Oulu", "kind": "municipality", "attributes": {"Jäseniä": 12}},
            {"id": "2", "name": "Järvi ry", "kind": "association", "attributes": {"Jäseniä": 3}},
            {"id": "Uusi", "kind": "organisation"},
        ],
        [
            tie("1", "2", "funds", strength=2.5, directed=True),
            tie("1", "2", "exchanges_information", directed=False),
            tie("2", "1", "Luottamus", directed=False),
        ],
    )
    return workbook, expected


def two_modes():
    """Who takes part in what, by ticks."""
    workbook = book(Osallistuu=[["Toimija/ryhmä", "Hyte", "Turva"], ["Oulu", "✓", None], ["Järvi ry", "✓", "✓"]])
    mode = lambda actor, mode: {"id": actor, "kind": "organisation", "attributes": {"mode": mode}}
    expected = (
        [mode("Hyte", 2), mode("Turva", 2), mode("Oulu", 1), mode("Järvi ry", 1)],
        [tie(a, b, "participates_in") for a, b in (("Oulu", "Hyte"), ("Järvi ry", "Hyte"), ("Järvi ry", "Turva"))],
    )
    return workbook, expected


def lists():
    """Empty rows and columns before the table, numbers as texts and as formulas, days, merged and
    hidden cells."""
    workbook = book(
        Piilossa=[["id", "name"], ["z", "Z"]],
        Toimijat=[[], [], [None, "Tunnus", "Nimi"], [None, 1, "A"], [None, "2", "B"], [None, "007", "C"]],
        Yhteydet=[
            ["Mistä", "Mihin", "Laji", "Alkaa", "Loppuu", "Vahvuus", "Huom"],
            ["1", 2, "rahoittaa", datetime.date(1900, 12, 31), datetime.date(2024, 2, 29), "0,5", "007"],
            [None, "007", "rahoittaa", "2023", 2024, " 2 ", "1"],
            [2, "007", "rahoittaa", datetime.date(1900, 3, 1), "31.12.2023", "=1/4+1/20", "2"],
        ],
    )
    workbook["Piilossa"].sheet_state = "hidden"
    ties = workbook["Yhteydet"]
    ties.merge_cells("A2:A3")
    ties.row_dimensions[4].hidden = True
    ties.column_dimensions["G"].hidden = True
    for row, shown in ((2, "007"), (3, "1"), (4, "2")):
        ties.cell(row, 7).number_format = "@"
    actor = lambda id, name: {"id": id, "name": name, "kind": "organisation"}
    funds = lambda a, b, start, end, strength, note: tie(
        a, b, "funds", valid={"from": start, "until": end}, strength=strength, attributes={"Huom": note}
    )
    expected = (
        [actor("1", "A"), actor("2", "B"), actor("007", "C")],
        [
            funds("1", "2", "1900-12-31", "2024-02-29", 0.5, "007"),
            funds("1", "007", "2023", "2024", 2, "1"),
            funds("2", "007", "1900-03-01", "2023-12-31", 0.3, "2"),
        ],
    )
    return workbook, expected


def days_of_1904():
    """Days counted from 1904, as Excel for the Macintosh did."""
    workbook = book(
        Ties=[
            ["from", "to", "kind", "valid_from", "valid_until"],
            ["a", "b", "funds", datetime.date(1904, 1, 2), datetime.date(2023, 6, 1)],
        ]
    )
    workbook.epoch = CALENDAR_MAC_1904
    valid = {"from": "1904-01-02", "until": "2023-06-01"}
    actors = [{"id": actor, "kind": "organisation"} for actor in "ab"]
    return workbook, (actors, [tie("a", "b", "funds", valid=valid)])


def errors():
    """Errors where values should be: refused, each by its cell."""
    workbook = book(
        Ties=[
            ["from", "to", "kind", "strength"],
            ["a", "b", "funds", "=1/0"],
            ["a", "c", "funds", "=NA()"],
            ["a", "=VLOOKUP(9,A1:B2,2,FALSE)", "funds", 1],
        ]
    )
    return workbook, ["D2", "D3", "B4"]


ODD = {"matrices": matrices, "two-modes": two_modes, "lists": lists, "days-of-1904": days_of_1904, "errors": errors}

# Which of them stand in the corpus, in which format.
KEPT = {
    "matrices": ("xlsx", "ods", "xls"),
    "two-modes": ("xls",),
    "lists": ("openpyxl", "ods", "xls"),
    "days-of-1904": ("xlsx", "ods", "xls"),
    "errors": ("xlsx", "ods", "xls"),
}


def matrix_of(small):
    """A small network as a matrix on a sheet that says nothing, and what is read of it."""
    ids = [actor for actor, _ in small.actors]
    cells = {}
    for a, b, strength in small.ties:
        cells[a, b] = strength
        if not small.directed:
            cells[b, a] = strength
    rows = [[None, *ids]] + [[a, *(cells.get((a, b), 0) for b in ids)] for a in ids]
    is_symmetric = all(cells.get((b, a)) == strength for (a, b), strength in cells.items())
    has_strengths = any(strength != 1 for strength in cells.values())
    ties = [
        tie(a, b, directed=not is_symmetric, **({"strength": strength} if has_strengths else {}))
        for (a, b), strength in cells.items()
        if not is_symmetric or ids.index(a) < ids.index(b)
    ]
    actors = [{"id": actor, "kind": "organisation"} for actor in ids]
    return book(Taul1=rows), (actors, ties)


# ------------------------------------------------------------------ there and back
def saved(workbooks, folder):
    """Each workbook in each format: LibreOffice converts all of them in one go."""
    written = folder / "openpyxl"
    written.mkdir()
    for name, workbook in workbooks.items():
        workbook.save(written / f"{name}.xlsx")
    paths = {(name, "openpyxl"): written / f"{name}.xlsx" for name in workbooks}
    for ending in ENDINGS[1:]:
        out = folder / ending
        command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", ending]
        done = subprocess.run(
            [*command, "--outdir", out, *(written / f"{name}.xlsx" for name in workbooks)],
            capture_output=True,
            text=True,
        )
        for name in workbooks:
            path = out / f"{name}.{ending}"
            assert path.is_file(), done.stderr
            paths[name, ending] = path
    return paths


def sides(ties):
    return sorted(json.dumps(tie, sort_keys=True) for tie in plain(ties))


def plain(value):
    """2 and 2.0 are one number."""
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [plain(inner) for inner in value]
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
    return float(value) if is_number else value


def compare(program, path, case, expected, comparison):
    target = path.with_suffix(".json")
    try:
        run(program, path, "-o", target)
    except SystemExit as refusal:
        comparison.equal("refusals", case, str(refusal), "")
        return
    native = json.loads(target.read_text())
    actors, ties = expected
    by_id = lambda actors: sorted(plain(actors), key=lambda actor: actor["id"])
    comparison.equal("actors", case, by_id(native["actors"]), by_id(actors))
    comparison.equal("ties", case, sides(native.get("ties", [])), sides(ties))


def refused(program, path, case, cells, comparison):
    """Every cell is named in what `check` says."""
    done = subprocess.run([program, "check", path], capture_output=True, text=True)
    comparison.equal("refusals", case, done.returncode, 1)
    for cell in cells:
        comparison.equal("cells", f"{case}, {cell}", f"cell {cell} " in done.stdout + done.stderr, True)


def main():
    program = Path(sys.argv[1]).resolve()
    comparison = Comparison()
    odd = {name: make() for name, make in ODD.items()}
    small = {f"small-{n}": matrix_of(s) for n, s in enumerate(small_networks(20)) if len(s.actors) > 1 and s.ties}
    cases = odd | small
    with tempfile.TemporaryDirectory() as folder:
        paths = saved({name: workbook for name, (workbook, _) in cases.items()}, Path(folder))
        for (name, ending), path in paths.items():
            expected = cases[name][1]
            # Formulas of openpyxl have no values until a spreadsheet program calculates them.
            if ending == "openpyxl" and any(
                cell.data_type == "f" for sheet in cases[name][0] for row in sheet.iter_rows() for cell in row
            ):
                continue
            check = refused if name == "errors" else compare
            check(program, path, f"{name} in {ending}", expected, comparison)
        if "--keep" in sys.argv:
            keep = Path(sys.argv[sys.argv.index("--keep") + 1])
            for name, endings in KEPT.items():
                for ending in endings:
                    source = paths[name, ending]
                    by = "openpyxl" if ending == "openpyxl" else "libreoffice"
                    shutil.copy(source, keep / f"{name}-{by}{source.suffix}")
    for what, times in comparison.compared.items():
        print(f"{what}: {times} compared")
    for fault in comparison.faults[:20]:
        print(fault[:600], file=sys.stderr)
    if comparison.faults:
        raise SystemExit(f"{len(comparison.faults)} differences")


if __name__ == "__main__":
    main()
