# SPDX-License-Identifier: GPL-3.0-or-later
"""A server with the demonstration's shop, workstations signed in to it by their window, and messages that come in."""
import json
import os
import pathlib
import secrets
import signal
import subprocess
import sys
import time

import reader
import title_bar
from gi.repository import GLib
from reader import Role, find, press, wait, write

HERE = pathlib.Path(__file__).resolve().parent
SOURCE = HERE.parents[2]
HOME = pathlib.Path(os.environ["SAMPAN_TEST_HOME"])
PASSPHRASE = "a long enough passphrase"


def new_id():
    """A UUID of version 7."""
    value = int(time.time() * 1000) << 80 | 0x7 << 76 | secrets.randbits(12) << 64 | 0b10 << 62 | secrets.randbits(62)
    text = f"{value:032x}"
    return "-".join((text[:8], text[8:12], text[12:16], text[16:20], text[20:]))


class Processes:
    """Ends what it started, the last first."""

    def __init__(self):
        self.all = []

    def start(self, *command, **more):
        process = subprocess.Popen([str(each) for each in command], **more)
        self.all.append(process)
        return process

    def end(self):
        for process in reversed(self.all):
            if process.poll() is None:
                process.kill()
            process.wait()


class Server:
    def __init__(self, processes, folder):
        self.program, self.data, self.processes = folder / "sampan-server", HOME / "server", processes
        self.process = processes.start(self.program, "demo", "--data", self.data, "--content", SOURCE / "resources/demo",
                                       "--ready-json", "--exit-with-stdin", stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        line = next((each for each in self.process.stdout if each.startswith("{")), None)
        if not line:
            raise reader.Failed("the server did not start")
        self.ready = json.loads(line)
        self.setup = json.loads((SOURCE / "resources/demo/setup.json").read_text())

    def let_write(self, who, subject, text, assignee=None):
        """A buyer's message comes in; answers the conversation's id."""
        now = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
        conversation = {"id": new_id(), "channel": "email", "status": "open", "priority": "normal", "subject": subject, "isUnread": True,
                        "inbox": self.setup["inboxes"][0]["address"], "team": self.setup["teams"][0]["name"],
                        "customer": {"id": new_id(), "name": who, "emails": [f"{secrets.token_hex(4)}@buyers.example"]}}
        if assignee:
            conversation["assignee"] = assignee
        conversation["messages"] = [{"id": new_id(), "kind": "incoming", "from": {"name": who, "email": conversation["customer"]["emails"][0]},
                                     "textBody": text, "receivedAt": now, "messageIdHeader": f"{new_id()}@buyers.example"}]
        path = HOME / "arriving.jsonl"
        path.write_text(json.dumps(conversation) + "\n")
        subprocess.run([str(self.program), "import", "conversations", str(path), "--data", str(self.data)], check=True, capture_output=True)
        return conversation["id"]


class Workstation:
    def __init__(self, processes, folder, profile, *arguments):
        self.program, self.profile = folder / "sampan", profile
        self.process = processes.start(self.program, "--profile", profile, "--lang", "en", *arguments)
        self.app = None

    def appear(self):
        self.app = wait("the program on the accessibility bus", lambda: reader.application(self.process.pid))
        return self

    def sign_in(self, server, user):
        self.appear()
        for name, text in (("^Server$", server.ready["url"]), ("^User$", user)):
            write(wait(name, lambda name=name: find(self.app, Role.TEXT, name)), text)
        write(wait("the password", lambda: find(self.app, Role.PASSWORD_TEXT, "^Password$")), server.ready["password"])
        press(find(self.app, Role.PUSH_BUTTON, "^Sign in$"))
        press(wait("the question about the server", lambda: find(self.app, Role.PUSH_BUTTON, "the same, go on$")))
        self.open_cache()
        return self

    def open_cache(self):
        """Gives the passphrase that stands for the keychain nobody has here, and waits for the queue."""
        if not self.app:
            self.appear()
        first = wait("the passphrase", lambda: find(self.app, Role.PASSWORD_TEXT, "^Passphrase$"))
        write(first, PASSPHRASE)
        again = find(self.app, Role.PASSWORD_TEXT, "^The same again$")
        if again:
            write(again, PASSPHRASE)
        press(find(self.app, Role.PUSH_BUTTON, "^Go on$"))
        wait("rows in the queue", lambda: reader.rows_of(self.app))

    def window(self):
        windows = [self.app.get_child_at_index(i) for i in range(self.app.get_child_count())]
        return next((each for each in windows if each and (each.get_name() or "").endswith("Sampan") and reader.showing(each)), None)

    def size(self):
        window = wait("the window", self.window)
        place = reader.Atspi.Component.get_extents(window, reader.Atspi.CoordType.SCREEN)
        return place.width, place.height

    def number(self):
        """The window's, on the screen."""
        found = subprocess.run(["xdotool", "search", "--all", "--onlyvisible", "--pid", str(self.process.pid), "--name", "Sampan$"],
                               check=True, capture_output=True, text=True).stdout.split()
        return int(found[0])

    def close(self):
        title_bar.close(self.number())

    def resize(self, width, height):
        subprocess.run(["xdotool", "windowsize", str(self.number()), str(width), str(height)], check=True)
        wait(f"the width {width}", lambda: self.size() == (width, height))

    def row_of(self, who):
        """The row of one who has written just now, which the longest wait puts last."""
        def look():
            queue = find(self.app, Role.LIST, "Queue")
            last = queue.get_child_count() if queue else 0
            rows = [queue.get_child_at_index(i) for i in range(last - 1, max(-1, last - 30), -1)]
            return next((row for row in rows if row and who in (row.get_name() or "")), None)
        return wait(f"the row of {who}", look)

    def shows(self, text):
        return any(text in each for each in reader.messages_of(self.app))

    def end(self, number=signal.SIGTERM, seconds=60):
        """The exit code; negative: the number of the signal that cut it short."""
        self.process.send_signal(number)
        return self.process.wait(seconds)


def main(work):
    """Runs `work(processes, folder)`; prints what failed and answers the exit code."""
    processes = Processes()
    try:
        reader.Atspi.init()
        work(processes, pathlib.Path(sys.argv[1]).resolve())
        print("passed")
        return 0
    except (reader.Failed, AssertionError, subprocess.SubprocessError, GLib.Error) as failure:
        print("failed:", failure, flush=True)
        if os.environ.get("SAMPAN_ATSPI_TREE"):
            reader.print_tree(reader.Atspi.get_desktop(0))
        return 1
    finally:
        processes.end()
