# What can be said about the folder is said before the simulation, and leaves nothing.
say() { "$HANDOVER" run small.ini -q "$@"; echo "$?"; }
say --csv small.ini
say --csv small.ini/tables
say --csv nowhere/tables
say --csv ''
say --csv -
say --csv
mkdir taken taken/runs.csv
say --csv taken
say --csv tables --json tables
say --csv tables --json ./tables//runs.csv
say --csv tables/ -o tables/runs.csv
ls -d tables output 2>/dev/null
# A folder in which nothing can be made, even by root.
"$HANDOVER" run small.ini -q --csv /proc/tables 2>message
echo $?
grep -c "^handover: cannot make the folder /proc/tables" message
