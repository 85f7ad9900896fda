"""Works a desktop program as a person with a screen reader and a keyboard would: on a virtual screen, over AT-SPI.

A test calls `skip_unless_possible()`, then `in_own_session()`; the second starts the script anew inside a D-Bus session of its own,
so that no other program's tree is seen and nothing of the person's desktop is touched.
"""
import os
import shutil
import subprocess
import sys
import tempfile
import time

SKIPPED = 77  # ctest's SKIP_RETURN_CODE
BUS_LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
INSIDE = "SENDERDESK_A11Y_SESSION"


def skip_unless_possible():
    missing = [tool for tool in ("Xvfb", "openbox", "dbus-run-session", "xdotool") if not shutil.which(tool)]
    if not os.path.exists(BUS_LAUNCHER):
        missing.append("at-spi2-core")
    try:
        import gi
        gi.require_version("Atspi", "2.0")
    except (ImportError, ValueError):
        missing.append("python3-gi with gir1.2-atspi-2.0")
    if missing:
        print("skipped: a virtual screen needs " + ", ".join(missing))
        sys.exit(SKIPPED)


def in_own_session():
    if INSIDE not in os.environ:
        os.environ[INSIDE] = "1"
        os.execvp("dbus-run-session", ["dbus-run-session", "--", sys.executable, *sys.argv])


class Missing(AssertionError):
    """What a person would look for in vain."""


def wait_until(holds, what, seconds=10.0):
    """The first true value of holds(); a program under sanitizers takes its time, so the deadline is generous."""
    end = time.monotonic() + seconds * float(os.environ.get("SENDERDESK_A11Y_PATIENCE", "1"))
    while True:
        value = holds()
        if value:
            return value
        if time.monotonic() > end:
            raise Missing(f"in {seconds:.0f} s: {what() if callable(what) else what}")
        time.sleep(0.05)


class Screen:
    """Xvfb, a window manager (Qt takes no keyboard focus without one) and the accessibility bus."""

    def __init__(self, size="1440x900"):
        self.runtime = tempfile.mkdtemp(prefix="a11y-")
        self.processes = []
        try:
            self._start_all(size)
        except BaseException:
            self.__exit__()
            raise

    def _start_all(self, size):
        read, write = os.pipe()
        # -noreset: else the server begins anew, and takes the window manager down, when a first short-lived client leaves.
        self._start("Xvfb", "-displayfd", str(write), "-screen", "0", f"{size}x24", "-nolisten", "tcp", "-noreset", pass_fds=[write])
        os.close(write)
        with os.fdopen(read) as pipe:
            display = pipe.readline().strip()
        if not display:
            raise RuntimeError("no virtual screen came up")
        os.environ.update(DISPLAY=f":{display}", XDG_RUNTIME_DIR=self.runtime, QT_QPA_PLATFORM="xcb", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1")
        os.environ.pop("WAYLAND_DISPLAY", None)
        self._start("openbox")
        self._start(BUS_LAUNCHER, "--launch-immediately")
        # A window that is there before its manager gets no keyboard focus.
        wait_until(lambda: self._answers("xdotool", "get_desktop"), "the window manager does not answer")
        wait_until(lambda: self._answers("dbus-send", "--session", "--print-reply", "--dest=org.a11y.Bus", "/org/a11y/bus",
                                         "org.a11y.Bus.GetAddress"), "the accessibility bus does not answer")

    def _start(self, *command, **how):
        self.processes.append(subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **how))

    @staticmethod
    def _answers(*command):
        return subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False).returncode == 0

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for process in reversed(self.processes):
            process.terminate()
        for process in self.processes:
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        shutil.rmtree(self.runtime, ignore_errors=True)

    @staticmethod
    def picture(path):
        """Of the whole screen, where ImageMagick is there: for looking at what went wrong."""
        if shutil.which("import"):
            subprocess.run(["import", "-window", "root", path], check=True)


class Node:
    """One accessible object."""

    def __init__(self, object):
        self.object = object

    @property
    def role(self):
        return self.object.get_role_name()

    @property
    def name(self):
        """Its name; of a combo box its label's, because Qt gives the value as the name there."""
        if self.role == "combo box":
            labels = self.labels()
            if labels:
                return labels[0]
        return self.object.get_name() or ""

    def labels(self):
        from gi.repository import Atspi
        return [relation.get_target(0).get_name() for relation in self.object.get_relation_set()
                if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY and relation.get_n_targets()]

    def has(self, state):
        from gi.repository import Atspi
        return self.object.get_state_set().contains(getattr(Atspi.StateType, state.upper()))

    def children(self, most=400):
        for place in range(min(self.object.get_child_count(), most)):
            child = self.object.get_child_at_index(place)
            if child is not None:
                yield Node(child)

    def walk(self, depth=0):
        """Itself and all below; what vanishes meanwhile is passed over. The cells of a table are asked for by rows()."""
        from gi.repository import GLib
        yield self, depth
        try:
            if self.role in ("table", "tree table") and depth:
                return
            children = list(self.children())
        except GLib.Error:
            return
        for child in children:
            yield from child.walk(depth + 1)

    def press(self):
        """Its default action, as the screen reader's key for it does."""
        action = self.object.get_action_iface()
        if action is None or not action.get_n_actions():
            raise Missing(f"{self} has no action")
        names = [action.get_action_name(place) for place in range(action.get_n_actions())]
        best = next((names.index(name) for name in ("Press", "Toggle", "ShowMenu") if name in names), 0)
        action.do_action(best)

    def focus(self):
        self.object.get_component_iface().grab_focus()
        wait_until(lambda: self.has("focused"), f"{self} does not take the keyboard")

    def text(self):
        """What is shown in it: a field's text, a combo box's value, else its name."""
        text = self.object.get_text_iface()
        if text is not None and text.get_character_count():
            return text.get_text(0, -1)
        return self.object.get_name() or ""

    def headers(self):
        table = self.object.get_table_iface()
        headers = []
        for column in range(table.get_n_columns()):
            header = table.get_column_header(column)
            headers.append(table.get_column_description(column) or (header.get_name() if header else ""))
        return headers

    def row_count(self):
        return self.object.get_table_iface().get_n_rows()

    def cell(self, row, column):
        place = self.headers().index(column) if isinstance(column, str) else column
        return Node(self.object.get_table_iface().get_accessible_at(row, place))

    def rows(self, most=60):
        """Dictionaries, by header. Reading is slow (a call a cell), so there is a limit."""
        table, headers = self.object.get_table_iface(), self.headers()
        return [{header: table.get_accessible_at(row, column).get_name() for column, header in enumerate(headers)}
                for row in range(min(table.get_n_rows(), most))]

    def __str__(self):
        return f"{self.role} {self.name!r}"


class Program:
    """A started program and its accessible tree."""

    def __init__(self, command, **environment):
        import gi
        gi.require_version("Atspi", "2.0")
        self.errors = tempfile.TemporaryFile()
        self.process = subprocess.Popen(command, env={**os.environ, **environment}, stderr=self.errors)
        self.root = wait_until(self._application, lambda: f"no accessible window; exit {self.process.poll()}: {self.said()}", 20)

    def _application(self):
        from gi.repository import Atspi, GLib
        desktop = Atspi.get_desktop(0)
        for place in range(desktop.get_child_count()):
            try:
                application = desktop.get_child_at_index(place)
                if application and application.get_process_id() == self.process.pid and application.get_child_count():
                    application.set_cache_mask(Atspi.Cache.NONE)  # the truth of now: no main loop runs here to hear of changes
                    return Node(application)
            except GLib.Error:
                continue
        return None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()

    def stop(self):
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        if not self.errors.closed:
            self.last_words = self.said()
            self.errors.close()

    def said(self):
        self.errors.seek(0)
        return self.errors.read().decode("utf-8", "replace")

    def front(self):
        """What a person can reach: the last dialog that shows, else the whole program."""
        dialogs = [child for child in self.root.children() if child.role in ("dialog", "alert") and child.has("showing")]
        return dialogs[-1] if dialogs else self.root

    def all(self, role=None, name=None, within=None):
        from gi.repository import GLib
        found = []
        for node, _ in (within or self.front()).walk():
            try:
                if (role is None or node.role == role) and (name is None or node.name == name or (hasattr(name, "search") and name.search(node.name))) \
                        and node.has("showing"):
                    found.append(node)
            except GLib.Error:
                continue
        return found

    def find(self, role, name, within=None, seconds=10.0):
        """The first that shows; name is a text or a compiled pattern."""
        return wait_until(lambda: next(iter(self.all(role, name, within)), None), lambda: f"no {role} {name!r}; there is:\n{self.tree()}", seconds)

    def gone(self, role, name, seconds=10.0):
        wait_until(lambda: not self.all(role, name, self.root), f"{role} {name!r} is still there", seconds)

    def focused(self):
        from gi.repository import GLib
        for node, _ in self.front().walk():
            try:
                if node.has("focused") and node.has("showing"):
                    return node
            except GLib.Error:
                continue
        return None

    def reach(self, node, keys="Tab", most=40):
        """Brings the keyboard to it by keys alone."""
        for _ in range(most):
            if node.has("focused"):
                return
            self.key(keys)
        raise Missing(f"{keys} does not reach {node} in {most} steps; the keyboard is at {self.focused()}")

    def choose(self, combo, value):
        """Sets a combo box by keys alone. (Qt 6.4 gives a combo box no way to be focused over AT-SPI.)"""
        node = self.find("combo box", combo)
        for _ in range(5):
            if node.text() == value:
                return
            self.reach(node)
            self.key(value[0].lower())  # letters that follow fast are one word: a second try waits that out
            try:
                wait_until(lambda: node.text() == value, "", 1)
            except Missing:
                continue
        raise Missing(f"{combo} says {node.text()}, not {value}")

    def tree(self, within=None):
        from gi.repository import GLib
        lines = []
        for node, depth in (within or self.front()).walk():
            try:
                lines.append("  " * depth + str(node) + ("" if node.has("showing") else "  (not showing)"))
            except GLib.Error:
                continue
        return "\n".join(lines)

    @staticmethod
    def key(*chords):
        subprocess.run(["xdotool", "key", "--delay", "20", *chords], check=True)

    @staticmethod
    def type(text):
        subprocess.run(["xdotool", "type", "--delay", "12", text], check=True)
