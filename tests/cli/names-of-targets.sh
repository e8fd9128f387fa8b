"$HANDOVER" compare small.ini other.ini -q
"$HANDOVER" compare small.ini other.ini -q -o mine.xlsx
ls output mine.xlsx
