"""What all measures share: where things are, vaults and files to measure with, the table of ratios and the limits that were missed."""
import functools, os, pathlib, shutil, statistics, sys, tempfile

from bench_parts.processes import run

PASSWORD = "correct horse battery staple\n"


class Bench:
    def __init__(self, options):
        self.options = options
        self.bin = pathlib.Path(options.bin)
        self.root = self.bin.parent.parent.parent
        self.runs = options.runs
        self.size = (options.size or 1024) << 20
        # Not /tmp, which may be in memory: both sides read and write a real disk.
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="bench-", dir=self.bin.parent.parent))
        self.password = self.folder / "password"
        self.password.write_text(PASSWORD)
        self.rows = []
        self.missed = []

    def size_text(self, mib=None):
        mib = mib or self.size >> 20
        return f"{mib >> 10} GiB" if mib % 1024 == 0 else f"{mib} MiB"

    def program(self, name):
        return str(self.bin / name)

    def cli(self, vault, *arguments):
        return [self.program("holdfast-cli"), "--vault", str(vault), "--password-file", str(self.password), *map(str, arguments)]

    def hold(self, name, value, most=None, least=None, unit=""):
        """Notes a limit that was missed. A value that is not a number is one."""
        if most is not None and not value <= most:
            self.missed.append(f"{name}: {value:.3g}{unit}, at most {most}{unit}")
        if least is not None and not value >= least:
            self.missed.append(f"{name}: {value:.3g}{unit}, at least {least}{unit}")

    def row(self, name, ours, theirs, limit=None, unit="s"):
        """Medians of two lists of figures and the ratio of the medians, which is held to `limit`."""
        a, b = statistics.median(ours), statistics.median(theirs)
        aim = "–" if limit is None else f"≤ {limit}"
        self.hold(name, a / b, limit)
        spread = f"{min(ours):.3g}–{max(ours):.3g} / {min(theirs):.3g}–{max(theirs):.3g}"
        self.rows.append((name, f"{a:.3g} {unit}", f"{b:.3g} {unit}", f"{a / b:.2f}", aim, spread))
        print(f"  {name}: {a:.3g} {unit} against {b:.3g} {unit}, ratio {a / b:.2f} (aim {aim})", file=sys.stderr)

    def figure(self, name, values, limit=None, unit="MB"):
        """A figure of ours alone, whose median is held to `limit` itself."""
        a = statistics.median(values)
        aim = "–" if limit is None else f"≤ {limit} {unit}".rstrip()
        self.hold(name, a, limit, unit=f" {unit}".rstrip())
        self.rows.append((name, f"{a:.3g} {unit}".rstrip(), "–", "–", aim, f"{min(values):.3g}–{max(values):.3g}"))
        print(f"  {name}: {a:.3g} {unit} (aim {aim})", file=sys.stderr)

    def not_measured(self, name, why):
        self.rows.append((name, "–", "–", "not measured", "–", why))
        print(f"  {name}: not measured ({why})", file=sys.stderr)

    def alternate(self, ours, theirs):
        a, b = [], []
        for _ in range(self.runs + 1):
            a.append(ours())
            b.append(theirs())
        return a[1:], b[1:]  # the first pair warms caches

    def unlocking(self, vault):
        """What every command pays before it begins: the key derivation, about a second by choice."""
        return statistics.median(run(self.cli(vault, "info")) for _ in range(max(self.runs, 3)))

    @functools.cached_property
    def big_file(self):
        return self.random_file("big.bin", self.size >> 20)

    def random_file(self, name, mib):
        path = self.folder / name
        with open(path, "wb") as out:
            for at in range(0, int(mib * (1 << 20)), 1 << 20):
                out.write(os.urandom(min(1 << 20, int(mib * (1 << 20)) - at)))
        return path

    def new_vault(self, name):
        vault = self.folder / name
        shutil.rmtree(vault, ignore_errors=True)
        run(self.cli(vault, "init"))
        return vault

    @functools.cached_property
    def filled_vault(self):
        vault = self.new_vault("filled")
        run(self.cli(vault, "import", self.big_file, "--under18", "no"))
        return vault

    def table(self):
        print("| what | Holdfast | other | ratio | aim | spread (Holdfast / other) |\n|---|---|---|---|---|---|")
        for row in self.rows:
            print("| " + " | ".join(row) + " |")
