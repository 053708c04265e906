# SPDX-License-Identifier: GPL-3.0-or-later
"""What a desktop offers beside the screen, as a process of its own so that it answers while the test waits: the tray's
watcher (org.kde.StatusNotifierWatcher) and the settings portal. Arguments: watcher | portal | silent-portal ...
Prints "ready" when its names are its own."""
import sys

import gi

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402

WATCHER = """<node><interface name="org.kde.StatusNotifierWatcher">
  <method name="RegisterStatusNotifierItem"><arg name="service" type="s" direction="in"/></method>
  <method name="RegisterStatusNotifierHost"><arg name="service" type="s" direction="in"/></method>
  <property name="RegisteredStatusNotifierItems" type="as" access="read"/>
  <property name="IsStatusNotifierHostRegistered" type="b" access="read"/>
  <property name="ProtocolVersion" type="i" access="read"/>
  <signal name="StatusNotifierItemRegistered"><arg type="s"/></signal>
  <signal name="StatusNotifierHostRegistered"/>
</interface></node>"""
PORTAL = """<node><interface name="org.freedesktop.portal.Settings">
  <method name="Read"><arg name="namespace" type="s" direction="in"/><arg name="key" type="s" direction="in"/>
    <arg name="value" type="v" direction="out"/></method>
  <signal name="SettingChanged"><arg type="s"/><arg type="s"/><arg type="v"/></signal>
  <property name="version" type="u" access="read"/>
</interface><interface name="org.sampan.Test.Portal">
  <method name="Change"><arg name="namespace" type="s" direction="in"/><arg name="key" type="s" direction="in"/>
    <arg name="value" type="v" direction="in"/></method>
</interface></node>"""
PORTAL_PATH = "/org/freedesktop/portal/desktop"


class Watcher:
    name, path, xml = "org.kde.StatusNotifierWatcher", "/StatusNotifierWatcher", WATCHER

    def __init__(self):
        self.items = []

    def call(self, bus, sender, path, interface, method, parameters, invocation):
        if method == "RegisterStatusNotifierItem":
            # A path or a bus name; Qt sends its bus name.
            given = parameters.unpack()[0]
            self.items.append(sender + given if given.startswith("/") else given)
        invocation.return_value(None)

    def get(self, bus, sender, path, interface, name):
        return {"RegisteredStatusNotifierItems": GLib.Variant("as", self.items), "ProtocolVersion": GLib.Variant("i", 0),
                "IsStatusNotifierHostRegistered": GLib.Variant("b", True)}[name]


class Portal:
    name, path, xml = "org.freedesktop.portal.Desktop", PORTAL_PATH, PORTAL
    answers = True

    def __init__(self):
        self.values = {}

    def call(self, bus, sender, path, interface, method, parameters, invocation):
        space, key = parameters.unpack()[:2]
        if method == "Change":
            value = parameters.get_child_value(2).get_variant()
            self.values[space, key] = value
            bus.emit_signal(None, path, "org.freedesktop.portal.Settings", "SettingChanged", GLib.Variant("(ssv)", (space, key, value)))
            invocation.return_value(None)
        elif not self.answers:
            pass
        elif (space, key) in self.values:
            # Version 1 answers with a variant in the variant.
            invocation.return_value(GLib.Variant("(v)", (GLib.Variant("v", self.values[space, key]),)))
        else:
            invocation.return_dbus_error("org.freedesktop.portal.Error.NotFound", "Requested setting not found")

    def get(self, bus, sender, path, interface, name):
        return GLib.Variant("u", 1)


class SilentPortal(Portal):
    answers = False


def main():
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    for wanted in sys.argv[1:]:
        service = {"watcher": Watcher, "portal": Portal, "silent-portal": SilentPortal}[wanted]()
        for interface in Gio.DBusNodeInfo.new_for_xml(service.xml).interfaces:
            bus.register_object(service.path, interface, service.call, service.get, None)
        bus.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "RequestName",
                      GLib.Variant("(su)", (service.name, 4)), None, 0, -1)
    print("ready", flush=True)
    GLib.MainLoop().run()


main()
