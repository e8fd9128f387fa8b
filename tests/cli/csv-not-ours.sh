# Somebody's table of the same name is not overwritten, and nothing else is written either, until --force says so.
mkdir tables
printf 'month,calls\n2027-01,12\n' >tables/months.csv
"$HANDOVER" run small.ini -q --csv tables
[ $? -eq 2 ] || exit 9
ls tables output 2>&1 | grep -c csv
cat tables/months.csv
"$HANDOVER" run small.ini -q --csv tables --force || exit 8
head -n 1 tables/months.csv | tr -d '\r'
: >tables/months.csv
"$HANDOVER" run small.ini -q --csv tables || exit 7
