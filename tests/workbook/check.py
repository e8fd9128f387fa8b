"""Proves workbooks: recalculated in LibreOffice, edited with openpyxl, read as XML, loaded with exceljs.

usage: check.py [--exceljs LIBRARY] WORKBOOK...
Every workbook is recalculated, its parts and charts are read, and each choice of its selector is made. One whose name
begins with "deep-" also has rates changed, a value falsified and a false cached value planted. One in another language
is held to its twin: NAME-nl.xlsx to NAME-en.xlsx, cell by cell.
"""
import concurrent.futures
import os
import re
import shutil
import sys
import tempfile
import time
import zipfile

import openpyxl

import charts
import edits
import exceljs
import parts
import recalculate

HERE = os.path.dirname(os.path.abspath(__file__))


class Said:
    """What one workbook's checks have to say: failures, and with V=1 in the environment everything."""

    aloud = os.environ.get("V") == "1"

    def __init__(self, path):
        self.stem, self.lines, self.failed, self.count = os.path.splitext(os.path.basename(path))[0], [], 0, 0
        self.is_deep = is_deep(path)

    def expect(self, holds, what):
        self.count += 1
        self.failed += not holds
        if not holds or self.aloud:
            self.lines.append(("ok      " if holds else "FAILED  ") + self.stem + ": " + what)

    def none(self, faults, what):
        faults = list(faults)
        self.expect(not faults, what + "".join("\n            " + str(f) for f in faults[:12]) +
                    (f"\n            and {len(faults) - 12} more" if len(faults) > 12 else ""))


def is_english(book):
    return "Decision" in book.sheetnames


def scenarios_of(book):
    """Labels, A first: from the selector's list and the sheet that has a row a scenario and month."""
    others = edits.scenario_list(book, edits.name_cells(book))
    sheet = book[book.sheetnames[3]]
    first = next(v for (v,) in sheet.iter_rows(1, 20, 1, 1, values_only=True) if str(v).startswith("A "))
    return [first] + [o for o in others if o != first]


def has_books(cost):
    """Has the scenario a provider? Where one has, all have the row, with zeros."""
    row = edits.row_of(cost, "Provider's margin")
    return row is not None and any(c.value for c in cost[row] if isinstance(c.value, (int, float)))


def check_provider(said, after):
    """A block a scenario: who decides is said, and the margin there is the one on Cost, in total and in every year."""
    sheet, letters = after["Provider"], [s for s in edits.letters(after) if has_books(after[s + " Cost"])]
    words = [str(c.value) for row in sheet.iter_rows(max_col=1) for c in row]
    told = sum(" chooses to invest EUR " in w or "decides nothing" in w for w in words)
    said.expect(told >= len(letters), f"Provider says {told} times who decides what")
    margins = [row for row in sheet.iter_rows() if row[0].value == "Provider's margin"]
    for letter, row in zip(letters, margins):
        cost = after[letter + " Cost"]
        pairs = [(a.value, b.value) for a, b in zip(row, cost[edits.row_of(cost, "Provider's margin")])
                 if isinstance(b.value, (int, float))]
        alike = all(recalculate.close(a, b, absolute=1e-6) for a, b in pairs)
        said.expect(alike and len(pairs) > 6, f"{letter}'s margin is that on Cost")
    said.expect(len(margins) == len(letters), "a margin for each scenario")


def empty_months(after):
    """For each scenario: numbers of the months in which nobody called, from its Drivers."""
    empty = {}
    for letter in edits.letters(after):
        sheet = after[letter + " Drivers"]
        header, months = edits.grid(sheet)
        row = edits.row_of(sheet, "Offered, all sites") or edits.row_of(sheet, "Offered")
        empty[letter] = {sheet.cell(header, c).value for c in months if sheet.cell(row, c).value == 0}
    return empty


def ratio_cells(after):
    """Cells that hold a ratio of a month, as (scenario's letter, month number, cell): on Service by row, elsewhere by
    column."""
    sheet = after["Service"]
    head = next(r for r in range(1, 10) if sheet.cell(r, 1).value == "Scenario")
    ratios = [c.column for c in sheet[head + 1] if c.value in ("share", "s") and
              not re.match("target", str(sheet.cell(head, c.column).value), re.I)]
    for row in range(head + 2, sheet.max_row + 1):
        for c in ratios if sheet.cell(row, 1).value else []:
            yield str(sheet.cell(row, 1).value)[0], sheet.cell(row, 3).value, sheet.cell(row, c)
    for sheet in [s for s in after if s.title.endswith(" Drivers") or s.title in ("Compare", "Cash")]:
        header, months = edits.grid(sheet)
        heading = ""
        for row in range(header + 1, sheet.max_row + 1):
            label, unit = str(sheet.cell(row, 1).value), sheet.cell(row, 2).value
            heading = label if unit is None else heading
            is_ratio = unit == "share" or (unit == "s" and "average" in label.lower())
            if not is_ratio or "target" in heading.lower() or label.startswith("1 less"):
                continue
            letter = sheet.title[0] if sheet.title.endswith(" Drivers") else label[0]
            for c in months:
                yield letter, sheet.cell(header, c).value, sheet.cell(row, c)


def check_empty_months(said, after):
    """A month in which nobody calls has no service level: the cell is empty wherever it stands, and never 0."""
    empty = empty_months(after)
    all_empty = set.intersection(*empty.values())
    wrong = [f"{cell.parent.title}!{cell.coordinate} is {cell.value}" for letter, month, cell in ratio_cells(after)
             if month in empty.get(letter, all_empty) and cell.value not in (None, "")]
    count = sum(len(months) for months in empty.values())
    said.none(wrong, f"{count} months without contacts have empty cells for their ratios")
    return count


def check_planted(said, after):
    kept = [c.coordinate for row in after["Decision"].iter_rows() for c in row if str(c.value) == "99123"]
    said.expect(not kept, f"recalculation is forced: planted values are gone {kept[:3]}")


def planted(path, copy):
    """A false cached value must not survive, or comparing values proves nothing."""
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(copy, "w", zipfile.ZIP_DEFLATED) as target:
        for item in source.infolist():
            data = source.read(item.filename)
            if item.filename == "xl/worksheets/sheet1.xml":
                data, count = re.subn(rb"(<f>[^<]*</f><v>)[^<]*(</v>)", rb"\g<1>99123\g<2>", data, count=0)
                assert count > 0
            target.writestr(item, data)
    return copy


def check_twin(said, path, book):
    """Another language: the same numbers and formulas at the same places, no sentence left in English by accident."""
    twin = openpyxl.load_workbook(re.sub(r"-[a-z]{2}\.xlsx$", "-en.xlsx", path))
    names = dict(zip(twin.sheetnames, book.sheetnames))
    said.expect(len(twin.sheetnames) == len(book.sheetnames), "as many sheets as in English")
    wrong = []
    for theirs, ours in zip(twin, book):
        for row in theirs.iter_rows():
            for cell in row:
                other = ours[cell.coordinate]
                same = cell.data_type == other.data_type and (cell.data_type != "n" or cell.value == other.value)
                if not same:
                    wrong.append(f"{ours.title}!{cell.coordinate}: {other.value!r} for {cell.value!r}")
    said.none(wrong, f"the same kinds of cells and the same numbers as in English on {len(names)} sheets")


def recalculated(path, book, cells, changes, deep):
    """An edited copy's values: of a deep one all, else of the sheets that its checks look at."""
    if deep:
        return openpyxl.load_workbook(path, data_only=True)
    return edits.Values(path, ["Decision", "Compare", "A Cost", changes["selected_scenario"][0] + " Cost",
                               cells["all_checks_hold"][0]])


def is_deep(path):
    """Not in every language: what a rate does to the money does not depend on it."""
    name = os.path.basename(path)
    return name.startswith("deep-") and not re.search(r"-(?!en)[a-z]{2}\.xlsx$", name)


def prepare(path, folder):
    """Files to recalculate: the workbook, and its edits."""
    stem, deep = os.path.splitext(os.path.basename(path))[0], is_deep(path)
    made = edits.written(path, folder, deep)
    if deep:
        made.append(("planted", None, planted(path, os.path.join(folder, stem + "-planted.xlsx"))))
    return path, made


def check(path, made, results, found):
    said = Said(path)
    book, cached = openpyxl.load_workbook(path), openpyxl.load_workbook(path, data_only=True)
    after = openpyxl.load_workbook(results[path], data_only=True)
    cells, scenarios = edits.name_cells(book), scenarios_of(book)
    count, wrong = recalculate.differences(book, cached, after)
    said.none(wrong, f"{count} formulas, cached as recalculated")
    said.expect(count > 100, "there are formulas")
    said.none(recalculate.errors(after), "no error values")
    said.expect(edits.named(after, cells, "all_checks_hold") == 1, "all checks hold")
    for rule, faults in parts.faults(path):
        said.none(faults, rule)
    said.none(charts.faults(path, book, scenarios, is_english(book)), "charts as asked")
    if found:
        said.none(exceljs.faults(book, cached, found), "exceljs reads what openpyxl reads, cell by cell")
    if is_english(book):
        seen = check_empty_months(said, after)
        if "closed" in os.path.basename(path):
            said.expect(seen > 0, "there are months without contacts")
        if "Provider" in after.sheetnames:
            check_provider(said, after)
        for what, changes, copy in made:
            edited = recalculated(results[copy], book, cells, changes, said.is_deep)
            check_planted(said, edited) if what == "planted" else edits.check(said.expect, book, what, changes, edited)
    else:
        check_twin(said, path, book)
        for what, _, copy in made:
            edited = edits.Values(results[copy], [cells["all_checks_hold"][0]])
            said.none(edited.errors, f"{what}: no error values")
            if what not in ("planted", "a quantity changed by hand"):
                said.expect(edits.named(edited, cells, "all_checks_hold") == 1, f"{what}: all checks hold")
    return said


def main(arguments):
    library = arguments[1] if arguments[:1] == ["--exceljs"] else None
    paths, started = arguments[2:] if library else arguments, time.monotonic()
    folder = tempfile.mkdtemp(prefix="workbook-")
    failed = 0
    try:
        with concurrent.futures.ProcessPoolExecutor(2) as pool:
            loading = pool.submit(exceljs.loaded, os.path.join(HERE, "exceljs.js"), library, paths) if library else None
            made = dict(pool.map(prepare, paths, [folder] * len(paths)))
            found = loading.result() if loading else {}
            print(f"ok      exceljs loads {len(found)} workbooks" if library else "        exceljs: not asked for")
            results = recalculate.convert([c for p in paths for c in [p] + [m[2] for m in made[p]]], folder)
            print(f"ok      {len(results)} files recalculated, edited ones too, {time.monotonic() - started:.0f} s")
            waiting = [pool.submit(check, p, made[p], results, found.get(p)) for p in
                       sorted(paths, key=os.path.getsize, reverse=True)]
            for one in waiting:
                said = one.result()
                said.lines.append(f"{'FAILED' if said.failed else 'ok':8}{said.stem}: "
                                  f"{said.count - said.failed} of {said.count} checks hold")
                print("\n".join(said.lines), flush=True)
                failed += said.failed
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(f"{failed} failed, {time.monotonic() - started:.0f} s")
    return 1 if failed or not paths else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
