# SPDX-License-Identifier: GPL-3.0-or-later
"""No target but the screens, the workstation and their tests is compiled against QtWidgets.
Usage: widgets.py COMPILE_COMMANDS.JSON"""
import json
import pathlib
import sys

from source_tree import ROOT, finish

findings = []
for entry in json.loads(pathlib.Path(sys.argv[1]).read_text()):
    try:
        path = pathlib.Path(entry["file"]).relative_to(ROOT)
    except ValueError:
        continue
    core = path.parts[0] in ("models", "server") or path.parts[:2] in (("app", "net"), ("app", "session"), ("app", "sync"))
    if core and "QT_WIDGETS_LIB" in entry["command"]:
        findings.append(f"{path}: compiled against QtWidgets")
finish(sorted(set(findings)), "widgets")
