#!/bin/sh
# The pictures and pasted outputs of README.md and docs/, made anew from the sample.
# usage: sh tests/workbook/pictures.sh BINARY FOLDER
set -eu
binary=$1 pictures=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir -p "$pictures"

# show TITLE NAME: the first page that begins so, its margins cut off.
show() {
    pages=$(pdfinfo "$folder/sample.pdf" | sed -n 's/^Pages: *//p')
    for page in $(seq "$pages"); do
        pdftotext -f "$page" -l "$page" -layout "$folder/sample.pdf" - | sed 4q | grep -q "^ *$1" || continue
        pdftoppm -png -singlefile -r 110 -f "$page" -x 40 -y 58 -W 1215 -H 806 "$folder/sample.pdf" "$pictures/$2"
        echo "$pictures/$2.png: $(wc -c <"$pictures/$2.png") bytes"
        return
    done
    echo "pictures: no page begins with $1" >&2
    exit 1
}

# paste NAME FILE...: what stands between <!-- NAME --> and <!-- end --> becomes $folder/NAME, as a block of code.
paste() {
    name=$1; shift
    for file; do
        awk -v name="$name" -v from="$folder/$name" '
            $0 == "<!-- end -->" && inside { inside = 0 }
            !inside { print }
            $0 == "<!-- " name " -->" {
                print "```"
                while ((getline line <from) > 0) print line
                print "```"
                inside = 1
            }' "$file" >"$folder/page"
        cat "$folder/page" >"$file"
    done
}

"$binary" compare scenarios/three-year.ini scenarios/one-year.ini --no-progress -o "$folder/sample.xlsx" |
    sed 's/^Workbook: .*/Workbook: output\/three-year-vs-one-year.xlsx/' >"$folder/compare"
"$binary" check scenarios/three-year.ini >"$folder/check"
"$binary" verify >"$folder/verify"
paste compare docs/user-guide.md
paste check docs/user-guide.md
paste verify docs/validation.md

soffice "-env:UserInstallation=file://$folder/profile" --headless --convert-to pdf --outdir "$folder" \
    "$folder/sample.xlsx" >/dev/null 2>&1
show 'Decision: ' decision
show 'Service by month' service
show 'Staffing by month' staffing
