# SPDX-License-Identifier: GPL-3.0-or-later
"""Every relative link of the Markdown pages leads to a file, every folder of README's map exists, and so do the commands."""
import re

from source_tree import ROOT, files, finish, text


def broken_links(page):
    for target in re.findall(r"\]\(([^)\s]+)\)", text(page)):
        path = target.split("#")[0]
        if path and "://" not in target and not target.startswith("mailto:") and not (ROOT / page.parent / path).exists():
            yield f"{page}: {target} is not there"


findings = [finding for page in files("*.md") for finding in broken_links(page)]
for command in re.findall(r"(packaging/\w+\.sh)", text(files("README.md")[0])):
    if not (ROOT / command).exists():
        findings.append(f"README.md: {command} is not there")
finish(findings, "links")
