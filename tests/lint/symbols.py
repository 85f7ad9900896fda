"""Forbidden calls that only the type tells apart (our senders have a sender() of their own): looked for among the symbols that
the objects of app/ and ui/ take from outside.

    symbols.py BUILD_FOLDER
"""
import glob
import os
import subprocess
import sys

import tree

FORBIDDEN = ("QObject::sender() const", "QObject::senderSignalIndex() const", "QEventLoop::QEventLoop(", "QEventLoop::exec(",
             "QCoreApplication::processEvents(", "QMenu::exec(", "QDrag::exec(", "QThread::sleep(", "QThread::msleep(",
             "QThread::usleep(", "QMessageBox::information(", "QMessageBox::warning(", "QMessageBox::critical(",
             "QMessageBox::question(", "QFileDialog::getOpenFileName(", "QFileDialog::getSaveFileName(",
             "QFileDialog::getExistingDirectory(", "QInputDialog::get")


def check(listing):
    """Findings in what nm -ACu prints: 'object: U symbol' a line."""
    found = []
    for line in listing.splitlines():
        place, _, symbol = line.partition(" U ")
        if symbol.startswith(FORBIDDEN):
            found.append(f"{place.rstrip(': ')}: calls {symbol}")
    return found


def objects_of(build):
    return [path for folder in ("app", "ui") for path in glob.glob(os.path.join(build, folder, "**", "*.o"), recursive=True)]


if __name__ == "__main__":
    objects = objects_of(sys.argv[1])
    if not objects:
        sys.exit("symbols.py: no object files below " + sys.argv[1])
    nm = subprocess.run(["nm", "-ACu", *objects], capture_output=True, text=True, check=True)
    tree.tell(check(nm.stdout), f"forbidden calls in {len(objects)} objects")
