# Names that are formulas, hold quotes, commas, slashes' cousins or emoji are plain text in every file.
for name in '=cmd|a, "b"' '+1' '@x' '-2+3' 'a*[b]:?~&<c>' '😀 né'; do
    cp small.ini "./$name.ini"
    set -- "$@" "./$name.ini"
done
"$HANDOVER" compare "$@" -q --csv tables --json results.json || exit 9
cut -d, -f1,2 tables/ranking.csv | tr -d '\r'
grep '"scenario":' results.json | sort -u
"$HANDOVER" run ./-2+3.ini -q && ls output/-2+3.xlsx
