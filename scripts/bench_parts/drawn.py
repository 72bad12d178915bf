"""Sample files: pictures and documents written by code. People in them are ICAO's specimens, of Utopia."""
import math, random, struct, zlib


def write_picture(path, number, width=1280, height=960):
    """A PNG of waves, a quarter of it with noise, about as large as a photograph on a page; another one for each number."""
    source = random.Random(number)
    long = width + height
    slow, fast = 20 + number % 37, 5 + number % 11
    wave = bytes(max(0, min(255, int(128 + 70 * math.sin(x / slow + channel) + 40 * math.sin(x / fast)))) for x in range(long) for channel in range(3))
    mask = int.from_bytes(bytes([7]) * (3 * width), "big")
    rows = bytearray()
    for y in range(height):
        row = wave[3 * y:3 * (y + width)]
        if y < height // 4:
            row = (int.from_bytes(row, "big") ^ (int.from_bytes(source.randbytes(3 * width), "big") & mask)).to_bytes(3 * width, "big")
        rows += b"\0" + row

    def chunk(kind, content):
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)) + chunk(b"IDAT", zlib.compress(rows, 3))
                     + chunk(b"IEND", b""))


LETTER = [
    "Utopia Savings Bank, 1 Harbour Square, Utopia City",
    "",
    "Ms Anna Maria Eriksson",
    "12 Ocean Drive, Utopia City",
    "",
    "Name              ANNA MARIA ERIKSSON",
    "Date of birth     12 AUG 1974",
    "Place of birth    ZENITH",
    "Passport No.      L898902C3",
    "Personal No.      ZE184226B",
    "Date of expiry    15 APR 2012",
    "",
]
SENTENCES = [
    "We confirm that the person named above holds an account with this branch and lives at this address.",
    "The documents were seen in the original on the day of the appointment and nothing was changed in them.",
    "This letter was asked for by the holder of the account and is meant for whoever has to know who they are.",
    "Please write to the address above when anything in it does not agree with what you know already.",
]
ZONE = ["P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10"]


def page_text(number):
    """What stands on one page: (font, size, x, y, text), in points from the lower left corner of an A4 sheet."""
    lines = [("F1", 16, 57, 780, f"Confirmation, sheet {number}")]
    y = 750
    for text in LETTER:
        lines.append(("F1", 11, 57, y, text))
        y -= 15
    for n in range(24):
        lines.append(("F1", 10, 57, y, SENTENCES[(n + number) % len(SENTENCES)]))
        y -= 15
    for n, text in enumerate(ZONE):
        lines.append(("F2", 16, 57, 110 - 24 * n, text))
    return lines


def write_document(path, pages):
    """A PDF of A4 sheets, all different, with text in the fonts that every reader has."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", None, b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
               b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>"]
    sheets = []
    for number in range(1, pages + 1):
        content = "".join(f"BT /{font} {size} Tf {x} {y} Td ({text}) Tj ET\n" for font, size, x, y, text in page_text(number)).encode()
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
        objects.append(b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>"
                       % len(objects))
        sheets.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (pages, b" ".join(sheets))
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table)
    path.write_bytes(out)
