# A device is not replaced by a file, and no simulation is begun for it.
"$HANDOVER" run small.ini -o /dev/full
status=$?
[ -c /dev/full ] || exit 9
exit $status
