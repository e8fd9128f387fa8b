# Two files of one name: letters keep them apart, in every report.
mkdir there
cp small.ini other.ini there
"$HANDOVER" compare other.ini there/other.ini --csv tables --json results.json | head -n 1
ls output
cut -d, -f1 tables/totals.csv | sort -u
grep -e '"scenario":' -e '"a":' -e '"b":' results.json
# So do names that differ in case alone, or in bytes that cannot be shown.
cp small.ini Small.ini
"$HANDOVER" compare small.ini Small.ini -o case.xlsx | head -n 1
bad=$(printf 'small\377') worse=$(printf 'sm\033all\376')
cp small.ini "$bad.ini" && cp small.ini "$worse.ini"
"$HANDOVER" compare "$bad.ini" "$worse.ini" -o bytes.xlsx --json - -q | grep '"scenario":'
