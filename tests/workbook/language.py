"""Looks for English texts in a workbook of another language, by the program's own tables of texts: in its folder of
headers report/words_en_*.h, report/words_CODE_*.h and report/phrases_CODE_*.h."""
import functools
import glob
import os
import re
import zipfile
from html import unescape

STRING = r'"(?:[^"\\]|\\.)*"'
# Values of scenario files are the same in every language; these are English texts of the workbook as well.
VALUES = {"none", "text", "seats", "never"}


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


def strings(path, book, cached):
    """Every text of the workbook: cells, formulas, names of sheets, charts, prompts, headers, properties."""
    for sheet in list(book) + list(cached):
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


@functools.lru_cache(None)
def pairs(include, code):
    """(English, other) of all texts of the program's tables."""
    english, other = words(include, "en"), words(include, code)
    found = [(english[name], other[name]) for name in english] + list(phrases(include, code))
    assert len(found) > 500 and len(english) == len(other)
    return found


def english_left(path, book, cached, known):
    """Texts of the workbook that are an English text, or hold a piece of an English sentence."""
    whole = {e for e, o in known if e != o and re.search("[A-Za-z]{2}", e)} - VALUES
    own = "\n".join(o for _, o in known)
    held = {p for e, o in known if e != o for p in pieces(e) if p not in own}
    holds = re.compile("|".join(re.escape(p) for p in sorted(held)))
    for text, where in {text: where for where, text in strings(path, book, cached)}.items():
        if text in whole or holds.search(text):
            yield f"{where}: {text[:100]!r}"
