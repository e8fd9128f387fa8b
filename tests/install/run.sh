#!/bin/sh
# Installs into an empty folder, uses what is there as a stranger would, and takes it away again.
# usage: sh tests/install/run.sh BUILD
set -eu
build=$1
root=$(cd "$(dirname "$0")/../.." && pwd)
cd "$root"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
unset MAKEFLAGS MAKELEVEL MFLAGS
held=0
holds() { held=$((held + 1)); }

make -s install BUILD="$build" SANITIZE="${SANITIZE:-}" DESTDIR="$folder" PREFIX=/opt/handover
there=$folder/opt/handover
"$there/bin/handover" check "$there/share/handover/scenarios/three-year.ini" | grep -q 'contract main'
holds

cat >"$folder/stranger.c" <<'C'
#include <stdio.h>

#include <handover.h>

int main(void) { return puts(handover_version()) < 0; }
C
export PKG_CONFIG_PATH="$there/lib/pkgconfig" PKG_CONFIG_SYSROOT_DIR=
pkg='pkg-config --define-variable=prefix='"$there"' --static'
# shellcheck disable=SC2046
${CC:-gcc} -std=c11 ${SANITIZE:+-fsanitize=$SANITIZE} ${COVERAGE:+--coverage} -o "$folder/stranger" \
    "$folder/stranger.c" $($pkg --cflags --libs handover)
[ "$("$folder/stranger")" = "$("$there/bin/handover" --version | sed 's/^[^0-9]*//')" ]
holds

make -s uninstall DESTDIR="$folder" PREFIX=/opt/handover
[ -z "$(find "$there" -type f)" ]
holds
echo "install: $held cases hold"
