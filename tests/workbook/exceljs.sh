#!/bin/sh
# Fetches exceljs, which reads workbooks as many web applications do, into a folder: its bundled file, which needs no
# other package. The sum pins the very archive. Fetched once; afterwards no network is needed.
# usage: tests/workbook/exceljs.sh FOLDER
set -eu
version=4.4.0
sum=5dcb6f29a10c6a3d488bda033aa6d6ffa7b5817927498e20fda2c20e270e5ea0
sum=${sum}44e0cd27456914bb43d3a7ef943cdce8158d7604d1cc7ecfd569d2884ba965be
folder=$1
bundle=$folder/package/dist/exceljs.min.js
mkdir -p "$folder"
cd "$folder"
[ ! -f "${bundle##"$folder"/}" ] || exit 0
if ! npm pack "exceljs@$version" --silent >npm.log 2>&1; then
    cat npm.log >&2
    echo "exceljs $version could not be fetched with npm; without a network this part of the proof cannot be run." >&2
    echo "Fetch it where there is one (npm pack exceljs@$version) and put the archive into $folder." >&2
    [ -f "exceljs-$version.tgz" ] || exit 1
fi
echo "$sum  exceljs-$version.tgz" | sha512sum --check --quiet -
tar xzf "exceljs-$version.tgz" package/dist/exceljs.min.js package/LICENSE
