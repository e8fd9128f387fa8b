# One object; with - it is all that standard output gets, and the summary goes to standard error.
"$HANDOVER" run small.ini --json results.json >summary || exit 9
"$HANDOVER" run small.ini --json - >printed 2>complaints || exit 9
cmp results.json printed && cmp summary complaints || exit 8
head -n 2 results.json
grep -c '"month_number": 0,' results.json
grep -c '"break_even_month"' results.json
"$HANDOVER" compare small.ini other.ini --quiet --json - | grep -c '"break_even_month"'
