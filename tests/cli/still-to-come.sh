# A term that runs on past the horizon and is to be tendered: 275 of its 366 days, of 370,000 for the re-tender and its
# project and four weeks of the bill. It stands apart, and only where there is one.
"$HANDOVER" run small.ini --set contract:main.at_end=retender --set contract:main.term_months=12 >summary || exit 9
grep -A 1 '^Still to come' summary
"$HANDOVER" run small.ini | grep -c '^Still to come'
