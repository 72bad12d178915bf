"""What tools that are not ours get back from our copies, in every format, of the fields that were covered."""
import re, shutil, subprocess, sys
from pathlib import Path

from leak_parts.answers import note
from leak_parts.pictures import drawn, jpeg_of, png
from leak_parts.sheets import HARMLESS, Sheet, text_at

DPI = 200  # at which the boxes of a PDF count
FIELDS = {"name": "QUARTZWICK VEXMONT", "number": "K7409Q3XZ", "born": "29 JUN 1983", "home": "58 Jubilee Wharf"}
LEAST = 6  # letters in a row of one line; fewer are found anywhere by chance
PICTURES = {".png", ".jpg", ".jpeg", ".jp2", ".jb2", ".jb2e", ".jb2g", ".ccitt", ".tif", ".tiff", ".ppm", ".pgm", ".pbm", ".pam"}  # looked at, not searched: among so many bytes there is anything

# What reads a copy, by the tool: commands of which everything that they print or write is looked through.
TOOLS = {
    "pdftotext": [(".pdf", ["pdftotext", "-raw", "{copy}", "-"])],
    "pdfimages": [(".pdf", ["pdfimages", "-all", "{copy}", "{out}/image"])],
    "mutool": [(".pdf", ["mutool", "extract", "{copy}"]), (".pdf", ["mutool", "draw", "-F", "txt", "{copy}"]), (".pdf", ["mutool", "show", "{copy}", "grep"])],
    "qpdf": [(".pdf", ["qpdf", "--qdf", "--object-streams=disable", "{copy}", "-"]), (".pdf", ["qpdf", "--json=latest", "{copy}"])],
    "exiftool": [("", ["exiftool", "-a", "-u", "-ee3", "-b", "{copy}"])],
    "tesseract": [(".png", ["tesseract", "{copy}", "-", "--psm", psm]) for psm in ("3", "6", "11")] + [(".jpg", ["tesseract", "{copy}", "-", "--psm", psm]) for psm in ("3", "11")],
    "strings": [("", ["strings", "-n", "4", "{copy}"]), ("", ["strings", "-n", "4", "-e", "l", "{copy}"])],
}


def plain(text):
    """What has to agree: letters and digits, whatever stands between them."""
    return re.sub(r"[^a-z0-9]", "", text.lower())


def recovered(text):
    """Letters of covered fields that a text has: of each, the longest run, where it is long enough to mean something."""
    lines, count = {plain(line) for line in text.splitlines()}, 0
    for field in FIELDS.values():
        wanted = plain(field)
        runs = (length for length in range(len(wanted), LEAST - 1, -1) for at in range(len(wanted) - length + 1) if any(wanted[at:at + length] in line for line in lines))
        count += next(runs, 0)
    return count


def document(rng, layout):
    """(a PDF with all fields, the boxes that cover them in pixels of its page)"""
    sheet, boxes = Sheet(text_at(HARMLESS[layout % len(HARMLESS)], 20, 270, 14), (420, 300)), []
    for row, text in enumerate(FIELDS.values()):
        size, x, y = rng.choice([10, 13, 17]), 30 + 40 * (layout % 3), 210 - 48 * row
        sheet.content += text_at(text, x, y, size, rng.choice("FC"))
        boxes.append((x - 8, 300 - y - 1.2 * size, 300, 1.8 * size))
    return sheet.file(), [[round(value * DPI / 72) for value in box] for box in boxes]


def read_by(command, copy, folder):
    """All that a tool says of a copy, its files' pictures read in turn."""
    out = folder / "taken"
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir()
    done = subprocess.run([part.format(copy=copy, out=out) for part in command], capture_output=True, cwd=out)
    said = done.stdout.decode(errors="replace")
    for path in out.iterdir():
        if path.suffix.lower() not in PICTURES:
            said += "\n" + path.read_bytes().decode("latin-1")
        if shutil.which("tesseract"):
            said += "\n" + subprocess.run(["tesseract", str(path), "-"], capture_output=True).stdout.decode(errors="replace")
    return said


def measure(run, rng, layouts, folder):
    """(letters recovered, of how many, copies): counted for each tool and format that could be tried."""
    there = {name: commands for name, commands in TOOLS.items() if shutil.which(name)}
    for name in sorted(set(TOOLS) - set(there)):
        note(f"{name}: not tried, it is not installed")
    counts = {name: [0, 0] for name in there}
    for layout in range(layouts):
        pdf, boxes = document(rng, layout)
        pixels = drawn(pdf, DPI)
        source = {"pdf": pdf, "png": png(pixels), "jpg": jpeg_of(pixels)}
        kind = ("pdf", "png", "jpg")[layout % 3]
        original = folder / f"original.{kind}"
        original.write_bytes(source[kind])
        seen = subprocess.run(["tesseract", "-", "-"], input=source["png"], capture_output=True).stdout.decode(errors="replace") if "tesseract" in there else ""
        if "tesseract" in there and recovered(seen) < 20:
            sys.exit("nothing can be read in the document before it is covered, so that reading nothing after it means nothing")
        for ending in (".pdf", ".png", ".jpg"):
            copy = folder / f"copy{ending}"
            run(["redact", original, *[part for box in boxes for part in ("--box", "1:" + ",".join(map(str, box)))], "--out", copy], (0, 6))  # 6: written, and something of it could not be checked
            for name, commands in there.items():
                for wanted, command in commands:
                    if copy.name.endswith(wanted):
                        counts[name][0] += recovered(read_by(command, Path(copy), folder))
                        counts[name][1] += sum(len(plain(field)) for field in FIELDS.values())
    return counts
