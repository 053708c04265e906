#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# README's first command: installs what is missing, builds, and opens the workstation on a live demonstration.
# Options are handed to the workstation, e.g. --lang zh_CN --theme dark.
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
"$root/packaging/setup/install-packages.sh" build run
"$root/packaging/build.sh" ci -DSAMPAN_BUILD_TESTS=OFF
if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
  echo "There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set); start this in a desktop session, or under" >&2
  echo "a virtual screen: apt-get install xvfb && xvfb-run $0" >&2
  exit 1
fi
exec "$root/build/ci/bin/sampan" --demo "$@"
