# A limit on file sizes stands in for a full disk: one sentence, no half of a file, and what stood there stays whole.
# Nine scenarios, since they have no workbook that would meet the limit first.
for n in 1 2 3 4 5 6 7 8 9; do
    cp small.ini "$n.ini"
    set -- "$@" "$n.ini"
done
"$HANDOVER" run small.ini -q --csv tables || exit 9
cp -r tables before
(ulimit -f 256; "$HANDOVER" compare "$@" -q --csv tables)
echo $?
diff -r before tables || exit 8
(ulimit -f 256; "$HANDOVER" compare "$@" -q --csv new)
echo $?
[ ! -e new ]
