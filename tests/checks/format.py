# SPDX-License-Identifier: GPL-3.0-or-later
"""clang-format has nothing to change."""
import subprocess

from source_tree import ROOT, files, finish

sources = [str(p) for p in files("*.cpp", "*.h")]
result = subprocess.run(["clang-format", "--dry-run", "--Werror", *sources], cwd=ROOT, capture_output=True, text=True)
findings = sorted({line.split(":")[0] for line in result.stderr.splitlines() if "clang-format-violations" in line})
finish([f"{path}: run clang-format -i on it" for path in findings], "format")
