"""Proves workbooks: recalculated in LibreOffice, edited with openpyxl, read as XML, loaded with exceljs.

usage: check.py [--exceljs LIBRARY] WORKBOOK...
Every workbook is recalculated, its parts and charts are read, and a choice of its selector is made, of one with many
scenarios each choice. One whose name begins with "deep-" also has rates changed, a value falsified and a false cached
value planted. One in another language is recalculated under that language's locale, searched for English texts and held
to its twin: NAME-nl.xlsx to NAME-en.xlsx, cell by cell.
"""
import concurrent.futures
import os
import re
import shutil
import sys
import tempfile
import time

import openpyxl

import charts
import edits
import exceljs
import language
import parts
import recalculate
import sensitivity

HERE = os.path.dirname(os.path.abspath(__file__))
INCLUDE = os.path.join(HERE, "..", "..", "include")
LOCALES = {"en": "en-US", "nl": "nl-NL"}


class Said:
    """What one workbook's checks have to say: failures, and with V=1 in the environment everything."""

    aloud = os.environ.get("V") == "1"

    def __init__(self, path):
        self.stem, self.lines, self.failed, self.count = os.path.splitext(os.path.basename(path))[0], [], 0, 0

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
    """Labels, A first, from the sheet that has a row a scenario and month: a month stands beside each."""
    found = {}
    for row in book[book.sheetnames[3]].iter_rows():
        for cell, month in zip(row, row[1:]):
            if charts.is_month(month) and re.match("[A-H] ", str(cell.value)):
                found[cell.value] = None
    return list(found)


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


def service_cells(sheet):
    """Service's ratios: its columns say under headings of three rows what and in which unit."""
    head, key = next((c.row, c.column) for row in sheet.iter_rows(max_row=9) for c in row if c.value == "Scenario")
    unit, columns = None, []
    for c in range(key + 3, sheet.max_column + 1):
        unit = sheet.cell(head + 1, c).value if sheet.cell(head, c).value else unit
        is_average = not str(sheet.cell(head + 2, c).value).startswith("target")
        columns += [c] if unit in ("share", "s") and is_average else []
    for row in range(head + 3, sheet.max_row + 1):
        for c in columns if sheet.cell(row, key).value else []:
            yield str(sheet.cell(row, key).value)[0], sheet.cell(row, key + 2).value, sheet.cell(row, c)


def ratio_cells(after):
    """Cells that hold a ratio of a month, as (scenario's letter, month number, cell): on Service by row, elsewhere by
    column."""
    yield from service_cells(after["Service"])
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


def language_of(path):
    """en unless the file's name ends in another language's code."""
    found = re.search(r"-([a-z]{2})\.xlsx$", path)
    return found.group(1) if found else "en"


def is_deep(path):
    """Not in every language: what a rate does to the money does not depend on it."""
    return os.path.basename(path).startswith("deep-") and language_of(path) == "en"


def is_programs(path):
    """Is it by the program, and not by the unit tests' fixture?"""
    return re.match("deep-pair|program", os.path.basename(path)) is not None


def prepare(path, folder):
    """What to recalculate: the workbook, of a few with its charts; and its edits."""
    first, *made = edits.written(path, folder, is_deep(path))
    return first._replace(path=path) if is_programs(path) else first, made


def check_english(said, path, book, made, after, results):
    seen = check_empty_months(said, after)
    if "closed" in os.path.basename(path):
        said.expect(seen > 0, "there are months without contacts")
    check_provider(said, after)
    if len(edits.letters(book)) > 1:
        sensitivity.check_discounting(said.expect, after)
    for edit in made:
        edits.check(said.expect, book, edit, after, recalculate.Book(results[edit.path]))


def check_other(said, path, book, cached, made, results, cells):
    check_twin(said, path, book)
    if is_programs(path):       # the fixture's own names are English
        left = language.english_left(path, book, cached, language.pairs(INCLUDE, language_of(path)))
        said.none(sorted(set(left)), "no English text is left")
    for edit in made:
        after = recalculate.Book(results[edit.path])
        said.none(after.errors(), f"{edit.what}: no error values")
        said.expect(edits.named(after, cells, "all_checks_hold") == 1, f"{edit.what}: all checks hold")


def check(path, first, made, results, found):
    said = Said(path)
    book, cached = openpyxl.load_workbook(path), openpyxl.load_workbook(path, data_only=True)
    after, cells = recalculate.Book(results[first.path]), edits.name_cells(book)
    count, wrong = recalculate.differences(book, cached, after)
    said.none(wrong, f"{count} formulas, cached as recalculated under {LOCALES[language_of(path)]}")
    said.expect(count > 100, "there are formulas")
    said.none(after.errors(), "no error values")
    said.expect(edits.named(after, cells, "all_checks_hold") == 1, "all checks hold")
    for rule, faults in parts.faults(path):
        said.none(faults, rule)
    said.none(charts.faults(path, book, scenarios_of(book), is_english(book)), "charts as asked")
    said.none(charts.text_faults(path, after), "no chart draws a text")
    if found:
        said.none(exceljs.faults(book, cached, found), "exceljs reads what openpyxl reads, cell by cell")
    if is_english(book):
        check_english(said, path, book, made, after, results)
    else:
        check_other(said, path, book, cached, made, results, cells)
    return said


def converted(paths, made, folder):
    """Every file recalculated, as a spreadsheet of its language does it."""
    results = {}
    for code, locale in LOCALES.items():
        own = [e.path for p in paths if language_of(p) == code for e in [made[p][0]] + made[p][1]]
        results.update(recalculate.convert(own, folder, locale))
    return results


def main(arguments):
    library = arguments[1] if arguments[:1] == ["--exceljs"] else None
    paths, started = arguments[2:] if library else arguments, time.monotonic()
    folder = tempfile.mkdtemp(prefix="workbook-")
    failed = 0
    try:
        with concurrent.futures.ProcessPoolExecutor(2) as pool:
            loading = pool.submit(exceljs.loaded, os.path.join(HERE, "exceljs.js"), library, paths) if library else None
            made = dict(zip(paths, pool.map(prepare, paths, [folder] * len(paths))))
            found = loading.result() if loading else {}
            print(f"ok      exceljs loads {len(found)} workbooks" if library else "        exceljs: not asked for")
            results = converted(paths, made, folder)
            print(f"ok      {len(results)} files recalculated, edited ones too, {time.monotonic() - started:.0f} s",
                  flush=True)
            waiting = [pool.submit(check, p, *made[p], results, found.get(p)) for p in
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
