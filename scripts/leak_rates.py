"""How much the leak check finds and what tools get out of our copies. Run by scripts/leak-rates, which says how."""
import argparse, os, random, subprocess, sys, tempfile
from pathlib import Path

sys.dont_write_bytecode = True
from leak_parts import attack, bad_containers, bad_objects, bad_pictures, bad_texts, clean
from leak_parts.answers import Answer, note
from leak_parts.own_copies import OwnCopies

MOST_FALSE = 0.01
BAD = [bad_texts, bad_objects, bad_pictures, bad_containers]
ENDINGS = {b"%PDF": ".pdf", b"\x89PNG": ".png", b"\xff\xd8\xff\xe0": ".jpg", b"\xff\xd8\xff\xe1": ".jpg", b"II*\0": ".tif", b"BM": ".bmp",
           b"RIFF": ".webp", b"GIF8": ".gif", b"\0\0\0": ".heic"}

# What a finding of each kind of bad file is called. One that is called otherwise is found too, and said.
PAGES, PICTURES = {"leak.pdf-text"}, {"leak.hidden-picture"}
TOLD_AS = {
    "text under a box": PAGES,
    "text in the colour of what is behind it": PAGES,
    "text that is invisible": PAGES,
    "text that is tiny": PAGES,
    "text beside the page": PAGES,
    "text cropped, not cut": PAGES,
    "text for copying and screen readers": PAGES,
    "bookmarks": PAGES,
    "names of layers": PAGES,
    "remarks": {"leak.unused"},
    "strings in content": PAGES,
    "layers": {"leak.layer", "leak.pdf-text"},  # by what the layer is, or by its words
    "revisions": {"leak.revision"},
    "pictures under covers": PICTURES,
    "pictures cropped, not cut": PICTURES,
    "pictures nothing draws": {"leak.unused"},
    "notes over and beside text": {"leak.annotation"},
    "forms": {"leak.form"},
    "attachments and scripts": {"leak.attachment", "leak.script"},
    "metadata of PDFs": {"leak.metadata"},
    "thumbnails in PDFs": {"leak.thumbnail"},
    "remains in PDFs": {"leak.unused", "leak.trailing"},
    "marker that lets through": {"leak.faint-text"},
    "alpha and palettes": {"leak.alpha", "leak.faint-text"},
    "metadata of pictures": {"leak.metadata"},
    "thumbnails in pictures": {"leak.thumbnail"},
    "bytes after and between": {"leak.trailing"},
    "rows the head leaves out": {"leak.trailing", "leak.hidden-picture"},
    "further pages and frames": PICTURES,
    "half a zone": {"leak.mrz"},
}



class Rates:
    """One run: what it was asked for, where its files lie, and whether a number was missed."""

    def __init__(self, options, folder):
        self.options, self.folder, self.failed = options, folder, False
        self.program = Path(options.bin, "holdfast-cli")

    def run(self, arguments, allowed=(0,)):
        """The program once; an exit code that is not `allowed` ends the run."""
        done = subprocess.run([self.program, "--json", *map(str, arguments)], capture_output=True, env=dict(os.environ, OMP_THREAD_LIMIT="1"))
        if done.returncode not in allowed:
            sys.exit(f"holdfast-cli {arguments[0]} exited with {done.returncode}: {done.stderr.decode(errors='replace')[-400:]}")
        return done

    def check(self, name, data):
        """The answer to a file of these bytes."""
        ending = next((ending for start, ending in ENDINGS.items() if data.startswith(start)), ".bin")
        file = self.folder / f"{name}{ending}"
        file.write_bytes(data)
        done = self.run(["redact", "check", file], (0, 1, 6))
        if keep := self.options.keep:
            Path(keep, file.name).write_bytes(data)
        file.unlink()
        return Answer(done.returncode, done.stdout)

    def answers(self, maker, numbers):
        """(name, answer) for each number of which the maker gives a file."""
        for number in numbers:
            name = f"{maker.__name__}-{number}"
            data = maker(random.Random(f"{self.options.seed} {name}"))
            if data is None:
                note(f"{maker.__name__}: not tried, what it needs is not installed")
                return
            yield name, self.check(name, data)

    def count_found(self, makers, kinds=()):
        """(found, tried); what is told as none of `kinds` is said, where there are any."""
        found = tried = 0
        for maker in makers:
            for name, answer in self.answers(maker, range(self.options.each)):
                tried, found = tried + 1, found + answer.found
                if not answer.found:
                    note(f"not found: {name}: {answer.words()}")
                elif kinds and not answer.told(kinds):
                    note(f"told as another kind: {name}: {answer.words()}")
        return found, tried

    def bad(self):
        """All that was covered badly has to be found, of whatever kind it is told to be."""
        kinds = {}
        for module in BAD:
            for kind, makers in module.KINDS.items():
                kinds.setdefault(kind, []).extend(makers)
        print("badly covered files, found of all:")
        all_found = all_tried = 0
        for kind, makers in kinds.items():
            found, tried = self.count_found(makers, TOLD_AS.get(kind, ()))
            all_found, all_tried = all_found + found, all_tried + tried
            print(f"{kind}: {found}/{tried}", flush=True)
        print(f"all kinds: {all_found}/{all_tried} ({all_found / all_tried:.1%})")
        self.failed |= all_found < all_tried
        found, tried = self.count_found([maker for module in BAD for maker in getattr(module, "NOT_SOUGHT", ())])
        print(f"what the check does not look for, not counted above: {found}/{tried}")

    def clean(self):
        """An alarm is exit 1. What could not be looked at (6) is told apart: it is no clean answer either."""
        alarms = doubts = tried = 0
        makers = clean.MAKERS + OwnCopies(self.run, self.folder).makers()
        for number in range(self.options.clean):
            for name, answer in self.answers(makers[number % len(makers)], [number]):
                tried, alarms, doubts = tried + 1, alarms + answer.found, doubts + answer.unsure
                if answer.found or answer.unsure:
                    note(f"{'alarm' if answer.found else 'doubt'}: {name}: {answer.words()}")
        print(f"clean files with a false alarm: {alarms}/{tried} ({alarms / max(1, tried):.1%}), with something that could not be checked: {doubts}/{tried}")
        self.failed |= tried == 0 or alarms > MOST_FALSE * tried

    def attack(self):
        """No letter of a covered field may come back by any tool."""
        print("letters of covered fields that tools got back, of all there were:")
        counts = attack.measure(self.run, random.Random(f"{self.options.seed} attack"), self.options.copies, self.folder)
        for name, (got, of) in counts.items():
            print(f"{name}: {got}/{of}")
            self.failed |= got > 0


def main():
    parser = argparse.ArgumentParser(prog="scripts/leak-rates")
    parser.add_argument("--bin", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--each", type=int, default=3, help="variants of each way to cover badly")
    parser.add_argument("--clean", type=int, default=216, help="clean files")
    parser.add_argument("--copies", type=int, default=12, help="documents that are covered in three formats and attacked")
    parser.add_argument("--seed", default="1", help="other files of the same kinds")
    parser.add_argument("--keep", help="a folder for all files that were checked")
    parser.add_argument("what", nargs="*", metavar="WHAT", help="bad, clean, attack; all three unless told otherwise")
    options = parser.parse_args()
    if unknown := [name for name in options.what if name not in ("bad", "clean", "attack")]:
        parser.error(f"there is no {unknown[0]} to count")
    if options.keep:
        Path(options.keep).mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        rates = Rates(options, Path(folder))
        for name in options.what or ["bad", "clean", "attack"]:
            getattr(rates, name)()
    sys.exit(1 if rates.failed else 0)


main()
