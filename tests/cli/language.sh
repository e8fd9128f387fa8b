# The workbook changes its language; summary and messages stay English.
"$HANDOVER" run small.ini -o en.xlsx --language en --no-progress | grep -v '^Workbook' >english
"$HANDOVER" run small.ini -o nl.xlsx --language nl --no-progress | grep -v '^Workbook' >dutch
cmp english dutch && echo "the same summary"
cmp -s en.xlsx nl.xlsx || echo "another workbook"
"$HANDOVER" run small.ini -o nl2.xlsx --language nl --quiet >/dev/null
cmp nl.xlsx nl2.xlsx && echo "the same bytes again"
