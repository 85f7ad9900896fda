"""One version: that of CMakeLists.txt stands first in CHANGELOG.md and in the metainfo."""
import re

import tree

PLACES = {
    "CMakeLists.txt": r"project\(senderdesk VERSION ([\d.]+)",
    "CHANGELOG.md": r"^## ([\d.]+)",
    "resources/linux/io.github.senderdesk.Senderdesk.metainfo.xml.in": r'<release version="([\d.]+)"',
}


def check(files):
    """files: {path: text} of PLACES."""
    found, versions = [], {}
    for path, pattern in PLACES.items():
        match = re.search(pattern, files.get(path, ""), re.M)
        if match:
            versions[path] = match[1]
        else:
            found.append(f"{path}:1: says no version")
    wanted = versions.get("CMakeLists.txt")
    return found + [f"{path}:1: says {version}, CMakeLists.txt says {wanted}"
                    for path, version in versions.items() if wanted and version != wanted]


if __name__ == "__main__":
    tree.tell(check({path: tree.read(path) for path in PLACES}), "the version in " + ", ".join(PLACES))
