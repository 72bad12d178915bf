"""PDFs of plain objects, so that each hides one thing in one way."""
import zlib

PEOPLE = [
    {"name": "ANNA MARIA ERIKSSON", "number": "L898902C3", "personal": "ZE184226B", "born": "12 AUG 1974", "home": "12 Ocean Drive"},
    {"name": "ERIKSSON ANNA", "number": "D23145890", "personal": "UT7408122F", "born": "1974-08-12", "home": "7 Harbour Square"},
    {"name": "Anna Maria Eriksson", "number": "X4RTBPFW4", "personal": "740812-1234", "born": "12.08.1974", "home": "Zenith, Utopia City"},
]
HARMLESS = ["Confirmation of address", "Letter of the Utopia Savings Bank", "Application form, sheet 1", "Notice of receipt", "Travel document, copy"]



def stream(content, entries="", filtered=True):
    data = zlib.compress(content) if filtered else content
    kind = "/Filter /FlateDecode " if filtered else ""
    return b"<< %s%s /Length %d >>\nstream\n%s\nendstream" % (kind.encode(), entries.encode(), len(data), data)


def picture_object(pixels, entries="", height=None):
    """`height`: as the dictionary says, when it says another than the data has."""
    return stream(bytes(pixels.rgb), f"/Type /XObject /Subtype /Image /Width {pixels.width} /Height {height or pixels.height} "
                  f"/ColorSpace /DeviceRGB /BitsPerComponent 8 {entries}")


def jpeg_object(jpeg, width, height, entries=""):
    return b"<< /Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode %s /Length %d >>\nstream\n%s\nendstream" % (
        width, height, entries.encode(), len(jpeg), jpeg)


class Sheet:
    """One page. 1 catalogue, 2 pages, 3 the page, 4 its content, 5 and 6 the fonts F and C, then `more` from 7."""

    def __init__(self, content="", size=(300, 200)):
        self.content, self.size = content, size
        self.page = self.catalog = self.resources = self.trailer = self.objects = ""
        self.more = []
        self.version = "1.7"
        self.filtered = True

    def add(self, body):
        self.more.append(body if isinstance(body, bytes) else body.encode())
        return 6 + len(self.more)

    def picture(self, name, body):
        self.objects += f"/{name} {self.add(body)} 0 R "

    def bodies(self):
        width, height = self.size
        page = (f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width} {height}] /Contents 4 0 R /Resources << /Font << /F 5 0 R /C 6 0 R >> "
                f"/XObject << {self.objects}>> {self.resources} >> {self.page} >>")
        return [f"<< /Type /Catalog /Pages 2 0 R {self.catalog} >>".encode(), b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>", page.encode(),
                stream(self.content.encode("latin-1"), filtered=self.filtered),
                b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
                b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>", *self.more]

    def file(self):
        out = bytearray(f"%PDF-{self.version}\n%\xe2\xe3\xcf\xd3\n".encode("latin-1"))
        places = {}
        for number, body in enumerate(self.bodies(), 1):
            places[number] = len(out)
            out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
        return bytes(out) + table(places, len(out), f"/Root 1 0 R {self.trailer}", len(places) + 1)


def table(places, at, entries, size, previous=None):
    rows = b"xref\n" + (b"0 1\n0000000000 65535 f \n" if previous is None else b"")
    for number, place in sorted(places.items()):
        rows += b"%d 1\n%010d 00000 n \n" % (number, place)
    before = f"/Prev {previous} " if previous is not None else ""
    return rows + f"trailer\n<< /Size {size} {before}{entries} >>\nstartxref\n{at}\n%%EOF\n".encode()


def revised(pdf, changes, entries="/Root 1 0 R"):
    """With one more version at its end: `changes` are bodies by object number."""
    previous = int(pdf[pdf.rindex(b"startxref"):].split()[1])
    out, places = bytearray(pdf), {}
    for number, body in changes.items():
        places[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    return bytes(out) + table(places, len(out), entries, max(changes) + 1 + 50, previous)


def escaped(text):
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def text_at(text, x, y, size=12, font="F", before=""):
    return f"q {before} BT /{font} {size} Tf {x} {y} Td ({escaped(text)}) Tj ET Q\n"


def width_of(text, size):
    return 0.62 * size * len(text)
