# Help wins over everything else on the line, however wrong.
"$HANDOVER" run --help || exit 9
"$HANDOVER" run none.ini --oops -h >/dev/null || exit 9
