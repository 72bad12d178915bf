"""A bundle with a report: its time and memory with the number of exhibits."""
import statistics

from bench_parts.drawn import write_picture
from bench_parts.processes import Watched, run

EXHIBITS = [50, 100, 500]


def measure(bench):
    pictures = bench.folder / "pictures"
    pictures.mkdir()
    vault = bench.new_vault("report")
    there, times = 0, {}
    target = bench.folder / "report.zip"
    for exhibits in sorted(EXHIBITS):
        added = [pictures / f"{number}.png" for number in range(there, exhibits)]
        for number, path in enumerate(added, there):
            write_picture(path, number)
        run(bench.cli(vault, "import", *added, "--under18", "no", "--keep-duplicates"))
        there = exhibits
        unlocking = bench.unlocking(vault)
        export = bench.cli(vault, "export", "--out", target, "--pictures", "as-is")
        without = bench.cli(vault, "export", "--out", target, "--no-report")
        run(export)  # warms caches
        a, b = [], []
        for _ in range(bench.runs):
            a.append(run(export))
            b.append(run(without))
        times[exhibits] = statistics.median(a) - unlocking
        bench.row(f"export of {exhibits} exhibits with a report, against one without", a, b)
        bench.figure(f"time for each exhibit of {exhibits}, less unlocking", [(t - unlocking) / exhibits * 1000 for t in a], unit="ms")
        alone = [(t - statistics.median(b)) / exhibits * 1000 for t in a]
        bench.figure(f"of it the report's, for each exhibit of {exhibits}", alone, unit="ms")
        watched = Watched(export, every=0.05)
        unlocked = 2 * unlocking
        bench.figure(f"most memory of the whole tree once unlocked, {exhibits} exhibits", [watched.peak_mb(unlocked)], 150)
        bench.figure(f"most memory of holdfast-cli in it, {exhibits} exhibits", [watched.own_peak_mb(unlocked)])
    bench.row("export of 500 exhibits with a report, against one of 100, less unlocking", [times[500]], [times[100]], 6)
