"""Recalculates a workbook in LibreOffice, with recalculation on load forced, and compares values."""
import os
import subprocess

import openpyxl

PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Setup/L10N">
<prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>{locale}</value></prop></item>
</oor:items>
"""


def convert(path, folder, kind, profile, locale="en-US"):
    """LibreOffice does not recalculate on load unless its own profile says so (OOXMLRecalcMode 0: always)."""
    user = os.path.join(profile, "user")
    os.makedirs(user, exist_ok=True)
    registry = os.path.join(user, "registrymodifications.xcu")
    if not os.path.exists(registry):
        with open(registry, "w", encoding="utf-8") as file:
            file.write(PROFILE.format(locale=locale))
    os.makedirs(folder, exist_ok=True)
    subprocess.run(["soffice", "-env:UserInstallation=file://" + os.path.abspath(profile), "--headless",
                    "--convert-to", kind, "--outdir", folder, path],
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=300)
    stem = os.path.splitext(os.path.basename(path))[0]
    return os.path.join(folder, stem + "." + kind)


def recalculated(path, folder, profile, locale="en-US"):
    """The values of every cell after recalculation, by a spreadsheet of that locale; a profile keeps its first one."""
    return openpyxl.load_workbook(convert(path, folder, "xlsx", profile, locale), data_only=True)


def formulas(path):
    """(sheet, cell, formula) of every formula."""
    book = openpyxl.load_workbook(path)
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell.value, str) and cell.data_type == "f":
                    yield sheet.title, cell.coordinate, cell.value


# A difference of two sums of some ten million euros keeps the rounding of both, some 1e-8, and LibreOffice adds with a
# compensation of its own: a ten-thousandth of a cent is the same amount.
def close(a, b, relative=1e-9, absolute=1e-6):
    return abs(a - b) <= absolute + relative * max(abs(a), abs(b))


def differences(path, after):
    """How many formulas there are, and those whose cached value is not the recalculated one."""
    cached = openpyxl.load_workbook(path, data_only=True)
    count, wrong = 0, []
    for sheet, at, formula in formulas(path):
        count += 1
        old, new = cached[sheet][at].value, after[sheet][at].value
        numbers = isinstance(old, (int, float)) and isinstance(new, (int, float))
        same = close(old, new) if numbers else (old or "") == (new or "")
        if not same:
            wrong.append(f"{sheet}!{at} {formula[:120]}: cached {old!r}, recalculated {new!r}")
    return count, wrong


def is_error(cell):
    text = cell.value if isinstance(cell.value, str) else ""
    return cell.data_type == "e" or (text.startswith("#") and text.endswith(("!", "?", "A")))


def errors(book):
    """Every cell that shows an error."""
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                if is_error(cell):
                    yield f"{sheet.title}!{cell.coordinate} {cell.value}"
