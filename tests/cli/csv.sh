# A folder of tables that agree with the JSON to the cent; the same bytes on any number of threads, and replaced without
# asking. What is in the folder besides stays.
"$HANDOVER" compare small.ini other.ini -q --threads 1 --csv tables --json results.json || exit 9
ls tables
head -n 1 tables/lines.csv | tr -d '\r'
echo mine >tables/notes.txt
cp -r tables first
"$HANDOVER" compare small.ini other.ini -q --threads 3 --csv tables/ || exit 8
diff -r first tables || exit 7
sed 's/"[^"]*"/-/g' tables/lines.csv |
    awk -F, '$1 == "small" && $3 >= 1 && $6 == "cash" {sum += $12} END {printf "%.2f\n", sum}' >sum
sed -n '/"cost": {/ {n; s/.*: \([0-9.]*\),/\1/p; q}' results.json | xargs printf '%.2f\n' | cmp - sum || exit 6
awk -F, '$1 == "small" && $2 == "cost" {printf "%.2f\n", $4}' tables/totals.csv | cmp - sum || exit 5
awk -F, '$1 == "small" && $4 == "total" && $3 == "cash" {sum += $5 / 2} END {printf "%.2f\n", sum}' tables/runs.csv |
    cmp - sum || exit 4
# One scenario alone leaves nothing of the comparison behind.
"$HANDOVER" run small.ini -q --csv tables || exit 3
wc -l <tables/differences.csv
grep -l other tables/*.csv
[ $? -eq 1 ]
