"""Pages on loopback, and the other programs that keep them."""
import functools, http.server, json, os, shutil, subprocess, tempfile, threading

from bench_parts.processes import run


class Site:
    """Serves a folder while it is entered; whatever stands behind `?` is passed over."""

    def __init__(self, folder):
        handler = functools.partial(type("Quiet", (http.server.SimpleHTTPRequestHandler,), {"log_message": lambda *_: None}), directory=str(folder))
        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self.address = f"http://127.0.0.1:{self._server.server_address[1]}/"

    def __enter__(self):
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_):
        self._server.shutdown()
        self._server.server_close()


def without_sandbox():
    """Chromium refuses to run as root with its sandbox on; Holdfast's helper drops root instead. Only the comparison runs without."""
    return ["--no-sandbox"] if os.geteuid() == 0 else []


def screenshot(bench, address, size=None):
    """Seconds of one headless Chromium that takes a picture of one page; `size` is its window's, Chromium's own unless told."""
    window = [f"--window-size={size[0]},{size[1]}"] if size else []
    with tempfile.TemporaryDirectory(dir=bench.folder) as profile:
        return run(["chromium", "--headless", *without_sandbox(), "--disable-gpu", "--no-first-run", "--disable-background-networking",
                    "--disable-component-update", "--disable-sync", f"--user-data-dir={profile}", *window,
                    f"--screenshot={bench.folder / 'shot.png'}", address])


class SingleFile:
    """SingleFile's command line, with Debian's Chromium: the one on the PATH, or what scripts/setup bench could install."""

    def __init__(self, bench):
        self._bench = bench
        installed = bench.root / "build" / "bench-packages" / "node_modules" / ".bin" / "single-file"
        self._program = shutil.which("single-file") or (str(installed) if installed.exists() else None)
        self._environment = dict(os.environ, NODE_OPTIONS="--experimental-websocket")  # which Node has from 22 on without being asked

    def _command(self, address, out):
        return [self._program, address, str(out), f"--browser-executable-path={shutil.which('chromium')}", "--filename-conflict-action=overwrite",
                f"--browser-args={json.dumps(without_sandbox())}"]

    def missing(self, address):
        """Why it can't be measured here, or None."""
        if self._program is None:
            return "single-file-cli is not installed"
        out = self._bench.folder / "single-file-first.html"
        try:
            done = subprocess.run(self._command(address, out), capture_output=True, timeout=120, env=self._environment)
        except (OSError, subprocess.TimeoutExpired) as error:
            return f"single-file did not run: {error}"
        if done.returncode != 0 or not out.exists():
            said = (done.stderr or done.stdout).decode(errors="replace").strip().splitlines()
            return "single-file did not save a page: " + (said[-1][:120] if said else f"exit {done.returncode}")
        return None

    def seconds(self, address):
        return run(self._command(address, self._bench.folder / "single-file.html"), env=self._environment)
