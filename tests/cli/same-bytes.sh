# The same input gives the same bytes, on any number of threads; another seed does not.
"$HANDOVER" compare small.ini other.ini --replications 5 --threads 1 -o 1.xlsx --json 1.json >1.txt || exit 9
"$HANDOVER" compare small.ini other.ini --replications 5 --threads 3 -o 2.xlsx --json 2.json >2.txt || exit 9
"$HANDOVER" compare small.ini other.ini --replications 5 --threads 3 --seed 9 -o 3.xlsx --json 3.json >3.txt || exit 9
cmp 1.xlsx 2.xlsx && cmp 1.json 2.json || exit 8
grep -v '^Workbook' 1.txt >1 && grep -v '^Workbook' 2.txt | cmp 1 - || exit 7
cmp -s 1.json 3.json && exit 6
echo same
