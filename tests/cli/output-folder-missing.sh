"$HANDOVER" run small.ini -o nowhere/small.xlsx
