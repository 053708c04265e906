# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a script of a test inside a screen and a session bus of its own, on which nothing of the user's desktop is seen
and nobody is started by himself but the accessibility bus and the keyring."""
import os
import pathlib
import shutil
import subprocess
import tempfile

SKIP = 77
PYTHON = "/usr/bin/python3"  # the one that Debian's modules are for

BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir={folder}</listen>
  <auth>EXTERNAL</auth>
  <servicedir>{folder}/services</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""
STARTED_BY_BUS = ("org.a11y.Bus.service",)


def missing(folder, programs=()):
    """Why a test cannot run here, or nothing."""
    for program in ("Xvfb", "dbus-run-session", *programs):
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
                   "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "SAMPAN_TEST_HOME": home, "PYTHONDONTWRITEBYTECODE": "1"}


def bus_configuration(home):
    services = pathlib.Path(home) / "services"
    services.mkdir()
    for name in STARTED_BY_BUS:
        shutil.copy(pathlib.Path("/usr/share/dbus-1/services") / name, services)
    path = pathlib.Path(home) / "bus.conf"
    path.write_text(BUS.format(folder=home))
    return path


def run(drive, *arguments, seconds=280):
    """The exit code of `drive`, or SKIP with a reason in the output."""
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
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
            command = ["dbus-run-session", f"--config-file={bus_configuration(home)}", "--", PYTHON, str(drive)]
            return subprocess.run([*command, *map(str, arguments)], env=environment(home, f":{number}"), timeout=seconds).returncode
    finally:
        screen.terminate()
        screen.wait()
