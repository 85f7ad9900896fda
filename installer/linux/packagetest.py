#!/usr/bin/env python3
"""Builds the Debian package of a build folder, installs it, runs the program's own test from it, and removes it again.

    packagetest.py BUILD_FOLDER

Exit code 77: skipped, because installing needs root and dpkg. Everything else that is not 0 is a failure.
"""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

SKIPPED = 77
PROGRAM = pathlib.Path("/usr/bin/senderdesk")


def run(*command, **how):
    done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, **how)
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))} ended with {done.returncode}:\n{done.stdout}")
    return done.stdout


def files_of(package):
    return [pathlib.Path(line) for line in run("dpkg-query", "-L", package).splitlines() if not pathlib.Path(line).is_dir()]


def main():
    build = pathlib.Path(sys.argv[1])
    if os.geteuid() != 0 or not shutil.which("dpkg"):
        print("skipped: the package can only be installed by root, on Debian")
        return SKIPPED
    if PROGRAM.exists():
        print(f"skipped: {PROGRAM} is installed already, and this test would remove it")
        return SKIPPED
    package_folder = build / "package"
    shutil.rmtree(package_folder, ignore_errors=True)
    run("cpack", "--config", build / "CPackConfig.cmake", cwd=build)
    packages = list(package_folder.glob("*.deb"))
    if len(packages) != 1:
        sys.exit(f"one package was expected, there are: {packages}")
    depends = run("dpkg-deb", "--field", packages[0], "Depends")
    for name in ("libqt6widgets6", "libqt6sql6-sqlite", "libsecret-1-0", "qt6-translations-l10n"):
        if name not in depends:
            sys.exit(f"the package does not depend on {name}: {depends}")

    run("dpkg", "--install", packages[0])
    try:
        files = files_of("senderdesk")
        with tempfile.TemporaryDirectory() as data:
            environment = {"PATH": "/usr/bin:/bin", "HOME": data, "XDG_RUNTIME_DIR": data, "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"}
            print(run(PROGRAM, "--version", env=environment), end="")
            told = run(PROGRAM, "--self-test", "--data-dir", data, env=environment, timeout=120)
            print(told, end="")
            if "\nsound" not in told:
                sys.exit("the installed program does not call itself sound")
    finally:
        run("dpkg", "--purge", "senderdesk")
    left = [file for file in files if file.exists()]
    if left:
        sys.exit(f"left behind after the removal: {left}")
    print("1 passed, 0 failed")
    return 0


if __name__ == "__main__":
    sys.exit(main())
