"""Loads workbooks with exceljs and compares every cell, name, validation and condition with what openpyxl reads."""
import json
import subprocess
from xml.sax.saxutils import unescape

import recalculate


def loaded(script, library, paths):
    """What exceljs found in each workbook, by path; stops when it refuses one."""
    done = subprocess.run(["node", script, library, *paths], check=False, capture_output=True, text=True)
    if done.returncode != 0:
        raise RuntimeError(done.stderr)
    return dict(zip(paths, (json.loads(line) for line in done.stdout.splitlines())))


def undone(value):
    """exceljs 4.4 decodes the text of a formula's result twice: &amp;amp; in the file is & to it, and not &amp;."""
    return unescape(value) if isinstance(value, str) else value


def same(a, b):
    a, b = recalculate.plain(a), recalculate.plain(b)
    if isinstance(a, (int, float)) and isinstance(b, (int, float)):
        return recalculate.close(a, b)
    return a == b or (a in (None, "") and b in (None, ""))


def cell_faults(title, formulas, values, found):
    """Cells that exceljs and openpyxl read differently, and how many were compared."""
    seen = 0
    for row in formulas.iter_rows():
        for cell in row:
            theirs = found.pop(cell.coordinate, None)
            if cell.value is None:
                if theirs is not None:
                    yield f"{title}!{cell.coordinate} is {theirs} to exceljs, empty to openpyxl"
                continue
            seen += 1
            if theirs is None:
                yield f"{title}!{cell.coordinate} is missing to exceljs"
            elif cell.data_type == "f":
                alike = theirs[0] == "formula" and "=" + theirs[2] == cell.value
                ours = values[cell.coordinate].value
                if not alike or not (same(theirs[1], ours) or same(theirs[1], undone(ours))):
                    yield f"{title}!{cell.coordinate} {cell.value}: {theirs}, {ours!r}"
            elif theirs[0] not in ("plain", "link") or not same(theirs[1], cell.value):
                yield f"{title}!{cell.coordinate}: {theirs}, {cell.value!r}"
    for at, theirs in found.items():
        yield f"{title}!{at} is {theirs} to exceljs alone"
    if seen == 0:
        yield f"{title} has no cells"


def validations(sheet):
    """openpyxl's validations by cell: kind and first formula."""
    found = {}
    for rule in sheet.data_validations.dataValidation:
        for at in str(rule.sqref).split():
            found[at] = rule.type
    return found


def sheet_faults(formulas, values, found):
    title = formulas.title
    if found["name"] != title or found["state"] != "visible":
        yield f"{title}: exceljs has {found['name']}, {found['state']}"
    yield from cell_faults(title, formulas, values, dict(found["cells"]))
    theirs = {at: rule["type"] for at, rule in found["validations"].items()}
    if theirs != validations(formulas):
        yield f"{title}: validations differ"
    rules = sum(len(rules) for rules in formulas.conditional_formatting._cf_rules.values())
    if found["conditions"] != rules:
        yield f"{title}: {found['conditions']} conditional formats to exceljs, {rules} to openpyxl"
    if sorted(found["merged"]) != sorted(str(area) for area in formulas.merged_cells.ranges):
        yield f"{title}: merged cells differ"


def squeezed(reference):
    return reference.replace("'", "").replace("$", "")


def name_faults(book, found):
    ours = {n.name: squeezed(n.attr_text) for n in book.defined_names.definedName if not n.name.startswith("_xlnm")}
    theirs = {n: [squeezed(r) for r in ranges] for n, ranges in found.items() if not n.startswith("_xlnm")}
    for name, reference in ours.items():
        if theirs.get(name) != [reference]:
            yield f"name {name}: {theirs.get(name)} to exceljs, {reference} to openpyxl"
    if len(ours) != len(theirs) or len(ours) < 5:
        yield f"{len(theirs)} names to exceljs, {len(ours)} to openpyxl"


def faults(book, cached, found):
    """Everything the two libraries disagree about in one workbook."""
    if [s["name"] for s in found["sheets"]] != book.sheetnames:
        yield f"sheets: {[s['name'] for s in found['sheets']]}"
        return
    for one in found["sheets"]:
        yield from sheet_faults(book[one["name"]], cached[one["name"]], one)
    yield from name_faults(book, found["names"])
