#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Fetches the SQLite3 Multiple Ciphers amalgamation into FOLDER (default: .deps/sqlite3mc of the checkout) and checks it.
# It ships inside an npm package; `npm pack` takes it by name from whatever registry npm is set up with.
set -euo pipefail

root=$(cd "$(dirname "$0")/../.." && pwd)
folder=${1:-$root/.deps/sqlite3mc}
package=better-sqlite3-multiple-ciphers@12.11.1
sha512=a46ef6fb7564522a67998c782f042aa0e5cd1b6089d479660eb96faa0afbc501e0b04f9ccf9ac064489a2479d42931da19f1a27e0800fc2d12bfda99954adfa3

[ -f "$folder/sqlite3.c" ] && exit 0
mkdir -p "$folder"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd "$work" && npm pack --silent "$package" > /dev/null)
archive=$(ls "$work"/*.tgz)
echo "$sha512  $archive" | sha512sum --check --quiet
tar -xzf "$archive" -C "$work" package/deps
find "$work/package/deps" -name '*.tar.gz' -exec tar -xzf {} -C "$work" \;
source=$(find "$work" -name sqlite3.c | head -n 1)
[ -n "$source" ] || { echo "The package holds no sqlite3.c" >&2; exit 1; }
cp "$(dirname "$source")"/sqlite3*.[ch] "$folder/"
echo "SQLite3 Multiple Ciphers is in $folder"
