# SPDX-License-Identifier: GPL-3.0-or-later
"""The real program on a real desktop's services: notices of Dunst, a tray's watcher, a settings portal. Tray, menu, badge,
direct open, quiet, hiding and ending. Usage: desktop_test.py FOLDER_WITH_THE_PROGRAMS
Exit code 77 with a reason: something it needs is not installed."""
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "support/desktop"))
sys.dont_write_bytecode = True
import screen  # noqa: E402

folder = pathlib.Path(sys.argv[1]).resolve()
reason = screen.missing(folder, ["dunst", "xdotool"])
if reason:
    print(f"skipped: {reason}")
    sys.exit(screen.SKIP)
sys.exit(screen.run(HERE / "desktop_drive.py", folder))
