#!/bin/sh
# Runs every test of a build folder: unit tests, headers alone, the command line, bad scenarios. Ends with the count.
# usage: sh tests/run.sh BUILD
set -u
build=$1
here=$(cd "$(dirname "$0")" && pwd)
logs=$(mktemp -d) || exit 1
log=$logs/log
trap 'rm -rf "$logs"' EXIT
passed=0 failed=0
# The workbook library loses 15 bytes a list of choices (1.1.4): not ours, and once a workbook.
export LSAN_OPTIONS="suppressions=$here/lsan.txt:print_suppressions=0"

count() { sed -n "s/.*\[  $1  \] \([0-9]*\) test(s).*/\1/p" "$log" | awk '{n += $1} END {print n + 0}'; }

# As many programs at a time as there are processors; reported in the order of their names.
for program in "$build"/tests/test_*; do
    case $program in *.d | *.gcno | *.gcda) ;; *) echo "$program" ;; esac
done >"$logs/all"
# Of a build with the thread sanitizer only what starts threads: it finds nothing in the rest, ten times as slowly.
case $build in
    *thread*)
        grep -lE 'pthread_create|study_run|simulated_findings' "$here"/unit/test_*.c |
            sed 's:.*/\(.*\)\.c$:/\1$:' >"$logs/threaded"
        grep -f "$logs/threaded" "$logs/all" >"$logs/programs" ;;
    *) mv "$logs/all" "$logs/programs" ;;
esac
# shellcheck disable=SC2016
xargs -P "$(nproc 2>/dev/null || echo 2)" -I '{}' \
    sh -c '"$1" >"$2/${1##*/}.log" 2>&1; echo $? >"$2/${1##*/}.status"' run '{}' "$logs" <"$logs/programs"
while read -r program; do
    name=${program##*/}
    status=$(cat "$logs/$name.status" 2>/dev/null || echo 1)
    mv "$logs/$name.log" "$log" 2>/dev/null || : >"$log"
    good=$(count PASSED) bad=$(count FAILED)
    [ "$status" -eq 0 ] || [ "$bad" -gt 0 ] || bad=1
    passed=$((passed + good)) failed=$((failed + bad))
    if [ "$status" -eq 0 ]; then echo "ok      $name: $good tests"
    else echo "FAILED  $name"; grep -v '^\[ *\(RUN\|OK\)' "$log"; fi
done <"$logs/programs"

# A script of cases ends with "...: N cases hold" or names its failures and exits with something else.
cases() {
    name=$1; shift
    "$@" >"$log" 2>&1
    status=$?
    tail -n 1 "$log"
    number=$(tail -n 1 "$log" | sed -n 's/^[^0-9]*\([0-9][0-9]*\).*/\1/p')
    if [ "$status" -eq 0 ]; then passed=$((passed + ${number:-1}))
    else cat "$log"; echo "FAILED  $name"; failed=$((failed + 1)); fi
}
cases headers sh "$here/headers.sh"
cases "command line" sh "$here/cli/run.sh" "$build/handover"
cases scenarios sh "$here/scenarios.sh" "$build/handover"
cases "bad scenarios" sh "$here/bad/run.sh" "$build/handover"
cases "installing" sh "$here/install/run.sh" "$build"

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
