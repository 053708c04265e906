#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Puts the amalgamation of SQLite3 Multiple Ciphers (it ships inside an npm package) into .deps/sqlite3mc of the checkout.
set -euo pipefail

root=$(cd "$(dirname "$0")/../.." && pwd)
[ ! -f "$root/.deps/sqlite3mc/sqlite3.c" ] || exit 0
"$root/packaging/setup/fetch-npm.sh" better-sqlite3-multiple-ciphers@12.11.1 \
  a46ef6fb7564522a67998c782f042aa0e5cd1b6089d479660eb96faa0afbc501e0b04f9ccf9ac064489a2479d42931da19f1a27e0800fc2d12bfda99954adfa3 \
  "$root/.deps/better-sqlite3-multiple-ciphers"
mkdir -p "$root/.deps/sqlite3mc"
cp "$root"/.deps/better-sqlite3-multiple-ciphers/deps/sqlite3/sqlite3*.[ch] "$root/.deps/sqlite3mc/"
