"""Proves a workbook in another language: recalculated as a spreadsheet of that language does it, no English left.

usage: language.py LOCALE CODE INCLUDE BOOK.xlsx ...
LOCALE such as nl-NL; CODE such as nl; INCLUDE holds report/words_en_*.h, report/words_CODE_*.h, report/phrases_CODE_*.h.
"""
import glob
import os
import re
import shutil
import sys
import tempfile
import zipfile
from html import unescape

import openpyxl

import recalculate

STRING = r'"(?:[^"\\]|\\.)*"'
# Values of scenario files are the same in every language; these are English texts of the workbook as well.
VALUES = {"none", "text", "seats"}


def joined(strings):
    """The text of C string literals side by side."""
    text = "".join(part[1:-1] for part in re.findall(STRING, strings))
    text = re.sub(r"(?:\\[0-7]{3})+", lambda m: bytes(int(o, 8) for o in re.findall(r"\\(\d{3})", m[0])).decode(), text)
    return text.replace('\\"', '"').replace("\\\\", "\\")


def words(include, code):
    """Texts by name, of all chapters of a language."""
    found = {}
    for path in glob.glob(os.path.join(include, "report", f"words_{code}_*.h")):
        with open(path, encoding="utf-8") as file:
            source = file.read()
        for name, text in re.findall(rf"X\((\w+), ((?:{STRING}[\s\\]*)+)\)", source):
            found[name] = joined(text)
    return found


def phrases(include, code):
    """(English, other) of what the other rooms write."""
    for path in glob.glob(os.path.join(include, "report", f"phrases_{code}_*.h")):
        with open(path, encoding="utf-8") as file:
            source = file.read()
        for english, other in re.findall(rf"\{{((?:{STRING}[\s\\]*)+),[\s\\]*((?:{STRING}[\s\\]*)+)\}}", source):
            yield joined(english), joined(other)


def pieces(text):
    """What stands between the figures of a sentence, when it is long enough to be told from a name."""
    for piece in re.split(r"\{\d\}", text):
        piece = piece.strip(" ,.;:()")
        if len(piece) >= 10 and " " in piece:
            yield piece


def strings(path):
    """Every text of the workbook: cells, formulas, names of sheets, charts, prompts, headers, properties."""
    for values in (True, False):
        for sheet in openpyxl.load_workbook(path, data_only=values):
            for row in sheet.iter_rows():
                for cell in row:
                    if isinstance(cell.value, str):
                        yield f"{sheet.title}!{cell.coordinate}", cell.value
    shown = (r"<a:t>([^<]*)<", r'descr="([^"]*)"', r"<odd(?:Header|Footer)>([^<]*)<", r'prompt="([^"]*)"',
             r'promptTitle="([^"]*)"', r'<sheet name="([^"]*)"', r"<dc:(?:title|description)>([^<]*)<",
             r"<c:tx><c:(?:strRef|v)>.*?<c:v>([^<]*)<", r"<c:tx><c:v>([^<]*)<", r'formatCode="([^"]*)"')
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            part = archive.read(name).decode("utf-8", "replace")
            for pattern in shown:
                for text in re.findall(pattern, part):
                    yield name, unescape(text)


def english_left(path, pairs):
    """Texts of the workbook that are an English text, or hold a piece of an English sentence."""
    whole = {e for e, o in pairs if e != o and re.search("[A-Za-z]{2}", e)} - VALUES
    own = "\n".join(o for _, o in pairs)
    parts = {p for e, o in pairs if e != o for p in pieces(e)}
    parts = {p for p in parts if p not in own}
    for where, text in strings(path):
        if text in whole or any(p in text for p in parts):
            yield f"{where}: {text[:100]!r}"


def check(path, pairs, folder, locale):
    after = recalculate.recalculated(path, folder, os.path.join(folder, "profile-" + locale), locale)
    count, wrong = recalculate.differences(path, after)
    broken, left = list(recalculate.errors(after)), sorted(set(english_left(path, pairs)))
    name = os.path.basename(path)
    for holds, what, shown in (
            (not wrong and count > 100, f"{name}: {count} formulas, cached as recalculated under {locale}", wrong),
            (not broken, f"{name}: no error values", broken), (not left, f"{name}: no English text is left", left)):
        print(("ok      " if holds else "FAILED  ") + what)
        print("".join(f"        {line}\n" for line in shown[:20]), end="")
        yield holds


def main(locale, code, include, paths):
    english, other = words(include, "en"), words(include, code)
    pairs = [(english[name], other[name]) for name in english] + list(phrases(include, code))
    assert len(pairs) > 500 and len(english) == len(other)
    folder = tempfile.mkdtemp(prefix="workbook-")
    try:
        failed = sum(not holds for path in paths for holds in check(path, pairs, folder, locale))
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(f"{failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], sys.argv[3], sys.argv[4:]))
