"""No .cpp over 500 lines, and a README of 10 to 25 lines in every folder down to the second level."""
import statistics

import tree

MOST_LINES = 500
README_LINES = range(10, 26)
TALLEST = ("app", "ui", "tests", "resources", "translations", "installer")


def too_long(files):
    return [f"{path}:1: {lines} lines, a file over {MOST_LINES} is usually two things"
            for path, lines in files.items() if path.endswith(".cpp") and lines > MOST_LINES]


def folders(paths):
    found = set()
    for path in paths:
        parts = path.split("/")[:-1]
        if parts and parts[0] in TALLEST:
            found.update("/".join(parts[:depth]) for depth in (1, 2) if len(parts) >= depth)
    return sorted(found)


def readmes(files):
    """files: {path: number of lines} of everything tracked."""
    found = []
    for folder in folders(files):
        readme = f"{folder}/README.md"
        if readme not in files:
            found.append(f"{readme}:1: missing: what lives here, what it may know, where to start reading, decisions")
        elif files[readme] not in README_LINES:
            found.append(f"{readme}:1: {files[readme]} lines, wanted {README_LINES.start} to {README_LINES.stop - 1}")
    return found


if __name__ == "__main__":
    counted = {path: tree.read(path).count("\n") for path in tree.tracked() if path.endswith((".cpp", ".md"))}
    everything = dict.fromkeys(tree.tracked(), 0) | counted
    lengths = [lines for path, lines in counted.items() if path.endswith(".cpp")]
    tree.tell(too_long(counted) + readmes(everything), f"sizes and READMEs (median .cpp: {statistics.median(lengths):.0f} lines)")
