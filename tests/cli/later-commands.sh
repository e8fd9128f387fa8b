# What is planned says so, and nothing lists it.
for command in sweep tornado optimise calibrate backtest init; do
    "$HANDOVER" $command small.ini && exit 9
done
"$HANDOVER" --help | grep -E 'sweep|tornado|optimise|calibrate|backtest|init ' && exit 9
"$HANDOVER" run small.ini --precision 1%
