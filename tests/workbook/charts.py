"""Reads a workbook's charts as XML, since LibreOffice's picture is not Excel's, and holds them to what was asked.

Every chart of every sheet gets the general rules. Those in SEVERAL and ALONE, by sheet and title, are also held to
their kind and series: where the values stand (by label of row, or heading of column), colour and dashes.
To add a sheet, add its rows.
"""
import re
import xml.etree.ElementTree as ET
from typing import NamedTuple

import parts

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
D = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"
SCENARIOS = ["2F75B5", "C55A11", "70AD47", "7030A0", "7F7F7F", "BF8F00", "264478", "00A0A0"]
TARGET = "C00000"


class Series(NamedTuple):
    name: str
    values: str             # as written: Sheet!$A$1:$A$9
    categories: str
    colour: str             # "" when unfilled
    dashed: bool
    named_by_cell: bool


class Chart(NamedTuple):
    sheet: str
    title: str
    alt: str
    kind: str               # line, column, bar
    stacked: bool
    series: list
    formats: list           # of the axes: categories, values
    blanks: str


def text(node):
    return "".join(t.text or "" for t in node.iter(A + "t")) if node is not None else ""


def series_of(node, kind):
    look = node.find(C + "spPr")
    part = look.find(A + "ln") if kind == "line" else look
    fill = part.find(A + "solidFill") if part is not None else None
    dash = part.find(A + "prstDash") if part is not None else None
    return Series(node.findtext(f"{C}tx/{C}v") or node.findtext(f"{C}tx/{C}strRef/{C}f") or "",
                  node.findtext(f"{C}val/{C}numRef/{C}f") or "",
                  node.findtext(f"{C}cat/{C}numRef/{C}f") or node.findtext(f"{C}cat/{C}strRef/{C}f") or "",
                  fill.find(A + "srgbClr").get("val") if fill is not None else "",
                  dash is not None and dash.get("val") == "dash", node.find(f"{C}tx/{C}strRef") is not None)


def chart_of(root, sheet, alt):
    area = root.find(f"{C}chart/{C}plotArea")
    lines, bars = area.find(C + "lineChart"), area.find(C + "barChart")
    drawn = lines if lines is not None else bars
    kind = "line" if lines is not None else "bar" if bars.find(C + "barDir").get("val") == "bar" else "column"
    axes = [a for a in area if a.tag in (C + "catAx", C + "dateAx", C + "valAx")]
    formats = [(a.tag.replace(C, ""), a.find(C + "numFmt")) for a in axes]
    blanks = root.find(f"{C}chart/{C}dispBlanksAs")
    return Chart(sheet, text(root.find(f"{C}chart/{C}title")), alt, kind,
                 drawn.find(C + "grouping").get("val") == "stacked",
                 [series_of(s, kind) for s in drawn.iter(C + "ser")],
                 [(tag, f.get("formatCode"), f.get("sourceLinked")) for tag, f in formats if f is not None],
                 blanks.get("val") if blanks is not None else "gap")


def charts_of(path):
    """All charts, in the order of sheets and of their places on them."""
    book, found = parts.Parts(path), []
    for sheet, part, root in book.sheets:
        drawing = root.find(parts.MAIN + "drawing")
        if drawing is None:
            continue
        target = book.related(part)[drawing.get(parts.RELATED + "id")][0]
        charts = book.related(target)
        for anchor in book.root(target):
            frame = anchor.find(f"{D}graphicFrame")
            reference = next(frame.iter(C + "chart")).get(parts.RELATED + "id")
            alt = next(frame.iter(D + "cNvPr")).get("descr", "")
            found.append(chart_of(book.root(charts[reference][0]), sheet, alt))
    return found


class Cells(NamedTuple):
    """A reference of a series, looked up."""
    sheet: object
    top: int
    left: int
    bottom: int
    right: int


def cells_of(reference, book):
    """None when it is not one row or one column of a sheet that there is."""
    sheet, _, area = reference.rpartition("!")
    sheet = sheet[1:-1].replace("''", "'") if sheet.startswith("'") else sheet
    if sheet not in book.sheetnames:
        return None
    top, left, bottom, right = parts.area(area.replace("$", ""))
    return Cells(book[sheet], top, left, bottom, right) if top == bottom or left == right else None


def values_in(cells):
    return [c for row in cells.sheet.iter_rows(cells.top, cells.bottom, cells.left, cells.right) for c in row]


def labels_of(cells):
    """What a series' values are called on their sheet: the row's label and its block's heading, or every heading above
    the column."""
    if cells.top == cells.bottom and cells.right > cells.left:
        block = (r for r in range(cells.top, 0, -1) if cells.sheet.cell(r, 2).value is None)
        return [str(cells.sheet.cell(r, 1).value) for r in (cells.top, next(block, cells.top))]
    above = [str(cells.sheet.cell(r, cells.left).value or "") for r in range(max(1, cells.top - 400), cells.top)]
    return [a for a in above if a]


def is_month(cell):
    return cell.number_format == "mmm yy"


def series_faults(chart, one, book, scenarios):
    values, months = cells_of(one.values, book), cells_of(one.categories, book)
    if not one.name or (one.named_by_cell and str(one.name).startswith("=")):
        yield f"series {one.name!r} has no name of its own"
    if not values or not months:
        yield f"series {one.name}: {one.values} over {one.categories}"
        return
    drawn, along = values_in(values), values_in(months)
    if len(drawn) != len(along) or len(drawn) < 2:
        yield f"series {one.name}: {len(drawn)} values over {len(along)} categories"
    if any(isinstance(c.value, str) and c.data_type != "f" for c in drawn) or all(c.value is None for c in drawn):
        yield f"series {one.name}: {one.values} holds no numbers"
    if any(c.value is None for c in along) or any(c.data_type == "f" and is_month(c) for c in along):
        yield f"series {one.name}: categories {one.categories}"
    row_wise = values.top == values.bottom
    aligned = (values.left, values.right) == (months.left, months.right) if row_wise else \
        (values.top, values.bottom) == (months.top, months.bottom)
    if months.sheet is not values.sheet or not aligned:
        yield f"series {one.name}: {one.values} is not beside {one.categories}"
    if one.name in scenarios and one.colour != SCENARIOS[scenarios.index(one.name)]:
        yield f"series {one.name} in {one.colour}"
    is_target = re.match(r"target|doel|norm", one.name, re.I)
    if is_target and (one.colour != TARGET or (chart.kind == "line" and not one.dashed)):
        yield f"the target in {one.colour}, dashed: {one.dashed}"


def chart_faults(chart, book, scenarios):
    """What holds for every chart."""
    if not chart.title or not chart.alt or chart.title.startswith("="):
        yield f"title {chart.title!r}, alternative text {chart.alt!r}"
    if not chart.series or not any(s.colour for s in chart.series):
        yield "nothing is drawn"
    if chart.blanks != "gap":
        yield f"months without data are drawn as {chart.blanks}"
    formats = dict((tag, (code, linked)) for tag, code, linked in chart.formats)
    if formats.get("valAx", ("General", "1"))[0] == "General" or formats["valAx"][1] != "0":
        yield f"value axis: {formats.get('valAx')}"
    for one in chart.series:
        yield from series_faults(chart, one, book, scenarios)
    months = [cells_of(s.categories, book) for s in chart.series]
    if all(months) and any(is_month(c) for m in months for c in values_in(m)):
        if formats.get("catAx", ("",))[0] != "mmm yy":
            yield f"months on an axis as {formats.get('catAx')}"


class Line(NamedTuple):
    """A series that is expected: patterns for its name, and for the label or heading where its values stand."""
    name: str
    label: str
    colour: str = ""
    dashed: bool = None


class Expected(NamedTuple):
    title: str              # a pattern; {label} is the scenario's
    kind: str
    lines: list             # in order; None: only that there is one series or more
    each: bool = False      # one a scenario


BAND = [Line("P10", "P10", "9DC3E6", True), Line("P90", "P90", "9DC3E6", True)]
PAIR = [Line("A ", "A ", SCENARIOS[0]), Line("B |Selected", "B |Selected", SCENARIOS[1])]
# English sheets. Where several scenarios are compared, and where one is alone.
SEVERAL = {
    "Decision": [
        Expected("A saves, cumulated", "line", [Line("A saves", "A saves, cumulated", "1F3864")] + BAND),
        Expected("Cash", "line", PAIR),
        Expected("Service level", "line", PAIR + [Line("Target", "", TARGET, True)]),
        Expected("A saves.*category", "bar", [Line("A saves", "")]),
    ],
    "Service": [Expected("{label}: Service level", "column", None, True)],
    "Staffing": [Expected("{label}: Heads", "column",
                          [Line("In-house", "In-house"), Line("Provider, training", "Provider, training"),
                           Line("Provider, nesting", "Provider, nesting"),
                           Line("Provider, productive", "Provider, productive")], True)],
}
ALONE = {
    "Decision": [
        Expected("Cash", "line", [Line("A ", "A ", SCENARIOS[0])] + BAND),
        Expected("", "bar", [Line("", "", SCENARIOS[0])]),
        Expected("Service level", "line", [Line("A ", "A ", SCENARIOS[0]), Line("Target", "", TARGET, True)]),
        Expected("Heads", "column", SEVERAL["Staffing"][0].lines),
    ],
    "Service": SEVERAL["Service"], "Staffing": SEVERAL["Staffing"],
}


def expected_faults(sheet, expected, charts, book):
    """One chart that was asked for: is there exactly one such, and does it draw what it should?"""
    found = [c for c in charts if c.sheet == sheet and c.kind == expected.kind
             and re.match(expected.title, c.title, re.I)]
    if len(found) != 1:
        yield f"{sheet}: {len(found)} {expected.kind} charts with a title like {expected.title!r}"
        return
    if expected.lines is None:
        return
    if len(found[0].series) != len(expected.lines):
        yield f"{sheet}, {found[0].title}: series {[s.name for s in found[0].series]}"
        return
    for line, one in zip(expected.lines, found[0].series):
        labels = labels_of(cells_of(one.values, book))
        if not re.match(line.name, one.name, re.I) or not any(re.search(line.label, a, re.I) for a in labels):
            yield f"{sheet}, {found[0].title}: {one.name} draws {one.values}, called {labels[-3:]}"
        if (line.colour and one.colour != line.colour) or (line.dashed is not None and line.dashed != one.dashed):
            yield f"{sheet}, {found[0].title}: {one.name} in {one.colour}, dashed: {one.dashed}"


def scenario_rows_faults(charts, book, scenarios):
    """A chart of one scenario ("A three-year: ...") draws that scenario's rows, where a sheet has rows of them all."""
    for chart in charts:
        owner = next((s for s in scenarios if chart.title.startswith(s + ":")), None)
        for one in chart.series if owner else []:
            cells = cells_of(one.values, book)
            owners = {cells.sheet.cell(r, 1).value for r in (cells.top, cells.bottom)} if cells else set()
            if owners & set(scenarios) and owners != {owner}:
                yield f"{chart.sheet}, {chart.title}: {one.name} draws rows of {owners}"


def faults(path, book, scenarios, english):
    charts = charts_of(path)
    for chart in charts:
        for fault in chart_faults(chart, book, scenarios):
            yield f"{chart.sheet}, {chart.title}: {fault}"
    yield from scenario_rows_faults(charts, book, scenarios)
    for sheet, several in (ALONE if len(scenarios) == 1 else SEVERAL).items() if english else []:
        for one in several:
            for label in scenarios if one.each else [""]:
                exact = one._replace(title=one.title.replace("{label}", re.escape(label)))
                yield from expected_faults(sheet, exact, charts, book)
    if len(charts) < 4 + 2 * len(scenarios):
        yield f"{len(charts)} charts"
