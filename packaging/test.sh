#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# README's second command: installs what is missing, builds everything and runs all tests. Options go to ctest.
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
"$root/packaging/setup/install-packages.sh" build run test
"$root/packaging/setup/fetch-test-client.sh"
"$root/packaging/build.sh" ci -DSAMPAN_BUILD_TESTS=ON
cd "$root"
exec ctest --preset ci -j2 -LE check "$@"
