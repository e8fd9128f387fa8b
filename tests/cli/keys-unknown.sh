# Who asks for a key, a misspelt section or one of a scenario is told where to look.
"$HANDOVER" keys price && exit 9
"$HANDOVER" keys contracts && exit 9
"$HANDOVER" keys wave:1
