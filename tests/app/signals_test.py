# SPDX-License-Identifier: GPL-3.0-or-later
"""The real program ends in order at the first signal and at once at the second. Usage: signals_test.py FOLDER_WITH_THE_PROGRAMS"""
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import time
import unittest

PROGRAM = pathlib.Path(sys.argv.pop(1)).resolve() / "sampan"


def wait(what, look):
    end = time.monotonic() + 60
    while not look():
        if time.monotonic() > end:
            raise AssertionError(f"not within a minute: {what}")
        time.sleep(0.01)


def catches(process, number):
    status = pathlib.Path(f"/proc/{process.pid}/status").read_text()
    mask = next(line.split()[1] for line in status.splitlines() if line.startswith("SigCgt:"))
    return bool(int(mask, 16) >> (number - 1) & 1)


def servers(process):
    """Those children that are it already: stopped before, one would hold up the program that is starting it."""
    children = pathlib.Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
    return [int(each) for each in children if pathlib.Path(f"/proc/{each}/comm").read_text().strip() == "sampan-server"]


class Signals(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", HOME=self.folder.name, TMPDIR=self.folder.name,
                                DBUS_SESSION_BUS_ADDRESS="unix:path=/nonexistent")
        self.process = None

    def tearDown(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        self.folder.cleanup()

    def start(self, *arguments):
        self.process = subprocess.Popen([str(PROGRAM), *arguments], env=self.environment, stderr=subprocess.DEVNULL)
        wait("the program", lambda: catches(self.process, signal.SIGTERM))

    def test_each_of_the_three_ends_it_in_order(self):
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            with self.subTest(number=number):
                self.start("--profile", self.folder.name + "/profile")
                self.process.send_signal(number)
                self.assertEqual(self.process.wait(60), 0)
                self.assertTrue(pathlib.Path(self.folder.name, "profile/settings.ini").is_file(), "the layout was not saved")

    def test_the_second_does_not_wait_for_what_the_first_waits_for(self):
        self.start("--demo")
        wait("the demonstration's server", lambda: servers(self.process))
        server = servers(self.process)[0]
        os.kill(server, signal.SIGSTOP)  # it will not end when it is asked to
        try:
            self.process.send_signal(signal.SIGTERM)
            wait("that the signal was taken", lambda: not catches(self.process, signal.SIGTERM))
            self.process.send_signal(signal.SIGTERM)
            self.assertEqual(self.process.wait(5), -signal.SIGTERM)
        finally:
            os.kill(server, signal.SIGKILL)


unittest.main(argv=["signals_test"], verbosity=2)
