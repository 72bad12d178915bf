"""Files that give nothing away, of different makes: ours, those of stock tools, and the structures that other common programs write."""
import shutil, struct, subprocess, tempfile
from pathlib import Path

from leak_parts.containers import gif, gif_extension, heic, webp, webp_film
from leak_parts.pictures import bmp, drawn, exif, indexed_png, jpeg_of, paper, png, tiff, with_segment
from leak_parts.sheets import HARMLESS, Sheet, jpeg_object, picture_object, text_at

SENTENCES = ["We confirm that the letter was received on the day of the appointment.", "Please write to the address above when anything does not agree.",
             "The documents were seen in the original and nothing was changed.", "This copy is meant for whoever has to know who asked for it."]


def letter(rng):
    """Words that are there to be seen, a rule and a pale ground."""
    sheet = Sheet("0.92 g 15 250 390 30 re f 0 g\n" + text_at(rng.choice(HARMLESS), 20, 260, 14), (420, 300))
    for line in range(rng.randint(3, 8)):
        sheet.content += text_at(rng.choice(SENTENCES), 20, 220 - 18 * line, 10)
    sheet.content += "0.5 w 20 30 m 400 30 l S\n"
    return sheet


def tool(name, data, command):
    """What a stock tool makes of a file; nothing where it is not there."""
    if not shutil.which(name):
        return None
    with tempfile.TemporaryDirectory() as folder:
        source, out = Path(folder, "in.pdf"), Path(folder, "out")
        source.write_bytes(data)
        subprocess.run([part.format(source=source, out=out) for part in command], check=True, capture_output=True, cwd=folder)
        made = [path for path in sorted(Path(folder).iterdir()) if path.name.startswith("out")]
        return made[0].read_bytes()


def letter_as_written(rng):
    return letter(rng).file()


def letter_with_heading_as_bookmark(rng):
    sheet = letter(rng)
    heading = sheet.content.split("(")[1].split(")")[0]
    first = len(sheet.more) + 7
    sheet.add(f"<< /Title ({heading}) /Parent {first + 1} 0 R /Dest [3 0 R /Fit] >>")
    sheet.add(f"<< /Type /Outlines /First {first} 0 R /Last {first} 0 R /Count 1 >>")
    sheet.catalog = f"/Outlines {first + 1} 0 R /Lang (en-GB) /MarkInfo << /Marked true >>"
    return sheet.file()


def letter_with_link_and_dates(rng):
    sheet = letter(rng)
    link = sheet.add("<< /Type /Annot /Subtype /Link /Rect [20 40 120 52] /Border [0 0 0] /A << /S /URI /URI (https://example.org/form) >> >>")
    info = sheet.add("<< /Producer (Qt 6.4.2) /CreationDate (D:20260102030405Z) /Title (untitled) >>")
    sheet.page, sheet.trailer = f"/Annots [{link} 0 R]", f"/Info {info} 0 R"
    return sheet.file()


def empty_form(rng):
    sheet = letter(rng)
    field = sheet.add("<< /Type /Annot /Subtype /Widget /FT /Tx /T (field) /Rect [20 40 220 56] /F 4 >>")
    sheet.page, sheet.catalog = f"/Annots [{field} 0 R]", f"/AcroForm << /Fields [{field} 0 R] /DA (/F 10 Tf 0 g) >>"
    return sheet.file()


def letter_of_cairo(rng):
    return tool("pdftocairo", letter(rng).file(), ["pdftocairo", "-pdf", "{source}", "{out}.pdf"])


def letter_written_again(rng):
    way = rng.choice([["--linearize"], ["--object-streams=generate"], ["--qdf", "--object-streams=disable"], ["--stream-data=uncompress"]])
    return tool("qpdf", letter(rng).file(), ["qpdf", *way, "{source}", "{out}.pdf"])


def letters_put_together(rng):
    return tool("pdfunite", letter(rng).file(), ["pdfunite", "{source}", "{source}", "{out}.pdf"])


def page_taken_out(rng):
    return tool("pdfseparate", letter(rng).file(), ["pdfseparate", "{source}", "{out}-%d.pdf"])


def searchable_scan(rng):
    """Tesseract's own: the picture of a page with an invisible layer of what it read."""
    if not shutil.which("tesseract"):
        return None
    page = drawn(letter(rng).file(), 200)
    return tool("tesseract", png(page, chunks=[(b"pHYs", struct.pack(">IIB", 7874, 7874, 1))]), ["tesseract", "{source}", "{out}", "pdf"])


def scan_in_jpeg(rng):
    """As img2pdf writes them: the JPEG as it is, the page as large as the picture."""
    page = drawn(letter(rng).file(), 100)
    sheet = Sheet(f"q {page.width * .72:.2f} 0 0 {page.height * .72:.2f} 0 0 cm /Im0 Do Q", (round(page.width * .72), round(page.height * .72)))
    sheet.picture("Im0", jpeg_object(jpeg_of(page, rng.choice([60, 80, 92])), page.width, page.height))
    return sheet.file()


def covered_scan(rng):
    """Pictures only, with the fields painted over in their pixels."""
    pixels, box = paper(rng)
    pixels.fill(box)
    sheet = Sheet("q 300 0 0 200 0 0 cm /P Do Q", (300, 200))
    sheet.picture("P", picture_object(pixels) if rng.random() < 0.5 else jpeg_object(jpeg_of(pixels), pixels.width, pixels.height))
    return sheet.file()


def covered_picture(rng):
    pixels, box = paper(rng)
    pixels.fill(box, rng.choice([(0, 0, 0), (255, 255, 255), (90, 90, 90)]))
    return rng.choice([png, jpeg_of, bmp, lambda one: tiff([one])])(pixels)


def page_of_poppler(rng):
    way = rng.choice([["pdftoppm", "-png"], ["pdftoppm", "-jpeg"], ["pdftoppm", "-tiff"], ["pdftoppm", "-gray", "-png"], ["pdftocairo", "-png"], ["pdftocairo", "-jpeg"],
                      ["pdftocairo", "-tiff"], ["pdftoppm", "-mono", "-png"]])
    return tool(way[0], letter(rng).file(), [*way, "-r", rng.choice(["100", "150"]), "-singlefile", "{source}", "{out}"])


def photo(rng):
    """Waves and noise, with what says how to turn it and how large it is."""
    page = drawn(letter(rng).file(), 72)
    page.each((0, 0, page.width, page.height), lambda *rgb: [max(0, min(255, value - 20 + rng.randint(-8, 8))) for value in rgb])
    tags = [(0x112, 3, struct.pack("<H", rng.choice([1, 3, 6, 8]))), (0x11a, 5, struct.pack("<II", 72, 1)), (0x11b, 5, struct.pack("<II", 72, 1)), (0x128, 3, b"\2\0")]
    return with_segment(jpeg_of(page, rng.choice([75, 90])), 0xe1, b"Exif\0\0" + exif(tags))


def screenshot(rng):
    page = drawn(letter(rng).file(), 96)
    page.fill((0, 0, page.width, 24), (60, 70, 90))
    plain = [(b"pHYs", struct.pack(">IIB", 3780, 3780, 1)), (b"sRGB", b"\0"), (b"gAMA", struct.pack(">I", 45455)), (b"tIME", struct.pack(">HBBBBB", 2026, 1, 2, 3, 4, 5)),
             (b"tEXt", b"Software\0" + rng.choice([b"gnome-screenshot", b"Spectacle", b"Greenshot"]))]
    alpha = bytearray(b"\xff" * (page.width * page.height))
    if rng.random() < 0.4:  # a window's shadow
        page.fill((page.width - 6, 0, 6, page.height), (0, 0, 0))
        for y in range(page.height):
            alpha[(y + 1) * page.width - 6:(y + 1) * page.width] = bytes([90, 60, 40, 20, 8, 0])
    return png(page, alpha, rng.sample(plain, rng.randint(1, 5)))


def drawing_of_few_colours(rng):
    page = drawn(letter(rng).file(), 96)
    dark = bytes(1 if page.rgb[3 * i + 1] < 128 else 0 for i in range(page.width * page.height))
    spare = b"\0\0\0" * rng.choice([0, 0, 14])  # entries that no pixel uses
    return indexed_png(page.width, page.height, dark, b"\xff\xff\xff" + rng.choice([b"\0\0\0", b"\0\0\x80"]) + spare)


def covered_webp(rng):
    pixels, box = paper(rng)
    pixels.fill(box, rng.choice([(0, 0, 0), (255, 255, 255), (90, 90, 90)]))
    return webp(pixels, quality=rng.choice([None, 80, 95]))


def webp_of_phone(rng):
    """As messengers send pictures: lossy, at most with how to turn it."""
    page = drawn(letter(rng).file(), 96)
    turned = (b"EXIF", exif([(0x112, 3, struct.pack("<H", rng.choice([1, 6])))]))
    return webp(page, [turned] if rng.random() < 0.6 else [], quality=rng.choice([75, 90]))


def webp_with_shadow(rng):
    """A window whose edge fades away, over one colour."""
    page = drawn(letter(rng).file(), 96)
    alpha = bytearray(b"\xff" * (page.width * page.height))
    page.fill((page.width - 6, 0, 6, page.height))
    for y in range(page.height):
        alpha[(y + 1) * page.width - 6:(y + 1) * page.width] = bytes([90, 60, 40, 20, 8, 0])
    return webp(page, alpha=bytes(alpha))


def still_film(rng):
    """Programs that write films write one picture as one of several frames, all the same."""
    pixels, box = paper(rng)
    pixels.fill(box)
    loop = gif_extension(0xff, b"NETSCAPE2.0", b"\1\0\0")
    return webp_film([pixels] * rng.choice([1, 2])) if rng.random() < 0.5 else gif([pixels] * rng.choice([1, 2]), loop)


def covered_gif(rng):
    pixels, box = paper(rng)
    pixels.fill(box, rng.choice([(0, 0, 0), (255, 255, 255), (90, 90, 90)]))
    return gif([pixels])


def drawing_in_gif(rng):
    """Of two colours, the rest of the palette empty."""
    page = drawn(letter(rng).file(), 96)
    dark = [1 if value < 128 else 0 for value in page.rgb[1::3]]
    return gif([(dark, page.width, page.height)], palette=b"\xff\xff\xff".ljust(3 * 256, b"\0"))


def covered_heic(rng):
    pixels, box = paper(rng)
    pixels.fill(box)
    return heic([pixels])


MAKERS = [letter_as_written, letter_with_heading_as_bookmark, letter_with_link_and_dates, empty_form, letter_of_cairo, letter_written_again, letters_put_together, page_taken_out,
          searchable_scan, scan_in_jpeg, covered_scan, covered_picture, page_of_poppler, photo, screenshot, drawing_of_few_colours,
          covered_webp, webp_of_phone, webp_with_shadow, still_film, covered_gif, drawing_in_gif, covered_heic]
