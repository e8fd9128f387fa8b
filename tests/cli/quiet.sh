# Nothing at all, and the workbook where it belongs.
"$HANDOVER" run small.ini -q
ls output
