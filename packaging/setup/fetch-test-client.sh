#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Puts an independent JMAP client, which a test runs against our server, into .deps/jmap-jam of the checkout.
set -euo pipefail

root=$(cd "$(dirname "$0")/../.." && pwd)
"$root/packaging/setup/fetch-npm.sh" jmap-jam@0.13.1 \
  b011eca41d717ba26b136dabf76911e8b61d2ffffe3e81e1545cd8bbebb4a6c7171412d18ad55586291e008352345d932fe5a4ee3a89434ba6c7eb948aab9d75 \
  "$root/.deps/jmap-jam"
