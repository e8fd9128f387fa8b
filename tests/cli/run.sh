#!/bin/sh
# Runs the command line's cases against a binary: sh tests/cli/run.sh build/release/handover [CASE...]
#
# A case is NAME.sh. It runs in an empty folder of its own with $HANDOVER (the binary), and the small scenarios of
# tests/cli/files copied into it. What it prints must be NAME.stdout and NAME.stderr (no such file: nothing) and its
# exit status the number in NAME.exit (no such file: 0). UPDATE=1 writes those files instead; read the difference.
set -u
[ $# -ge 1 ] || { echo "usage: sh tests/cli/run.sh BINARY [CASE...]" >&2; exit 2; }
HANDOVER=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
export HANDOVER
shift
home=$(cd "$(dirname "$0")" && pwd)
[ $# -gt 0 ] || set -- $(cd "$home" && ls -- *.sh | sed -n '/^run\.sh$/!s/\.sh$//p')
unset NO_COLOR SOURCE_DATE_EPOCH
export LC_ALL=C.UTF-8
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
failed=0

# Moves what a case left to its expectation; nothing and 0 need no file.
update() {
    for stream in stdout stderr exit; do
        rm -f "$home/$1.$stream"
        if [ -s "$work/$stream" ] && [ "$(cat "$work/exit") $stream" != "0 exit" ]; then
            cp "$work/$stream" "$home/$1.$stream"
        fi
    done
}

check() {
    for stream in stdout stderr exit; do
        expected=$home/$1.$stream
        if [ ! -f "$expected" ]; then
            expected=$work/expected
            if [ "$stream" = exit ]; then echo 0 >"$expected"; else : >"$expected"; fi
        fi
        diff -u "$expected" "$work/$stream" >"$work/diff" && continue
        echo "FAIL $1: $stream"
        cat "$work/diff"
        failed=$((failed + 1))
    done
}

for case in "$@"; do
    mkdir "$work/in" && cp "$home"/files/* "$work/in"
    (cd "$work/in" && sh "$home/$case.sh" >"$work/stdout" 2>"$work/stderr" </dev/null)
    echo $? >"$work/exit"
    if [ "${UPDATE:-}" = 1 ]; then update "$case"; else check "$case"; fi
    rm -rf "$work/in"
done
[ "$failed" -eq 0 ] || { echo "command line: $failed differences"; exit 1; }
echo "command line: $# cases hold"
