"""Faults put into a workbook by hand: every one must be found, or parts.py and charts.py prove nothing.

usage: selftest.py WORKBOOK   (English, two scenarios)
"""
import os
import re
import sys
import tempfile
import zipfile

import openpyxl

import charts
import check
import parts

SHEET, CHART = "xl/worksheets/sheet%d.xml", "xl/charts/chart%d.xml"
DECISION, INPUTS, COST = SHEET % 1, SHEET % 2, SHEET % 12
CUMULATIVE, CASH, SERVICE, SERVICE_B = (CHART % n for n in (1, 2, 3, 6))
# (what, member, pattern, replacement): the first match is replaced, with "*" all.
FAULTS = [
    ("a series of another row", SERVICE, "", None),
    ("a scenario's colour", CASH, "C55A11", "2F75B5*"),
    ("another scenario's rows", SERVICE_B, r"Service!\$AD\$11:\$AD\$16", "Service!$AD$5:$AD$10*"),
    ("mean and P90 exchanged", SERVICE_B, r"Service!\$AD\$11:\$AD\$16", "Service!$AE$11:$AE$16*"),
    ("another scale than A's", SERVICE_B, '<c:max val="[^"]*"', '<c:max val="2"'),
    ("a band in another colour", SERVICE_B, "E2AC88", "97BADA*"),
    ("a hidden name of ours", "xl/workbook.xml", 'name="discount_rate"', 'name="discount_rate" hidden="1"'),
    ("an undashed target", SERVICE, '<a:prstDash val="dash"/>', "*"),
    ("no title", CUMULATIVE, "<a:t>[^<]*</a:t>", "<a:t></a:t>*"),
    ("months as numbers", CUMULATIVE, "mmm yy", "General*"),
    ("months without data as zero", CASH, "<c:plotVisOnly", '<c:dispBlanksAs val="zero"/><c:plotVisOnly'),
    ("no alternative text", "xl/drawings/drawing1.xml", 'descr="[^"]*"', 'descr=""'),
    ("widths that overlap", DECISION, "<cols>", '<cols><col min="1" max="3" width="9"/>'),
    ("merged cells that overlap", DECISION, "<mergeCell ", '<mergeCell ref="A1:C9"/><mergeCell '),
    ("a header's unknown code", DECISION, "&amp;R", "&amp;Q"),
    ("a header too long", DECISION, "<oddHeader>", "<oddHeader>" + "x" * 256),
    ("a function of 2019", COST, r"SUMPRODUCT\(", "XLOOKUP("),
    ("an unknown name", COST, "discount_rate", "discont_rate"),
    ("a name that is a cell", "xl/workbook.xml", 'name="discount_rate"', 'name="TAX2027"'),
    ("a name that is R1C1", "xl/workbook.xml", 'name="discount_rate"', 'name="R1C1"'),
    ("a hidden sheet", "xl/workbook.xml", "<sheet ", '<sheet state="hidden" '),
    ("a link to nowhere", DECISION, r"location=\"'Inputs'", "location=\"'Inptus'"),
    ("a password", INPUTS, "<sheetProtection ", '<sheetProtection password="CC1A" '),
    ("a prompt too long", DECISION, ' prompt="', ' prompt="' + "y" * 255),
    ("a conditional format that begins with =", DECISION, "(<cfRule .*?)<formula>", r"\1<formula>=1+"),
    ("a control character as a code", "xl/sharedStrings.xml", "<t>", "<t>_x0001_"),
    ("a number that is none", COST, "(</f><v>)[^<]*", r"\1nan"),
    ("a link to another file", "xl/_rels/workbook.xml.rels", "<Relationship ", '<Relationship TargetMode="External" '),
]


def with_fault(source, target, member, pattern, replacement):
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for item in old.infolist():
            data = old.read(item.filename).decode()
            if item.filename == member:
                faulty = swapped(data) if replacement is None else re.sub(
                    pattern, replacement.rstrip("*"), data, count=0 if replacement.endswith("*") else 1)
                assert faulty != data, (member, pattern)
                data = faulty
            new.writestr(item, data)


def swapped(data):
    """The second series draws what the first does."""
    first, second = re.findall("<c:val><c:numRef><c:f>([^<]*)</c:f>", data)[:2]
    return data.replace(second, first)


def found(path, book, scenarios):
    return [f for _, some in parts.faults(path) for f in some] + list(charts.faults(path, book, scenarios, True))


def main(path):
    book, missed = openpyxl.load_workbook(path), []
    scenarios = check.scenarios_of(book)
    sound = found(path, book, scenarios)
    with tempfile.TemporaryDirectory() as folder:
        copy = os.path.join(folder, "faulty.xlsx")
        for what, member, pattern, replacement in FAULTS:
            with_fault(path, copy, member, pattern, replacement)
            if not found(copy, book, scenarios):
                missed.append(what)
    print(f"{'FAILED' if missed or sound else 'ok':8}{len(FAULTS) - len(missed)} of {len(FAULTS)} faults put in by "
          f"hand are found {missed or ''} {sound or ''}")
    return 1 if missed or sound else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
