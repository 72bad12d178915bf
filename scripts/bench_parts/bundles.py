"""Bundles of many items and of any size: writing and checking them, in the program and in a browser."""
import shutil

from bench_parts.processes import Watched, output_of, run

ITEMS = 1000


def measure_items(bench):
    """10 GiB in 1,000 items unless --size says otherwise."""
    mib = bench.options.size or 10240
    originals = bench.folder / "originals"
    originals.mkdir()
    for number in range(ITEMS):
        bench.random_file(f"originals/{number}.bin", mib / ITEMS)
    vault = bench.new_vault("items")
    run(bench.cli(vault, "import", originals, "--under18", "no"))
    what = f"{bench.size_text(mib)} in {ITEMS:,} items"
    ours_file, theirs_file, bag_folder = [bench.folder / name for name in ("ours.zip", "theirs.zip", "unpacked")]
    # A report has limits of its own: scripts/bench report.
    export = bench.cli(vault, "export", "--out", ours_file, "--no-report")

    def ours():
        ours_file.unlink(missing_ok=True)
        return run(export)

    def theirs():
        theirs_file.unlink(missing_ok=True)
        return run(["sh", "-c", f"cd {originals} && sha256sum *.bin > /dev/null && zip -q -0 {theirs_file} *.bin && sync {theirs_file}"])

    bench.row(f"export of {what}, against sha256sum plus zip -0", *bench.alternate(ours, theirs), 0.35)
    theirs_file.unlink()
    ours_file.unlink()
    unlocking = bench.unlocking(vault)
    bench.figure(f"most memory of the whole tree once unlocked, export of {what}", [Watched(export).peak_mb(2 * unlocking)], 150)
    shutil.rmtree(originals)
    run(["unzip", "-q", str(ours_file), "-d", str(bag_folder)])
    bag = next(bag_folder.iterdir())
    verify = [bench.program("holdfast-verify"), str(ours_file)]
    bench.row(f"verify of {what}, against sha256sum -c",
              *bench.alternate(lambda: run(verify),
                               lambda: run(["sha256sum", "-c", "--quiet", "manifest-sha256.txt", "tagmanifest-sha256.txt"], cwd=bag)), 0.25)
    bench.figure(f"most memory, verify of {what}", [Watched(verify).peak_mb()], 150)
    shutil.rmtree(bag_folder)
    ours_file.unlink()


def measure_page(bench):
    """From the choice of the file to the verdict: the browser is open before, as the person's is."""
    browser = shutil.which("chromium") or shutil.which("chromium-headless-shell")
    if browser is None or shutil.which("node") is None:
        bench.not_measured("verify.html", "Chromium or node is not installed")
        return
    bundle, page = bench.folder / "page.zip", bench.folder / "verify.html"
    run(bench.cli(bench.filled_vault, "export", "--out", bundle))
    page.write_bytes(output_of(["unzip", "-p", str(bundle), "*/verify.html"]))
    script = bench.root / "scripts" / "bench_parts" / "verify_page.mjs"

    def ours():
        profile = bench.folder / "profile"
        shutil.rmtree(profile, ignore_errors=True)
        return float(output_of(["node", str(script), browser, str(profile), str(page), str(bundle)]))

    bench.row(f"verify.html in Chromium, {bench.size_text()}, against sha256sum of the file",
              *bench.alternate(ours, lambda: run(["sha256sum", str(bundle)])), 3)
    bundle.unlink()
