"""Includes may only follow the arrows of arrows.txt, and nothing below ui knows a widget.

    arrows.py [FOLDER_OF_QT_HEADERS]
"""
import os
import re
import sys

import tree

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^">]+)[>"]', re.M)


def table(text):
    """{folder: folders that it may know}; a folder may only name those of the lines above it."""
    known = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            folder, _, may = line.partition(":")
            unknown = [each for each in may.split() if each not in known]
            if unknown:
                raise SystemExit(f"arrows.txt: {folder} names {unknown[0]}, which has no line above it")
            known[folder] = set(may.split())
    return known


def widget_headers(qt_headers):
    folder = os.path.join(qt_headers or "", "QtWidgets")
    return set(os.listdir(folder)) if os.path.isdir(folder) else set()


def check(files, arrows, widgets=frozenset()):
    found = []
    for path, text in files.items():
        parts = path.split("/")
        folder = parts[1] if parts[0] == "app" and len(parts) > 2 else parts[0]
        if folder not in arrows:
            continue # main.cpp and the tests may know everything
        for match in INCLUDE.finditer(tree.without_comments(text)):
            name = match[2]
            target = name.split("/")[0]
            why = ""
            if match[1] == "<":
                if folder != "ui" and (target == "QtWidgets" or name in widgets):
                    why = f"{folder} may not know widgets"
            elif "/" not in name:
                if not name.endswith(".moc"):
                    why = "an include names its folder"
            elif target != folder and target not in arrows[folder]:
                why = f"{folder} may not know {target}"
            if why:
                found.append(tree.finding(path, text, match.start(1), why))
    return found


if __name__ == "__main__":
    qt = sys.argv[1] if len(sys.argv) > 1 else None
    tree.tell(check(tree.sources(), table(tree.read("tests/lint/arrows.txt")), widget_headers(qt)),
              "includes against the arrows of tests/lint/arrows.txt")
