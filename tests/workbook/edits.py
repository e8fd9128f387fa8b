"""Edits of a workbook that a controller would make, with what they must lead to, computed here from the drivers."""
import os
import re
import zipfile
from typing import NamedTuple
from xml.sax.saxutils import escape

import openpyxl

import parts
import recalculate
import sensitivity

SAVES = "A saves (selected less A)"


def name_cells(book):
    """Defined names as (sheet, cell)."""
    names = book.names if isinstance(book, recalculate.Book) else \
        {n.name: n.attr_text for n in book.defined_names.definedName}
    places = {name: text.rsplit("!", 1) for name, text in names.items() if not name.startswith("_xlnm.")}
    return {name: (sheet.strip("'"), cell.replace("$", "")) for name, (sheet, cell) in places.items()}


def named(book, cells, name):
    sheet, cell = cells[name]
    return book[sheet][cell].value


def scenario_list(book, cells):
    """What may be chosen in the selector; empty where one scenario is alone."""
    if "scenario_names" not in cells:
        return []
    sheet, area = cells["scenario_names"]
    top, column, bottom, _ = parts.area(area)
    return [book[sheet].cell(row, column).value for row in range(top, bottom + 1)]


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


class Edit(NamedTuple):
    """A copy of a workbook with cells changed, and what changed them."""
    what: str
    kind: str               # selection, input, fault, planted
    changes: dict           # (sheet, cell): value
    path: str


def selections(cached, cells, deep):
    """Choices of the selector, as (what, kind, changes): every one where that is much, else the last."""
    names = scenario_list(cached, cells)
    for name in names if deep or len(names) > 6 else names[-1:]:
        yield f"selected {name}", "selection", {cells["selected_scenario"]: name}


def changes_of_money(book, cached, cells):
    """Changes of rates, and a fault."""
    wage = next(n for n in cells if n.startswith("A_site") and n.endswith("_wage_per_paid_hour"))
    growth = wage.replace("_wage_per_paid_hour", "_wage_growth")
    yield "wage + 10%, growth 5%", "input", {cells[wage]: named(book, cells, wage) * 1.1, cells[growth]: 0.05}
    yield "discount rate 12%", "input", {cells["discount_rate"]: 0.12}
    for price in [n for n in cells if re.fullmatch(r"A_contract_.*_price", n)][:1]:
        yield "price + 0.50", "input", {cells[price]: named(book, cells, price) + 0.5}
    for what, changes in sensitivity.wanted(book, cached) if "scenario_names" in cells else []:
        yield what, "input", changes
    sheet, row = book["A Drivers"], next(line_rows(book["A Cost"]))
    last = sheet.cell(row, grid(sheet)[1][-1])
    yield "a quantity changed by hand", "fault", {(sheet.title, last.coordinate): last.value + 1}


def typed(path, copy, members, changes):
    """A copy with other constants typed in, as XML: openpyxl takes ten times as long and would write all anew. Charts
    are left out of it, since drawing them takes LibreOffice longer than all formulas."""
    left = dict(changes)
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(copy, "w", zipfile.ZIP_STORED) as target:
        for item in source.infolist():
            data = source.read(item.filename)
            for sheet, cell in [place for place in left if members[place[0]] == item.filename]:
                value = left.pop((sheet, cell))
                new = f't="inlineStr"><is><t>{escape(value)}</t></is>' if isinstance(value, str) else \
                    f"><v>{value!r}</v>"
                data, count = re.subn(rb'(<c r="%s"(?: s="[0-9]+")?)[^>]*>.*?</c>' % cell.encode(),
                                      lambda m: m[1] + b" " + new.encode() + b"</c>", data)
                assert count == 1, (sheet, cell, count)
            if item.filename in members.values():
                data = re.sub(rb"<drawing [^>]*/>", b"", data)
            target.writestr(item, data)
    assert not left, left
    return copy


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


def written(path, folder, deep):
    """Writes a copy of the workbook an edit; first comes the workbook itself, without its charts."""
    cached, stem = recalculate.Book(path), os.path.splitext(os.path.basename(path))[0]
    cells = name_cells(cached)
    members = {title: f"xl/worksheets/sheet{number}.xml" for number, title in enumerate(cached.sheetnames, 1)}
    wanted = list(selections(cached, cells, deep))
    if deep:
        wanted += changes_of_money(openpyxl.load_workbook(path), cached, cells)
    made = []
    for number, (what, kind, changes) in enumerate([("as it is", "none", {})] + wanted):
        copy = typed(path, os.path.join(folder, f"{stem}-edit{number}.xlsx"), members, changes)
        made.append(Edit(what, kind, changes, copy))
    if deep:
        made.append(Edit("planted", "planted", {}, planted(path, os.path.join(folder, stem + "-planted.xlsx"))))
    return made


def says(book, words):
    return any(words in str(c.value) for row in book["Decision"].iter_rows() for c in row)


def cumulated(money, letter):
    """The last month's mean of the cumulated cash on Money, found by its headings."""
    top = [c for row in money.iter_rows(max_row=4) for c in row if c.value]
    block = next(c.column for c in top if str(c.value).startswith("Cash cost, cumulated"))
    mean = next(c.column for c in top if c.value == "mean" and c.column >= block)
    key = next(c.column for c in top if c.value == "Scenario")
    last = [r for r in range(1, money.max_row + 1) if str(money.cell(r, key).value).startswith(letter + " ")][-1]
    return money.cell(last, mean).value


def check_amounts(expect, formula_book, edit, cells, after):
    """Each scenario's present value as computed apart, and Money's cash as Cost has it."""
    inputs = {name: formula_book[sheet][cell].value for name, (sheet, cell) in cells.items() if ":" not in cell}
    inputs.update((name, edit.changes[place]) for name, place in cells.items() if place in edit.changes)
    for letter in letters(formula_book):
        cost = after[letter + " Cost"]
        total = row_of(cost, "Total cash")
        expected, found = present_value(formula_book, after, letter, inputs), cost.cell(total, 6).value
        expect(recalculate.close(expected, found),
               f"{edit.what}: {letter}'s present value {found:,.2f} is {expected:,.2f}")
        expect(recalculate.close(cumulated(after["Money"], letter), cost.cell(total, 5).value, absolute=1e-4),
               f"{edit.what}: {letter}'s cash cumulated on Money is the total on Cost")


def check(expect, formula_book, edit, before, after):
    """After an edit: present values as computed apart, checks hold, the red line where it belongs."""
    cells, what = name_cells(formula_book), edit.what
    if edit.kind == "planted":
        kept = [c.coordinate for row in after["Decision"].iter_rows() for c in row if c.value in (99123, "99123")]
        expect(not kept, f"recalculation is forced: planted values are gone {kept[:3]}")
        return
    if edit.kind == "fault":
        failed = named(after, cells, "all_checks_hold") == 0 and says(after, "A check fails")
        expect(failed, f"{what} breaks a check, and the first page says so")
        return
    expect(named(after, cells, "all_checks_hold") == 1, f"{what}: all checks hold")
    is_input = edit.kind == "input"
    expect(says(after, "changed since") == is_input,
           f"{what}: the line about changed inputs " + ("appears" if is_input else "stays away"))
    errors = list(after.errors())
    expect(not errors, f"{what}: no error values {errors[:3]}")
    if is_input:
        check_amounts(expect, formula_book, edit, cells, after)
        sensitivity.check(expect, edit, before, after)
    else:
        check_selection(expect, after, edit.changes[cells["selected_scenario"]])


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
