"""How soon the desktop program shows its first window, beside KeePassXC."""
import ctypes, os, pathlib, subprocess, sys, tempfile, time


def measure(bench):
    vault = bench.new_vault("startup")
    screen = Screen()
    ours, theirs = [], []
    for _ in range(max(bench.runs, 5) + 1):
        with tempfile.TemporaryDirectory() as home:
            ours.append(screen.time_to_paint([bench.program("holdfast"), str(vault)], home))
            theirs.append(screen.time_to_paint(["keepassxc"], home))
    bench.row("start to a painted unlock window, against KeePassXC", [t for t, _ in ours[1:]], [t for t, _ in theirs[1:]], 0.6, "ms")
    bench.row("memory then (resident)", [m for _, m in ours[1:]], [m for _, m in theirs[1:]], 0.7, "MB")


class Screen:
    """Watches the X server's picture by XGetImage on a few points: painted means that they no longer show the bare root."""

    def __init__(self):
        self.x11 = ctypes.CDLL("libX11.so.6")
        self.x11.XOpenDisplay.restype = ctypes.c_void_p
        self.x11.XDefaultRootWindow.argtypes = [ctypes.c_void_p]
        self.x11.XDefaultRootWindow.restype = ctypes.c_ulong
        self.x11.XGetImage.restype = ctypes.c_void_p
        self.x11.XGetImage.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int, ctypes.c_int, ctypes.c_uint, ctypes.c_uint, ctypes.c_ulong, ctypes.c_int]
        self.x11.XGetPixel.restype = ctypes.c_ulong
        self.x11.XGetPixel.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_int]
        self.x11.XDestroyImage.argtypes = [ctypes.c_void_p]
        self.display = self.x11.XOpenDisplay(None)
        self.root = self.x11.XDefaultRootWindow(self.display)

    def painted(self):
        image = self.x11.XGetImage(self.display, self.root, 0, 0, 1280, 900, 0xFFFFFFFF, 2)
        colours = {self.x11.XGetPixel(image, x, y) & 0xFFFFFF for x in range(8, 1280, 16) for y in range(8, 900, 16)}
        self.x11.XDestroyImage(image)
        return len(colours) > 2  # the bare root is one colour, an unpainted window a second

    def time_to_paint(self, command, home):
        env = dict(os.environ, HOME=home, XDG_CONFIG_HOME=home, QT_QPA_PLATFORM="xcb")
        while self.painted():
            pass  # the window before is still being taken down
        started = time.monotonic()
        process = subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while not self.painted():
            if process.poll() is not None or time.monotonic() - started > 30:
                sys.exit(f"{command[0]} showed no window")
        elapsed = (time.monotonic() - started) * 1000
        status = pathlib.Path(f"/proc/{process.pid}/status").read_text()
        resident = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS"))
        process.kill()
        process.wait()
        return elapsed, resident / 1024
