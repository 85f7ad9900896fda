"""Every text is translated, and the .ts files hold exactly the texts of the sources: lupdate on a copy changes nothing.

    translations.py LUPDATE
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import tree

LANGUAGES = {"ru": [], "en": ["-pluralonly"]}


def unfinished(path, text):
    """Faults of one .ts file: texts without a finished translation, or with an empty plural form."""
    found = []
    for number, line in enumerate(text.splitlines(), 1):
        if 'type="unfinished"' in line or "<numerusform></numerusform>" in line or "<translation></translation>" in line:
            found.append(f"{path}:{number}: not translated")
    return found


def texts(ts):
    """(context, source) of every message."""
    return {(name, source) for context in re.findall(r"<context>.*?</context>", ts, re.S)
            for name in re.findall(r"<name>(.*?)</name>", context)
            for source in re.findall(r"<source>(.*?)</source>", context, re.S)}


def differences(path, kept, fresh):
    return ([f"{path}:1: run `ninja update_translations`, it lacks {source!r} of {name}" for name, source in sorted(fresh - kept)]
            + [f"{path}:1: run `ninja update_translations`, nothing says {source!r} in {name} any more" for name, source in sorted(kept - fresh)])


def main(lupdate):
    found = []
    for language, options in LANGUAGES.items():
        path = f"translations/senderdesk_{language}.ts"
        text = tree.read(path)
        found += unfinished(path, text)
        with tempfile.TemporaryDirectory() as folder:
            copy = pathlib.Path(folder) / "copy.ts"
            subprocess.run([lupdate, "-silent", "-recursive", "-locations", "none", "-I", tree.TOP, "-I", os.path.join(tree.TOP, "app"), *options,
                            "-source-language", "en", "-target-language", language, os.path.join(tree.TOP, "app"), os.path.join(tree.TOP, "ui"), "-ts", copy],
                           check=True, stdout=subprocess.DEVNULL)
            found += differences(path, texts(text), texts(copy.read_text(encoding="utf-8")))
    tree.tell(found, "translations")


if __name__ == "__main__":
    main(sys.argv[1])
