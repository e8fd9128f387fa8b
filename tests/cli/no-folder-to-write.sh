# A folder in which nothing can be made, even by root.
"$HANDOVER" run small.ini -q -o /proc/small.xlsx 2>message
[ $? -eq 1 ] || exit 9
grep -c /proc/small.xlsx message
grep -c "^handover: " message
