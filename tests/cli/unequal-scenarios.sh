# Every difference that forbids a comparison, at once; nothing written.
"$HANDOVER" compare small.ini shorter.ini
status=$?
[ ! -e output ] || exit 9
exit $status
