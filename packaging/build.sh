#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Configures and builds one preset: build.sh PRESET [CMAKE OPTION ...]. Everything it needs must be installed.
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
preset=$1
shift
"$root/packaging/setup/fetch-sqlite3mc.sh"
"$root/packaging/setup/fetch-phonenumber.sh"
cd "$root"
cmake --preset "$preset" -DSAMPAN_SQLITE3MC_DIR="$root/.deps/sqlite3mc" "$@" > "$root/build-$preset.log" 2>&1 ||
  { cat "$root/build-$preset.log" >&2; exit 1; }
rm -f "$root/build-$preset.log"
cmake --build --preset "$preset"
