"""Pages of the web: one, and many in one command."""
import json, shutil, sys

from bench_parts.processes import Watched, output_of, run
from bench_parts.site import SingleFile, Site, screenshot

TALL = 3000  # px of each page of the batch


def measure_one(bench):
    site_folder = bench.folder / "site"
    site_folder.mkdir()
    lines = "".join(f"<p>Line {n} of a page that someone wants to keep.</p>" for n in range(120))
    (site_folder / "index.html").write_text(f"<!doctype html><title>A page</title><h1>A page</h1>{lines}")
    vault = bench.new_vault("capture")
    asked = 0

    def ours(site, count):
        nonlocal asked
        addresses = [f"{site.address}?{asked + n}" for n in range(count)]  # an address that is listed twice is visited once
        asked += count
        return run(bench.cli(vault, "capture", *addresses, "--pace", 0, "--under18", "no")) / count

    with Site(site_folder) as site:
        unlocking = bench.unlocking(vault)
        one = bench.alternate(lambda: ours(site, 1), lambda: screenshot(bench, site.address))
        bench.row("capture, against headless Chromium's screenshot", *one, 0.8)
        single_file = SingleFile(bench)
        name = "capture, against SingleFile's command line"
        if why := single_file.missing(site.address):
            bench.not_measured(name, why)
        else:
            bench.row(name, *bench.alternate(lambda: ours(site, 1), lambda: single_file.seconds(site.address)), 0.3)
        bench.row(f"one of ten captures in one command, {unlocking:.2f} s of unlocking included",
                  *bench.alternate(lambda: ours(site, 10), lambda: screenshot(bench, site.address)))


def write_pages(folder, count):
    folder.mkdir()
    for page in range(count):
        lines = "".join(f"<p>Line {n} of page {page}, which someone wants to keep.</p>" for n in range(80))
        (folder / f"{page}.html").write_text(
            f"<!doctype html><title>Page {page}</title><style>html,body{{margin:0}}main{{height:{TALL}px;overflow:hidden}}</style>"
            f"<main><h1>Page {page}</h1>{lines}</main>")


def sealing(bench, vault):
    """Seconds that the same items, of as many files of the same sizes, take through the vault's door alone, one after the other. In a batch
    that happens while pages are waited for, so it is the most that sealing can add."""
    items = json.loads(output_of(bench.cli(vault, "--json", "list", "--kind", "page")))["items"]
    sizes = "".join(" ".join(str(artifact["bytes"]) for artifact in item["artifacts"]) + "\n" for item in items)
    folder = bench.folder / "sealing"
    printed = output_of([bench.program("holdfast_sealing_bench"), str(folder)], input=sizes.encode())
    shutil.rmtree(folder)
    return json.loads(printed)


def measure_batch(bench):
    count = bench.options.pages or 300
    pages = bench.folder / "pages"
    write_pages(pages, count)
    vault = bench.new_vault("batch")
    with Site(pages) as site:
        addresses = bench.folder / "addresses.txt"
        addresses.write_text("".join(f"{site.address}{n}.html\n" for n in range(count)))
        plain, whole = [], []
        for n in range(max(bench.runs, 3) + 1):
            plain.append(screenshot(bench, f"{site.address}{n}.html"))
            whole.append(screenshot(bench, f"{site.address}{n}.html", (1280, TALL)))
        engine = ["--engine", bench.options.engine] if bench.options.engine else []
        batch = Watched(bench.cli(vault, "--json", "capture", "--from", addresses, "--pace", 0, "--under18", "no", *engine), every=0.25)
    results = json.loads(batch.output)["results"]
    captured = [each for each in results if each["status"] == "captured" and each["error"] is None]
    if len(captured) != count:
        sys.exit(f"{count - len(captured)} of {count} pages were not captured whole")
    each = batch.seconds / count
    name = f"one of {count} pages of {TALL} px in one command"
    bench.row(f"{name}, against Chromium's screenshot of its usual 800 × 600", [each], plain[1:], 0.25)
    bench.row(f"{name}, against Chromium's screenshot of the whole page", [each], whole[1:])
    sealed = sealing(bench, vault)
    bench.row(f"sealing {sealed['items']} such items of {sealed['megabytes']:.0f} MB by itself, against the batch", [sealed["seconds"]], [batch.seconds], 0.05)
    bench.figure("memory of the whole tree over the batch, the end of its line of peaks by the start", [batch.growth()], 1.1, "times")
    bench.figure("most memory of the whole tree", [batch.peak_mb()])
    bench.figure("most memory of holdfast-cli in it", [batch.own_peak_mb()])
