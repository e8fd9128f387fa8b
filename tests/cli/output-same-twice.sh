"$HANDOVER" run small.ini -o same --json same
