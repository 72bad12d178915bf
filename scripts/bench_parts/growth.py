"""Not against another program but against itself: what a vault of many items costs beside one of few."""
import json, os, shutil

from bench_parts.processes import output_of

# How many times as long as with the fewest items; what is not here may grow with them, as a check does.
RATIOS = {"open_ms": 3, "open_to_painted_list_ms": 1.5, "search_one_match_ms": 3, "search_no_match_ms": 3, "search_many_matches_ms": 3,
          "search_two_words_ms": 3, "add_ms": 3}
# At each size. The first search after an opening reads pages that were not read yet, of which the fewest items have but few: docs/decisions/0005-search.md.
AMOUNTS = {"memory_mb": (200, "MB"), "memory_with_check_mb": (200, "MB"), "search_first_ms": (50, "ms"), "search_beside_opening_ms": (50, "ms"), "open_to_painted_list_ms": (300, "ms")}


def hold(bench, lines):
    """`lines`: what holdfast_growth_bench prints, one for each number of items."""
    fewest = min(lines, key=lambda line: line["items"])
    for line in lines:
        for name, most in RATIOS.items():
            bench.hold(f"{name} at {line['items']:,} items, as a multiple of that at {fewest['items']:,}", line[name] / fewest[name], most)
        for name, (most, unit) in AMOUNTS.items():
            bench.hold(f"{name} at {line['items']:,} items", line[name], most, unit=f" {unit}")


def limit_of(name):
    times = [f"≤ {RATIOS[name]} times"] if name in RATIOS else []
    amount = ["≤ {} {}".format(*AMOUNTS[name])] if name in AMOUNTS else []
    return ", ".join(times + amount) or "–"


def measure(bench):
    folder = bench.folder / "growth"
    printed = output_of([bench.program("holdfast_growth_bench"), str(folder), str(bench.runs), str(bench.options.picture), *map(str, bench.options.items)],
                        env=dict(os.environ, QT_QPA_PLATFORM="offscreen"))
    lines = [json.loads(line) for line in printed.splitlines()]
    shutil.rmtree(folder, ignore_errors=True)
    print("| what | " + " | ".join(f"{line['items']:,} items" for line in lines) + " | limit |\n|---" + "|---" * len(lines) + "|---|")
    for name in sorted(lines[0].keys() - {"items", "findings"}):
        print(f"| {name} | " + " | ".join(f"{line[name]:.3g}" for line in lines) + f" | {limit_of(name)} |")
    hold(bench, lines)
