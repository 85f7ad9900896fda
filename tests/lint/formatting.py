"""clang-format would change nothing: .clang-format at the top is the law."""
import subprocess
import sys

import tree

CLANG_FORMAT = "clang-format-19"


def check(folder, paths):
    """The complaints of clang-format about these files, one line each."""
    run = subprocess.run([CLANG_FORMAT, "--dry-run", "-Werror", *paths], cwd=folder, capture_output=True, text=True)
    found = [line for line in run.stderr.splitlines() if "error:" in line]
    return found if run.returncode == 0 or found else [run.stderr.strip()]


if __name__ == "__main__":
    files = list(tree.sources())
    if not files:
        sys.exit("formatting.py: no sources")
    tree.tell(check(tree.TOP, files), "clang-format-19 -i mends these")
