# SPDX-License-Identifier: GPL-3.0-or-later
"""Both packages are made, unpacked by dpkg into an empty root, and started once from there. Usage: packages_test.py BUILD"""
import json
import os
import pathlib
import shutil
import ssl
import subprocess
import sys
import tempfile
import unittest
import urllib.request

BUILD = pathlib.Path(sys.argv.pop(1)).resolve()
SOURCE = pathlib.Path(__file__).resolve().parents[2]


def run(*command, **more):
    result = subprocess.run([str(part) for part in command], capture_output=True, text=True, timeout=240, **more)
    if result.returncode != 0:
        raise AssertionError(f"{command} ended with {result.returncode}:\n{result.stdout}\n{result.stderr}")
    return result.stdout


class Packages(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp())
        run("cpack", "-G", "DEB", "-B", cls.folder, "--config", BUILD / "CPackConfig.cmake", cwd=BUILD)
        cls.debs = {run("dpkg-deb", "-f", deb, "Package").strip(): deb for deb in cls.folder.glob("*.deb")}
        cls.root = cls.folder / "root"
        (cls.root / "var/lib/dpkg/updates").mkdir(parents=True)
        (cls.root / "var/lib/dpkg/info").mkdir()
        (cls.root / "var/lib/dpkg/status").touch()
        for deb in cls.debs.values():
            run("fakeroot", "dpkg", f"--root={cls.root}", "--force-depends", "--log=/dev/null", "--unpack", deb)

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder)

    def test_one_package_for_each_program(self):
        self.assertEqual(set(self.debs), {"sampan", "sampan-server"})
        for deb in self.debs.values():
            depends = run("dpkg-deb", "-f", deb, "Depends")
            self.assertIn("libqt6core6", depends)
            self.assertIn("libqt6sql6-sqlite", depends)
        self.assertNotIn("libqt6widgets6", run("dpkg-deb", "-f", self.debs["sampan-server"], "Depends"))

    def test_workstation_asks_for_all_it_loads(self):
        """Also what only a module needs that is loaded later, and what QtDBus, tray and spelling stand on."""
        depends = run("dpkg-deb", "-f", self.debs["sampan"], "Depends")
        for library in ("libqt6dbus6", "libqt6widgets6", "libqt6svg6", "libqt6websockets6", "libhunspell-1.7-0", "libphonenumber8",
                        "libpoppler-qt6-3", "libqt6keychain1", "libsodium23"):
            self.assertIn(library, depends)
        recommends = run("dpkg-deb", "-f", self.debs["sampan"], "Recommends")
        self.assertIn("hunspell-en-us", recommends)
        for name in [part.split("|")[0].split()[0] for part in (depends + "," + recommends).replace("\n", "").split(",")]:
            known = run("apt-cache", "policy", name) if shutil.which("apt-cache") else name
            self.assertTrue(known, f"Debian has no package {name}")

    def test_desktop_integration_validates(self):
        run("desktop-file-validate", self.root / "usr/share/applications/org.sampan.Workstation.desktop")
        run("appstreamcli", "validate", "--no-net", self.root / "usr/share/metainfo/org.sampan.Workstation.metainfo.xml")
        self.assertTrue((self.root / "usr/share/icons/hicolor/scalable/apps/org.sampan.Workstation.svg").is_file())
        desktop = (self.root / "usr/share/applications/org.sampan.Workstation.desktop").read_text()
        self.assertIn("x-scheme-handler/sampan", desktop)

    def test_links_open_it(self):
        run("update-desktop-database", self.root / "usr/share/applications")
        ask = "import sys, gi; gi.require_version('Gio', '2.0'); from gi.repository import Gio; " \
              "app = Gio.AppInfo.get_default_for_uri_scheme('sampan'); print(app.get_id(), app.get_commandline())"
        # GLib lists only what it finds in the PATH.
        environment = dict(os.environ, XDG_DATA_DIRS=str(self.root / "usr/share"), HOME=str(self.folder),
                           PATH=f"{self.root}/usr/bin:{os.environ['PATH']}")
        self.assertEqual(run("/usr/bin/python3", "-c", ask, env=environment).strip(), "org.sampan.Workstation.desktop sampan %u")

    def test_workstation_starts(self):
        environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", HOME=str(self.folder))
        self.assertIn("0.1.0", run(self.root / "usr/bin/sampan", "--version", env=environment))

    def test_workstation_shows_its_queue(self):
        """The window itself, with the server, the demonstration's content and the modules of the two packages."""
        environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", HOME=str(self.folder), TMPDIR=str(self.folder))
        process = subprocess.Popen([str(self.root / "usr/bin/sampan"), "--demo", "--report-first-paint"], env=environment,
                                   stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        try:
            self.assertEqual(process.stdout.readline().strip(), "first queue painted")
            process.terminate()
            self.assertEqual(process.wait(60), 0)
        finally:
            process.kill()
            process.stdout.close()

    def test_server_unit_is_hardened_and_the_server_answers(self):
        unit = (self.root / "usr/lib/systemd/system/sampan-server.service").read_text()
        for setting in ("User=sampan-server", "NoNewPrivileges=", "ProtectSystem=", "PrivateTmp=", "CapabilityBoundingSet="):
            self.assertIn(setting, unit)
        # dpkg puts a configuration file in its place when it configures, not when it unpacks.
        self.assertTrue((self.root / "etc/sampan-server.conf.dpkg-new").is_file())
        self.assertIn("/etc/sampan-server.conf", run("dpkg-deb", "-I", self.debs["sampan-server"], "conffiles"))
        server, data = self.root / "usr/bin/sampan-server", self.folder / "data"
        run(server, "init", "--data", data, "--admin", "admin@sampan.example", "--admin-name", "Admin", input="a long enough password\n")
        process = subprocess.Popen([str(server), "serve", "--data", str(data), "--port", "0", "--ready-json", "--exit-with-stdin"],
                                   stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        try:
            ready = json.loads(process.stdout.readline())
            context = ssl.create_default_context()
            context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
            with urllib.request.urlopen(ready["url"] + "/health", context=context, timeout=20) as answer:
                self.assertEqual(answer.status, 200)
        finally:
            process.stdin.close()
            self.assertEqual(process.wait(30), 0)
            process.stdout.close()


unittest.main(argv=["packages_test"], verbosity=2)
