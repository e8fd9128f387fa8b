"""Edits of a workbook that a controller would make, with what they must lead to, computed here from the drivers."""
import os
import re
import types
import zipfile
from xml.sax.saxutils import escape

import openpyxl

import parts
import recalculate

SAVES = "A saves (selected less A)"


def name_cells(book):
    """Defined names as (sheet, cell)."""
    cells = {}
    for name in book.defined_names.definedName:
        if not name.name.startswith("_xlnm."):
            sheet, cell = name.attr_text.rsplit("!", 1)
            cells[name.name] = (sheet.strip("'"), cell.replace("$", ""))
    return cells


def named(book, cells, name):
    sheet, cell = cells[name]
    return book[sheet][cell].value


def scenario_list(book, cells):
    """What may be chosen in the selector; empty where one scenario is alone."""
    if "scenario_names" not in cells:
        return []
    sheet, area = cells["scenario_names"]
    found = book[sheet][area]
    return [cell.value for (cell,) in found] if isinstance(found, tuple) else [found.value]


def letters(book):
    return [s[0] for s in book.sheetnames if re.fullmatch(r"[A-H] Cost", s)]


def grid(sheet):
    """Header row and columns of the months of a monthly sheet, found by its header."""
    header = next(r for r in range(1, 12) if str(sheet.cell(r, 1).value).startswith("Month number"))
    months = [c for c in range(7, sheet.max_column + 1) if isinstance(sheet.cell(header, c).value, (int, float))]
    return header, months


def row_of(sheet, label):
    return next((r for r in range(1, sheet.max_row + 1) if sheet.cell(r, 1).value == label), None)


def line_rows(sheet):
    """Rows of ledger lines: those whose months are a driver times a rate."""
    header, months = grid(sheet)
    for row in range(header + 2, sheet.max_row + 1):
        formula = sheet.cell(row, months[0]).value
        if isinstance(formula, str) and "Drivers'!" in formula:
            yield row


def rate(formula, inputs):
    """A rate cell: a number, or sign and product of names."""
    if not isinstance(formula, str):
        return formula
    value = -1.0 if formula.startswith("=-") else 1.0
    for name in formula.lstrip("=-").split("*"):
        value *= inputs[name]
    return value


def present_value(formula_book, value_book, letter, inputs):
    """Cash's present value from the drivers and the inputs alone: quantity x rate x index x discount, in Python."""
    cost, drivers = formula_book[letter + " Cost"], value_book[letter + " Drivers"]
    header, months = grid(cost)
    total_row = row_of(cost, "Total cash")
    growth = {}
    for row in range(header + 2, header + 40):
        index = cost.cell(row, 3).value
        if isinstance(index, str) and re.fullmatch(r"i\d+", index) and index not in growth:
            growth[index] = rate(cost.cell(row, 4).value, inputs)
    total = 0.0
    for row in line_rows(cost):
        if row > total_row:
            break
        price, index = rate(cost.cell(row, 4).value, inputs), cost.cell(row, 3).value
        for column in months:
            number = cost.cell(header, column).value
            if number > 0:
                step = (1 + growth[index]) ** ((number - 1) // 12) if index else 1
                discount = (1 + inputs["discount_rate"]) ** (-number / 12)
                total += drivers.cell(row, column).value * price * step * discount
    return total


def wanted(book, cells, deep):
    """Edits as (what, changes of named cells): every choice of the selector; of a deep one also rates."""
    edits = [(f"selected {name}", {"selected_scenario": name}) for name in scenario_list(book, cells)]
    if not deep:
        return edits
    wage = next(n for n in cells if n.startswith("A_site") and n.endswith("_wage_per_paid_hour"))
    growth = wage.replace("_wage_per_paid_hour", "_wage_growth")
    edits.append(("wage + 10%, growth 5%", {wage: named(book, cells, wage) * 1.1, growth: 0.05}))
    edits.append(("discount rate 12%", {"discount_rate": 0.12}))
    for price in [n for n in cells if re.fullmatch(r"A_contract_.*_price", n)][:1]:
        edits.append(("price + 0.50", {price: named(book, cells, price) + 0.5}))
    return edits


def selected(path, copy, cell, choice):
    """A copy with another choice typed into the first sheet's selector; as XML, in a tenth of openpyxl's time."""
    typed = f'<c r="{cell}" t="inlineStr"><is><t>{escape(choice)}</t></is></c>'.encode()
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(copy, "w", zipfile.ZIP_STORED) as target:
        for item in source.infolist():
            data = source.read(item.filename)
            if item.filename == "xl/worksheets/sheet1.xml":
                data, count = re.subn(rb'<c r="%s"[^>]*>.*?</c>' % cell.encode(), lambda _: typed, data)
                assert count == 1
            target.writestr(item, data)
    return copy


def written(path, folder, deep):
    """Writes a copy of the workbook an edit; returns (what, changes, path). Of a deep one openpyxl writes them."""
    book, made = openpyxl.load_workbook(path), []
    cells = name_cells(book)
    stem = os.path.splitext(os.path.basename(path))[0]
    for number, (what, changes) in enumerate(wanted(book, cells, deep)):
        copy = os.path.join(folder, f"{stem}-edit{number}.xlsx")
        made.append((what, changes, copy))
        if not deep:
            selected(path, copy, cells["selected_scenario"][1], changes["selected_scenario"])
            continue
        before = {name: named(book, cells, name) for name in changes}
        for values in (changes, before):
            for name, value in values.items():
                sheet, cell = cells[name]
                book[sheet][cell].value = value
            if values is changes:
                book.save(copy)
    if deep:
        made.append(("a quantity changed by hand", None, faulty(book, os.path.join(folder, stem + "-fault.xlsx"))))
    return made


class Values:
    """Some sheets of a recalculated workbook, their values alone: openpyxl takes long for all of a workbook."""

    def __init__(self, path, wanted_sheets):
        book = openpyxl.load_workbook(path, read_only=True, data_only=True)
        self.sheetnames = book.sheetnames
        self.sheets = {name: Rows(list(book[name].iter_rows(values_only=True))) for name in wanted_sheets
                       if name in book.sheetnames}
        book.close()
        with zipfile.ZipFile(path) as archive:
            self.errors = [n for n in archive.namelist() if n.startswith("xl/worksheets/") and
                           re.search(rb'<c [^>]*t="e"', archive.read(n))]

    def __getitem__(self, name):
        return self.sheets[name]


class Rows:
    def __init__(self, rows):
        self.rows, self.max_row, self.max_column = rows, len(rows), max((len(r) for r in rows), default=0)

    def cell(self, row, column):
        inside = 1 <= row <= self.max_row and column <= len(self.rows[row - 1])
        return types.SimpleNamespace(value=self.rows[row - 1][column - 1] if inside else None)

    def __getitem__(self, reference):
        return self.cell(*parts.corner(reference))

    def iter_rows(self):
        return ([self.cell(r, c) for c in range(1, self.max_column + 1)] for r in range(1, self.max_row + 1))


def faulty(book, copy):
    """One quantity changed on Drivers."""
    sheet = book["A Drivers"]
    row = next(line_rows(book["A Cost"]))
    sheet.cell(row, grid(sheet)[1][-1]).value += 1
    book.save(copy)
    return copy


def says(book, words):
    return any(words in str(c.value) for row in book["Decision"].iter_rows() for c in row)


def check(expect, formula_book, what, changes, after):
    """After an edit: present values as computed apart, checks hold, the red line where it belongs."""
    cells = name_cells(formula_book)
    if changes is None:
        failed = named(after, cells, "all_checks_hold") == 0 and says(after, "A check fails")
        expect(failed, f"{what} breaks a check, and the first page says so")
        return
    inputs = {name: named(formula_book, cells, name) for name in cells if name != "scenario_names"}
    inputs.update(changes)
    for letter in letters(formula_book) if isinstance(after, openpyxl.Workbook) else []:
        cost = after[letter + " Cost"]
        expected = present_value(formula_book, after, letter, inputs)
        found = cost.cell(row_of(cost, "Total cash"), 6).value
        expect(recalculate.close(expected, found), f"{what}: {letter}'s present value {found:,.2f} is {expected:,.2f}")
    expect(named(after, cells, "all_checks_hold") == 1, f"{what}: all checks hold")
    is_input = "selected_scenario" not in changes
    expect(says(after, "changed since") == is_input,
           f"{what}: the line about changed inputs " + ("appears" if is_input else "stays away"))
    errors = after.errors if isinstance(after, Values) else list(recalculate.errors(after))
    expect(not errors, f"{what}: no error values {errors[:3]}")
    if not is_input:
        check_selection(expect, after, changes["selected_scenario"])


def check_selection(expect, after, chosen):
    """What A saves is the difference of the two present values, in total and by month; the page names it."""
    a, other = after["A Cost"], after[chosen[0] + " Cost"]
    compare = after["Compare"]
    row = row_of(compare, SAVES)
    _, months = grid(compare)
    total = [row_of(a, "Total cash"), row_of(other, "Total cash")]
    wrong = [c for c in [6] + months if not recalculate.close(
        compare.cell(row, c).value, other.cell(total[1], c).value - a.cell(total[0], c).value, absolute=1e-6)]
    saves = compare.cell(row, 6).value
    expect(not wrong, f"selected {chosen}: A saves {saves:,.2f}, in {len(months)} months too {wrong[:3]}")
    expect(says(after, chosen), f"selected {chosen}: named on the first page")
