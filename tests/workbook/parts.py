"""What makes Excel offer a repair, or warn, looked for in a workbook's parts: each rule is a function here.

A rule yields faults as sentences. Limits are those of Excel's specification page and of ECMA-376 part 1.
"""
import posixpath
import re
import xml.etree.ElementTree as ET
import zipfile

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
FUNCTIONS_2007 = set("""ABS AND AVERAGE COUNT COUNTA COUNTIF EXP FIXED IF IFERROR INDEX INT LN LOWER MATCH MAX MEDIAN
    MIN MOD N NOT OR PERCENTILE POWER RANK ROUND ROW COLUMN SMALL LARGE SQRT STDEV SUM SUMIF SUMIFS SUMPRODUCT TINV
    UPPER NORMSDIST
    NORMSINV AVERAGEIF AVERAGEIFS COUNTIFS FREQUENCY CHOOSE MONTH YEAR DATE LEFT RIGHT MID LEN SIGN TRUE FALSE PI
    HLOOKUP VLOOKUP LOOKUP LOG10 NPV""".split())
ELEMENTS = """sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges
    scenarios
    autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations
    hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches
    ignoredErrors smartTags drawing legacyDrawing tableParts extLst""".split()
CELL = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})")


class Parts:
    """The archive, its parts parsed, its sheets in order as (name, part, root)."""

    def __init__(self, path):
        self.archive = zipfile.ZipFile(path)
        self.members = self.archive.namelist()
        self.book = self.root("xl/workbook.xml")
        targets = self.related("xl/workbook.xml")
        self.sheets = [(s.get("name"), targets[s.get(RELATED + "id")][0], self.root(targets[s.get(RELATED + "id")][0]))
                       for s in self.book.find(MAIN + "sheets")]

    def root(self, part):
        return ET.fromstring(self.archive.read(part))

    def related(self, part):
        """Relationships of a part: id to (target, mode)."""
        folder, name = posixpath.split(part)
        rels = posixpath.join(folder, "_rels", name + ".rels")
        if rels not in self.members:
            return {}
        return {r.get("Id"): (posixpath.normpath(posixpath.join("/", folder, r.get("Target"))).lstrip("/"),
                              r.get("TargetMode")) for r in self.root(rels)}


def corner(reference):
    letters, digits = CELL.fullmatch(reference).groups()
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return int(digits), column


def area(reference):
    """A1 or A1:B2 as (top, left, bottom, right)."""
    first, _, last = reference.partition(":")
    return corner(first) + corner(last or first)


def overlap(a, b):
    return a[0] <= b[2] and b[0] <= a[2] and a[1] <= b[3] and b[1] <= a[3]


def archive_is_whole(parts):
    if parts.archive.testzip() is not None:
        yield "a member is damaged"
    if len({m.lower() for m in parts.members}) != len(parts.members):
        yield "two members have one name"
    for member in parts.members:
        parts.root(member)                      # raises when it is not well-formed, a forbidden character included
    types = parts.root("[Content_Types].xml")
    endings = {t.get("Extension").lower() for t in types if t.tag.endswith("Default")}
    named = [t.get("PartName").lstrip("/") for t in types if t.tag.endswith("Override")]
    if len(set(named)) != len(named):
        yield "a part has two content types"
    for part in set(named) - set(parts.members):
        yield f"content type for {part}, which is missing"
    for member in parts.members:
        if member != "[Content_Types].xml" and member not in named and member.rsplit(".", 1)[-1] not in endings:
            yield f"{member} has no content type"


def nothing_points_outside(parts):
    for member in parts.members:
        if re.search(r"vba|macro|externalLink|connections|activeX|embeddings|customXml", member):
            yield f"a part that does not belong: {member}"
        if member.endswith(".rels"):
            folder, name = posixpath.split(posixpath.dirname(member))[0], posixpath.basename(member)[:-5]
            for target, mode in parts.related(posixpath.join(folder, name)).values():
                if mode == "External" or target not in parts.members:
                    yield f"{member} leads to {target} ({mode or 'missing'})"


def sheets_are_named_well(parts):
    names = [name for name, _, _ in parts.sheets]
    if len({n.casefold() for n in names}) != len(names):
        yield "two sheets have one name"
    for name in names:
        bad = re.search(r"[\[\]:*?/\\\x00-\x1f]", name) or name[:1] == "'" or name[-1:] == "'"
        if bad or not 1 <= len(name) <= 31 or name.casefold() == "history":
            yield f"sheet name {name!r}"
    for sheet in parts.book.find(MAIN + "sheets"):
        if sheet.get("state"):
            yield f"{sheet.get('name')} is {sheet.get('state')}"


def reads_as_a_cell(name):
    """Would Excel take it for A1 (up to XFD) or R1C1?"""
    return re.fullmatch(r"[A-Za-z]{1,3}[0-9]+", name) or re.fullmatch(r"[Rr]([0-9]*)([Cc][0-9]*)?|[Cc][0-9]*", name)


def names_are_valid(parts):
    sheets, seen = [name for name, _, _ in parts.sheets], set()
    for one in parts.book.iter(MAIN + "definedName"):
        name, scope = one.get("name"), one.get("localSheetId")
        if (name.lower(), scope) in seen:
            yield f"the name {name} twice"
        seen.add((name.lower(), scope))
        built_in = name.startswith("_xlnm.")
        if one.get("hidden") and name != "_xlnm._FilterDatabase":       # Excel hides an automatic filter's area, too
            yield f"the name {name} is hidden"
        plain = re.fullmatch(r"[A-Za-z_\\][A-Za-z0-9_.]{0,254}", name)
        if not built_in and (not plain or reads_as_a_cell(name)):
            yield f"the name {name!r}"
        for reference in re.split(r",(?=(?:[^']|'[^']*')*$)", one.text or "") if built_in else [one.text or ""]:
            sheet, _, cells = reference.rpartition("!")
            whole = re.fullmatch(r"\$[A-Z]{1,3}:\$[A-Z]{1,3}|\$[0-9]+:\$[0-9]+", cells)
            sheet = sheet[1:-1].replace("''", "'") if sheet.startswith("'") else sheet
            if sheet not in sheets or not (whole or re.fullmatch(CELL.pattern + "(:" + CELL.pattern + ")?", cells)):
                yield f"the name {name} refers to {reference}"


def formula_faults(formula, where, sheets, names):
    code = re.sub(r'"(?:[^"]|"")*"', '""', formula)
    if len(formula) > 8192 or any(len(t) > 257 for t in re.findall(r'"(?:[^"]|"")*"', formula)):
        yield f"{where}: the formula or a text in it is too long"
    quoted = re.findall(r"'((?:[^']|'')*)'!", code)
    bare = re.sub(r"'(?:[^']|'')*'!", "", code)
    if formula.startswith("=") or re.search(r"[\[\]{};#]|_xl", bare):
        yield f"{where}: {formula[:80]}"
    for name in quoted:
        if name.replace("''", "'") not in sheets:
            yield f"{where}: no sheet {name!r}"
    for function in re.findall(r"([A-Z][A-Z0-9.]*)\(", bare):
        if function not in FUNCTIONS_2007:
            yield f"{where}: function {function}"
    words = re.sub(r"(?<![A-Za-z0-9_.])" + CELL.pattern + r"(?![A-Za-z0-9_.(])", "1", bare)
    for word in re.findall(r"(?<![A-Za-z0-9_.])[A-Za-z_][A-Za-z0-9_.]*(?![A-Za-z0-9_.(!])", words):
        if word.lower() not in names and word not in ("TRUE", "FALSE"):
            yield f"{where}: no name {word}"
    depth = deepest = 0
    for c in bare:
        depth += (c == "(") - (c == ")")
        deepest = max(deepest, depth)
    if depth != 0 or deepest > 64:
        yield f"{where}: brackets"


def cells_are_valid(parts):
    """Order, styles, shared texts, values; formulas; nothing hidden."""
    styles = parts.root("xl/styles.xml")
    formats = len(styles.find(MAIN + "cellXfs"))
    texts = len(parts.root("xl/sharedStrings.xml"))
    sheets = [name for name, _, _ in parts.sheets]
    names = {n.get("name").lower() for n in parts.book.iter(MAIN + "definedName")}
    for sheet, _, root in parts.sheets:
        last = (0, 0)
        for one in list(root.iter(MAIN + "row")) + list(root.iter(MAIN + "col")):
            if one.get("hidden") or one.get("collapsed"):
                yield f"{sheet}: a hidden row or column"
        for cell in root.iter(MAIN + "c"):
            where, value, kind = f"{sheet}!{cell.get('r')}", cell.findtext(MAIN + "v"), cell.get("t", "n")
            at = corner(cell.get("r"))
            if at <= last or at[0] > 1048576 or at[1] > 16384:
                yield f"{where}: out of order or range"
            last = at
            if int(cell.get("s", 0)) >= formats:
                yield f"{where}: no such style"
            formula = cell.findtext(MAIN + "f")
            if formula is not None:
                yield from formula_faults(formula, where, sheets, names)
                if value is None:
                    yield f"{where}: a formula without a value"
            if value is None:
                continue
            if kind == "s" and not (value.isdigit() and int(value) < texts):
                yield f"{where}: no such text"
            elif kind == "n" and not re.fullmatch(r"-?[0-9]+(\.[0-9]+)?([eE][-+]?[0-9]+)?", value):
                yield f"{where}: the number {value}"
            elif kind not in ("s", "n", "str"):
                yield f"{where}: a value of kind {kind}"


def texts_are_plain(parts):
    for member in parts.members:
        raw = parts.archive.read(member).decode("utf-8")
        if re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]|&#x?0*(?:[0-8]|1[1-9]|x[0-8bcBC]);", raw):
            yield f"{member}: a control character"
    for item in parts.root("xl/sharedStrings.xml"):
        text = "".join(t.text or "" for t in item.iter(MAIN + "t"))
        if len(text) > 32767:
            yield f"a text of {len(text)} characters"
        if re.search(r"_x00[01][0-9A-Fa-f]_", text.replace("_x005F_", "")):
            yield f"a control character is written as a code in {text[:60]!r}"


def areas_are_apart(parts):
    for sheet, _, root in parts.sheets:
        filled = {c.get("r") for c in root.iter(MAIN + "c") if len(c)}
        merges = [area(m.get("ref")) for m in root.iter(MAIN + "mergeCell")]
        for i, one in enumerate(merges):
            if one[:2] == one[2:] or any(overlap(one, other) for other in merges[:i]):
                yield f"{sheet}: merged areas overlap at {one}"
            covered = [at for at in filled if overlap(area(at), one) and corner(at) != one[:2]]
            if covered:
                yield f"{sheet}: cells under a merged one are filled: {covered[:3]}"
        columns = [(1, int(c.get("min")), 1, int(c.get("max"))) for c in root.iter(MAIN + "col")]
        for i, one in enumerate(columns):
            if any(overlap(one, other) for other in columns[:i]):
                yield f"{sheet}: widths overlap at columns {one[1]}-{one[3]}"


def conditions_are_valid(parts):
    sheets = [name for name, _, _ in parts.sheets]
    names = {n.get("name").lower() for n in parts.book.iter(MAIN + "definedName")}
    dxfs = parts.root("xl/styles.xml").find(MAIN + "dxfs")
    for sheet, _, root in parts.sheets:
        priorities = []
        for block in root.iter(MAIN + "conditionalFormatting"):
            for reference in block.get("sqref").split():
                area(reference)
            for rule in block:
                priorities.append(rule.get("priority"))
                if rule.get("dxfId") and int(rule.get("dxfId")) >= len(dxfs):
                    yield f"{sheet}: a conditional format without its look"
                if rule.get("type") == "expression" and not rule.findtext(MAIN + "formula"):
                    yield f"{sheet}: a conditional format without its formula"
                for formula in rule.iter(MAIN + "formula"):
                    yield from formula_faults(formula.text, sheet + " conditional format", sheets, names)
        if len(set(priorities)) != len(priorities):
            yield f"{sheet}: two conditional formats of one priority"


def validations_are_valid(parts):
    sheets = [name for name, _, _ in parts.sheets]
    names = {n.get("name").lower() for n in parts.book.iter(MAIN + "definedName")}
    for sheet, _, root in parts.sheets:
        taken = []
        for rule in root.iter(MAIN + "dataValidation"):
            where = f"{sheet}!{rule.get('sqref')} validation"
            for key, most in (("promptTitle", 32), ("errorTitle", 32), ("prompt", 255), ("error", 255)):
                if len(rule.get(key, "").encode("utf-16-le")) // 2 > most:
                    yield f"{where}: {key} is over {most} characters"
            for reference in rule.get("sqref").split():
                if any(overlap(area(reference), other) for other in taken):
                    yield f"{where}: two on a cell"
                taken.append(area(reference))
            formulas = [f.text for f in rule if f.tag in (MAIN + "formula1", MAIN + "formula2")]
            if not formulas or len(formulas) != (2 if rule.get("operator", "between") == "between" and
                                                 rule.get("type") not in ("list", "custom") else 1):
                yield f"{where}: {formulas}"
            for formula in formulas:
                if len(formula) > 255:
                    yield f"{where}: over 255 characters"
                yield from formula_faults(formula.lstrip("-"), where, sheets, names)
        count = root.find(MAIN + "dataValidations")
        if count is not None and int(count.get("count")) != len(count):
            yield f"{sheet}: miscounted validations"


def headers_are_valid(parts):
    code = re.compile(r'&(?:&|"[^"&]*,[^"&]*"|K[0-9A-F]{6}|[0-9]+|[LCRAPNDTFZGBIUESXY])')
    for sheet, _, root in parts.sheets:
        head = root.find(MAIN + "headerFooter")
        if head is None:
            yield f"{sheet}: no header and footer"
            continue
        for one in head:
            if len(one.text.encode("utf-16-le")) // 2 > 255:
                yield f"{sheet}: a header or footer over 255 characters"
            rest = code.sub("", one.text)
            if "&" in rest:
                yield f"{sheet}: an unknown code in {one.text!r}"


def sheets_are_protected_openly(parts):
    for sheet, _, root in parts.sheets:
        lock = root.find(MAIN + "sheetProtection")
        if lock is None or lock.get("sheet") != "1":
            yield f"{sheet} is not protected"
        elif any(lock.get(key) for key in ("password", "hashValue", "saltValue", "algorithmName")):
            yield f"{sheet} has a password"
    if parts.book.find(MAIN + "workbookProtection") is not None:
        yield "the workbook is locked"


def links_stay_inside(parts):
    sheets = [name for name, _, _ in parts.sheets]
    for sheet, _, root in parts.sheets:
        for link in root.iter(MAIN + "hyperlink"):
            target = re.fullmatch(r"'((?:[^']|'')+)'!" + CELL.pattern, link.get("location") or "")
            if link.get(RELATED + "id") or not target or target.group(1).replace("''", "'") not in sheets:
                yield f"{sheet}!{link.get('ref')}: a link to {link.get('location')}"


def sheets_are_in_order(parts):
    for sheet, _, root in parts.sheets:
        places = [ELEMENTS.index(e.tag.replace(MAIN, "")) for e in root]
        if places != sorted(places):
            yield f"{sheet}: elements out of order"
        for breaks in list(root.iter(MAIN + "rowBreaks")) + list(root.iter(MAIN + "colBreaks")):
            if len(breaks) > 1023 or len({b.get("id") for b in breaks}) != len(breaks):
                yield f"{sheet}: print breaks"
        view = root.find(MAIN + "sheetViews")[0]
        if view.get("showGridLines") != "0":
            yield f"{sheet}: gridlines"


def looks_are_few(parts):
    styles = parts.root("xl/styles.xml")
    for one in styles.iter(MAIN + "numFmt"):
        if len(one.get("formatCode")) > 255:
            yield f"number format {one.get('formatCode')}"
        # Excel leaves the sign to a condition that negative numbers alone meet, LibreOffice to a second section only.
        if re.match(r"(\[[A-Z][a-z]+\])?\[<=?-?[0.]*[1-9]", one.get("formatCode")):
            yield f"a sign that is written twice or not at all: {one.get('formatCode')}"
    if len(styles.find(MAIN + "cellXfs")) > 65490 or len(styles.find(MAIN + "fonts")) > 1024:
        yield "too many looks"


def tables_are_apart(parts):
    names = [parts.root(m).get("displayName") for m in parts.members if m.startswith("xl/tables/")]
    if len({n.lower() for n in names}) != len(names):
        yield "two tables have one name"


RULES = [archive_is_whole, nothing_points_outside, sheets_are_named_well, names_are_valid, cells_are_valid,
         texts_are_plain, areas_are_apart, conditions_are_valid, validations_are_valid, headers_are_valid,
         sheets_are_protected_openly, links_stay_inside, sheets_are_in_order, looks_are_few, tables_are_apart]


def faults(path):
    """(rule, its faults) for every rule."""
    parts = Parts(path)
    for rule in RULES:
        yield rule.__name__.replace("_", " "), list(rule(parts))
