"""Proves a comparison's workbook: recalculated values, errors, edits against amounts computed here, charts, names.

usage: check.py COMPARE.xlsx [RUN.xlsx ...]
The first workbook holds two or more scenarios; it is also edited. The others are recalculated and looked through. All
have a contract.
"""
import os
import re
import shutil
import sys
import tempfile
import zipfile

import openpyxl

import recalculate

failures = []


def expect(holds, what):
    print(("ok      " if holds else "FAILED  ") + what)
    if not holds:
        failures.append(what)


def name_cells(book):
    """Defined names as (sheet, cell)."""
    cells = {}
    for name in book.defined_names.definedName:
        sheet, cell = name.attr_text.rsplit("!", 1)
        cells[name.name] = (sheet.strip("'"), cell.replace("$", ""))
    return cells


def named(book, cells, name):
    sheet, cell = cells[name]
    return book[sheet][cell].value


def grid(sheet):
    """Columns of the months and years of a monthly sheet, found by its header; rows by label."""
    header = next(r for r in range(1, 12) if str(sheet.cell(r, 1).value).startswith("Month number"))
    months = [c for c in range(7, sheet.max_column + 1) if isinstance(sheet.cell(header, c).value, (int, float))]
    return header, months


def line_rows(sheet):
    """Rows of ledger lines: those with a unit, a rate, and formulas that multiply a driver."""
    header, months = grid(sheet)
    for row in range(header + 2, sheet.max_row + 1):
        formula = sheet.cell(row, months[0]).value
        if isinstance(formula, str) and "Drivers'!" in formula:
            yield row


def present_value(formula_book, value_book, letter, inputs):
    """Cash's present value from the drivers and the inputs alone: quantity x rate x index x discount, in Python."""
    cost, drivers = formula_book[letter + " Cost"], value_book[letter + " Drivers"]
    header, months = grid(cost)
    total_row = next(r for r in range(header, cost.max_row + 1) if cost.cell(r, 1).value == "Total cash")
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


def rate(formula, inputs):
    """A rate cell: a number, or sign and product of names."""
    if not isinstance(formula, str):
        return formula
    value = -1.0 if formula.startswith("=-") else 1.0
    for name in formula.lstrip("=-").split("*"):
        value *= inputs[name]
    return value


def edited(path, folder, changes):
    """A copy of the workbook with named cells changed."""
    book = openpyxl.load_workbook(path)
    cells = name_cells(book)
    for name, value in changes.items():
        sheet, cell = cells[name]
        book[sheet][cell].value = value
    copy = os.path.join(folder, "edited.xlsx")
    book.save(copy)
    return copy


def cumulated(money, letter):
    """The last month's mean of the cumulated cash on Money, found by its heading."""
    heading = next(c for row in money.iter_rows(max_row=6) for c in row if str(c.value).startswith("Cash cost, cumul"))
    key = next(c.column for row in money.iter_rows(max_row=6) for c in row if c.value == "Scenario")
    rows = [r for r in range(1, money.max_row + 1) if str(money.cell(r, key).value).startswith(letter + " ")]
    return money.cell(rows[-1], heading.column + 1).value


def check_edit(path, folder, profile, changes, what):
    """After an edit: present values as computed apart, Runs and Cost tie, checks hold, the red line appears."""
    formula_book = openpyxl.load_workbook(path)
    cells = name_cells(formula_book)
    inputs = {name: named(formula_book, cells, name) for name in cells if name != "scenario_names"}
    inputs.update(changes)
    after = recalculate.recalculated(edited(path, folder, changes), os.path.join(folder, "after"), profile)
    letters = [s[0] for s in formula_book.sheetnames if re.fullmatch(r"[A-H] Cost", s)]
    for letter in letters:
        cost = after[letter + " Cost"]
        row = next(r for r in range(1, cost.max_row + 1) if cost.cell(r, 1).value == "Total cash")
        expected, found = present_value(formula_book, after, letter, inputs), cost.cell(row, 6).value
        expect(recalculate.close(expected, found), f"{what}: {letter}'s present value {found:,.2f} is {expected:,.2f}")
        expect(recalculate.close(cumulated(after["Money"], letter), cost.cell(row, 5).value, absolute=1e-4),
               f"{what}: {letter}'s cash cumulated on Money is the total on Cost")
    expect(named(after, cells, "all_checks_hold") == 1, f"{what}: all checks hold")
    is_input = any(name not in ("selected_scenario",) for name in changes)
    said = any("changed since" in str(c.value) for row in after["Decision"].iter_rows() for c in row)
    expect(said == is_input, f"{what}: the line about changed inputs " + ("appears" if is_input else "stays away"))
    expect(not list(recalculate.errors(after)), f"{what}: no error values")
    return after


def check_values(path, folder, profile):
    after = recalculate.recalculated(path, os.path.join(folder, "plain"), profile)
    count, wrong = recalculate.differences(path, after)
    print("\n".join(wrong[:20]))
    expect(not wrong and count > 100, f"{os.path.basename(path)}: {count} formulas, cached as recalculated")
    broken = list(recalculate.errors(after))
    expect(not broken, f"{os.path.basename(path)}: no error values {broken[:5]}")
    cells = name_cells(openpyxl.load_workbook(path))
    expect(named(after, cells, "all_checks_hold") == 1, f"{os.path.basename(path)}: all checks hold")
    return after


def check_provider(path, after):
    """A block a scenario: who decides is said, and the margin there is the one on Cost, in total and in every year."""
    sheet = after["Provider"]
    said = [str(c.value) for row in sheet.iter_rows(max_col=1) for c in row]
    told = sum(" chooses to invest EUR " in words or "decides nothing" in words for words in said)
    letters = [s[0] for s in after.sheetnames if re.fullmatch(r"[A-H] Cost", s)]
    expect(told >= len(letters), f"{os.path.basename(path)}: Provider says {told} times who decides what")
    margins = [row for row in sheet.iter_rows() if row[0].value == "Provider's margin"]
    for letter, row in zip(letters, margins):
        cost = next(r for r in after[letter + " Cost"].iter_rows() if r[0].value == "Provider's margin")
        pairs = [(a.value, b.value) for a, b in zip(row, cost) if isinstance(b.value, (int, float))]
        alike = all(recalculate.close(a, b, absolute=1e-6) for a, b in pairs)
        expect(alike and len(pairs) > 12, f"{os.path.basename(path)}: {letter}'s margin is that on Cost")
    expect(len(margins) == len(letters), f"{os.path.basename(path)}: a margin for each scenario")


def check_recalculation_is_forced(path, folder, profile):
    """A false cached value must not survive, or the comparison above proves nothing."""
    planted = os.path.join(folder, "planted.xlsx")
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(planted, "w", zipfile.ZIP_DEFLATED) as target:
        for item in source.infolist():
            data = source.read(item.filename)
            if item.filename == "xl/worksheets/sheet1.xml":
                data, count = re.subn(rb"(<f>[^<]*</f><v>)[^<]*(</v>)", rb"\g<1>99123\g<2>", data, count=0)
                assert count > 0
            target.writestr(item, data)
    after = recalculate.recalculated(planted, os.path.join(folder, "planted"), profile)
    kept = [c.coordinate for row in after["Decision"].iter_rows() for c in row if str(c.value) == "99123"]
    expect(not kept, f"recalculation is forced: planted values are gone {kept[:3]}")


def check_parts(path):
    """Charts with titles, series in the scenarios' colours and axis formats; names that are names; no texts lost."""
    with zipfile.ZipFile(path) as archive:
        charts = {n: archive.read(n).decode() for n in archive.namelist() if n.startswith("xl/charts/chart")}
        drawings = "".join(archive.read(n).decode() for n in archive.namelist() if n.startswith("xl/drawings/drawing"))
        book = archive.read("xl/workbook.xml").decode()
        expect(archive.testzip() is None, "the archive is whole")
    letters = len(re.findall(r'name="[A-H] Cost"', book))
    own = 4 if letters > 1 else 3
    expect(len(charts) == 4 + 19 * letters + own,
           f"{len(charts)} charts: four on Decision, nineteen a scenario, {own} on Sensitivity")
    for name, xml in sorted(charts.items()):
        series = xml.count("<c:ser>")
        titled = "<c:title>" in xml and "<a:t>" in xml
        expect(titled and series > 0 and "<c:numFmt formatCode=" in xml, f"{name}: title, {series} series, axis format")
    everything = "".join(charts.values())
    for colour in ("2F75B5", "C55A11")[:letters]:
        expect(colour in everything, f"series colour {colour}")
    expect('<a:prstDash val="dash"/>' in everything and "C00000" in everything, "target in red and dashed")
    expect("mmm yy" in everything, "months on the axis as mmm yy")
    scales = [(re.search(r'<c:min val="([^"]*)"', x), re.search(r'<c:max val="([^"]*)"', x)) for x in charts.values()
              if "Service level</a:t>" in x]
    alike = {(low.group(1), high.group(1)) for low, high in scales}
    expect(len(scales) == letters and len(alike) == 1, f"service level on one scale for all scenarios {alike}")
    expect(drawings.count("descr=") >= len(charts), "every chart has an alternative text")
    names = re.findall(r'<definedName name="([^"]+)"', book)
    names = [n.lower() for n in names if not n.startswith("_xlnm.")]
    bad = [n for n in names if not re.fullmatch(r"[a-z_][a-z0-9_]*", n)]
    expect(not bad and len(set(names)) == len(names) > 5, f"{len(names)} names, all valid and different {bad[:3]}")


def check_checks_bite(path, folder, profile):
    """One quantity changed by hand on Drivers: the control total must notice, and the first page must say so."""
    book = openpyxl.load_workbook(path)
    sheet = book["A Drivers"]
    header, months = grid(sheet)
    row = next(line_rows(book["A Cost"]))
    sheet.cell(row, months[-1]).value += 1
    copy = os.path.join(folder, "fault.xlsx")
    book.save(copy)
    after = recalculate.recalculated(copy, os.path.join(folder, "fault"), profile)
    said = any("A check fails" in str(c.value) for r in after["Decision"].iter_rows() for c in r)
    expect(named(after, name_cells(book), "all_checks_hold") == 0 and said, "a quantity changed by hand breaks a check")


def check_edits(path, folder, profile):
    book = openpyxl.load_workbook(path)
    cells = name_cells(book)
    wage = next(n for n in cells if n.startswith("A_site") and n.endswith("_wage_per_paid_hour"))
    growth = wage.replace("_wage_per_paid_hour", "_wage_growth")
    check_edit(path, folder, profile, {wage: named(book, cells, wage) * 1.1, growth: 0.05}, "wage + 10%, growth 5%")
    check_edit(path, folder, profile, {"discount_rate": 0.12}, "discount rate 12%")
    price = [n for n in cells if re.fullmatch(r"A_contract_.*_price", n)]
    if price:
        check_edit(path, folder, profile, {price[0]: named(book, cells, price[0]) + 0.5}, "price + 0.50")
    if "scenario_names" in cells:
        check_selection(path, folder, profile, book, cells)


def sorted_rates(sheet):
    """Rows of Sensitivity's sorted table: label, unit, rank, number, values, lower, higher, where it turns."""
    first = next(c.row for r in sheet.iter_rows() for c in r if c.value == "Rank") + 1
    row = first
    while isinstance(sheet.cell(row, 3).value, (int, float)):
        yield [c.value for c in sheet[row]]
        row += 1


def saves_of(book):
    """What A saves in present value: cash, and cash with customer value."""
    rows = [r[5].value for r in book["Compare"].iter_rows() if r[0].value == "A saves (selected less A)"]
    return rows[0], sum(rows[:2])


def with_rate(path, folder, profile, label, factor, columns):
    """The workbook recalculated with one rate multiplied on Inputs, in these scenarios' columns."""
    book = openpyxl.load_workbook(path)
    for row in book["Inputs"].iter_rows():
        instance = str(row[2].value).rsplit(".", 1)[0]
        if f"{row[0].value} ({instance})" == label:
            for column in columns:
                row[4 + column].value *= factor
    copy = os.path.join(folder, "rate.xlsx")
    book.save(copy)
    return recalculate.recalculated(copy, os.path.join(folder, "rate"), profile)


def check_sensitivity(path, folder, profile):
    """The table's promises kept: the rates are changed on Inputs, and A saves what the table said it would."""
    before = recalculate.recalculated(path, os.path.join(folder, "plain"), profile)
    count = len([s for s in before.sheetnames if re.fullmatch(r"[A-H] Cost", s)])
    rates = list(sorted_rates(before["Sensitivity"]))
    cash, both = saves_of(before)
    top = rates[0]
    after = with_rate(path, folder, profile, top[0], 1.1, range(count))
    found = saves_of(after)[1] - both
    holds = recalculate.close(found, top[7], absolute=1e-3)
    expect(holds, f"{top[0]} 10% higher: A saves {found:,.2f} more, as foretold")
    alone = next(r for r in rates if isinstance(r[11], (int, float)) and r[4])
    after = with_rate(path, folder, profile, alone[0], alone[11] / alone[4], [0])
    left = saves_of(after)[0]
    expect(abs(left) < 1e-2, f"{alone[0]} of A at {alone[11]:,.4f}: A saves {left:,.4f}, nothing, as foretold")
    expect(named(after, name_cells(openpyxl.load_workbook(path)), "all_checks_hold") == 1, "all checks hold there")
    check_discounting(before)


def check_discounting(book):
    """Other discount rates: A's saving by month, discounted here."""
    compare, sheet = book["Compare"], book["Sensitivity"]
    header, months = grid(compare)
    saves = next(r for r in compare.iter_rows() if r[0].value == "A saves (selected less A)")
    rows = [r for r in sheet.iter_rows() if r[0].value in ("as on Inputs", "another (may be changed)")]
    for row in rows:
        numbers = [(compare.cell(header, c).value, saves[c - 1].value) for c in months]
        expected = sum(v * (1 + row[2].value) ** (-n / 12) for n, v in numbers if n > 0)
        expect(recalculate.close(expected, row[3].value, absolute=1e-3), f"at {row[2].value:.0%}: {expected:,.2f}")
    expect(len(rows) == 5, f"{len(rows)} discount rates")


def check_selection(path, folder, profile, book, cells):
    """Each scenario in the list can be selected: what A saves is the difference of the two present values."""
    sheet, area = cells["scenario_names"]
    found = book[sheet][area]
    for (cell,) in found if isinstance(found, tuple) else ((found,),):
        after = check_edit(path, folder, profile, {"selected_scenario": cell.value}, f"selected {cell.value}")
        value = {s[0]: next(r[5].value for r in after[s].iter_rows() if r[0].value == "Total cash")
                 for s in after.sheetnames if re.fullmatch(r"[A-H] Cost", s)}
        compare = after["Compare"]
        saves = next(r[5].value for r in compare.iter_rows() if r[0].value == "A saves (selected less A)")
        holds = recalculate.close(saves, value[cell.value[0]] - value["A"], absolute=1e-6)
        expect(holds, f"selected {cell.value}: A saves {saves:,.2f}")


def main(paths):
    folder = tempfile.mkdtemp(prefix="workbook-")
    profile = os.path.join(folder, "profile")
    try:
        for path in paths:
            check_provider(path, check_values(path, folder, profile))
            check_parts(path)
        check_recalculation_is_forced(paths[0], folder, profile)
        check_checks_bite(paths[0], folder, profile)
        check_edits(paths[0], folder, profile)
        check_sensitivity(paths[0], folder, profile)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(f"{len(failures)} failed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
