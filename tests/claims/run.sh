#!/bin/sh
# Runs every experiment of tests/claims/experiments and fills the page of claims with what they say.
# usage: sh tests/claims/run.sh BINARY OUT [PAGE]
# OUT keeps the results (NAME.json); PAGE is docs/claims.md unless given. KEEP=1 runs only what OUT does not have yet,
# ONLY='NAME ...' only those; REPLICATIONS=N replaces every number of replications. Exit status: 0; 1 something could not
# be run; 3 a verdict is not the one the page's words were written for (the page is written all the same: read it, then
# its template).
set -eu
binary=$1 out=$2
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
page=${3:-$root/docs/claims.md}
mkdir -p "$out"
out=$(cd "$out" && pwd)
# shellcheck disable=SC2046
${CC:-cc} -std=c11 -D_POSIX_C_SOURCE=200809L -O1 -Wall -Wextra $(pkg-config --cflags jansson) -o "$out/fill" \
    "$here/fill.c" $(pkg-config --libs jansson) -lm

# variant FILE@SECTION.KEY=VALUE...: writes a scenario that extends FILE and changes those keys; prints its path.
variant() {
    made=$out/$(echo "${1##*/}" | sed 's/@[^=]*\.\([a-z_0-9]*\)=/-\1-/g').ini
    printf '[scenario]\nextends = %s/scenarios/claims/%s.ini\n' "$root" "${1%%@*}" >"$made"
    echo "${1#*@}" | tr '@' '\n' | while IFS='=' read -r key value; do
        printf '\n[%s]\n%s = %s\n' "${key%.*}" "${key##*.}" "$value"
    done >>"$made"
    echo "$made"
}

# experiment NAME REPLICATIONS FILE... [SECTION.KEY=VALUE...] [--OPTION]: files are scenarios/claims/FILE.ini, or
# ../FILE.ini, or a variant() of one.
experiment() {
    name=$1 replications=$2
    shift 2
    case " ${ONLY:-$name} " in *" $name "*) ;; *) return 0 ;; esac
    [ "${KEEP:-0}" = 1 ] && [ -s "$out/$name.json" ] && return 0
    files='' sets=''
    for word; do
        case $word in
            *@*) files="$files $(variant "$word")" ;;
            --*) sets="$sets $word" ;;
            *=*) sets="$sets --set $word" ;;
            *) files="$files $root/scenarios/claims/$word.ini" ;;
        esac
    done
    echo "$name" >&2
    # No word holds a blank, so splitting them again is safe; the root's own path must not either.
    # shellcheck disable=SC2086
    "$binary" compare $files $sets --replications "${REPLICATIONS:-$replications}" --quiet --no-progress --force \
        -o "$out/last.xlsx" --json "$out/$name.json.part" &&
        mv "$out/$name.json.part" "$out/$name.json"
}

while read -r line; do
    case $line in '' | '#'*) continue ;; esac
    # shellcheck disable=SC2086
    experiment $line </dev/null || { echo "run.sh: cannot run: $line" >&2; exit 1; }
done <"$here/experiments"

status=0
"$out/fill" "$here/claims.md.in" "$out" >"$out/claims.md" || status=$?
[ "$status" -eq 1 ] && exit 1
mkdir -p "$(dirname "$page")"
cp "$out/claims.md" "$page"
exit "$status"
