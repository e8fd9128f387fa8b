#!/bin/sh
# Writes workbooks with the program and with the unit tests' invented scenarios, then proves them: check.py says how.
# usage: tests/workbook/run.sh BINARY TEST_WORKBOOK_LIMITS EXCELJS_FOLDER
# shellcheck disable=SC2086
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
binary=$(realpath "$1") samples=$(realpath "$2") exceljs=$3
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export LC_ALL=C.UTF-8
python=python3
# Debian's own interpreter has Debian's openpyxl, whatever else is first in the path.
"$python" -c 'import openpyxl' 2>/dev/null || python=/usr/bin/python3

sh "$here/exceljs.sh" "$exceljs"

# write NAME ARGUMENT...: a workbook of few replications and, since simulating is what takes time, of few months.
write() {
    name=$1; shift
    "$binary" "$@" --replications 2 --quiet --no-progress -o "$folder/$name.xlsx" >/dev/null 2>"$folder/stderr" ||
        { cat "$folder/stderr" >&2; exit 1; }
}
fixed='--set provider:provider.decides=fixed'
cd "$root/scenarios"
# A provider that decides, a contract that ends and is tendered again, and a provider that may be left. NAME-nl has its
# twin in NAME-en.
for language in en nl; do
    write "deep-pair-$language" compare three-year.ini one-year.ini --language $language \
        --set scenario.horizon_months=18 --csv "$folder/tables-$language"
    write "program-1-$language" run one-year.ini $fixed --language $language --set scenario.horizon_months=7
done
# Two providers side by side, one of them tendered again; beside them one alone, and none.
write program-3 compare "$here/two.ini" three-year.ini stay-inhouse.ini --set scenario.horizon_months=17 \
    --set scenario.baseline_months=0
write again compare three-year.ini one-year.ini $fixed --set scenario.horizon_months=6
write short compare three-year.ini one-year.ini $fixed --set scenario.horizon_months=6
days=$(for day in 01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30; do
    printf '2027-11-%s, ' "$day"; done)
write closed-november compare three-year.ini one-year.ini claims/fixed-fee.ini $fixed --set scenario.horizon_months=9 \
    --set "scenario.closed=${days%, }"
write greenfield run claims/greenfield.ini --set scenario.horizon_months=9
cmp "$folder/again.xlsx" "$folder/short.xlsx"
rm "$folder/again.xlsx"
echo "ok      the same input gives the same bytes"
"$python" -B "$here/check_csv.py" "$folder/deep-pair-en.xlsx" "$folder/tables-en"

# Hard names, two alike; the workbook's own name, where none is given, is one that any system takes.
"$python" -B "$here/hard.py" three-year.ini "$folder/hard" >"$folder/hard.list"
cd "$folder/hard"
set --
while IFS= read -r file; do set -- "$@" "$file"; done <"$folder/hard.list"
five=$5 six=$6 last=$9
small="$fixed --set scenario.horizon_months=6 --set scenario.baseline_months=0"
write hard-2 compare "$six" "$last" $small
write hard-1 run "$five" $small
"$binary" compare "$1" "$2" "$3" "$4" "$7" "$8" $small --replications 2 --quiet --no-progress >/dev/null
for file in output/*; do
    LC_ALL=C.UTF-8 "$python" -c 'import re, sys; name = sys.argv[1]
sys.exit(len(name.encode()) > 255 or bool(re.search(r"[\x00-\x1f\x7f-\x9f<>:\"/\\|?*\uffff]|[. ]$", name)))' \
        "$(basename "$file")" || { echo "FAILED  the name $file"; exit 1; }
    mv "$file" "$folder/hard-6.xlsx"
done
echo "ok      a workbook's own name is valid on other systems, too"
cd "$root"

"$samples" "$folder"
"$python" -B "$here/selftest.py" "$folder/short-2-en.xlsx"
for file in "$folder"/sample-3-*.xlsx; do mv "$file" "$folder/deep-${file##*/sample-}"; done
"$python" -B "$here/check.py" --exceljs "$exceljs/package/dist/exceljs.min.js" "$folder"/*.xlsx
