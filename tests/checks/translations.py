# SPDX-License-Identifier: GPL-3.0-or-later
"""lupdate leaves no diff, English has its plurals, Simplified Chinese and Arabic are complete: nothing unfinished, no
place marker lost, every form of the plural there. Usage: translations.py LUPDATE"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as tree

from source_tree import ROOT, finish


def messages(path):
    for context in tree.parse(path).getroot().findall("context"):
        for message in context.findall("message"):
            yield context.findtext("name"), message


PLURALS = {"en": 2, "zh_CN": 1, "ar": 6}


def markers(value):
    # %L1 is %1 with the figures of the locale.
    return sorted(found.replace("L", "") for found in re.findall(r"%L?(?:n|\d)", value or ""))


def forms(translation):
    plural = translation.findall("numerusform")
    return [form.text or "" for form in plural] if plural else [translation.text or ""]


def incomplete(path):
    for context, message in messages(path):
        source, translation = message.findtext("source"), message.find("translation")
        if translation.get("type") in ("vanished", "obsolete"):
            yield f"{path.name}: {context}: obsolete: {source}"
        elif translation.get("type") == "unfinished" or not all(forms(translation)):
            yield f"{path.name}: {context}: not translated: {source}"
        elif any(set(markers(source)) - set(markers(form)) - {"%n"} for form in forms(translation)):
            yield f"{path.name}: {context}: a place marker is lost: {source}"
        elif message.get("numerus") and len(forms(translation)) != PLURALS[path.stem.removeprefix("sampan_")]:
            yield f"{path.name}: {context}: not every form of the plural: {source}"


def lupdate_diff(lupdate, ts):
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder) / ts.name
        shutil.copy(ts, copy)
        # English is the source itself: its file keeps only what a plural adds.
        plural_only = ["-pluralonly"] if ts.name == "sampan_en.ts" else []
        subprocess.run([lupdate, "-silent", "-locations", "none", "-no-obsolete", *plural_only, "-I", str(ROOT), "-I", str(ROOT / "models"),
                        *sorted(str(p) for p in (ROOT / "ui").rglob("*") if p.suffix in (".cpp", ".h")), "-ts", str(copy)], check=True)
        if copy.read_text() != ts.read_text():
            yield f"{ts.name}: lupdate changes it; run the target update_translations"


findings = []
for file in sorted((ROOT / "translations").glob("sampan_*.ts")):
    findings += lupdate_diff(sys.argv[1], file)
    findings += incomplete(file)
if {file.stem for file in (ROOT / "translations").glob("*.ts")} != {f"sampan_{language}" for language in PLURALS}:
    findings.append(f"translations/: the languages are {', '.join(PLURALS)}")
finish(findings, "translations")
