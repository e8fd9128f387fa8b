# Ctrl-C in the middle: said, status 130, nothing written under any name.
timeout --preserve-status -s INT 1 "$HANDOVER" run small.ini --replications 100000 --json results.json
status=$?
ls
exit $status
