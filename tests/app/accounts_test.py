# SPDX-License-Identifier: GPL-3.0-or-later
"""Two accounts of one profile in two processes, links handed to the right one, and an end by signal that loses nothing:
the real programs, driven through AT-SPI. Usage: accounts_test.py FOLDER_WITH_THE_PROGRAMS
Exit code 77 with a reason: something it needs is not installed."""
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "support/desktop"))
sys.dont_write_bytecode = True
import screen  # noqa: E402

folder = pathlib.Path(sys.argv[1]).resolve()
reason = screen.missing(folder, ["xdotool"])
if reason:
    print(f"skipped: {reason}")
    sys.exit(screen.SKIP)
sys.exit(screen.run(HERE / "accounts_drive.py", folder))
