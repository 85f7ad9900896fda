"""`senderdesk --serve-offline 0` for a test: started before each, without a display and at a home of its own, and stopped after it."""
import os
import signal
import subprocess
import sys
import tempfile
import unittest
import urllib.error
import urllib.request


class NoRedirects(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


class OfflinePlatform(unittest.TestCase):
    program = None

    def setUp(self):
        self.home = tempfile.TemporaryDirectory()
        self.addCleanup(self.home.cleanup)
        environment = {key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
        environment.update(HOME=self.home.name, XDG_RUNTIME_DIR=self.home.name)
        self.process = subprocess.Popen([self.program, "--serve-offline", "0"], env=environment, stdout=subprocess.PIPE, text=True)
        self.addCleanup(self.stop)
        line = self.process.stdout.readline()
        self.assertRegex(line, r"\Alistening on http://127\.0\.0\.1:\d+\n\Z")
        self.url = line.split()[-1]
        self.open = urllib.request.build_opener(NoRedirects, urllib.request.ProxyHandler({})).open

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(10)
        finally:
            self.process.kill()
            self.process.stdout.close()

    def post(self, path, body, headers):
        """(status, headers, body) of one POST."""
        request = urllib.request.Request(self.url + path, body.encode(), headers, method="POST")
        try:
            with self.open(request, timeout=10) as reply:
                return reply.status, reply.headers, reply.read()
        except urllib.error.HTTPError as reply:
            with reply:
                return reply.code, reply.headers, reply.read()


def main():
    """Of a script whose first argument is the program."""
    OfflinePlatform.program = os.path.abspath(sys.argv.pop(1))
    unittest.main()
