"""Runs commands, and watches what a command and all that it starts have in memory."""
import os, pathlib, subprocess, sys, tempfile, threading, time

PAGE = os.sysconf("SC_PAGE_SIZE")


def failed(command, code, errors):
    sys.exit(f"{command[0]} exited with {code}: {errors.decode(errors='replace')[-400:]}")


def run(command, **options):
    """Seconds that it took."""
    started = time.monotonic()
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)
    elapsed = time.monotonic() - started
    if done.returncode != 0:
        failed(command, done.returncode, done.stderr)
    return elapsed


def output_of(command, **options):
    """What it prints, as bytes."""
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)
    if done.returncode != 0:
        failed(command, done.returncode, done.stderr)
    return done.stdout


def tree_of(root):
    """The process and all that came of it, by who started whom."""
    children = {}
    for entry in os.scandir("/proc"):
        if not entry.name.isdigit():
            continue
        try:
            stat = pathlib.Path(entry.path, "stat").read_text(errors="replace")
        except OSError:
            continue  # it has ended
        parent = int(stat.rpartition(")")[2].split()[1])  # its name, in parentheses, may hold anything
        children.setdefault(parent, []).append(int(entry.name))
    tree, left = [], [root]
    while left:
        process = left.pop()
        tree.append(process)
        left += children.get(process, [])
    return tree


def resident_mb(process):
    try:
        return int(pathlib.Path(f"/proc/{process}/statm").read_text().split()[1]) * PAGE / (1 << 20)
    except (OSError, IndexError):
        return 0  # it has ended


class Watched:
    """A command that ran while its memory was sampled. What several processes share counts for each of them, so the sum is no less than
    what the machine gave. `samples`: (seconds since the start, MB of the whole tree, MB of the command alone)."""

    def __init__(self, command, every=0.1, allowed=(0,), **options):
        self.samples = []
        self._every = every
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as errors:
            started = time.monotonic()
            process = subprocess.Popen(command, stdout=out, stderr=errors, **options)
            self._ended = threading.Event()
            sampler = threading.Thread(target=self._sample, args=(process.pid, started))
            sampler.start()
            code = process.wait()
            self.seconds = time.monotonic() - started
            self._ended.set()
            sampler.join()
            out.seek(0), errors.seek(0)
            self.output = out.read()
            self.code = code
            if code not in allowed:
                failed(command, code, errors.read())

    def _sample(self, root, started):
        while not self._ended.wait(self._every):
            tree = tree_of(root)
            own = resident_mb(root)
            self.samples.append((time.monotonic() - started, own + sum(resident_mb(each) for each in tree if each != root), own))

    def peak_mb(self, after=0):
        """From `after` seconds on: unlocking takes its memory by choice, whatever follows, and gives it back."""
        return max((tree for at, tree, _ in self.samples if at >= after), default=float("nan"))

    def own_peak_mb(self, after=0):
        return max((own for at, _, own in self.samples if at >= after), default=float("nan"))

    def growth(self, windows=20, warm=0.1):
        """How the peaks of equal spans of time rise, by the straight line through them: its end divided by its start. The first tenth is
        left out, since everything is loaded then."""
        begin, end = self.seconds * warm, self.seconds
        peaks = {}
        for at, tree, _ in self.samples:
            if begin <= at < end:
                window = int((at - begin) / (end - begin) * windows)
                peaks[window] = max(peaks.get(window, 0), tree)
        if len(peaks) < 3:
            sys.exit("too short to tell whether memory grows")
        x_mean = sum(peaks) / len(peaks)
        y_mean = sum(peaks.values()) / len(peaks)
        slope = sum((x - x_mean) * (y - y_mean) for x, y in peaks.items()) / sum((x - x_mean) ** 2 for x in peaks)
        return (y_mean + slope * (windows - 1 - x_mean)) / (y_mean - slope * x_mean)
