#!/bin/sh
# Every NAME.ini here is wrong: `handover check NAME.ini` must say exactly what NAME.expected holds, on stderr, and exit
# with 2 and nothing on stdout. run.sh BINARY checks; run.sh BINARY --update writes what is said now, to be read and judged.
set -u
binary=$(realpath "$1") || exit 1
cd "$(dirname "$0")" || exit 1
said=$(mktemp -d) || exit 1
trap 'rm -rf "$said"' EXIT
failed=0 count=0
check() {       # what it is called, the file
    "$binary" check "$2" >"$said/out" 2>"$said/err"
    status=$?
    count=$((count + 1))
    if [ "${update:-}" ]; then cp "$said/err" "$1.expected"; fi
    if [ $status -ne 2 ] || [ -s "$said/out" ] || ! diff -u "$1.expected" "$said/err"; then
        echo "FAILED: $1 (exit status $status)"
        failed=1
    fi
}
[ "${2:-}" = --update ] && update=yes
for file in *.ini; do check "${file%.ini}" "$file"; done
check missing-file no-such-file.ini
check folder parts
[ $failed -eq 0 ] && echo "bad scenarios: $count refused in the words expected"
exit $failed
