# /dev/full takes nothing: each way out says so.
"$HANDOVER" --help >/dev/full; echo $?
"$HANDOVER" run small.ini >/dev/full; echo $?
"$HANDOVER" run small.ini -q --json /dev/full; echo $?
"$HANDOVER" run small.ini -q --json - >/dev/full; echo $?
