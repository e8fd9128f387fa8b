# Each refused before anything is read: the file does not even exist.
for wrong in "--replications 1" "--threads 0" "--seed -1" "--set price=3" "--language xx" "-o -"; do
    "$HANDOVER" run none.ini $wrong && exit 9
    [ $? -eq 2 ] || exit 8
done 2>&1 | grep -v '^Try'
