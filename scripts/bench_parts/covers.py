"""Identity documents: looked through, drawn, covered."""
import json, os, statistics, sys

from bench_parts.drawn import write_document
from bench_parts.processes import Watched, output_of, run

DPI = 200  # at which Holdfast draws a PDF's page
RASTERISED = 20  # pages


def measure_page(bench):
    """One A4 sheet at 300 dpi."""
    document, page, copy = [bench.folder / name for name in ("letter.pdf", "letter.png", "covered.png")]
    write_document(document, 1)
    run(["pdftoppm", "-r", "300", "-png", "-singlefile", str(document), str(page.with_suffix(""))])

    def ours():
        return run([bench.program("holdfast_cover_bench"), "cover", str(page)])

    def theirs():
        """The faster of two: on few or busy processors its threads wait for each other, for many times as long as one of them takes."""
        command = ["tesseract", str(page), str(bench.folder / "letter"), "-l", "eng"]
        return min(run(command), run(command, env=dict(os.environ, OMP_THREAD_LIMIT="1")))

    bench.row("a 300-dpi A4 page opened, looked through and previewed, against one tesseract run", *bench.alternate(ours, theirs), 2.5)
    parts = json.loads(output_of([bench.program("holdfast_cover_bench"), "cover", str(page)]))
    if parts["covers"] == 0:
        sys.exit("nothing was suggested for the page, so that its time means nothing")
    print("  " + ", ".join(f"{name} {value:.3g}" for name, value in parts.items()), file=sys.stderr)
    # With the leak check of what came out. Exit 1: it found something in this letter; what it took is the same.
    whole = [Watched([bench.program("holdfast-cli"), "redact", str(page), "--auto", "--out", str(copy)], allowed=(0, 1, 6)).seconds
             for _ in range(max(bench.runs, 3))]
    bench.figure("the same page with `redact --auto`, the check of the copy included", whole, unit="s")


def measure_rasterising(bench):
    document = bench.folder / "sheets.pdf"
    write_document(document, RASTERISED)

    def ours():
        return run([bench.program("holdfast_cover_bench"), "pages", str(document), str(DPI)])

    def theirs():
        return run(["sh", "-c", f"pdftoppm -r {DPI} {document} >/dev/null"])

    bench.row(f"rasterising {RASTERISED} sheets at {DPI} dpi, against pdftoppm", *bench.alternate(ours, theirs), 1.1)


def measure_long_document(bench):
    """A long PDF from the first look to the checked copy, the helpers included. Reading all pages, and those of the copy, takes a while."""
    pages = bench.options.pages or 200
    document, copy = bench.folder / "long.pdf", bench.folder / "long-covered.pdf"
    write_document(document, pages)
    done = Watched([bench.program("holdfast-cli"), "redact", str(document), "--auto", "--out", str(copy)], every=0.25, allowed=(0, 1, 6))
    bench.figure(f"most memory of the whole tree for a PDF of {pages} pages", [done.peak_mb()], 600)
    bench.figure("most memory of holdfast-cli in it", [done.own_peak_mb()])
    bench.figure("time of it, for each page", [done.seconds / pages], unit="s")


def measure_drawing(bench):
    """A cover that is drawn with the mouse on 24 megapixels, for each move of it."""
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen")
    lines = [json.loads(line) for _ in range(bench.runs)
             for line in output_of([bench.program("holdfast_canvas_bench")], env=environment).splitlines()]
    for view in sorted({line["view"] for line in lines}):
        of_view = [line for line in lines if line["view"] == view]
        bench.row(f"pixels painted for one move of the mouse, against all that show ({view})", [line["move_pixels"] for line in of_view],
                  [line["whole_pixels"] for line in of_view], 0.25, "px")
        bench.row(f"a move of the mouse until it is painted, against painting all that shows ({view})", [line["move_ms"] for line in of_view],
                  [line["whole_ms"] for line in of_view], unit="ms")
        slowest = statistics.median(line["move_ms_of_ten"] for line in of_view)
        print(f"  nine of ten moves within {slowest:.3g} ms (aim 16.7, 60 frames a second)", file=sys.stderr)


def measure(bench):
    measure_page(bench)
    measure_rasterising(bench)
    measure_drawing(bench)
    measure_long_document(bench)
