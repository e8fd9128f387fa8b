"""Sensitivity's promises: rates are changed on Inputs as the sheet says, and A must save what it foretold."""
import re

import edits
import recalculate

FORETOLD, TURNED = "10% higher, in all", "of A where the answer turns"


def headings(sheet, first):
    """The row of a table's headings, found by one of them, and the columns by heading."""
    row = next(c.row for r in sheet.iter_rows() for c in r if c.value == first)
    return row, {sheet.cell(row, c).value: c for c in range(1, sheet.max_column + 1) if sheet.cell(row, c).value}


def sorted_rates(sheet):
    """Rows of the sorted table, as dictionaries by heading."""
    row, columns = headings(sheet, "Rank")
    while isinstance(sheet.cell(row + 1, columns["Rank"]).value, (int, float)):
        row += 1
        yield {heading: sheet.cell(row, column).value for heading, column in columns.items()}


def label_of(rate):
    return rate["Rate (section of the scenario)"]


def top_rate(sheet):
    return next(sorted_rates(sheet))


def turning_rate(sheet):
    """The highest ranked rate of A alone for which the sheet says where the answer turns."""
    return next((r for r in sorted_rates(sheet) if isinstance(r["Turns at, A alone"], (int, float)) and r["Value, A"]),
                None)


def rate_cells(book, label, letters):
    """Where a rate stands on Inputs: the live row with that name and section, in these scenarios' columns."""
    sheet = book["Inputs"]
    head, columns = headings(sheet, "Key in the scenario file")
    places = [c for h, c in columns.items() if re.match("[%s] " % "".join(letters), h)]
    for row in range(head + 1, sheet.max_row + 1):
        key = str(sheet.cell(row, columns["Key in the scenario file"]).value)
        if sheet.cell(row, columns["Effect"]).value == "live" and \
                f"{sheet.cell(row, 1).value} ({key.rsplit('.', 1)[0]})" == label:
            return [sheet.cell(row, c) for c in places]
    raise LookupError(label)


def wanted(book, cached):
    """Edits: the rate that moves most 10% higher in all scenarios; one of A's at the value where the answer turns."""
    sheet = cached["Sensitivity"]
    label = label_of(top_rate(sheet))
    cells = rate_cells(book, label, edits.letters(book))
    yield f"{label} {FORETOLD}", {("Inputs", c.coordinate): 1.1 * c.value for c in cells if c.value is not None}
    turns = turning_rate(sheet)
    if turns:
        (cell,) = rate_cells(book, label_of(turns), "A")
        factor = turns["Turns at, A alone"] / turns["Value, A"]
        yield f"{label_of(turns)} {TURNED}", {("Inputs", cell.coordinate): cell.value * factor}


def saves(book):
    """What A saves in present value: cash, and cash with customer value."""
    rows = [r[5].value for r in book["Compare"].iter_rows() if r[0].value == edits.SAVES]
    return rows[0], sum(rows[:2])


def check(expect, edit, before, after):
    if edit.what.endswith(FORETOLD):
        found = saves(after)[1] - saves(before)[1]
        told = top_rate(before["Sensitivity"])["A saves, change when higher"]
        expect(recalculate.close(found, told, absolute=1e-3), f"{edit.what}: A saves {found:,.2f} more, as foretold")
    if edit.what.endswith(TURNED):
        expect(abs(saves(after)[0]) < 1e-2, f"{edit.what}: A saves {saves(after)[0]:,.4f}, nothing, as foretold")


def check_discounting(expect, book):
    """Other discount rates: A's saving by month, discounted here."""
    compare = book["Compare"]
    header, months = edits.grid(compare)
    by_month = next(r for r in compare.iter_rows() if r[0].value == edits.SAVES)
    rows = [r for r in book["Sensitivity"].iter_rows() if r[0].value in ("as on Inputs", "another (may be changed)")]
    for row in rows:
        numbers = [(compare.cell(header, c).value, by_month[c - 1].value) for c in months]
        expected = sum(v * (1 + row[2].value) ** (-n / 12) for n, v in numbers if n > 0)
        expect(recalculate.close(expected, row[3].value, absolute=1e-3), f"at {row[2].value:.0%}: {expected:,.2f}")
    expect(len(rows) == 5, f"{len(rows)} discount rates")
