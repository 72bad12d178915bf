"""Times whole commands in turn (A B A B …) and prints medians and the ratio of medians. Run by scripts/bench, which says how."""
import argparse, shutil, sys

sys.dont_write_bytecode = True
from bench_parts import bundles, capture, covers, files, growth, report, startup, storage
from bench_parts.bench import Bench

MEASURES = {
    "startup": startup.measure, "import": files.measure_import, "export": files.measure_export, "seal": files.measure_seal,
    "verify": files.measure_verify, "capture": capture.measure_one, "batch": capture.measure_batch, "covers": covers.measure,
    "report": report.measure, "items": bundles.measure_items, "page": bundles.measure_page,
    "storage": storage.measure, "parameters": storage.measure_parameters, "growth": growth.measure,
}
USUAL = ["startup", "import", "export", "seal", "verify", "capture"]


def main():
    parser = argparse.ArgumentParser(prog="scripts/bench")
    parser.add_argument("--bin", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--runs", type=int, default=5, help="of each; with the first pair left out, which warms caches")
    parser.add_argument("--size", type=int, help="MiB; 1024 unless told otherwise, 4096 for import, 256 for parameters, 10240 for items")
    parser.add_argument("--items", type=int, nargs="+", default=[1000, 10000], help="for growth; 100000 takes half an hour and 25 GB")
    parser.add_argument("--picture", type=int, default=200_000, help="bytes of each item's picture, for growth")
    parser.add_argument("--pages", type=int, help="of the batch (300) and of the long document of covers (200)")
    parser.add_argument("--engine", choices=["built-in", "chromium"], help="for batch: the browser that captures; the built-in one unless told otherwise")
    parser.add_argument("--gate", action="store_true", help="end with 1 when any limit was missed: they are in the tables, and named on standard error")
    parser.add_argument("what", nargs="*", metavar="WHAT", help=f"{', '.join(MEASURES)}; the first six unless told otherwise")
    options = parser.parse_args()
    if unknown := [name for name in options.what if name not in MEASURES]:
        parser.error(f"there is no {unknown[0]} to measure")
    bench = Bench(options)
    try:
        for name in options.what or USUAL:
            MEASURES[name](bench)
        if bench.rows:
            bench.table()
    finally:
        shutil.rmtree(bench.folder, ignore_errors=True)
    for missed in bench.missed:
        print(f"limit missed: {missed}", file=sys.stderr)
    sys.exit(1 if options.gate and bench.missed else 0)


main()
