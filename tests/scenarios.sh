#!/bin/sh
# Every scenario that is shipped is one that the program takes. usage: sh tests/scenarios.sh BINARY
set -u
binary=$1
root=$(cd "$(dirname "$0")/.." && pwd)
problem=$(mktemp) || exit 1
trap 'rm -f "$problem"' EXIT
held=0 failed=0
for scenario in "$root"/scenarios/*.ini "$root"/scenarios/*/*.ini; do
    if "$binary" check "$scenario" >/dev/null 2>"$problem"; then held=$((held + 1))
    else echo "FAILED  $scenario"; cat "$problem"; failed=1; fi
done
echo "scenarios: $held are taken"
exit $failed
