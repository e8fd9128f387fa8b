"""Recalculates a workbook in LibreOffice, with recalculation on load forced, and compares values."""
import os
import subprocess

import openpyxl

PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Setup/L10N">
<prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>en-US</value></prop></item>
</oor:items>
"""


def prepared(profile):
    """A profile of its own. LibreOffice recalculates on load only if that says so (OOXMLRecalcMode 0: always)."""
    user = os.path.join(profile, "user")
    os.makedirs(user, exist_ok=True)
    with open(os.path.join(user, "registrymodifications.xcu"), "w", encoding="utf-8") as file:
        file.write(PROFILE)
    return profile


def shares(paths, count):
    """The files in `count` lists of about the same size."""
    lists = [[] for _ in range(count)]
    for path in sorted(paths, key=os.path.getsize, reverse=True):
        min(lists, key=lambda one: sum(os.path.getsize(p) for p in one)).append(path)
    return [one for one in lists if one]


def convert(paths, folder, kind="xlsx", processes=2):
    """Converts all files in as few runs as there are processes, since starting takes longer than a file. Their names
    differ; returns the path of each result."""
    out = os.path.join(folder, "converted")
    os.makedirs(out, exist_ok=True)
    runs = []
    for number, share in enumerate(shares(paths, processes)):
        profile = prepared(os.path.join(folder, f"profile-{number}"))
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
                old, new = old_sheet[cell.coordinate].value, new_sheet[cell.coordinate].value
                numbers = isinstance(old, (int, float)) and isinstance(new, (int, float))
                same = close(old, new) if numbers else decoded(old) == decoded(new)
                if not same:
                    wrong.append(f"{sheet.title}!{cell.coordinate} {cell.value[:120]}: {old!r}, recalculated {new!r}")
    return count, wrong


def decoded(text):
    """A text as a spreadsheet shows it: openpyxl leaves _x005F_, which stands for _, as it is in the file."""
    return text.replace("_x005F_", "_") if isinstance(text, str) else text or ""


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
