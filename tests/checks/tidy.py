# SPDX-License-Identifier: GPL-3.0-or-later
"""clang-tidy over the rules both ends share, and over what moves bytes from strangers. Usage: tidy.py BUILD_FOLDER
The other folders are left to the compiler's warnings and to the sanitizers, because clang-tidy takes seconds a file."""
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

from source_tree import ROOT, files, finish

FOLDERS = ["models/domain/*.cpp", "models/html/*.cpp", "server/services/*.cpp"]


def commands_without_pch(folder):
    """The build's commands for clang, which cannot read the precompiled header of another compiler."""
    commands = json.loads((pathlib.Path(sys.argv[1]) / "compile_commands.json").read_text())
    for entry in commands:
        entry["command"] = re.sub(r" -include \S*cmake_pch\.hxx", "", entry["command"])
    (pathlib.Path(folder) / "compile_commands.json").write_text(json.dumps(commands))


def run(path, folder):
    result = subprocess.run(["clang-tidy", "--quiet", "-p", folder, "--extra-arg=-Wno-unknown-warning-option",
                             "--extra-arg=-Wno-ignored-optimization-argument", str(ROOT / path)], capture_output=True, text=True)
    found = [line for line in result.stdout.splitlines() if re.search(r"(^|: )(error|warning):", line)]
    return found or ([f"{path}: clang-tidy ended with {result.returncode}"] if result.returncode else [])


with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(os.cpu_count()) as pool:
    commands_without_pch(folder)
    sources = files(*FOLDERS)
    found = [line for lines in pool.map(lambda path: run(path, folder), sources) for line in lines]
print(f"{len(sources)} files read")
finish(found, "tidy")
