"""Pixels and the formats that hold them, written by hand where a standard tool would not hide anything."""
import struct, subprocess, tempfile, zlib
from pathlib import Path

from leak_parts.sheets import PEOPLE, Sheet, picture_object, text_at

TYPE_BYTES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1}  # of a value of each type of TIFF 6.0


class Pixels:
    """Rows of (r, g, b), one byte each."""

    def __init__(self, width, height, rgb):
        self.width, self.height = width, height
        self.rgb = bytearray(rgb)

    def copy(self):
        """Others that can be painted over by themselves."""
        return Pixels(self.width, self.height, self.rgb)

    def each(self, box, change):
        """`change` of every pixel's (r, g, b) in the box."""
        left, top, width, height = box
        for y in range(max(0, top), min(self.height, top + height)):
            for x in range(max(0, left), min(self.width, left + width)):
                at = 3 * (y * self.width + x)
                self.rgb[at:at + 3] = bytes(change(*self.rgb[at:at + 3]))

    def fill(self, box, color=(0, 0, 0)):
        """One colour over the whole box, which may go over the edges."""
        left, top, width, height = box
        right = min(self.width, left + width)
        for y in range(max(0, top), min(self.height, top + height)):
            self.rgb[3 * (y * self.width + left):3 * (y * self.width + right)] = bytes(color) * (right - left)


def drawn(pdf, dpi=100):
    """A PDF's first page as pdftoppm draws it."""
    with tempfile.TemporaryDirectory() as folder:
        source, page = Path(folder, "a.pdf"), Path(folder, "a")
        source.write_bytes(pdf)
        subprocess.run(["pdftoppm", "-r", str(dpi), "-singlefile", str(source), str(page)], check=True)
        data = page.with_suffix(".ppm").read_bytes()
    head = data.split(b"\n", 3)
    width, height = map(int, head[1].split())
    return Pixels(width, height, head[3])


def paper(rng):
    """The picture of a document, as a scanner gives it: (pixels, the box of its secret lines in pixels)."""
    person = rng.choice(PEOPLE)
    sheet = Sheet(text_at("Travel document, copy", 20, 170, 14))
    for number, key in enumerate(sorted(person)):
        sheet.content += text_at(person[key], 20, 100 - 20 * number, 13)
    return drawn(sheet.file(), 72), (10, 84, 220, 106)


def jpeg_of(pixels, quality=90):
    """A JPEG as pdftoppm writes it, without a word beside the pixels."""
    with tempfile.TemporaryDirectory() as folder:
        sheet = Sheet(f"q {pixels.width} 0 0 {pixels.height} 0 0 cm /P Do Q", (pixels.width, pixels.height))
        sheet.picture("P", picture_object(pixels))
        source, page = Path(folder, "a.pdf"), Path(folder, "a")
        source.write_bytes(sheet.file())
        subprocess.run(["pdftoppm", "-r", "72", "-jpeg", "-jpegopt", f"quality={quality}", "-singlefile", str(source), str(page)], check=True)
        return page.with_suffix(".jpg").read_bytes()


def chunk(kind, content):
    """One of PNG, with its check."""
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def png_rows(width_bytes, rows):
    """Rows as PNG packs them, none of them filtered."""
    return b"".join(b"\0" + bytes(rows[i:i + width_bytes]) for i in range(0, len(rows), width_bytes))


def png(pixels, alpha=None, chunks=(), height=None, packed_tail=b"", tail=b""):
    """`alpha`: a byte for each pixel. `chunks`: further ones before the pixels. `height`: said in the head, fewer than there are rows."""
    rows, kind = pixels.rgb, 2
    if alpha is not None:
        kind, rows = 6, bytearray(4 * pixels.width * pixels.height)
        for i in range(3):
            rows[i::4] = pixels.rgb[i::3]
        rows[3::4] = alpha
    data = zlib.compress(png_rows((4 if alpha is not None else 3) * pixels.width, rows)) + packed_tail
    head = struct.pack(">IIBBBBB", pixels.width, height or pixels.height, 8, kind, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + b"".join(chunk(*one) for one in chunks) + chunk(b"IDAT", data) + chunk(b"IEND", b"") + tail


def indexed_png(width, height, indices, palette):
    """A PNG whose pixels are `indices` of colours in `palette`, a byte each."""
    head = struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"PLTE", palette) + chunk(b"IDAT", zlib.compress(png_rows(width, indices))) + chunk(b"IEND", b"")


def with_segment(jpeg, marker, content):
    """A JPEG with one more segment, after JFIF's own head where there is one."""
    at = 2
    if jpeg[2:4] == b"\xff\xe0":
        at += 2 + struct.unpack(">H", jpeg[4:6])[0]
    return jpeg[:at] + bytes([0xff, marker]) + struct.pack(">H", len(content) + 2) + content + jpeg[at:]


def xmp_packet(entry):
    """XMP with one more entry in its description, whose name spaces are Dublin Core's and the two of Adobe."""
    return (f'<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
            f'<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" '
            f'xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" {entry}/></rdf:RDF></x:xmpmeta><?xpacket end="w"?>').encode()


def exif(tags, thumbnail=b"", photo_tags=()):
    """TIFF inside Exif: `tags` are (number, type, bytes of the value), types as in TIFF 6.0."""
    entries = sorted(tags)
    if photo_tags:
        entries = sorted([*entries, (0x8769, 4, b"\0\0\0\0")])

    def directory(entries, at, following):
        heap_at = at + 2 + 12 * len(entries) + 4
        rows, heap = struct.pack("<H", len(entries)), b""
        for tag, kind, value in entries:
            rows += struct.pack("<HHI", tag, kind, len(value) // TYPE_BYTES[kind])
            if len(value) <= 4:
                rows += value.ljust(4, b"\0")
            else:
                rows += struct.pack("<I", heap_at + len(heap))
                heap += value + b"\0" * (len(value) % 2)
        return rows + struct.pack("<I", following) + heap

    first = directory(entries, 8, 0)
    further = b""
    if photo_tags:
        at = 8 + len(first)
        further = directory(sorted(photo_tags), at, 0)
        entries = [(t, k, struct.pack("<I", at) if t == 0x8769 else v) for t, k, v in entries]
    at = 8 + len(first) + len(further)
    body = directory(entries, 8, at if thumbnail else 0) + further
    if thumbnail:
        small = 2 + 12 * 3 + 4
        body += directory([(0x103, 3, b"\6\0"), (0x201, 4, struct.pack("<I", at + small)), (0x202, 4, struct.pack("<I", len(thumbnail)))], at, 0)
        body += thumbnail
    return b"II*\0" + struct.pack("<I", 8) + body


def tiff(pages, tags=(), gap=b"", tail=b"", height=None):
    """Uncompressed pages. `tags`: of the first. `gap`: bytes that nothing points at. `height`: said of each page, fewer than there are rows."""
    out, link = bytearray(b"II*\0\0\0\0\0"), 4
    for number, pixels in enumerate(pages):
        out += gap
        strip_at = len(out)
        out += pixels.rgb
        out += b"\0" * (len(out) % 2)
        bits_at = len(out)
        out += struct.pack("<HHH", 8, 8, 8)
        rows = struct.pack("<I", height or pixels.height)
        entries = [(256, 4, struct.pack("<I", pixels.width)), (257, 4, rows), (258, 3, None), (259, 3, b"\1\0"), (262, 3, b"\2\0"),
                   (273, 4, struct.pack("<I", strip_at)), (277, 3, b"\3\0"), (278, 4, rows),
                   (279, 4, struct.pack("<I", len(pixels.rgb))), *(tags if number == 0 else ())]
        heap = []
        for tag, kind, value in entries:
            if value is not None and len(value) > 4:
                heap.append((tag, len(out)))
                out += value + b"\0" * (len(value) % 2)
        places = dict(heap)
        at = len(out)
        out[link:link + 4] = struct.pack("<I", at)
        out += struct.pack("<H", len(entries))
        for tag, kind, value in sorted(entries, key=lambda entry: entry[0]):
            if value is None:
                out += struct.pack("<HHII", tag, kind, 3, bits_at)
            else:
                count = len(value) // TYPE_BYTES[kind]
                out += struct.pack("<HHI", tag, kind, count) + (struct.pack("<I", places[tag]) if tag in places else value.ljust(4, b"\0"))
        link = len(out)
        out += b"\0\0\0\0"
    return bytes(out) + tail


def bmp(pixels, gap=b"", tail=b""):
    """`gap`: bytes between the head and the pixels."""
    stride = (3 * pixels.width + 3) // 4 * 4
    rows = b"".join(bgr(pixels.rgb[3 * pixels.width * y:3 * pixels.width * (y + 1)]).ljust(stride, b"\0") for y in reversed(range(pixels.height)))
    start = 54 + len(gap)
    return (b"BM" + struct.pack("<IHHI", start + len(rows), 0, 0, start) + struct.pack("<IiiHHIIiiII", 40, pixels.width, pixels.height, 1, 24, 0, len(rows),
            2835, 2835, 0, 0) + gap + rows + tail)


def bgr(rgb):
    """Pixels with red and blue in each other's place."""
    out = bytearray(rgb)
    out[0::3], out[2::3] = rgb[2::3], rgb[0::3]
    return bytes(out)
