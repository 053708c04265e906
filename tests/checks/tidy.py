# SPDX-License-Identifier: GPL-3.0-or-later
"""clang-tidy over the rules both ends share, and over what moves bytes from strangers. Usage: tidy.py BUILD_FOLDER
The other folders are left to the compiler's warnings and to the sanitizers, because clang-tidy reads two files a second."""
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

from source_tree import ROOT, files, finish

FOLDERS = ["models/domain/*.cpp", "models/html/*.cpp", "server/services/*.cpp"]


def run(path):
    result = subprocess.run(["clang-tidy", "--quiet", "-p", sys.argv[1], "--extra-arg=-Wno-unknown-warning-option",
                             "--extra-arg=-Wno-ignored-optimization-argument", str(ROOT / path)], capture_output=True, text=True)
    return [line for line in result.stdout.splitlines() if ": error:" in line or ": warning:" in line]


with ThreadPoolExecutor(os.cpu_count()) as pool:
    found = [line for lines in pool.map(run, files(*FOLDERS)) for line in lines]
finish(found, "tidy")
