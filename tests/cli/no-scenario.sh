"$HANDOVER" run
"$HANDOVER" compare small.ini
"$HANDOVER" run small.ini other.ini
