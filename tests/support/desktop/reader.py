# SPDX-License-Identifier: GPL-3.0-or-later
"""The window as a screen reader meets it: names, roles, Text, EditableText and Action through AT-SPI, never a pixel."""
import re
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 60
Role = Atspi.Role


class Failed(Exception):
    pass


def wait(what, look, seconds=PATIENCE):
    """Looks again between the events of AT-SPI until it answers something."""
    end = time.monotonic() + seconds
    context = GLib.MainContext.default()
    while time.monotonic() < end:
        try:
            found = look()
        except GLib.Error:  # it went away while it was asked
            found = None
        if found:
            return found
        while context.pending():
            context.iteration(False)
        time.sleep(0.05)
    raise Failed(f"not within {seconds} s: {what}")


def walk(node, depth=0):
    """Everything below a node; the rows of long lists are reached by their index instead."""
    if node is None or depth > 30:
        return
    yield node
    for i in range(min(node.get_child_count(), 60)):
        yield from walk(node.get_child_at_index(i), depth + 1)


def showing(node):
    return node.get_state_set().contains(Atspi.StateType.SHOWING)


def find(root, role, name):
    pattern = re.compile(name)
    for node in walk(root):
        if node.get_role() == role and pattern.search(node.get_name() or "") and showing(node):
            return node
    return None


def text_of(node):
    return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))


def write(node, text):
    if not Atspi.EditableText.set_text_contents(node, text):
        raise Failed(f"{node.get_name()!r} takes no text")


def press(node):
    names = [Atspi.Action.get_action_name(node, i) for i in range(Atspi.Action.get_n_actions(node))]
    for wanted in ("Press", "Activate", "click", "Toggle"):
        if wanted in names:
            Atspi.Action.do_action(node, names.index(wanted))
            return
    raise Failed(f"{node.get_name()!r} offers no action to press it: {names}")


def application(pid):
    desktop = Atspi.get_desktop(0)
    for i in range(desktop.get_child_count()):
        child = desktop.get_child_at_index(i)
        if child and child.get_name() == "sampan" and child.get_process_id() == pid:
            return child
    return None


def rows_of(app):
    queue = find(app, Role.LIST, "Queue")
    if not queue:
        return []
    rows = [queue.get_child_at_index(i) for i in range(min(queue.get_child_count(), 20))]
    return [row for row in rows if row and row.get_name() and not row.get_name().startswith(("Group", "Loading"))]


def messages_of(app):
    """The texts of the conversation that is open."""
    messages = find(app, Role.LIST, "^Messages")
    return [text_of(messages.get_child_at_index(i)) for i in range(messages.get_child_count())] if messages else []


def composer_of(app):
    for node in walk(app):
        states = node.get_state_set()
        if node.get_role() == Role.TEXT and showing(node) and states.contains(Atspi.StateType.EDITABLE) \
                and states.contains(Atspi.StateType.MULTI_LINE) and re.search("reply", node.get_name() or "", re.I):
            return node
    return None


def print_tree(app):
    for node in walk(app):
        print(node.get_role_name(), "|", (node.get_name() or "")[:80], "| showing" if showing(node) else "")
