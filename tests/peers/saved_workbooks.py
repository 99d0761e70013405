"""Workbooks written by openpyxl and LibreOffice, read by us, and ours read back by them.

    python saved_workbooks.py PROGRAM [COUNT]

LibreOffice saves what openpyxl wrote, and what we wrote, as .xlsx, .ods and .xls; all must be read as the
same network.
"""

import json
import subprocess

import openpyxl

from compared import there_and_back
from formats import compare_theirs
from sent import ours, read_by_us, run, sent
from telling import all_of_it, numbers_for_truths

# In .ods LibreOffice saves the truth values of .xlsx as numbers, by the formula `=TRUE()`.
TOLD = {"LibreOffice, ods": numbers_for_truths}

SAVED = {"xlsx": "xlsx:Calc MS Excel 2007 XML", "ods": "ods:calc8", "xls": "xls:MS Excel 97"}


def write_openpyxl(network, path):
    book = openpyxl.Workbook()
    actors = book.active
    actors.title = "Actors"
    put(actors, [{"id": actor} | values for actor, values in network.actors.items()])
    ties = [
        {"from": a, "to": b, "directed": network.directed} | values for a, b, values in network.ties
    ]
    put(book.create_sheet("Ties"), ties or [{"from": None, "to": None}])
    book.save(path)


def put(sheet, rows):
    names = list(dict.fromkeys(name for row in rows for name in row))
    sheet.append(names)
    for row in rows:
        sheet.append([row.get(name) for name in names])


def saved_by_libreoffice(paths, extension, folder):
    """The workbooks as LibreOffice saves them in a folder."""
    target = folder / f"saved-{extension}"
    command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless"]
    command += ["--convert-to", SAVED[extension], "--outdir", target, *paths]
    done = subprocess.run(command, capture_output=True, text=True)
    saved = [target / path.with_suffix(f".{extension}").name for path in paths]
    if done.returncode != 0 or not all(path.exists() for path in saved):
        raise SystemExit(f"soffice: {done.stdout}\n{done.stderr}")
    return saved


def theirs_read_by_us(program, folder, count, comparison):
    networks = list(sent(count))
    paths = [folder / f"{name}.xlsx" for name, _ in networks]
    for (_, network), path in zip(networks, paths):
        write_openpyxl(network, path)
    of = {"openpyxl": paths}
    for extension in SAVED:
        of[f"LibreOffice, {extension}"] = saved_by_libreoffice(paths, extension, folder)
    for peer, files in of.items():
        for (name, network), path in zip(networks, files):
            told = TOLD.get(peer, all_of_it)(network)
            compare_theirs(f"{peer}, {name}", read_by_us(program, path), told, comparison)


def sheet(book, name):
    """The rows of a sheet, without what is empty."""
    names, *rows = book[name].iter_rows(values_only=True)
    return [{n: v for n, v in zip(names, row) if v is not None} for row in rows]


def native(program, path):
    """What we read from a file."""
    target = path.with_name(f"{path.name}.json")
    run(program, path, "--to", "native", "-o", target)
    return json.loads(target.read_text())


def ours_read_by_them(program, folder, count, comparison):
    networks = list(ours(count, folder / "small"))
    paths = [folder / f"{path.stem}.xlsx" for path, _ in networks]
    for (path, network), target in zip(networks, paths):
        run(program, path, "-o", target)
        book = openpyxl.load_workbook(target)
        case = f"our workbook of {path.name}"
        actors = {row.pop("id"): row for row in sheet(book, "Actors")}
        comparison.equal("actors in openpyxl", case, list(actors), list(network.actors))
        for actor, values in network.actors.items():
            comparison.holds("values in openpyxl", f"{case}, {actor}", values, actors[actor])
        ties = sheet(book, "Ties")
        comparison.equal("ties in openpyxl", case, len(ties), len(network.ties))
        for row, (a, b, values) in zip(ties, network.ties):
            if "strength" in row:
                row["weight"] = row.pop("strength")
            comparison.equal("ends in openpyxl", case, (row["from"], row["to"]), (a, b))
            comparison.holds("values in openpyxl", case, values, row)
    for extension in SAVED:
        for path, again in zip(paths, saved_by_libreoffice(paths, extension, folder)):
            case = f"our {path.name} saved by LibreOffice as {extension}"
            comparison.equal("networks saved by LibreOffice", case, native(program, again), native(program, path))


if __name__ == "__main__":
    there_and_back(theirs_read_by_us, ours_read_by_them)
