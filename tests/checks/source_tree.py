# SPDX-License-Identifier: GPL-3.0-or-later
"""What the checks share: the files of the project and how a finding is told."""
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]


def files(*patterns):
    """The files git knows or would add that match one of the patterns, as paths relative to ROOT."""
    out = subprocess.run(
        ["git", "-c", f"safe.directory={ROOT}", "ls-files", "--cached", "--others", "--exclude-standard", "--", *patterns],
        cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return sorted({pathlib.Path(line) for line in out.splitlines() if (ROOT / line).is_file()})


def text(path):
    return (ROOT / path).read_text(encoding="utf-8")


def finish(findings, what):
    """Prints every finding and ends the program: 1 when there is one."""
    for finding in findings:
        print(finding)
    print(f"{what}: {len(findings)} findings")
    sys.exit(1 if findings else 0)
