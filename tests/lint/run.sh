#!/bin/sh
# The house rules that a machine can prove. usage: sh tests/lint/run.sh BUILD [ROOT]
# Each rule prints what breaks it; the run fails if any does. tests/lint/selftest.sh plants one fault a rule, and names it
# in ONLY.
set -u
build=$(cd "$1" && pwd)
here=$(cd "$(dirname "$0")" && pwd)
root=${2:-$(cd "$here/../.." && pwd)}
cd "$root" || exit 1
failed=0

# rule NAME COMMAND...: what the command prints is wrong.
rule() {
    name=$1; shift
    [ "${ONLY:-$name}" = "$name" ] || return
    found=$("$@")
    if [ -z "$found" ]; then echo "ok      $name"; return; fi
    echo "FAILED  $name"
    echo "$found" | head -n 20 | sed 's/^/        /'
    failed=1
}

sources() { find sim include -name '*.[ch]' | sort; }
code() { find sim include tests -name '*.[ch]' | sort; }

# A room includes only the rooms that tests/layers.txt names, and its own.
layers() {
    sources | while read -r file; do
        room=$(echo "$file" | cut -d/ -f2)
        case $room in *.h) continue ;; esac
        allowed=" $room $(sed -n "s/^$room: *//p" tests/layers.txt) "
        grep -q "^$room:" tests/layers.txt || echo "$file: room $room is not in tests/layers.txt"
        sed -n 's/^#include "\([a-z]*\)\/.*/\1/p' "$file" | sort -u | while read -r other; do
            case $allowed in *" $other "*) ;; *) echo "$file: includes $other, which $room may not" ;; esac
        done
    done
}

# No header reaches itself through what it includes.
cycles() {
    for header in $(find include -name '*.h' | sort); do
        sed -n 's/^#include "\(.*\)"/\1/p' "$header" | sed "s|^|${header#include/} |"
    done | tsort 2>&1 >/dev/null | grep -v '^tsort: -: input contains a loop' | sed 's/^tsort: /in a cycle: /'
}

# Every .c has its header, or begins with its header's name and shares it (centre_day.c: centre_state.h).
homes() {
    find sim -name '*.c' | sort | while read -r file; do
        stem=$(basename "$file" .c) room=$(basename "$(dirname "$file")")
        [ "$stem" = main ] && continue
        while [ -n "$stem" ]; do
            [ -f "include/$room/$stem.h" ] && continue 2
            case $stem in *_*) stem=${stem%_*} ;; *) break ;; esac
        done
        grep -qE "^#include \"($room/|handover.h)" "$file" || echo "$file has no header in include/$room"
    done
}

only_room() { grep -ln "#include <$1>" $(sources) | grep -v "^$2" | sed "s|\$|: only $3 may see $1|"; }
workbook_library() { only_room xlsxwriter.h 'sim/report/xlsx\|include/report/xlsx' 'the workbook files'; }
ini_library() { only_room ini.h sim/input input; }

# Prototypes live in headers; a .c file declares none but its own statics.
prototypes() {
    for file in $(find sim -name '*.c'); do
        awk -v f="$file" '/^[a-z][a-z_0-9 *]*\(.*\);$/ && !/^static/ && !/^(typedef|return)/ {print f ":" FNR ": " $0}' "$file"
    done
}

long_lines() { code | xargs awk 'length > 120 {print FILENAME ":" FNR ": " length " characters"}'; }
long_files() { sources | xargs wc -l | awk '$2 != "total" && $1 > 450 {print $2 ": " $1 " lines"}'; }
long_functions() {
    for file in $(find sim -name '*.c'); do
        awk -v f="$file" '/^[a-zA-Z_].*\(/ {name = $0} /^\{/ {start = FNR} /^[a-zA-Z_].*\)[ ]*\{$/ {start = FNR}
            /^\}/ {if (start && FNR - start > 60) print f ":" start ": " FNR - start " lines: " name; start = 0}' "$file"
    done
}

# No variable that could be written outside a function's frame: what the compiler put into .data and .bss.
globals() {
    find "$build/sim" -name '*.o' | sort | while read -r object; do
        objdump -t "$object" | awk -v o="$object" 'NF > 4 && $(NF - 2) ~ /^\.(data|bss|tdata|tbss)$/ && $NF !~ /^\./ {print o ": writable " $NF}'
    done
}

# The core tells its caller; it does not print and does not end the program.
core_is_silent() {
    grep -nE '(^|[^a-z_])(f?printf|puts|fputs|exit|abort|perror) ?\(' \
        $(find sim/base sim/math sim/engine sim/scenario sim/result sim/model sim/study sim/input -name '*.c') |
        grep -v '^sim/base/\(check\|memory\)\.c'
}

unfinished() { grep -nwE 'TODO|FIXME|XXX|HACK' $(code) Makefile README.md docs/*.md scenarios/*.ini 2>/dev/null; }
strangers() {
    grep -nE '\.\./shared|(^|[ "(=])/(home|work|tmp|root)/' $(sources) Makefile README.md docs/*.md \
        scenarios/*.ini 2>/dev/null
}
generated() { git ls-files -- '*.xlsx' '*.o' '*.a' 'build/*' 2>/dev/null; }
unchecked_writes() { grep -nE '^ *(worksheet_(write|merge|insert|data|conditional)|workbook_(close|define))[a-z_]*\(' sim/report/*.c |
    grep -v '(void)'; }
scripts() { for s in .ci/run .ci/packages $(find tests -name '*.sh'); do sh -n "$s" 2>&1; done; }
spaces() { grep -nE '[[:space:]]+$' $(code) Makefile .ci/run .ci/packages | cut -d: -f1,2; grep -lP '^\t' $(code); }
# Left out: what 2.10 takes wrongly for uninitialised or dangling (arrays filled up to a count, pointers into tables).
# The page of keys is what the program prints, and links between the pages lead somewhere.
keys_page() {
    printed=$(mktemp)
    "$build/handover" keys --markdown >"$printed"
    sed '1,/^$/d' docs/keys.md | sed '1,/^$/d' | diff "$printed" - | head -n 5
    rm -f "$printed"
}
dead_links() {
    for page in README.md docs/*.md; do
        grep -oE '\]\([^)#:]+' "$page" | cut -c3- | while read -r link; do
            [ -e "$(dirname "$page")/$link" ] || echo "$page: there is no $link"
        done
    done
}
# Every text of the reports is said somewhere. Months and their initials are counted up from the first.
unused_words() {
    used=$(mktemp)
    {
        find sim include -name '*.[ch]' ! -path 'include/report/words*' -exec grep -ohE 'WORD_[A-Z0-9_]+' {} +
        sed -nE 's/^ *ONE\([a-z]+, ([A-Z]+), ([A-Z]+),.*/WORD_SHEET_\1 WORD_SHEET_\2 WORD_T_\1/p
            s/^ *EACH\([a-z]+, ([A-Z]+),.*/WORD_SHEET_\1 WORD_T_\1/p' include/report/sheet_list.h | tr ' ' '\n'
    } | sort -u >"$used"
    grep -ohE '\bX\([A-Z0-9_]+,' include/report/words_en_*.h | sed 's/X(\(.*\),/WORD_\1/' | sort -u | comm -23 - "$used" |
        grep -vE '^WORD_(INITIAL_)?(FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)$'
    rm -f "$used"
}
check_by_cppcheck() {
    cppcheck --quiet --std=c11 --enable=warning,performance,portability --inline-suppr --error-exitcode=0 \
        --suppress=varFuncNullUB --suppress=uninitvar --suppress=legacyUninitvar \
        --suppress=returnDanglingLifetime --suppress=identicalInnerCondition --template='{file}:{line}: {id}: {message}' -I include sim 2>&1
}

rule "rooms include only the rooms they may" layers
rule "no header includes itself by a detour" cycles
rule "every source has its header" homes
rule "one room alone sees the workbook library" workbook_library
rule "one room alone sees the INI library" ini_library
rule "prototypes are in headers" prototypes
rule "lines of at most 120 characters" long_lines
rule "files of at most 450 lines" long_files
rule "functions of at most 60 lines" long_functions
rule "no writable globals" globals
rule "the core prints nothing and ends nothing" core_is_silent
rule "nothing is marked as unfinished" unfinished
rule "no path of one machine" strangers
rule "nothing generated is kept" generated
rule "what the workbook library answers is looked at" unchecked_writes
rule "scripts parse" scripts
rule "no blanks at line ends, no tabs" spaces
rule "docs/keys.md is what the program prints" keys_page
rule "links in the documents lead somewhere" dead_links
rule "every text of the reports is said" unused_words
rule "cppcheck" check_by_cppcheck
exit $failed
