"""What every lint shares: the tracked files, C++ without its comments and strings, and how findings are told."""
import os
import re
import subprocess
import sys

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

_TOKEN = re.compile(
    r'''//[^\n]*|/\*.*?\*/'''
    r'''|(?:u8|u|U|L)?R"(?P<mark>[^()\\\s]{0,16})\(.*?\)(?P=mark)"'''
    r'''|"(?:\\.|[^"\\\n])*"'''
    r'''|(?<![0-9A-Za-z_])(?:u8|u|U|L)?'(?:\\.|[^'\\\n])+\'''', re.S)


def tracked():
    """Paths of the repository's files, relative to its top. An exported tree without git gives all files but build/."""
    git = subprocess.run(["git", "-c", "safe.directory=*", "-C", TOP, "ls-files", "-co", "--exclude-standard"], capture_output=True, text=True)
    if git.returncode == 0:
        return sorted({path for path in git.stdout.splitlines() if os.path.isfile(os.path.join(TOP, path))})
    found = []
    for folder, folders, names in os.walk(TOP):
        folders[:] = [name for name in folders if name not in ("build", ".git")]
        found += [os.path.relpath(os.path.join(folder, name), TOP) for name in names]
    return sorted(found)


def read(path):
    with open(os.path.join(TOP, path), encoding="utf-8") as file:
        return file.read()


def texts(pattern):
    """{path: text} of the tracked files whose path matches the whole pattern."""
    return {path: read(path) for path in tracked() if re.fullmatch(pattern, path)}


def sources():
    return texts(r"(app|ui|tests)/.*\.(cpp|h)")


def without_comments(text):
    return _TOKEN.sub(lambda m: _blank(m[0]) if m[0].startswith("/") else m[0], text)


def code_only(text):
    """Comments and literals replaced by blanks; every line keeps its number."""
    return _TOKEN.sub(lambda m: _blank(m[0]), text)


def _blank(text):
    return re.sub(r"[^\n]", " ", text)


def finding(path, text, position, why):
    """One line for a person: where, what is wrong, and the line itself."""
    number = text.count("\n", 0, position) + 1
    return f"{path}:{number}: {why}: {text.splitlines()[number - 1].strip()}"


def tell(findings, about):
    """Prints the findings and ends the program."""
    for each in findings:
        print(each)
    print(f"{len(findings)} finding(s): {about}" if findings else f"none: {about}")
    sys.exit(1 if findings else 0)
