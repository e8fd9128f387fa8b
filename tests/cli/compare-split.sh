# Three parts that add up to the difference; the price's part is the whole where nothing else differs.
printf '[scenario]\nextends = small.ini\n[contract:main]\nprice = 4.20\n' >cheaper.ini
printf '[scenario]\nextends = small.ini\n[contract:main]\nenabled = no\n[sla:main.speed]\nenabled = no\n' >bare.ini
"$HANDOVER" compare small.ini cheaper.ini --split >summary || exit 9
sed -n '/^The difference, PV/,/^  together/p' summary | cut -c 1-41
"$HANDOVER" compare small.ini cheaper.ini --split --quiet --json - >split.json || exit 8
grep -c '"split_present_value' split.json
"$HANDOVER" compare small.ini bare.ini --split
