# --json aimed at a scenario by mistake does not cost the scenario.
"$HANDOVER" run small.ini --quiet --json other.ini
status=$?
grep -c extends other.ini
exit $status
