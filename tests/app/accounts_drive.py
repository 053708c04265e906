# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of accounts_test.py that runs inside its own screen and bus."""
import pathlib
import signal
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support/desktop"))
import reader  # noqa: E402
import world  # noqa: E402
from reader import wait  # noqa: E402
from world import HOME, Workstation  # noqa: E402

DRAFT = "Half a sentence that must not be lost"


def key_of(profile, name):
    """The key of an account: the name of its folder."""
    keys = [each.parent.name for each in pathlib.Path(profile).glob("*/profile.json") if name in each.read_text()]
    assert len(keys) == 1, f"{name} has the folders {keys} among {list(pathlib.Path(profile).iterdir())}"
    return keys[0]


def hand_over(processes, folder, *arguments):
    """A second start, which ends by itself because another process took it."""
    return processes.start(folder / "sampan", *arguments).wait(60)


def work(processes, folder):
    server = world.Server(processes, folder)
    profile = HOME / "profile"
    mei = Workstation(processes, folder, profile).sign_in(server, "mei@sampan.example")
    jonas = Workstation(processes, folder, profile, "--account", "new").sign_in(server, "jonas@sampan.example")
    print("two accounts, two processes:", mei.process.pid, jonas.process.pid)
    keys = {"mei": key_of(profile, "mei@sampan.example"), "jonas": key_of(profile, "jonas@sampan.example")}
    caches = {name: (profile / key / "cache.db").stat().st_ino for name, key in keys.items()}
    assert caches["mei"] != caches["jonas"]

    first = server.let_write("Zoe Quill", "Blue kettle", "The kettle hums in A minor.", "mei@sampan.example")
    second = server.let_write("Otto Falk", "Green lamp", "The lamp answers in morse.", "jonas@sampan.example")
    jonas.row_of("Otto Falk")
    mei.row_of("Zoe Quill")
    assert hand_over(processes, folder, "--profile", profile, "--account", keys["jonas"], f"sampan:conversation/{second}") == 0
    wait("the second account shows its link", lambda: jonas.shows("answers in morse"))
    assert not mei.shows("answers in morse"), "the link went to the wrong account"
    assert hand_over(processes, folder, "--profile", profile, "--account", keys["mei"], f"sampan://conversation/{first}") == 0
    wait("the first account shows its link", lambda: mei.shows("hums in A minor"))
    assert not jonas.shows("hums in A minor"), "the link went to the wrong account"
    print("links open in the account they name")
    # Each is as wide as its own agent left it.
    for station, width in ((mei, 1210), (jonas, 1330)):
        station.resize(width, 820)
    ends_and_comes_back(server, processes, folder, profile, keys, mei, jonas)


def loses_its_server(server, station):
    heard = []
    # The other account loses it too and says so in its own window.
    own = lambda event: event.source.get_process_id() == station.process.pid  # noqa: E731
    listener = reader.Atspi.EventListener.new(lambda event: own(event) and heard.append(event.source.get_name()))
    listener.register("object:state-changed:showing")
    server.process.kill()
    wait("that it is said", lambda: any((each or "").startswith("Offline since") for each in heard))
    wait("the banner", lambda: reader.find(station.app, reader.Role.PUSH_BUTTON, "^Try now"))
    said = [each for each in heard if (each or "").startswith("Offline since")]
    assert len(said) == 1, f"said more than once: {said}"
    print("said by itself:", said[0])


def ends_and_comes_back(server, processes, folder, profile, keys, mei, jonas):
    reader.write(wait("the composer", lambda: reader.composer_of(mei.app)), DRAFT)
    # Nobody waits for the draft's own pause: the signal alone has to save it.
    code = mei.end(signal.SIGTERM)
    assert code == 0, f"SIGTERM ended it with {code}"
    assert jonas.process.poll() is None, "one account's end ended the other"
    again = Workstation(processes, folder, profile, "--account", keys["mei"])
    again.open_cache()
    wait("its own width", lambda: again.size()[0] == 1210)
    reader.press(again.row_of("Zoe Quill"))
    wait("the draft", lambda: reader.composer_of(again.app) and DRAFT in reader.text_of(reader.composer_of(again.app)))
    print("a signal saved the draft")
    loses_its_server(server, again)
    assert jonas.end(signal.SIGINT) == 0
    assert again.end(signal.SIGHUP) == 0


sys.exit(world.main(work))
