mkdir plans
"$HANDOVER" run plans 2>message
status=$?
grep -c plans message
ls
exit $status
