"""The bench runs, and what it writes is JSON with a row for each measure."""
import json
import os
import subprocess
import sys
import tempfile

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "bench.json")
    run = subprocess.run([sys.argv[1], "--quick", "--json", path], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    with open(path, encoding="utf-8") as file:
        written = json.load(file)
assert written["quick"] is True
assert any(row["subject"] == "decode" for row in written["measures"]), written
for row in written["measures"]:
    assert row["name"] in run.stdout, row
    assert row["ours"] >= 0, row
