# Two files of one name: letters keep them apart, everywhere.
mkdir there
cp small.ini other.ini there
"$HANDOVER" compare other.ini there/other.ini | head -n 1
ls output
