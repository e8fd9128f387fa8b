# The version is a number of three parts, the same for every way to ask.
"$HANDOVER" --version | sed 's/[0-9][0-9]*\.[0-9][0-9]*\.[0-9][0-9]*$/N.N.N/'
"$HANDOVER" --version >first
"$HANDOVER" run --version | cmp first -
