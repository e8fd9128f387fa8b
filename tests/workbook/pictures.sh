#!/bin/sh
# The pictures and pasted outputs of README.md and docs/, made anew from the sample.
# usage: [REPLICATIONS=n] sh tests/workbook/pictures.sh BINARY FOLDER; without n as many as the scenarios say.
set -eu
binary=$1 pictures=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir -p "$pictures"

# show TITLE NAME DPI LEFT TOP WIDTH HEIGHT: of the first page that begins so, a part given in hundredths of an inch.
show() {
    title=$1 name=$2 dpi=$3 left=$4 top=$5 width=$6 height=$7
    pages=$(pdfinfo "$folder/sample.pdf" | sed -n 's/^Pages: *//p')
    for page in $(seq "$pages"); do
        pdftotext -f "$page" -l "$page" -layout "$folder/sample.pdf" - | grep -v '^ *$' | sed 4q |
            grep -q "^ *$title" || continue
        pdftoppm -png -singlefile -r "$dpi" -f "$page" -x $((left * dpi / 100)) -y $((top * dpi / 100)) \
            -W $((width * dpi / 100)) -H $((height * dpi / 100)) "$folder/sample.pdf" "$pictures/$name"
        bytes=$(wc -c <"$pictures/$name.png")
        echo "$pictures/$name.png: $bytes bytes"
        [ "$bytes" -le 153600 ] || { echo "pictures: $name.png is over 150 kB; lower its dpi" >&2; exit 1; }
        return
    done
    echo "pictures: no page begins with $title" >&2
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

"$binary" compare scenarios/three-year.ini scenarios/one-year.ini --no-progress -o "$folder/sample.xlsx" \
    ${REPLICATIONS:+--replications "$REPLICATIONS"} |
    sed 's/^Workbook: .*/Workbook: output\/three-year-vs-one-year.xlsx/' >"$folder/compare"
"$binary" check scenarios/three-year.ini |
    LC_ALL=C awk '{ print(length > 117 ? substr($0, 1, 114) "..." : $0) }' >"$folder/check"
"$binary" verify >"$folder/verify"
paste compare docs/user-guide.md
paste check docs/user-guide.md
paste verify docs/validation.md

soffice "-env:UserInstallation=file://$folder/profile" --headless --convert-to pdf --outdir "$folder" \
    "$folder/sample.xlsx" >/dev/null 2>&1
show 'Decision: ' decision 106 36 52 1106 735
show 'Compare *Month by month' compare 100 36 52 935 462
show 'Service by month' service 90 32 52 1062 700
show 'Staffing by month' staffing 90 32 52 1062 700
show 'Cost: A ' cost 100 36 52 720 505
