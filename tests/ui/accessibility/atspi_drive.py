# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of atspi_test.py that runs inside its own session bus. Every step goes through AT-SPI, as a screen reader or a
switch would: names, roles, Text, EditableText, Action, and events for what is said by itself."""
import os
import pathlib
import re
import signal
import subprocess
import sys

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "support/desktop"))
from reader import Failed, application, find, press, rows_of, showing, text_of, wait, walk  # noqa: E402

REPLY = "Thank you for the photos. A new one leaves our warehouse today."


def do_the_job(app):
    heard = []
    listener = Atspi.EventListener.new(lambda event: heard.append(event.source.get_name()))
    for kind in ("object:state-changed:showing", "object:property-change:accessible-name"):
        listener.register(kind)

    rows = wait("rows in the queue", lambda: rows_of(app))
    row = rows[0]
    customer = re.split(r"[,،，] ", row.get_name())[0]
    print("row:", row.get_name())
    press(row)

    messages = wait("the messages", lambda: find(app, Atspi.Role.LIST, "^Messages"))
    wait("messages inside", lambda: messages.get_child_count() > 0)
    texts = wait("their texts", lambda: [t for t in (text_of(messages.get_child_at_index(i))
                                                     for i in range(messages.get_child_count())) if t.strip()])
    print("messages:", len(texts), "the last:", texts[-1][:60].replace("\n", " "))
    before = messages.get_child_count()

    editor = wait("the composer", lambda: next((n for n in walk(app) if n.get_role() == Atspi.Role.TEXT and showing(n)
                                                and n.get_state_set().contains(Atspi.StateType.EDITABLE)
                                                and n.get_state_set().contains(Atspi.StateType.MULTI_LINE)
                                                and re.search("reply", n.get_name() or "", re.I)), None))
    print("composer:", editor.get_name())
    if not Atspi.EditableText.set_text_contents(editor, REPLY):
        raise Failed("the composer takes no text through EditableText")
    wait("the text in the composer", lambda: text_of(editor).strip() == REPLY)

    send = wait("the button Send", lambda: find(app, Atspi.Role.PUSH_BUTTON, "^Send"))
    press(send)
    wait("the reply among the messages", lambda: messages.get_child_count() > before)
    # Not simply the last: the line about the changed status may stand below it.
    own = lambda: next((each for each in (messages.get_child_at_index(i)  # noqa: E731
                                          for i in reversed(range(messages.get_child_count())))
                        if each and REPLY in text_of(each)), None)
    wait("the reply's text", own)
    wait("the word that it is sent", lambda: own() and re.search(r"\b(Sent|Delivered)\b", own().get_name()))
    print("reply:", own().get_name()[:120])
    wait("the empty composer", lambda: not text_of(editor).strip())
    wait("that it is said by itself", lambda: "Sent" in heard)
    print("said by itself:", [each for each in dict.fromkeys(heard) if each][-6:], "customer:", customer)


def main():
    folder = pathlib.Path(sys.argv[1])
    program = subprocess.Popen([str(folder / "sampan"), "--demo", "--lang", "en"])
    try:
        Atspi.init()
        do_the_job(wait("the program on the accessibility bus", lambda: application(program.pid)))
        print("passed")
        return 0
    except Failed as failure:
        print("failed:", failure)
        if os.environ.get("SAMPAN_ATSPI_TREE"):
            for node in walk(application(program.pid)):
                print(node.get_role_name(), "|", (node.get_name() or "")[:80], "| showing" if showing(node) else "")
        return 1
    finally:
        program.send_signal(signal.SIGTERM)
        program.wait()


sys.exit(main())
