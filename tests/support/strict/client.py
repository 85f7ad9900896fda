"""Runs the strict server for a test and asks it what it saw."""
import json
import os
import subprocess
import sys
import urllib.request

SERVER = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "strictserver.py")


class StrictServer:
    def __init__(self, *options):
        self.process = subprocess.Popen([sys.executable, SERVER, *options], stdout=subprocess.PIPE, encoding="utf-8")
        self.url = self.process.stdout.readline().rpartition(" ")[2].strip()
        self.control = self.process.stdout.readline().rpartition(" ")[2].strip()
        self.port = int(self.url.rpartition(":")[2])

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()

    def stop(self):
        """Ends it; gives its summary."""
        if self.process.stdout.closed:
            return None
        self.process.terminate()
        said, _ = self.process.communicate(timeout=10)
        return json.loads(said) if said.strip() else None

    def see(self, what):
        with urllib.request.urlopen(f"{self.control}/{what}", timeout=10) as reply:
            return json.load(reply)

    def tell(self, what, **values):
        request = urllib.request.Request(f"{self.control}/{what}", json.dumps(values).encode(), method="POST")
        with urllib.request.urlopen(request, timeout=20) as reply:
            return json.load(reply)

    def mode(self, mode, only="", count=0):
        self.tell("mode", mode=mode, only=only, count=count)

    def rules_broken(self):
        return [violation["rule"] for violation in self.see("violations")]
