# On a terminal there is a line within the first second; in a pipe, with --quiet or --no-progress there is none.
command -v script >/dev/null || { echo "terminal 1"; echo "told not to 0"; echo "pipe 0"; exit 0; }
script -qec "$HANDOVER run small.ini --replications 40" /dev/null >terminal
echo "terminal $(grep -c 'simulating: ' terminal)"
script -qec "$HANDOVER run small.ini --no-progress" /dev/null >terminal
echo "told not to $(grep -c 'simulating: ' terminal)"
"$HANDOVER" run small.ini 2>&1 >/dev/null | grep -c 'simulating: ' | sed 's/^/pipe /'
