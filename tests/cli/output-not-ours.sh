# Somebody else's file stays, byte for byte, until --force says otherwise; our own is replaced without asking.
mkdir output
echo "a table of somebody" >output/small.xlsx
cp output/small.xlsx before
"$HANDOVER" run small.ini --quiet 2>message
[ $? -eq 2 ] || exit 9
grep -c -e --force message
cmp before output/small.xlsx || exit 8
"$HANDOVER" run small.ini --quiet --force || exit 7
"$HANDOVER" run small.ini --quiet || exit 6
ls output
