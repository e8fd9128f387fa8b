#!/bin/sh
# The pictures and pasted outputs of README.md and docs/, made anew from the sample.
# usage: [REPLICATIONS=n] sh tests/workbook/pictures.sh BINARY FOLDER; without n as many as the scenarios say.
set -eu
binary=$1 pictures=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir -p "$pictures"

# show TITLE NAME DPI LEFT TOP WIDTH HEIGHT: of the first page of $book that begins so, a part given in hundredths of an
# inch. Pages are A4, landscape or portrait: what lies beyond the edge is left out.
show() {
    title=$1 name=$2 dpi=$3 left=$4 top=$5 width=$6 height=$7
    pages=$(pdfinfo "$folder/$book.pdf" | sed -n 's/^Pages: *//p')
    for page in $(seq "$pages"); do
        pdftotext -f "$page" -l "$page" -layout "$folder/$book.pdf" - | grep -v '^ *$' | sed 4q |
            grep -q "^ *$title" || continue
        pdftoppm -png -singlefile -r "$dpi" -f "$page" -x $((left * dpi / 100)) -y $((top * dpi / 100)) \
            -W $((width * dpi / 100)) -H $((height * dpi / 100)) "$folder/$book.pdf" "$pictures/$name"
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

# sample NAME OPTION...: the comparison of the README, its workbook as NAME.
sample() {
    name=$1; shift
    "$binary" compare scenarios/three-year.ini scenarios/one-year.ini --no-progress -o "$folder/$name.xlsx" \
        ${REPLICATIONS:+--replications "$REPLICATIONS"} "$@"
}
sample sample | sed 's/^Workbook: .*/Workbook: output\/three-year-vs-one-year.xlsx/' >"$folder/compare"
sample dutch --language nl --quiet
awk '{ print } /replications\.$/ { exit }' "$folder/compare" >"$folder/answer"
"$binary" check scenarios/three-year.ini |
    LC_ALL=C awk '{ print(length > 117 ? substr($0, 1, 114) "..." : $0) }' >"$folder/check"
"$binary" verify >"$folder/verify"

# found TITLE [SECTION.KEY=VALUE]: the price that a provider of the sample would ask.
found() {
    printf '%s%s\n' "${separator-}" "$1"
    separator='
'
    "$binary" check scenarios/three-year.ini --set contract:main.price=auto ${2:+--set "$2"} |
        sed -n '/^Price/,/^$/p' | sed 's/^/    /'
}
{
    found "three-year.ini, price = auto"
    found "the same without a right to leave" contract:main.critical_service_level=off
    found "as in the file, with 30% of the fee at risk" contract:main.at_risk_cap=30%
} >"$folder/price"

paste answer README.md
paste compare docs/user-guide.md
paste price docs/model.md
paste check docs/user-guide.md
paste verify docs/validation.md

# print_as LOCALE NAME: NAME.xlsx as PDF, by a spreadsheet of that country.
print_as() {
    locale=$1 name=$2
    mkdir -p "$folder/profile-$locale/user"
    printf '%s\n' '<?xml version="1.0" encoding="UTF-8"?>' \
        '<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/L10N">' \
        "<prop oor:name=\"ooSetupSystemLocale\" oor:op=\"fuse\"><value>$locale</value></prop></item></oor:items>" \
        >"$folder/profile-$locale/user/registrymodifications.xcu"
    soffice "-env:UserInstallation=file://$folder/profile-$locale" --headless --convert-to pdf --outdir "$folder" \
        "$folder/$name.xlsx" >/dev/null 2>&1
}
print_as en-US sample
print_as nl-NL dutch
book=sample
show 'Decision: ' decision 100 36 52 1106 735
show 'Inputs' inputs 100 36 52 1106 600
show 'Compare *\(Month by month.*\)\{0,1\}$' compare 100 36 52 935 462
show 'Service by month' service 90 32 52 1062 700
show 'Staffing by month' staffing 90 32 52 1062 700
show 'Contacts by month' contacts 90 32 52 1062 700
show 'Money by month' money 90 32 52 1062 700
show 'What the provider decides' provider 88 36 52 1106 640
show 'What moves the answer' sensitivity 96 36 52 1106 680
show 'Timeline: ' timeline 90 36 52 1106 735
show 'Cost: A ' cost 100 36 52 720 505
book=dutch
show 'Besluit: ' decision-nl 96 36 52 1106 735
