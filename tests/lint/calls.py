"""Calls that the house forbids: each of them has frozen, repeated or hidden something somewhere. Read from the source, with
comments and literals blanked; what only the type tells is looked for in the object files, see symbols.py."""
import re

import tree

# (pattern, why, path pattern where it is allowed)
FORBIDDEN = [(re.compile(pattern), why, re.compile(allowed or r"(?!)")) for pattern, why, allowed in [
    (r"\bQEventLoop\b", "a nested event loop", None),
    (r"\bprocessEvents\s*\(", "a nested event loop", None),
    (r"\b(SIGNAL|SLOT)\s*\(", "connect by pointer to member", None),
    (r"\bQMessageBox\s*::\s*(information|warning|critical|question|about|aboutQt)\s*\(", "a static dialog is a nested event loop", None),
    (r"\bQ(File|Input|Color|Font)Dialog\s*::\s*get\w+\s*\(", "a static dialog is a nested event loop", None),
    (r"::\s*instance\s*\(", "no singletons", None),
    (r"\bsetTransferTimeout\s*\(", "deadlines are our own timers", None),
    (r"\b(QThread\s*::\s*[mu]?sleep|sleep_for|sleep_until|[un](ano)?sleep)\s*\(", "nothing sleeps", None),
    (r"\bQTest\s*::\s*(qWait|qSleep)\s*\(", "a test waits for something, not for time", None),
    (r"\bco_(await|yield|return)\b", "no coroutines: GCC 12 miscompiles them", None),
    (r"\bqrand\s*\(|\bstd\s*::\s*s?rand\s*\(", "chance comes from a QRandomGenerator that is passed in", None),
    (r"\bcatch\s*\(\s*\.\.\.\s*\)", "a catch-all hides errors", None),
    (r"\bdisconnect\s*\([^;]*?\bnullptr\s*,\s*nullptr\s*(,\s*nullptr\s*)?\)|(->|\.)\s*disconnect\s*\(\s*\)",
     "cuts Qt's own inner connections too", None),
    (r"\bignoreSslErrors\s*\(", "a certificate that does not verify is refused", None),
    (r"\bsetInsecureFallback\s*\(\s*true", "a secret is never written to a file", None),
    (r"\bQNetworkAccessManager\b", "requests leave through net::Client", r"(app/net|tests)/.*"),
]]
EXEC = re.compile(r"(?:(?P<name>\w+)(?P<call>\s*\([^()]*\))?\s*(?:\.|->)\s*|(?P<type>\w+)\s*::\s*)?\bexec\s*\(")
APPLICATION = r"Q(?:Core|Gui)?Application"


def declared(type_pattern, text):
    """Names of the variables and members that this text declares with the type."""
    names = re.findall(rf"\b{type_pattern}\b\s*(?:const\s*)?[&*]?\s*(\w+)\s*[;,(){{=]", text)
    return set(names) | set(re.findall(rf"\b(\w+)\s*=\s*{type_pattern}\s*[({{]", text))


def exec_findings(path, text, code, beside):
    """exec() is a nested event loop, except that of a query and the application's own in main and in programs of the tests."""
    queries = declared("QSqlQuery", code + beside)
    starts = path.startswith(("app/main", "tests/"))
    applications = declared(APPLICATION, code) if starts else set()
    for match in EXEC.finditer(code):
        name, kind = match["name"], match["type"]
        if name in queries | applications or (match["call"] and name == "QSqlQuery"):
            continue
        if starts and kind and re.fullmatch(APPLICATION, kind):
            continue
        yield tree.finding(path, text, match.end() - 1, "exec() is a nested event loop (allowed: a QSqlQuery, the application in main.cpp)")


def check(files):
    found = []
    stripped = {path: tree.code_only(text) for path, text in files.items()}
    for path, text in files.items():
        code = stripped[path]
        for pattern, why, allowed in FORBIDDEN:
            if not allowed.fullmatch(path):
                found += [tree.finding(path, text, match.start(), why) for match in pattern.finditer(code)]
        header = stripped.get(re.sub(r"\.cpp$", ".h", path), "")
        found += exec_findings(path, text, code, header)
    return found


if __name__ == "__main__":
    tree.tell(check(tree.sources()), "forbidden calls in the sources")
