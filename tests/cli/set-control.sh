# A control character is refused in --set as it is in a file; what is told about it holds none.
"$HANDOVER" check small.ini --set scenario.title="$(printf 'bold \033[1mletters')"
