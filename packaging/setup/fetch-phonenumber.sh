#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Puts the headers of libphonenumber into .deps/phonenumber. Debian's package of them cannot stand beside the newer Boost
# that the server is built with (it asks for the older one, which no header of it needs), so it is unpacked, not installed.
set -euo pipefail

root=$(cd "$(dirname "$0")/../.." && pwd)
folder=$root/.deps/phonenumber
[ ! -f /usr/include/phonenumbers/phonenumberutil.h ] || exit 0
[ ! -f "$folder/usr/include/phonenumbers/phonenumberutil.h" ] || exit 0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
chmod 755 "$work"
as_root=()
[ "$(id -u)" -eq 0 ] || as_root=(sudo)
cd "$work"
apt-get download -qq libphonenumber-dev > /dev/null 2>&1 ||
  { "${as_root[@]}" apt-get update -qq; apt-get download -qq libphonenumber-dev > /dev/null; }
dpkg-deb -x libphonenumber-dev_*.deb "$work/unpacked"
mkdir -p "$folder"
cp -r "$work/unpacked/usr" "$folder/"
