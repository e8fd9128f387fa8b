# A limit on file sizes stands in for a full disk: one sentence, and neither the workbook nor a rest of it.
mkdir output
(ulimit -f 8; "$HANDOVER" run small.ini -q) 2>message
[ $? -eq 1 ] || exit 9
grep -c "^handover: .*output/small.xlsx" message
ls -A output
