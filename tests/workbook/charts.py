"""Reads a workbook's charts as XML, since LibreOffice's picture is not Excel's, and holds them to what was asked.

Every chart of every sheet gets the general rules. Those in SEVERAL and ALONE, by sheet and title, are also held to
their kind and series: where the values stand (by label of row, or heading of column), colour and dashes.
To add a sheet, add its rows; the number of charts must be theirs, in any language.
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
MONTHS = ("mmm yy", "[$-413]mmm yy")        # English; Dutch, whatever the spreadsheet's own language


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
    scale: tuple            # of the values: least and most, None where the spreadsheet decides


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
                 blanks.get("val") if blanks is not None else "gap",
                 tuple(x.get("val") if x is not None else None for x in (
                     area.find(f"{C}valAx/{C}scaling/{C}{end}") for end in ("min", "max"))))


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
    return [cells.sheet.cell(row, column) for row in range(cells.top, cells.bottom + 1)
            for column in range(cells.left, cells.right + 1)]


def labels_of(cells):
    """What a series' values are called on their sheet: the row's label and its block's heading; of a column the
    headings above it, each of which may span several columns."""
    sheet = cells.sheet
    if cells.top == cells.bottom and cells.right > cells.left:
        block = (r for r in range(cells.top, 0, -1) if sheet.cell(r, 2).value is None)
        return " / ".join(str(sheet.cell(r, 1).value) for r in (next(block, cells.top), cells.top))
    last = next((r for r in range(cells.top - 1, 0, -1) if is_text(sheet.cell(r, cells.left))), 1)
    found = []
    for row in range(max(1, last - 2), last + 1):
        found += [sheet.cell(row, c).value for c in range(cells.left, 0, -1) if is_text(sheet.cell(row, c))][:1]
    return " / ".join(found)


def is_text(cell):
    return isinstance(cell.value, str) and cell.data_type != "f"


def is_month(cell):
    return cell.number_format in MONTHS


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
        if formats.get("catAx", ("",))[0].removesuffix('"   "') not in MONTHS:      # blanks keep labels apart
            yield f"months on an axis as {formats.get('catAx')}"


class Line(NamedTuple):
    """A series that is expected: patterns for its name, and for the labels or headings where its values stand."""
    name: str
    label: str
    colour: str = ""        # OWN and PALE: the scenario's, and halfway to white
    dashed: bool = None


class Expected(NamedTuple):
    title: str              # a pattern; {label} is the scenario's
    kind: str
    lines: list             # in order
    each: bool = False      # one a scenario
    stacked: bool = False


OWN, PALE = "own", "pale"
BAND = [Line("P10", "P10", "9DC3E6", True), Line("P90", "P90", "9DC3E6", True)]
PAIR = [Line("A ", "A ", SCENARIOS[0]), Line("B |Selected", "B |Selected", SCENARIOS[1])]
STACK = ["8497B0", "FFD966", "F4B183", "C55A11"]


def banded(title, heading="", target=False):
    """One measure of one scenario: mean and band, both from below the measure's heading."""
    head = heading or title
    lines = [Line("P10 and P90$", head + ".*P10$", PALE, False), Line("P90$", head + ".*P90$", PALE, False),
             Line("target$", head + ".*target$", TARGET, True), Line("mean$", head + ".*mean$", OWN, False)]
    return Expected("{label}: " + title, "line", [one for one in lines if target or one.colour != TARGET], True)


def stacked(title, *names):
    lines = [Line(name, name + ".*mean$", colour) for name, colour in zip(names, STACK)]
    return Expected(title, "column", lines, title.startswith("{label}"), True)


HEADS = ["In-house", "Provider, training", "Provider, nesting", "Provider, productive"]
EACH = {
    "Service": [banded("Service level", target=True), banded("Abandonment"), banded("Average speed of answer"),
                banded("First-contact resolution"), banded("Occupancy"), banded("Handle time")],
    "Staffing": [stacked("{label}: Heads", *HEADS), banded("Headcount")],
    "Contacts": [stacked("{label}: Contacts by kind", "First contacts", "Redials", "Repeats"),
                 stacked("{label}: What became", "Answered", "Abandoned", "Turned away"), banded("Offered"),
                 banded("First contacts"), banded("Redials"), banded("Repeats"), banded("Abandoned"), banded("Lost")],
    "Money": [banded("Cash cost, EUR", "Cash cost /"), banded("Cash cost, cumulated"),
              banded("Customer value at risk")],
}
# English sheets. Where several scenarios are compared, and where one is alone; no sheet has others.
SEVERAL = {
    "Decision": [
        Expected("A saves, cumulated", "line", [Line("A saves", "A saves, cumulated", "1F3864")] + BAND),
        Expected("Cash", "line", PAIR),
        Expected("Service level", "line", PAIR + [Line("Target", "", TARGET, True)]),
        Expected("A saves.*category", "bar", [Line("A saves", "")]),
    ],
    **EACH,
    "Sensitivity": [
        Expected("A saves, cash, present", "column", [Line("A not cheaper", "A not cheaper$", "C0504D"),
                                                      Line("A saves", "A saves$", "70AD47")], stacked=True),
        Expected(r"A saves, cash \+ customer", "column", [Line("A not cheaper", "A not cheaper$", "C0504D"),
                                                          Line("A saves", "A saves$", "70AD47")], stacked=True),
        Expected("Share of the replications", "column", [Line("breaks even", "breaks even$", "70AD47"),
                                                         Line("never", "never$", "7F7F7F")], stacked=True),
        Expected("Change of what A saves", "bar", [Line("rate lower", "when lower$", "9DC3E6"),
                                                   Line("rate higher", "when higher$", "1F3864")]),
    ],
}
ALONE = {
    "Decision": [
        Expected("Cash", "line", [Line("A ", "A ", SCENARIOS[0])] + BAND),
        Expected("", "bar", [Line("", "", SCENARIOS[0])]),
        Expected("Service level", "line", [Line("A ", "A ", SCENARIOS[0]), Line("Target", "", TARGET, True)]),
        stacked("Heads", *HEADS),
    ],
    **EACH,
    "Sensitivity": [
        Expected("Cost, cash, present", "column", [Line("Replications", "Replications$", SCENARIOS[0])], stacked=True),
        Expected(r"Cost, cash \+ customer", "column", [Line("Replications", "Replications$", SCENARIOS[0])],
                 stacked=True),
        Expected("Change of the cost", "bar", [Line("rate lower", "when lower$", "9DC3E6"),
                                               Line("rate higher", "when higher$", "1F3864")]),
    ],
}


def pale(colour):
    return "".join(f"{(int(colour[i:i + 2], 16) + 255) // 2:02X}" for i in (0, 2, 4))


def of_scenario(expected, number, label):
    """What is expected of one scenario's chart."""
    own = {OWN: SCENARIOS[number], PALE: pale(SCENARIOS[number])}
    return expected._replace(title=expected.title.replace("{label}", re.escape(label)),
                             lines=[one._replace(colour=own.get(one.colour, one.colour)) for one in expected.lines])


def expected_faults(sheet, expected, charts, book):
    """One chart that was asked for: is there exactly one such, and does it draw what it should?"""
    found = [c for c in charts if c.sheet == sheet and c.kind == expected.kind
             and re.match(expected.title, c.title, re.I)]
    if len(found) != 1:
        yield f"{sheet}: {len(found)} {expected.kind} charts with a title like {expected.title!r}"
        return
    if found[0].stacked != expected.stacked:
        yield f"{sheet}, {found[0].title}: stacked: {found[0].stacked}"
    if len(found[0].series) != len(expected.lines):
        yield f"{sheet}, {found[0].title}: series {[s.name for s in found[0].series]}"
        return
    for line, one in zip(expected.lines, found[0].series):
        labels = labels_of(cells_of(one.values, book))
        if not re.match(line.name, one.name, re.I) or not re.search(line.label, labels, re.I):
            yield f"{sheet}, {found[0].title}: {one.name} draws {one.values}, called {labels}"
        if (line.colour and one.colour != line.colour) or (line.dashed is not None and line.dashed != one.dashed):
            yield f"{sheet}, {found[0].title}: {one.name} in {one.colour}, dashed: {one.dashed}"


def scenario_rows_faults(charts, book, scenarios):
    """A chart of one scenario ("A three-year: ...") draws that scenario's rows, where a sheet has rows of them all."""
    for chart in charts:
        owner = next((s for s in scenarios if chart.title.startswith(s + ":")), None)
        for one in chart.series if owner else []:
            cells, key = cells_of(one.values, book), cells_of(one.categories, book)
            owners = {cells.sheet.cell(r, key.left - 1).value for r in range(cells.top, cells.bottom + 1)}
            if owners != {owner}:
                yield f"{chart.sheet}, {chart.title}: {one.name} draws rows of {owners}"


def scale_faults(charts):
    """Charts of one measure, a scenario each, have one scale: or the eye compares heights that are not alike."""
    for title in {c.title.split(": ", 1)[1] for c in charts if ": " in c.title}:
        scales = {c.scale for c in charts if c.title.endswith(": " + title)}
        if len(scales) != 1:
            yield f"{title}: scales {scales}"


def has_gaps(charts, book):
    """Is there a month in which nobody called?"""
    levels = [one for c in charts if c.sheet == "Service" and c.title.endswith(": Service level") for one in c.series]
    return any(cell.value is None for one in levels for cell in values_in(cells_of(one.values, book)))


def asked_of(scenarios, gaps):
    """The tables for so many scenarios. The selected one's row has texts where months are without contacts, and these
    would be drawn as 0: then every scenario has its line."""
    if len(scenarios) == 1:
        return ALONE
    decision = list(SEVERAL["Decision"])
    if len(scenarios) > 2 and gaps:
        lines = [Line(re.escape(s), re.escape(s), colour) for s, colour in zip(scenarios, SCENARIOS)]
        decision[2] = decision[2]._replace(lines=lines + decision[2].lines[-1:])
    return {**SEVERAL, "Decision": decision}


def text_faults(path, after):
    """Values that are texts once recalculated: the spreadsheet draws them as 0."""
    for chart in charts_of(path):
        for one in chart.series:
            if any(isinstance(c.value, str) for c in values_in(cells_of(one.values, after))):
                yield f"{chart.sheet}, {chart.title}: {one.name} draws texts"


def faults(path, book, scenarios, english):
    charts = charts_of(path)
    for chart in charts:
        for fault in chart_faults(chart, book, scenarios):
            yield f"{chart.sheet}, {chart.title}: {fault}"
    yield from scenario_rows_faults(charts, book, scenarios)
    yield from scale_faults([c for c in charts if any(c.title.startswith(s + ":") for s in scenarios)])
    asked = 0
    for sheet, several in asked_of(scenarios, has_gaps(charts, book)).items():
        for one in several:
            for number, label in enumerate(scenarios) if one.each else [(0, "")]:
                asked += 1
                yield from expected_faults(sheet, of_scenario(one, number, label), charts, book) if english else []
    if len(charts) != asked:
        yield f"{len(charts)} charts, not {asked}"
