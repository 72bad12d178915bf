"""PDFs of plain objects, so that each hides one thing in one way."""
import zlib

PEOPLE = [
    {"name": "ANNA MARIA ERIKSSON", "number": "L898902C3", "personal": "ZE184226B", "born": "12 AUG 1974", "home": "12 Ocean Drive"},
    {"name": "ERIKSSON ANNA", "number": "D23145890", "personal": "UT7408122F", "born": "1974-08-12", "home": "7 Harbour Square"},
    {"name": "Anna Maria Eriksson", "number": "X4RTBPFW4", "personal": "740812-1234", "born": "12.08.1974", "home": "Zenith, Utopia City"},
]
HARMLESS = ["Confirmation of address", "Letter of the Utopia Savings Bank", "Application form, sheet 1", "Notice of receipt", "Travel document, copy"]


def stream(content, entries="", filtered=True):
    """The body of an object with data, packed unless told otherwise."""
    data = zlib.compress(content) if filtered else content
    kind = "/Filter /FlateDecode " if filtered else ""
    return b"<< %s%s /Length %d >>\nstream\n%s\nendstream" % (kind.encode(), entries.encode(), len(data), data)


def picture_object(pixels, entries="", height=None):
    """A picture's object. `height`: as the dictionary says, when it says another than the data has."""
    return stream(bytes(pixels.rgb), f"/Type /XObject /Subtype /Image /Width {pixels.width} /Height {height or pixels.height} "
                  f"/ColorSpace /DeviceRGB /BitsPerComponent 8 {entries}")


def jpeg_object(jpeg, width, height):
    """A picture's object with a JPEG as it is."""
    return b"<< /Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length %d >>\nstream\n%s\nendstream" % (
        width, height, len(jpeg), jpeg)


class Sheet:
    """One page. 1 catalogue, 2 pages, 3 the page, 4 its content, 5 and 6 the fonts F and C, then `more` from 7."""

    def __init__(self, content="", size=(300, 200)):
        self.content, self.size = content, size
        self.page = self.catalog = self.resources = self.trailer = self.objects = ""
        self.more = []

    def add(self, body):
        """The number of a further object."""
        self.more.append(body if isinstance(body, bytes) else body.encode())
        return 6 + len(self.more)

    def picture(self, name, body):
        """A further object that the content can draw by its name."""
        self.objects += f"/{name} {self.add(body)} 0 R "

    def bodies(self):
        """All objects, from number 1."""
        width, height = self.size
        page = (f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width} {height}] /Contents 4 0 R /Resources << /Font << /F 5 0 R /C 6 0 R >> "
                f"/XObject << {self.objects}>> {self.resources} >> {self.page} >>")
        return [f"<< /Type /Catalog /Pages 2 0 R {self.catalog} >>".encode(), b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>", page.encode(),
                stream(self.content.encode("latin-1")),
                b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
                b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>", *self.more]

    def file(self):
        """The PDF."""
        out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
        places = {}
        for number, body in enumerate(self.bodies(), 1):
            places[number] = len(out)
            out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
        return bytes(out) + table(places, len(out), f"/Root 1 0 R {self.trailer}", len(places) + 1)


def table(places, at, entries, size, previous=None):
    """The end of a PDF: where its objects begin and, with `previous`, where the table of the version before does."""
    rows = b"xref\n" + (b"0 1\n0000000000 65535 f \n" if previous is None else b"")
    for number, place in sorted(places.items()):
        rows += b"%d 1\n%010d 00000 n \n" % (number, place)
    before = f"/Prev {previous} " if previous is not None else ""
    return rows + f"trailer\n<< /Size {size} {before}{entries} >>\nstartxref\n{at}\n%%EOF\n".encode()


def revised(pdf, changes):
    """With one more version at its end: `changes` are bodies by object number."""
    previous = int(pdf[pdf.rindex(b"startxref"):].split()[1])
    out, places = bytearray(pdf), {}
    for number, body in changes.items():
        places[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    return bytes(out) + table(places, len(out), "/Root 1 0 R", max(changes) + 1 + 50, previous)


def escaped(text):
    """As a PDF writes it between brackets."""
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def text_at(text, x, y, size=12, font="F", before=""):
    """The content that writes a line; `before`: operators that come before it."""
    return f"q {before} BT /{font} {size} Tf {x} {y} Td ({escaped(text)}) Tj ET Q\n"


def width_of(text, size):
    """In points, no less than the line takes in either font."""
    return 0.62 * size * len(text)


class Scene:
    """A line that may be seen and one that should not: `secret`, at (x, y) in letters of `size`, in a `box` to be covered."""

    def __init__(self, rng):
        self.person = rng.choice(PEOPLE)
        self.secret = self.person[rng.choice(sorted(self.person))]
        self.size, self.font = rng.choice([9, 11, 14, 18]), rng.choice("FC")
        self.x, self.y = rng.randint(15, 60), rng.randint(30, 120)
        self.wide = width_of(self.secret, self.size)
        self.box = (self.x - 4, self.y - 0.35 * self.size, self.wide + 8, 1.5 * self.size)
        self.sheet = Sheet(text_at(rng.choice(HARMLESS), 20, 170, 13), (rng.choice([300, 420]), 200))

    def write(self, before=""):
        """The secret into the page, after the operators `before`."""
        self.sheet.content += text_at(self.secret, self.x, self.y, self.size, self.font, before)
        return self

    def paint(self, content):
        """Content over all that is there."""
        self.sheet.content += f"q {content} Q\n"
        return self

    def cover(self, color="0 g"):
        """The box, painted over."""
        return self.paint(f"{color} {self.rectangle} re f")

    @property
    def rectangle(self):
        """The box as operators take it: x, y, width, height."""
        return " ".join(f"{value:.2f}" for value in self.box)

    @property
    def corners(self):
        """The box as dictionaries have it."""
        x, y, w, h = self.box
        return f"[{x:.2f} {y:.2f} {x + w:.2f} {y + h:.2f}]"

    def file(self):
        """The PDF."""
        return self.sheet.file()

    def form(self, content, entries=""):
        """The number of a further object: content as large as the page, drawn where it is named."""
        w, h = self.sheet.size
        return self.sheet.add(stream(content.encode("latin-1"), f"/Type /XObject /Subtype /Form /BBox [0 0 {w} {h}] /Resources << /Font << /F 5 0 R /C 6 0 R >> >> {entries}"))
