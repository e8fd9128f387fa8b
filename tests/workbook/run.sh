#!/bin/sh
# Writes workbooks with the program, recalculates them in LibreOffice and compares.
# usage: tests/workbook/run.sh BINARY; the unit test beside it, when built, adds invented workbooks of one to three
# scenarios with hard names.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
binary=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python=python3
# Debian's own interpreter has Debian's openpyxl, whatever else is first in the path.
"$python" -c 'import openpyxl' 2>/dev/null || python=/usr/bin/python3

compare() {
    "$binary" compare "$root/scenarios/three-year.ini" "$root/scenarios/one-year.ini" --replications 3 \
        --set provider:provider.decides=auto --quiet --no-progress --csv "$folder/tables" "$@" >/dev/null
}
compare -o "$folder/compare.xlsx"
compare -o "$folder/again.xlsx"
cmp "$folder/compare.xlsx" "$folder/again.xlsx"
echo "ok      the same input gives the same bytes"
LC_ALL=C.UTF-8 "$python" -B "$here/check_csv.py" "$folder/compare.xlsx" "$folder/tables"
run() {
    "$binary" run "$root/scenarios/three-year.ini" --replications 2 --quiet --no-progress "$@" >/dev/null
}
run -o "$folder/run.xlsx"
LC_ALL=C.UTF-8 "$python" -B "$here/check.py" "$folder/compare.xlsx" "$folder/run.xlsx"
compare --language nl -o "$folder/vergelijking.xlsx"
run --language nl -o "$folder/kas.xlsx"
LC_ALL=C.UTF-8 "$python" -B "$here/language.py" nl-NL nl "$root/include" "$folder/vergelijking.xlsx" "$folder/kas.xlsx"
samples=$(dirname "$binary")/tests/test_workbook
if [ -x "$samples" ]; then
    "$samples" "$folder"
    LC_ALL=C.UTF-8 "$python" -B "$here/check.py" "$folder/sample-3.xlsx" "$folder/sample-1.xlsx"
fi
