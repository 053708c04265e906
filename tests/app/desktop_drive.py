# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of desktop_test.py that runs inside its own screen and bus."""
import pathlib
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support/desktop"))
import reader  # noqa: E402
import tray  # noqa: E402
import world  # noqa: E402
from gi.repository import Gio, GLib  # noqa: E402
from reader import wait  # noqa: E402
from world import HERE, HOME, Workstation  # noqa: E402

DUNST = """[global]
    monitor = 0
    idle_threshold = 0
    font = Monospace 8
[write-down]
    summary = "*"
    script = {script}
"""
SECRETS = ("Quill", "kettle", "Falk", "lamp", "Ada", "spoon")


class Dunst:
    """The notification service of many Debian desktops; what it shows is written down by a script of its own."""

    def __init__(self, processes, bus):
        self.bus, self.log = bus, HOME / "notices.txt"
        self.log.touch()
        script, configuration = HOME / "write-down.sh", HOME / "dunstrc"
        script.write_text(f'#!/bin/sh\nprintf "%s | %s\\n" "$DUNST_SUMMARY" "$DUNST_BODY" >> {self.log}\n')
        script.chmod(0o755)
        configuration.write_text(DUNST.format(script=script))
        self.process = processes.start("dunst", "-config", configuration, stderr=subprocess.DEVNULL)
        wait("Dunst on the bus", lambda: tray.has_owner(bus, "org.freedesktop.Notifications"))

    def displayed(self):
        return tray.get(self.bus, "org.freedesktop.Notifications", "/org/freedesktop/Notifications", "org.dunstproject.cmd0", "displayedLength")

    def told(self):
        return self.log.read_text().splitlines()

    def open_first(self):
        self.bus.call_sync("org.freedesktop.Notifications", "/org/freedesktop/Notifications", "org.dunstproject.cmd0", "NotificationAction",
                           GLib.Variant("(u)", (0,)), None, 0, 20000)


def notices_open_what_they_tell(server, station, item, dunst):
    item.choose("Hide the window")
    wait("the hidden window", lambda: not station.window())
    server.let_write("Zoe Quill", "Blue kettle", "The kettle hums in A minor.", "mei@sampan.example")
    wait("the first notice", lambda: dunst.displayed() == 1)
    wait("the badge", lambda: "1 new" in item.tooltip())
    plain = item.get("IconPixmap")
    server.let_write("Otto Falk", "Green lamp", "The lamp answers in morse.", "mei@sampan.example")
    wait("the badge of two", lambda: "2 new" in item.tooltip())
    wait("the second line", lambda: any(line.startswith("2 new") for line in dunst.told()))
    assert dunst.displayed() == 1, "two notices where one should grow"
    assert item.get("IconPixmap") != plain, "the badge does not count"
    found = [line for line in dunst.told() if any(secret in line for secret in SECRETS)]
    assert not found, f"shown to everybody: {found}"
    dunst.open_first()
    wait("the window", station.window)
    wait("the newest conversation", lambda: station.shows("answers in morse"))
    wait("no notice left", lambda: dunst.displayed() == 0)
    wait("no badge left", lambda: "new" not in item.tooltip())
    print("notices:", dunst.told())


def quiet_holds_them(server, station, item, dunst):
    item.choose("Hide the window")
    wait("the hidden window", lambda: not station.window())
    item.choose("Do not disturb")
    wait("the mark in the menu", lambda: item.menu()["Do not disturb"][1])
    server.let_write("Ada Moor", "Red spoon", "The spoon bends by itself.", "mei@sampan.example")
    wait("the badge", lambda: "1 new" in item.tooltip())
    assert dunst.displayed() == 0, "told in spite of do-not-disturb"
    item.choose("Do not disturb")
    wait("what was held back", lambda: dunst.displayed() == 1)
    item.activate()
    wait("the window", station.window)
    wait("that it is taken back", lambda: dunst.displayed() == 0)


def nobody_shows_them(server, station, item, dunst):
    dunst.process.terminate()
    dunst.process.wait()
    wait("that the service is gone", lambda: not tray.has_owner(dunst.bus, "org.freedesktop.Notifications"))
    item.choose("Hide the window")
    wait("the hidden window", lambda: not station.window())
    server.let_write("Ada Moor", "Red spoon again", "It bends back.", "mei@sampan.example")
    wait("the badge", lambda: "1 new" in item.tooltip())
    item.choose("Open")
    wait("the window", station.window)
    wait("no badge left", lambda: "new" not in item.tooltip())


def closing_hides_and_the_menu_ends(station, item):
    station.close()
    wait("the hidden window", lambda: not station.window())
    assert station.process.poll() is None, "closing ended it though it should stay in the tray"
    item.choose("Open")
    wait("the window", station.window)
    item.choose("Quit")
    assert station.process.wait(60) == 0


def work(processes, folder):
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    services = processes.start(sys.executable, HERE / "services.py", "watcher", "silent-portal", stdout=subprocess.PIPE, text=True)
    assert services.stdout.readline() == "ready\n"
    dunst = Dunst(processes, bus)
    server = world.Server(processes, folder)
    profile = HOME / "profile"
    profile.mkdir()
    (profile / "settings.ini").write_text("[window]\nstaysInTray=true\n\n[notify]\nremind=false\n")
    begin = time.monotonic()
    station = Workstation(processes, folder, profile).appear()
    wait("the first page", station.window)
    # Who waits for the portal waits as long as D-Bus does, 25 s.
    assert time.monotonic() - begin < 20, "the silent portal held up the start"
    station.sign_in(server, "mei@sampan.example")
    item = wait("the icon in the tray", lambda: tray.Item.first(bus))
    assert item.get("Status") in ("Active", "Passive", "NeedsAttention") and item.get("IconPixmap"), "no icon"
    print("tray:", item.get("Id"), "|", item.tooltip(), "|", list(item.menu()))
    notices_open_what_they_tell(server, station, item, dunst)
    quiet_holds_them(server, station, item, dunst)
    nobody_shows_them(server, station, item, dunst)
    closing_hides_and_the_menu_ends(station, item)


sys.exit(world.main(work))
