"""Times whole commands in turn (A B A B …) and prints medians and the ratio of medians. Run by scripts/bench, which says how."""
import argparse, ctypes, functools, http.server, json, os, pathlib, shutil, statistics, subprocess, sys, tempfile, threading, time

PASSWORD = "correct horse battery staple\n"
# How many times as long as with the fewest items; what is not here may grow with them, as a check does.
GROWTH_LIMITS = {name: 3 for name in ("open_ms", "open_to_painted_list_ms", "search_first_ms", "search_one_match_ms", "search_no_match_ms",
                                      "search_many_matches_ms", "search_two_words_ms", "add_ms")}
# The rows of docs/decisions/0003-storage-parameters.md: what differs from the decision, as holdfast_storage_parameters_bench takes it.
# Where the chunks have another size, a transaction still has 64 MiB.
DECISION = ("**the decision**",)
PARAMETERS = [
    ("pages of 4 KiB", "cipher_page_size=4096"), ("pages of 16 KiB", "cipher_page_size=16384"), ("pages of 32 KiB", "cipher_page_size=32768"),
    ("HMAC_SHA512 (SQLCipher's default)", "cipher_hmac_algorithm=HMAC_SHA512"),
    ("`journal_mode=PERSIST`", "journal_mode=PERSIST"), ("`journal_mode=WAL`", "journal_mode=WAL"), ("`synchronous=NORMAL`", "synchronous=NORMAL"),
    ("cache 4 MiB", "cache_size=-4096"), ("cache 64 MiB", "cache_size=-65536"),
    ("chunks of 256 KiB", "chunk_kib=256", "chunks_to_a_transaction=256"), ("chunks of 4 MiB", "chunk_kib=4096", "chunks_to_a_transaction=16"),
    *((f"{n} chunks to a transaction", f"chunks_to_a_transaction={n}") for n in (4, 16, 32, 256)),
    ("`cipher_memory_security=ON`", "cipher_memory_security=ON"), ("`secure_delete=OFF`", "secure_delete=OFF"),
    ("pages kept in the system's cache", "drop_written=OFF"),
]
PARAMETER_COLUMNS = {"write_mb_s": "writing, MB/s", "write_processor_s_gb": "processor of it, s/GB", "read_mb_s": "reading, MB/s",
                     "small_rows_s": "rows of 30 kB a second", "delete_mb_s": "deleting, MB/s"}


def run(command, **options):
    started = time.monotonic()
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)
    elapsed = time.monotonic() - started
    if done.returncode != 0:
        sys.exit(f"{command[0]} exited with {done.returncode}: {done.stderr.decode(errors='replace')[-400:]}")
    return elapsed


class Bench:
    def __init__(self, options):
        self.bin = pathlib.Path(options.bin)
        self.runs = options.runs
        self.size = (options.size or 1024) << 20
        self.parameters_size = options.size or 256
        self.items = options.items
        self.picture = options.picture
        # Not /tmp, which may be in memory: both sides read and write a real disk.
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="bench-", dir=self.bin.parent.parent))
        self.password = self.folder / "password"
        self.password.write_text(PASSWORD)
        self.rows = []
        self.missed = []

    def cli(self, vault, *arguments):
        return [str(self.bin / "holdfast-cli"), "--vault", str(vault), "--password-file", str(self.password), *map(str, arguments)]

    def hold(self, name, ratio, limit):
        if limit is not None and ratio > limit:
            self.missed.append(f"{name}: {ratio:.2f}, limit {limit}")

    def row(self, name, ours, theirs, limit=None, unit="s"):
        a, b = statistics.median(ours), statistics.median(theirs)
        aim = "–" if limit is None else f"≤ {limit}"
        self.hold(name, a / b, limit)
        spread = f"{min(ours):.3g}–{max(ours):.3g} / {min(theirs):.3g}–{max(theirs):.3g}"
        self.rows.append((name, f"{a:.3g} {unit}", f"{b:.3g} {unit}", f"{a / b:.2f}", aim, spread))
        print(f"  {name}: {a:.3g} {unit} against {b:.3g} {unit}, ratio {a / b:.2f} (aim {aim})", file=sys.stderr)

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
        path = self.folder / "big.bin"
        with open(path, "wb") as out:
            for _ in range(self.size >> 20):
                out.write(os.urandom(1 << 20))
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

    @functools.cached_property
    def bundle(self):
        target = self.folder / "bundle.zip"
        run(self.cli(self.filled_vault, "export", "--out", target))
        return target

    @functools.cached_property
    def age_key(self):
        secret = self.folder / "age.key"
        run(["age-keygen", "-o", str(secret)])
        return [line.split()[-1] for line in secret.read_text().splitlines() if "public key" in line][0]

    def do_import(self):
        sealed = self.folder / "big.age"
        key = self.age_key
        self.big_file

        def ours():
            vault = self.new_vault("import")
            return run(self.cli(vault, "import", self.big_file, "--under18", "no"))

        def theirs():
            return run(["sh", "-c", f"sha256sum {self.big_file} && age -r {key} -o {sealed} {self.big_file} && sync {sealed}"])

        a, b = self.alternate(ours, theirs)
        unlocking = self.unlocking(self.folder / "import")
        self.row("import, against sha256sum then age", a, b, 0.6)
        self.row(f"import less the {unlocking:.2f} s of unlocking", [t - unlocking for t in a], b)
        sealed.unlink()

    def do_export(self):
        self.filled_vault
        ours_file, theirs_file = self.folder / "ours.zip", self.folder / "theirs.zip"

        def ours():
            ours_file.unlink(missing_ok=True)
            return run(self.cli(self.filled_vault, "export", "--out", ours_file))

        def theirs():
            theirs_file.unlink(missing_ok=True)
            return run(["sh", "-c", f"sha256sum {self.big_file} && zip -q -0 {theirs_file} {self.big_file} && sync {theirs_file}"])

        self.row("export, against sha256sum plus zip -0", *self.alternate(ours, theirs), 0.4)
        ours_file.unlink(), theirs_file.unlink()

    def do_seal(self):
        self.filled_vault
        sealed, plain, theirs_sealed = [self.folder / name for name in ("ours.zip.age", "theirs.zip", "theirs.zip.age")]

        def ours():
            sealed.unlink(missing_ok=True)
            return run(self.cli(self.filled_vault, "export", "--out", sealed, "--age-recipient", self.age_key))

        def theirs():
            plain.unlink(missing_ok=True), theirs_sealed.unlink(missing_ok=True)
            return (run(self.cli(self.filled_vault, "export", "--out", plain))
                    + run(["sh", "-c", f"age -r {self.age_key} -o {theirs_sealed} {plain} && sync {theirs_sealed}"]))

        self.row("sealed export, against export then age", *self.alternate(ours, theirs), 1.0)
        for file in (sealed, plain, theirs_sealed):
            file.unlink()

    def do_verify(self):
        unpacked = self.folder / "unpacked"
        run(["unzip", "-q", str(self.bundle), "-d", str(unpacked)])
        bag = next(unpacked.iterdir())
        self.row("verify, against sha256sum -c",
                 *self.alternate(lambda: run([str(self.bin / "holdfast-verify"), str(self.bundle)]),
                                 lambda: run(["sha256sum", "-c", "--quiet", "manifest-sha256.txt", "tagmanifest-sha256.txt"], cwd=bag)), 0.35)
        shutil.rmtree(unpacked)

    def do_capture(self):
        site = self.folder / "site"
        site.mkdir()
        lines = "".join(f"<p>Line {n} of a page that someone wants to keep.</p>" for n in range(120))
        (site / "index.html").write_text(f"<!doctype html><title>A page</title><h1>A page</h1>{lines}")
        handler = functools.partial(type("Quiet", (http.server.SimpleHTTPRequestHandler,), {"log_message": lambda *_: None}), directory=str(site))
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        url = f"http://127.0.0.1:{server.server_address[1]}/"
        vault = self.new_vault("capture")
        picture = self.folder / "shot.png"
        # Chromium refuses to run as root with its sandbox on; Holdfast's helper drops root instead. Only the comparison runs without.
        sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []

        def theirs():
            with tempfile.TemporaryDirectory(dir=self.folder) as profile:
                return run(["chromium", "--headless", *sandbox, "--disable-gpu", "--no-first-run", "--disable-background-networking",
                            "--disable-component-update", "--disable-sync", f"--user-data-dir={profile}", f"--screenshot={picture}", url])

        def ours(count):
            return run(self.cli(vault, "capture", *[url] * count, "--under18", "no")) / count

        unlocking = self.unlocking(vault)
        self.row("capture, against headless Chromium's screenshot", *self.alternate(lambda: ours(1), theirs), 0.8)
        self.row(f"one of ten captures in one command, {unlocking:.2f} s of unlocking included", *self.alternate(lambda: ours(10), theirs))
        server.shutdown()

    def do_storage(self):
        folder = self.folder / "storage"
        for _ in range(self.runs):
            shutil.rmtree(folder, ignore_errors=True)
            done = subprocess.run([self.bin / "holdfast_vault_bench", folder, str(self.size >> 20)], capture_output=True, text=True, check=True)
            print("  " + done.stdout.strip().replace("\n", "\n  "), file=sys.stderr)
        shutil.rmtree(folder, ignore_errors=True)

    def measured_parameters(self, settings):
        """A process for each, because SQLCipher keeps cipher_memory_security for a whole process."""
        folder = self.folder / "parameters"
        done = subprocess.run([self.bin / "holdfast_storage_parameters_bench", folder, str(self.parameters_size), *settings], stdout=subprocess.PIPE,
                              check=True)
        shutil.rmtree(folder)
        return json.loads(done.stdout)

    def do_parameters(self):
        """Every row against the mean of the decision's before and after it; the decision's own against its neighbours, which is the noise."""
        order = [DECISION]
        for at in range(0, len(PARAMETERS), 2):
            order += [*PARAMETERS[at:at + 2], DECISION]
        decided = [at for at, row in enumerate(order) if row is DECISION]
        figures = {row[0]: {column: [] for column in PARAMETER_COLUMNS} for row in [DECISION, *PARAMETERS]}
        self.measured_parameters([])  # the first warms caches
        for _ in range(self.runs):
            run_of_rows = []
            for name, *settings in order:
                run_of_rows.append(self.measured_parameters(settings))
                print(f"  {name}: {run_of_rows[-1]}", file=sys.stderr)
            for at, (name, *_) in enumerate(order):
                around = [*[n for n in decided if n < at][-1:], *[n for n in decided if n > at][:1]]
                for column, values in figures[name].items():
                    value = run_of_rows[at][column]
                    values.append((value / statistics.mean(run_of_rows[n][column] for n in around), value))

        print(f"{self.parameters_size} MiB; the ratio to the decision beside it, median of {self.runs} (its range), then the figure itself.\n")
        print("| what differs | " + " | ".join(PARAMETER_COLUMNS.values()) + " |\n|---" + "|---" * len(PARAMETER_COLUMNS) + "|")
        for name, columns in figures.items():
            cells = []
            for values in columns.values():
                ratios, amounts = zip(*values)
                cells.append(f"{statistics.median(ratios):.2f} ({min(ratios):.2f}–{max(ratios):.2f}), {statistics.median(amounts):.3g}")
            print("| " + " | ".join([name, *cells]) + " |")

    def do_growth(self):
        """Not against another program but against itself: what a vault of many items costs beside one of few."""
        folder = self.folder / "growth"
        done = subprocess.run([self.bin / "holdfast_growth_bench", folder, str(self.runs), str(self.picture), *map(str, self.items)],
                              capture_output=True, text=True, check=True, env=dict(os.environ, QT_QPA_PLATFORM="offscreen"))
        lines = [json.loads(line) for line in done.stdout.splitlines()]
        fewest = min(lines, key=lambda line: line["items"])
        shutil.rmtree(folder, ignore_errors=True)
        print("| what | " + " | ".join(f"{line['items']:,} items" for line in lines) + " |\n|---" + "|---" * len(lines) + "|")
        for name in sorted(lines[0].keys() - {"items", "findings"}):
            print(f"| {name} | " + " | ".join(f"{line[name]:.3g}" for line in lines) + " |")
            for line in lines:
                self.hold(f"{name} at {line['items']:,} items", line[name] / fewest[name], GROWTH_LIMITS.get(name))

    def do_startup(self):
        vault = self.new_vault("startup")
        screen = Screen()
        ours, theirs = [], []
        for _ in range(max(self.runs, 5) + 1):
            with tempfile.TemporaryDirectory() as home:
                ours.append(screen.time_to_paint([str(self.bin / "holdfast"), str(vault)], home))
                theirs.append(screen.time_to_paint(["keepassxc"], home))
        self.row("start to a painted unlock window, against KeePassXC", [t for t, _ in ours[1:]], [t for t, _ in theirs[1:]], 0.6, "ms")
        self.row("memory then (resident)", [m for _, m in ours[1:]], [m for _, m in theirs[1:]], 0.7, "MB")

    def table(self):
        print("| what | Holdfast | other | ratio | aim | spread (Holdfast / other) |\n|---|---|---|---|---|---|")
        for row in self.rows:
            print("| " + " | ".join(row) + " |")


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


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--bin", required=True)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--size", type=int, help="MiB; 1024 unless told otherwise, 256 for parameters")
    parser.add_argument("--items", type=int, nargs="+", default=[1000, 10000], help="for growth; 100000 takes half an hour and 25 GB")
    parser.add_argument("--picture", type=int, default=200_000, help="bytes of each item's picture, for growth")
    parser.add_argument("--gate", action="store_true", help="end with 1 when a limit (the aim of a row; 3 times as long, for growth) is missed")
    parser.add_argument("what", nargs="*")
    options = parser.parse_args()
    bench = Bench(options)
    try:
        for name in options.what or ["startup", "import", "export", "seal", "verify", "capture"]:
            getattr(bench, "do_" + name)()
        if bench.rows:
            bench.table()
    finally:
        shutil.rmtree(bench.folder, ignore_errors=True)
    for missed in bench.missed:
        print(f"limit missed: {missed}", file=sys.stderr)
    sys.exit(1 if options.gate and bench.missed else 0)


main()
