# SPDX-License-Identifier: GPL-3.0-or-later
"""Sizes: a function has at most 60 lines and 95 of 100 have at most 35; a file has at most 500 lines."""
import json
import subprocess

from source_tree import ROOT, files, finish, text

MAX_FUNCTION, P95_FUNCTION, MAX_FILE = 60, 35, 500


def functions(paths):
    """(lines, file, name, first line) of each function, from Universal Ctags."""
    out = subprocess.run(["ctags", "--languages=C++", "--kinds-C++=f", "--fields=+ne", "--output-format=json", "-f", "-", "-L", "-"],
                         cwd=ROOT, check=True, capture_output=True, text=True, input="\n".join(map(str, paths))).stdout
    found = []
    for line in out.splitlines():
        tag = json.loads(line)
        if "end" in tag:
            found.append((tag["end"] - tag["line"] + 1, tag["path"], tag["name"], tag["line"]))
    return sorted(found)


def main():
    sources = [p for p in files("*.cpp", "*.h") if p.parts[0] in ("app", "ui", "models", "server", "tests")]
    findings = [f"{p}: {len(text(p).splitlines())} lines" for p in sources if len(text(p).splitlines()) > MAX_FILE]
    ours = functions([p for p in sources if p.parts[0] != "tests"])
    findings += [f"{path}:{line}: {name} has {size} lines" for size, path, name, line in ours if size > MAX_FUNCTION]
    p95 = ours[int(len(ours) * 0.95)][0] if ours else 0
    print(f"{len(ours)} functions, 95 of 100 have at most {p95} lines")
    if p95 > P95_FUNCTION:
        findings.append(f"95 of 100 functions should have at most {P95_FUNCTION} lines, not {p95}")
    finish(findings, "sizes")


main()
