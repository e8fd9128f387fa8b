# `handover` alone, --help and help say the same: what there is and how to begin.
"$HANDOVER" || exit 9
"$HANDOVER" --help >long || exit 9
"$HANDOVER" help | cmp long - || exit 9
# help COMMAND is COMMAND --help.
"$HANDOVER" run --help >long || exit 9
"$HANDOVER" help run | cmp long - || exit 9
