#!/bin/sh
# Contacts per second of the bare engine, and of a whole run from reading the scenario to the closed workbook; size and
# seconds of workbooks.
# usage: sh tests/bench/run.sh BUILD
set -eu
build=$1
root=$(cd "$(dirname "$0")/../.." && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$build/bench/bench_engine"
for scenario in three-year stay-inhouse; do
    "$build/bench/bench_run" "$root/scenarios/$scenario.ini" "$folder"
done
"$build/bench/bench_workbook" "$folder"
