# A mistake in --set is told once, though two files are read with it.
"$HANDOVER" compare small.ini other.ini --set contract:main.prize=5 2>message
status=$?
grep -c prize message
grep -c 'did you mean' message
ls
exit $status
