"$HANDOVER" compare --help
