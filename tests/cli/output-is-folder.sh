mkdir results
"$HANDOVER" run small.ini -o results
