# Standard output closed, or its reader gone: an error, not a workbook with a summary in it, not a silent death.
"$HANDOVER" --version >&-; echo $?
"$HANDOVER" run small.ini >&-; echo $?
"$HANDOVER" run small.ini -q >&- 2>&- <&-; echo $?
{ sleep 0.3; "$HANDOVER" --help; echo $? >status; } | :
sleep 0.5
cat status
