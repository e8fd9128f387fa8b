"""Proves that the tables of --csv hold what the workbook of the same run holds: lines by month, totals, replications.

usage: check_csv.py WORKBOOK.xlsx FOLDER
"""
import csv
import datetime
import math
import os
import sys

import openpyxl

CENT = 0.005
failures = []


def expect(holds, what):
    print(("ok      " if holds else "FAILED  ") + what)
    if not holds:
        failures.append(what)


def table(folder, name):
    with open(os.path.join(folder, name), encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def months_of(sheet):
    """Columns of the months by their ISO name, from the row of dates."""
    row = next(r for r in range(1, 12) if sheet.cell(r, 1).value == "Month")
    cells = ((c, sheet.cell(row, c).value) for c in range(7, sheet.max_column + 1))
    return {v.strftime("%Y-%m"): c for c, v in cells if isinstance(v, datetime.datetime)}


def lines_of(sheet):
    """Rows of ledger lines by label: those in EUR that have a rate."""
    rate = next(c.column for row in sheet.iter_rows(max_row=12) for c in row if c.value == "Rate")
    rows = ((sheet.cell(r, 1).value, r) for r in range(1, sheet.max_row + 1)
            if str(sheet.cell(r, 2).value).startswith("EUR") and isinstance(sheet.cell(r, rate).value, (int, float)))
    return dict(rows)


def check_lines(book, letter, rows):
    cost, drivers = book[letter + " Cost"], book[letter + " Drivers"]
    months, lines = months_of(cost), lines_of(cost)
    expect(len(months) == len({r["month"] for r in rows}), letter + ": the same months")
    wanted = {r["label"] for r in rows if r["party"] != "memo"}
    expect(wanted <= set(lines), "%s: every line is in the workbook %s" % (letter, wanted - set(lines) or ""))
    worst = worst_quantity = 0.0
    for row in rows:
        if row["label"] not in lines:
            continue
        at, column = lines[row["label"]], months[row["month"]]
        worst = max(worst, abs(cost.cell(at, column).value - float(row["amount"])))
        quantity = float(row["quantity"])
        worst_quantity = max(worst_quantity, abs(drivers.cell(at, column).value - quantity) / max(1, abs(quantity)))
    expect(worst < CENT, "%s: %d amounts, furthest apart %.2g EUR" % (letter, len(rows), worst))
    expect(worst_quantity < 1e-12, "%s: their quantities, furthest apart %.2g" % (letter, worst_quantity))


def check_totals(book, letter, lines, totals):
    cost = book[letter + " Cost"]
    row = next(r for r in range(1, cost.max_row + 1) if cost.cell(r, 1).value == "Total cash")
    cash = [r for r in lines if r["party"] == "cash" and int(r["month_number"]) >= 1]
    for column, ours, total in ((5, "amount", "cost"), (6, "present_value", "present_value")):
        summed = math.fsum(float(r[ours]) for r in cash)
        stated = float(next(r["mean"] for r in totals if r["measure"] == total))
        apart = max(abs(summed - cost.cell(row, column).value), abs(stated - summed))
        expect(apart < CENT, "%s: total %s, apart %.2g EUR" % (letter, total, apart))


def check_runs(book, which, letter, runs):
    sheet = book["Runs"]
    first = next(r for r in range(1, 40) if sheet.cell(r, 1).value == 1)
    cash = [r for r in runs if r["line"] == "total" and r["party"] == "cash"]
    apart = max(abs(sheet.cell(first + i, 2 + which).value - float(r["present_value"])) for i, r in enumerate(cash))
    expect(apart < CENT and sheet.cell(first + len(cash), 1).value is None,
           "%s: %d replications, furthest apart %.2g EUR" % (letter, len(cash), apart))


def main():
    book = openpyxl.load_workbook(sys.argv[1], data_only=True)
    lines, totals, runs = (table(sys.argv[2], name + ".csv") for name in ("lines", "totals", "runs"))
    for which, name in enumerate(dict.fromkeys(r["scenario"] for r in totals)):
        letter = chr(ord("A") + which)
        own = [[r for r in rows if r["scenario"] == name] for rows in (lines, totals, runs)]
        check_lines(book, letter, own[0])
        check_totals(book, letter, own[0], own[1])
        check_runs(book, which, letter, own[2])
    sys.exit(1 if failures else 0)


main()
