"""What the program itself writes has to be clean too: covered copies of every kind of source, in every format."""
import json

from leak_parts.clean import letter
from leak_parts.containers import gif, heic, webp
from leak_parts.pictures import drawn, jpeg_of, png, tiff

DPI = 150
COVER = (40, 150, 500, 40)  # over the second line of a letter at DPI
SOURCES = {
    ".png": png,
    ".jpg": jpeg_of,
    ".tif": lambda pixels: tiff([pixels]),
    ".webp": webp,
    ".gif": lambda pixels: gif([pixels]),
    ".heic": lambda pixels: heic([pixels]),
}
PURPOSES = [[], [], ["--for", "the landlord of the flat"], ["--for", "Utopia Savings Bank", "--language", "fr"]]


class OwnCopies:
    """Makers of copies, by the program that `run` runs, in a `folder` of theirs."""

    def __init__(self, run, folder):
        self.run, self.folder = run, folder

    def copy(self, rng, source, ending, wanted):
        """What the program keeps back, since it finds something in its own copy, is written all the same: the check has to say what."""
        original, copy = self.folder / f"source{ending}", self.folder / f"own{wanted}"
        original.write_bytes(source)
        command = ["redact", original, "--box", "1:" + ",".join(map(str, COVER)), "--out", copy, *rng.choice(PURPOSES)]
        done = self.run(command, (0, 1, 6))
        if not copy.exists():
            kinds = {finding["code"] for finding in json.loads(done.stdout)["leaks"]["findings"]}
            self.run([*command, *(part for kind in sorted(kinds) for part in ("--allow", kind))], (0, 6))
        data = copy.read_bytes()
        original.unlink()
        copy.unlink()
        return data

    def of_picture(self, rng, wanted):
        ending = rng.choice(sorted(SOURCES))
        source = SOURCES[ending](drawn(letter(rng).file(), DPI))
        return source and self.copy(rng, source, ending, wanted)

    def own_pdf_of_pdf(self, rng):
        return self.copy(rng, letter(rng).file(), ".pdf", ".pdf")

    def own_pdf_of_picture(self, rng):
        return self.of_picture(rng, ".pdf")

    def own_png(self, rng):
        return self.of_picture(rng, ".png")

    def own_jpeg(self, rng):
        return self.of_picture(rng, ".jpg")

    def makers(self):
        return [self.own_pdf_of_pdf, self.own_pdf_of_picture, self.own_png, self.own_jpeg]
