# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job without looking at pixels: the real program on its demonstration, driven through AT-SPI only. Finds a row
of the queue by its name, opens it, reads the messages by the Text interface, writes a reply through EditableText, presses
Send by its Action and waits until the reply counts as sent. Usage: atspi_test.py FOLDER_WITH_THE_PROGRAMS
Exit code 77 with a reason: something it needs is not installed."""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

SKIP = 77
PYTHON = "/usr/bin/python3"  # the one that Debian's modules are for


def missing(folder):
    for program in ("Xvfb", "dbus-run-session"):
        if not shutil.which(program):
            return f"{program} is not installed"
    if not pathlib.Path("/usr/libexec/at-spi-bus-launcher").exists():
        return "at-spi2-core is not installed"
    for program in ("sampan", "sampan-server"):
        if not (folder / program).exists():
            return f"{program} is not built"
    check = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
    if not pathlib.Path(PYTHON).exists() or subprocess.run([PYTHON, "-c", check], capture_output=True).returncode:
        return "python3-gi or gir1.2-atspi-2.0 is not installed"
    return None


def environment(home, display):
    runtime = pathlib.Path(home) / "run"
    runtime.mkdir(mode=0o700)
    kept = {name: os.environ[name] for name in ("PATH", "LD_LIBRARY_PATH") if name in os.environ}
    return kept | {"HOME": home, "XDG_RUNTIME_DIR": str(runtime), "DISPLAY": display, "LC_ALL": "C.UTF-8",
                   "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}


def main():
    folder = pathlib.Path(sys.argv[1]).resolve()
    reason = missing(folder)
    if reason:
        print(f"skipped: {reason}")
        return SKIP
    read, write = os.pipe()
    # Without -noreset it would begin anew, and refuse for a moment, when the launcher of the bus has looked at it.
    screen = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", "1600x1000x24", "-nolisten", "tcp", "-noreset"],
                              pass_fds=(write,), stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        number = os.fdopen(read).readline().strip()
        if not number:
            print("skipped: Xvfb opens no screen here")
            return SKIP
        with tempfile.TemporaryDirectory() as home:
            drive = pathlib.Path(__file__).with_name("atspi_drive.py")
            return subprocess.run(["dbus-run-session", "--", PYTHON, str(drive), str(folder)],
                                  env=environment(home, f":{number}"), timeout=280).returncode
    finally:
        screen.terminate()
        screen.wait()


sys.exit(main())
