# SPDX-License-Identifier: GPL-3.0-or-later
"""The tray's side of a program's icon: the item (org.kde.StatusNotifierItem) and its menu (com.canonical.dbusmenu)."""
import gi

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402

WATCHER = ("org.kde.StatusNotifierWatcher", "/StatusNotifierWatcher")


class Item:
    def __init__(self, bus, service):
        self.bus, self.service = bus, service
        self.menu_path = self.get("Menu")

    @staticmethod
    def first(bus):
        """The first that has joined the tray, if there is one."""
        items = get(bus, *WATCHER, "org.kde.StatusNotifierWatcher", "RegisteredStatusNotifierItems")
        return Item(bus, items[0]) if items else None

    def get(self, name):
        return get(self.bus, self.service, "/StatusNotifierItem", "org.kde.StatusNotifierItem", name)

    def tooltip(self):
        return self.get("ToolTip")[2]

    def activate(self):
        self.bus.call_sync(self.service, "/StatusNotifierItem", "org.kde.StatusNotifierItem", "Activate", GLib.Variant("(ii)", (0, 0)),
                           None, 0, 20000)

    def menu(self):
        """The lines as a desktop shows them when it opens the menu: label → (number, checked)."""
        call = lambda method, value: self.bus.call_sync(self.service, self.menu_path, "com.canonical.dbusmenu", method, value, None, 0, 20000)  # noqa: E731
        call("AboutToShow", GLib.Variant("(i)", (0,)))
        _, (_, _, lines) = call("GetLayout", GLib.Variant("(iias)", (0, -1, []))).unpack()
        return {line[1]["label"].replace("_", ""): (line[0], line[1].get("toggle-state") == 1) for line in lines if line[1].get("label")}

    def choose(self, label):
        number = self.menu()[label][0]
        self.bus.call_sync(self.service, self.menu_path, "com.canonical.dbusmenu", "Event",
                           GLib.Variant("(isvu)", (number, "clicked", GLib.Variant("s", ""), 0)), None, 0, 20000)


def get(bus, service, path, interface, name):
    answer = bus.call_sync(service, path, "org.freedesktop.DBus.Properties", "Get", GLib.Variant("(ss)", (interface, name)), None, 0, 20000)
    return answer.unpack()[0]


def has_owner(bus, name):
    return bus.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "NameHasOwner",
                         GLib.Variant("(s)", (name,)), None, 0, 20000).unpack()[0]
