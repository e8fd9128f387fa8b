# Nine scenarios: ranked, every figure as JSON, no workbook, and that is said. Asking for one is a mistake.
set -- small.ini other.ini
for n in 1 2 3 4 5 6 7; do
    printf '[scenario]\nextends = small.ini\ntitle = Price %s\n[contract:main]\nprice = 4.%s0\n' $n $n >price-$n.ini
    set -- "$@" price-$n.ini
done
"$HANDOVER" compare "$@" --json nine.json >summary || exit 9
[ ! -e output ] || exit 8
grep -c '^[1-9]  [A-I] ' summary
grep '^1  ' summary | cut -c 1-19
tail -n 1 summary
grep -c '"probability_best"' nine.json
"$HANDOVER" compare "$@" --pairs --quiet --json - | grep -c '"probability_a_cheaper"'
"$HANDOVER" compare "$@" -o nine.xlsx
