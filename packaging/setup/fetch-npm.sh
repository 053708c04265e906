#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# fetch-npm.sh NAME@VERSION SHA512 FOLDER: takes a package by name from whatever registry npm is set up with, checks it, and
# unpacks it into FOLDER. Nothing of the package is run. A folder that is there already is left alone.
set -euo pipefail

package=$1 sha512=$2 folder=$3
[ ! -d "$folder" ] || exit 0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd "$work" && npm pack --loglevel=error "$package" > /dev/null)
archive=$(ls "$work"/*.tgz)
echo "$sha512  $archive" | sha512sum --check --quiet
tar -xzf "$archive" -C "$work" package
mkdir -p "$(dirname "$folder")"
mv "$work/package" "$folder"
