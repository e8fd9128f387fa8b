# The name is in the message and nothing was made.
"$HANDOVER" run none.ini 2>message
status=$?
grep -c none.ini message
ls
exit $status
