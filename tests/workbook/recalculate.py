"""Recalculates workbooks in LibreOffice, with recalculation on load forced, reads and compares their values."""
import datetime
import os
import re
import subprocess
import zipfile
from html import unescape

from openpyxl.utils import column_index_from_string, get_column_letter

PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Setup/L10N">
<prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>{locale}</value></prop></item>
</oor:items>
"""


def prepared(profile, locale):
    """A profile of its own. LibreOffice recalculates on load only if that says so (OOXMLRecalcMode 0: always)."""
    user = os.path.join(profile, "user")
    os.makedirs(user, exist_ok=True)
    with open(os.path.join(user, "registrymodifications.xcu"), "w", encoding="utf-8") as file:
        file.write(PROFILE.format(locale=locale))
    return profile


def shares(paths, count):
    """The files in `count` lists of about the same size."""
    lists = [[] for _ in range(count)]
    for path in sorted(paths, key=os.path.getsize, reverse=True):
        min(lists, key=lambda one: sum(os.path.getsize(p) for p in one)).append(path)
    return [one for one in lists if one]


def convert(paths, folder, locale="en-US", kind="xlsx", processes=2):
    """Converts all files in as few runs as there are processes, since starting takes longer than a file, by a
    spreadsheet of that locale. Their names differ; returns the path of each result."""
    out = os.path.join(folder, "converted")
    os.makedirs(out, exist_ok=True)
    runs = []
    for number, share in enumerate(shares(paths, processes)):
        profile = prepared(os.path.join(folder, f"profile-{locale}-{number}"), locale)
        runs.append(subprocess.Popen(["soffice", "-env:UserInstallation=file://" + os.path.abspath(profile),
                                      "--headless", "--convert-to", kind, "--outdir", out, *share],
                                     stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))
    for run in runs:
        if run.wait(timeout=900) != 0:
            raise RuntimeError("soffice failed")
    results = {p: os.path.join(out, os.path.splitext(os.path.basename(p))[0] + "." + kind) for p in paths}
    missing = [p for p, result in results.items() if not os.path.exists(result)]
    if missing:
        raise RuntimeError(f"soffice did not convert {missing}")
    return results


CELL = re.compile(r'<c r="([A-Z]+)([0-9]+)"([^>]*?)(?:/>|>(?:<f[^>]*?(?:/>|>[^<]*</f>))?(?:<v>([^<]*)</v>)?</c>)')


class Cell:
    def __init__(self, sheet, row, column, value, is_error):
        self.parent, self.row, self.column, self.value, self.is_error = sheet, row, column, value, is_error

    @property
    def coordinate(self):
        return get_column_letter(self.column) + str(self.row)


class Sheet:
    """A sheet's values alone, looked up as openpyxl's are; days as the numbers they are in the file."""

    def __init__(self, title, source, texts):
        self.title, self.cells = title, {}
        for letters, digits, look, value in CELL.findall(source):
            kind = re.search(r' t="([a-z]+)"', look)
            kind = kind.group(1) if kind else "n"
            if value or kind in ("str", "e"):
                found = texts[int(value)] if kind == "s" else float(value) if kind in ("n", "b") else unescape(value)
                row, column = int(digits), column_index_from_string(letters)
                self.cells[row, column] = Cell(self, row, column, found, kind == "e")
        self.max_row = max((r for r, _ in self.cells), default=0)
        self.max_column = max((c for _, c in self.cells), default=0)

    def cell(self, row, column):
        return self.cells.get((row, column)) or Cell(self, row, column, None, False)

    def __getitem__(self, key):
        if isinstance(key, int):
            return [self.cell(key, c) for c in range(1, self.max_column + 1)]
        letters, digits = re.fullmatch("([A-Z]+)([0-9]+)", key).groups()
        return self.cell(int(digits), column_index_from_string(letters))

    def iter_rows(self, max_row=None, max_col=None):
        for row in range(1, (max_row or self.max_row) + 1):
            yield [self.cell(row, c) for c in range(1, (max_col or self.max_column) + 1)]


class Book:
    """What LibreOffice wrote, or this program. openpyxl takes five times as long, and there are many."""

    def __init__(self, path):
        with zipfile.ZipFile(path) as archive:
            texts = ["".join(unescape(t) for t in re.findall(r"<t[^>]*>([^<]*)</t>", item)) for item in
                     re.findall(r"<si>(.*?)</si>", archive.read("xl/sharedStrings.xml").decode(), re.S)]
            book = archive.read("xl/workbook.xml").decode()
            names = re.findall(r'<sheet name="([^"]*)"', book)
            self.sheets = {unescape(name): (archive.read(f"xl/worksheets/sheet{i}.xml").decode(), texts)
                           for i, name in enumerate(names, 1)}
        self.sheetnames = list(self.sheets)
        self.names = {name: unescape(reference) for name, reference in
                      re.findall(r'<definedName name="([^"]*)"[^>]*>([^<]*)<', book)}

    def __getitem__(self, title):
        if isinstance(self.sheets[title], tuple):
            self.sheets[title] = Sheet(title, *self.sheets[title])
        return self.sheets[title]

    def __iter__(self):
        return (self[title] for title in self.sheetnames)

    def __contains__(self, title):
        return title in self.sheets

    def errors(self):
        """Sheets that show an error, without looking at every cell of every sheet."""
        for title, sheet in self.sheets.items():
            if isinstance(sheet, tuple) and not re.search(r'<c [^>]*t="e"', sheet[0]):
                continue
            yield from (f"{title}!{c.coordinate} {c.value}" for c in self[title].cells.values() if c.is_error)


# A difference of two sums of some ten million euros keeps the rounding of both, some 1e-8, and LibreOffice adds with a
# compensation of its own: a ten-thousandth of a cent is the same amount.
def close(a, b, relative=1e-9, absolute=1e-6):
    return abs(a - b) <= absolute + relative * max(abs(a), abs(b))


def differences(formulas, cached, after):
    """How many formulas there are, and those whose cached value is not the recalculated one."""
    count, wrong = 0, []
    for sheet in formulas:
        old_sheet, new_sheet = cached[sheet.title], after[sheet.title]
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type != "f":
                    continue
                count += 1
                old, new = plain(old_sheet[cell.coordinate].value), plain(new_sheet.cell(cell.row, cell.column).value)
                numbers = isinstance(old, (int, float)) and isinstance(new, (int, float))
                if not (close(old, new) if numbers else (old or "") == (new or "")):
                    wrong.append(f"{sheet.title}!{cell.coordinate} {cell.value[:120]}: {old!r}, recalculated {new!r}")
    return count, wrong


def plain(value):
    """Dates as the days they are in the file; _x005F_ as the _ it stands for, which openpyxl leaves alone."""
    if isinstance(value, (datetime.datetime, datetime.date)):
        return (value - datetime.datetime(1899, 12, 30)).total_seconds() / 86400
    return value.replace("_x005F_", "_") if isinstance(value, str) else value
