# What only a comparison understands.
"$HANDOVER" run small.ini --pairs
