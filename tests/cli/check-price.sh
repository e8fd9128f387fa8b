# A price that is to be found is found without a simulation; what it leaves out and what contradicts has its sentence.
"$HANDOVER" check small.ini --set contract:main.price=auto --set contract:main.terminate_on=2027-12-01 >plan || exit 9
sed -n '/^    price/s/EUR [0-9.]*/EUR #/p; /^Price of/s/[0-9][0-9.]*/#/gp' plan
"$HANDOVER" check small.ini --set contract:main.price=auto --set contract:main.gain_share=50%
