#!/bin/sh
# Every header compiles alone: whoever includes it need not know what it needs.
set -u
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root" || exit 1
failed=0 held=0
for header in include/*.h include/*/*.h; do
    if ${CC:-gcc} -std=c11 -D_POSIX_C_SOURCE=200809L -Wall -Wextra -Werror -Iinclude -fsyntax-only -x c - <<EOT
#include "${header#include/}"
EOT
    then held=$((held + 1)); else echo "FAILED  $header does not compile alone"; failed=1; fi
done
echo "headers: $held compile alone"
exit $failed
