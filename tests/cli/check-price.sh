# A price that is to be found is found without a simulation; what it leaves out and what contradicts has its sentence.
printf '[scenario]\nextends = small.ini\n[contract:main]\nprice = auto\nterminate_on = 2027-12-01\n' >found.ini
printf '[scenario]\nextends = found.ini\n[group:few]\nsite = provider\nagents_on_duty = 3\n' >few.ini
"$HANDOVER" check found.ini >plan || exit 9
sed -n '/^    price/s/EUR [0-9.]*/EUR #/p; /^Price of/s/[0-9][0-9.]*/#/gp' plan
"$HANDOVER" check few.ini --quiet
"$HANDOVER" check found.ini --set contract:main.gain_share=50%
