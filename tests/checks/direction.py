# SPDX-License-Identifier: GPL-3.0-or-later
"""The rule of direction: app -> ui -> models, server -> models/domain and models/html; nothing points back.
QtWidgets only in ui/, SQL only in the storage folders, the network only in app/net, server/http and server/channels."""
import re

from source_tree import files, finish, text

PARTS = ["app/net", "app/session", "app/sync", "app/demo", "app", "ui", "models/domain", "models/html", "models/modules",
         "models/phone", "models/spelling", "models/ports",
         "models/storage", "models/items", "server/http", "server/storage", "server/services", "server/jmap", "server/channels",
         "server/tls", "server/pictures", "server/commands", "server/demo", "server"]
MODELS = {"models/domain", "models/html", "models/modules", "models/phone", "models/spelling", "models/ports", "models/storage", "models/items"}
SERVER_CORE = {"models/domain", "models/html", "models/phone", "models/ports"}
ALLOWED = {
    "models/domain": set(),
    "models/html": {"models/domain"},
    "models/modules": {"models/domain"},
    "models/phone": {"models/domain", "models/modules"},
    "models/spelling": {"models/domain"},
    "models/ports": {"models/domain"},
    "models/storage": {"models/domain", "models/phone"},
    "models/items": {"models/domain", "models/storage", "models/ports"},
    "ui": MODELS,
    "app/net": {"models/domain", "models/ports"},
    "app/session": {"models/domain", "models/ports", "models/storage", "app/net"},
    "app/sync": {"models/domain", "models/ports", "models/storage", "app/net", "app/session"},
    "app/demo": {"models/domain", "models/ports", "app/net", "app/session"},
    "server/http": {"models/domain"},
    "server/storage": {"models/domain"},
    "server/tls": {"models/domain"},
    "server/services": SERVER_CORE | {"server/storage"},
    "server/jmap": SERVER_CORE | {"server/storage", "server/services", "server/http"},
    "server/channels": SERVER_CORE | {"server/storage", "server/services"},
    "server/pictures": SERVER_CORE | {"server/storage", "server/services", "server/http"},
    "server/demo": SERVER_CORE | {"server/services", "server/channels", "server/storage"},
}
QT_ONLY_IN = [
    (re.compile(r"#include <(QApplication|QWidget|QMainWindow|QDialog|Q(?:List|Tree|Table|AbstractItem|Column|Graphics)View|Q\w*(?:Button|Edit|Label|Menu|Layout|Splitter|Style|Delegate))>"),
     ("ui", "app"), "QtWidgets"),
    (re.compile(r"#include <(QSql\w+)>"), ("models/storage", "server/storage", "server/services", "server/jmap", "server/channels", "server", "server/commands"), "SQL"),
    (re.compile(r"#include <(QNetwork\w+|QTcp\w+|QSsl\w+|QWebSocket\w*)>"), ("app/net", "server"), "the network"),
    (re.compile(r"#include <boost/"), ("server/http",), "Boost"),
]


def part_of(path):
    posix = path.as_posix()
    return next((part for part in PARTS if posix.startswith(part + "/")), None)


def target_of(include, source):
    for prefix in ("domain", "html", "ports", "storage", "items"):
        if include.startswith(prefix + "/"):
            own = part_of(source)
            return "server/storage" if prefix == "storage" and own and own.startswith("server") else f"models/{prefix}"
    return next((part for part in PARTS if include.startswith(part + "/")), None)


def main():
    findings = []
    for path in files("app/*", "ui/*", "models/*", "server/*"):
        if path.suffix not in (".h", ".cpp"):
            continue
        own = part_of(path)
        for number, line in enumerate(text(path).splitlines(), 1):
            quoted = re.match(r'#include "([^"]+)"', line)
            if quoted and own in ALLOWED:
                target = target_of(quoted.group(1), path)
                if target and target != own and target not in ALLOWED[own]:
                    findings.append(f"{path}:{number}: {own} must not include {target}")
            for pattern, homes, what in QT_ONLY_IN:
                if pattern.search(line) and own not in homes and not any(own == h or own.startswith(h + "/") for h in homes):
                    findings.append(f"{path}:{number}: {what} does not belong in {own}")
    finish(findings, "direction")


main()
