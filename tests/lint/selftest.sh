#!/bin/sh
# Plants one fault a rule into a copy of the tree and expects the lint to name that rule.
# usage: sh tests/lint/selftest.sh BUILD
set -u
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
build=$(cd "$1" && pwd)
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
failed=0 found=0

(cd "$root" && tar cf - Makefile .ci README.md docs sim include tests scenarios) | (cd "$copy" && tar xf -)

# expect RULE BUILD: the lint of the copy finds the rule broken.
expect() {
    if ONLY=$1 sh "$here/run.sh" "$2" "$copy" 2>/dev/null | grep -q "^FAILED  $1\$"; then found=$((found + 1))
    else echo "FAILED  not found: $1"; failed=1; fi
}
# plant RULE FILE TEXT: adds a line to a file, a file of the tree or a new one, and takes it away again.
plant() {
    printf '%s\n' "$3" >>"$copy/$2"
    expect "$1" "$build"
    if [ -e "$root/$2" ]; then cp "$root/$2" "$copy/$2"; else rm "$copy/$2"; fi
}
plant "rooms include only the rooms they may" sim/base/text.c '#include "math/tally.h"'
plant "no header includes itself by a detour" include/math/stream.h '#include "math/sampler.h"'
plant "every source has its header" sim/base/stray.c 'int stray;'
plant "one room alone sees the workbook library" sim/model/ramp.c '#include <xlsxwriter.h>'
plant "one room alone sees the INI library" sim/model/ramp.c '#include <ini.h>'
plant "prototypes are in headers" sim/model/ramp.c 'int ramp_stray(int day);'
plant "lines of at most 120 characters" sim/model/ramp.c "/* $(printf '%0130d' 0) */"
plant "files of at most 450 lines" sim/model/ramp.c "$(yes '/* line */' | head -n 450)"
plant "functions of at most 60 lines" sim/model/ramp.c "int ramp_long(void)
{
$(yes '    ;' | head -n 61)
}"
plant "the core prints nothing and ends nothing" sim/model/ramp.c 'void stray(void) { printf("x"); }'
plant "nothing is marked as unfinished" sim/model/ramp.c "/* TO""DO */"
plant "no path of one machine" sim/model/ramp.c '/* (/home/somebody) */'
plant "what the workbook library answers is looked at" sim/report/xlsx.c '    worksheet_write_number(a, 0, 0, 1, NULL);'
plant "scripts parse" tests/run.sh 'if then'
plant "no blanks at line ends, no tabs" sim/model/ramp.c 'int a; '
plant "docs/keys.md is what the program prints" docs/keys.md 'One more key.'
plant "links in the documents lead somewhere" README.md 'See [this](docs/nowhere.md).'
plant "every text of the reports is said" include/report/words_en_about.h '    X(NEVER_SAID, "never said")'
mkdir -p "$copy/build/sim"
printf 'int stray;\n' | ${CC:-gcc} -c -x c -o "$copy/build/sim/stray.o" -
expect "no writable globals" "$copy/build"
echo "lint: $found planted faults found"
exit $failed
