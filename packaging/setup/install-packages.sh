#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs the Debian packages of the given kinds (build, run, test) that packages.txt lists; as root or with sudo.
# Services that come with a package (Dovecot, Exim) are neither started nor enabled: Sampan starts its own copies.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
[ $# -gt 0 ] || { echo "usage: install-packages.sh KIND..." >&2; exit 2; }

as_root=()
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo > /dev/null || { echo "Run this as root, or install sudo." >&2; exit 1; }
  as_root=(sudo)
fi

wanted=()
for kind in "$@"; do
  while read -r name; do wanted+=("$name"); done < <(awk -v kind="$kind" '$1 == kind { print $2 }' "$here/packages.txt")
done
# npm and Node.js may have come from elsewhere; a second copy from Debian would conflict with them.
command -v npm > /dev/null && wanted=($(printf '%s\n' "${wanted[@]}" | grep -vx npm))
command -v node > /dev/null && wanted=($(printf '%s\n' "${wanted[@]}" | grep -vx nodejs))

missing=()
for name in "${wanted[@]}"; do
  dpkg-query -W -f='${Status}' "$name" 2> /dev/null | grep -q '^install ok installed' || missing+=("$name")
done
[ ${#missing[@]} -gt 0 ] || exit 0

# While the packages are installed, policy-rc.d keeps their services from starting; an existing one is left alone.
policy=/usr/sbin/policy-rc.d
made_policy=
if [ ! -e "$policy" ]; then
  printf '#!/bin/sh\nexit 101\n' | "${as_root[@]}" tee "$policy" > /dev/null
  "${as_root[@]}" chmod 755 "$policy"
  made_policy=1
fi
trap '[ -z "$made_policy" ] || "${as_root[@]}" rm -f "$policy"' EXIT

echo "Installing ${#missing[@]} packages of Debian ..."
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" > /dev/null

if [ -d /run/systemd/system ]; then
  for unit in dovecot exim4; do
    printf '%s\n' "${missing[@]}" | grep -q "^$unit" && "${as_root[@]}" systemctl disable --now "$unit" > /dev/null 2>&1 || true
  done
fi
