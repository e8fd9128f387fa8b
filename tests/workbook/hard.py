"""Writes scenario files whose names and titles nobody should choose, and two with one name in two folders.

usage: hard.py SCENARIO FOLDER; prints the files' paths, a line each, the first scenario first.
"""
import os
import sys

# (file name without .ini, title): formulas, quotes, codes of headers and of cells, markup, emoji, what is no character.
NAMES = [
    ("=1+1", '=HYPERLINK("http://x.invalid","y")'),
    ("-2+3 'x'", "-2+3|cmd' /C calc'!A0"),
    ("@SUM(A1_A9) &P &N", "@SUM(A1:A9) &L&\"Arial,Bold\"&48 [x]:*?/\\"),
    ("+" + "m" * 46, "+" + "long " * 50),
    ("\U0001F4DE\U0001F3FD <b>&amp;[x]*?~", "</t></si><si>&#10;]]> \U0001F4DE"),
    ("\u05e9\u05dc\u05d5\u05dd \u202e rtl", "\u05e9\u05dc\u05d5\u05dd \u202e rtl \uffff"),
    ('c"d', 'ab "quoted" \'apostrophe\''),
    ("_x0041_ R1C1", "_x0001_ TAX2027"),
]


def write(path, scenario, title, term):
    with open(path, "w", encoding="utf-8") as file:
        file.write(f"[scenario]\nextends = {scenario}\ntitle = {title}\n[contract:main]\nterm_months = {term}\n")
    print(path)


def main(scenario, folder):
    scenario = os.path.abspath(scenario)
    os.makedirs(os.path.join(folder, "other"))
    for i, (name, title) in enumerate(NAMES[:-1]):
        write(os.path.join(folder, name + ".ini"), scenario, title, 12 + 6 * i)
    write(os.path.join(folder, "other", NAMES[0][0] + ".ini"), scenario, NAMES[-1][1], 60)
    write(os.path.join(folder, "other", NAMES[-1][0] + ".ini"), scenario, NAMES[-1][1], 54)


if __name__ == "__main__":
    main(*sys.argv[1:])
