# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing in the project pins it to one machine, and tr() stands in ui/ only; literal colours stand in the theme only."""
import re

from source_tree import files, finish, text

MACHINE = re.compile(r"/home/[a-z]|/w[o]rk/|registry\.n[p]mjs|deb\.d[e]bian\.org")
TR = re.compile(r"(?<![\w.:>])tr\(")
COLOUR = re.compile(r"QColor\(\s*(?!0, 0, 0)(?:0x|\d|QStringLiteral\(\"#)|\"#[0-9a-fA-F]{6}\"")

findings = []
for path in files("*.cpp", "*.h", "*.py", "*.sh", "*.md", "*.txt", "*.cmake", "*.json", "*.js", ".ci/run"):
    for number, line in enumerate(text(path).splitlines(), 1):
        if MACHINE.search(line) and path.name != "words.py":
            findings.append(f"{path}:{number}: a path or host of one machine")
        if path.suffix in (".cpp", ".h") and path.parts[0] in ("app", "models", "server") and TR.search(line):
            findings.append(f"{path}:{number}: tr() outside ui/")
        if path.suffix in (".cpp", ".h") and path.parts[0] == "ui" and COLOUR.search(line):
            findings.append(f"{path}:{number}: a literal colour outside the theme")
finish(findings, "words")
