"""How much the leak check finds and what tools get out of our copies. Run by scripts/leak-rates, which says how."""
import argparse, json, os, random, subprocess, sys, tempfile
from pathlib import Path

sys.dont_write_bytecode = True
from leak_parts import attack, bad_objects, bad_pictures, bad_texts, clean

MOST_FALSE = 0.01
BAD = [bad_texts, bad_objects, bad_pictures]
ENDINGS = {b"%PDF": ".pdf", b"\x89PNG": ".png", b"\xff\xd8\xff\xe0": ".jpg", b"\xff\xd8\xff\xe1": ".jpg", b"II*\0": ".tif", b"BM": ".bmp"}


class Rates:
    def __init__(self, options, folder):
        self.options, self.folder, self.failed = options, folder, False
        self.program = Path(options.bin, "holdfast-cli")

    def run(self, arguments, allowed=(0,)):
        done = subprocess.run([self.program, "--json", *map(str, arguments)], capture_output=True, env=dict(os.environ, OMP_THREAD_LIMIT="1"))
        if done.returncode not in allowed:
            sys.exit(f"holdfast-cli {arguments[0]} exited with {done.returncode}: {done.stderr.decode(errors='replace')[-400:]}")
        return done

    def check(self, name, data):
        """(what it exits with, what it says)"""
        ending = next((ending for start, ending in ENDINGS.items() if data.startswith(start)), ".bin")
        file = self.folder / f"{name}{ending}"
        file.write_bytes(data)
        done = self.run(["redact", "check", file], (0, 1, 6))
        said = json.loads(done.stdout)
        if keep := self.options.keep:
            Path(keep, file.name).write_bytes(data)
        file.unlink()
        return done.returncode, [f"{one['code']} {one['text'][:40]}" for one in said["findings"]] + said["unchecked"]

    def count_found(self, makers):
        found = tried = 0
        for maker in makers:
            for number in range(self.options.each):
                name = f"{maker.__name__}-{number}"
                code, _ = self.check(name, maker(random.Random(f"{self.options.seed} {name}")))
                tried += 1
                found += code == 1
                if code != 1:
                    print(f"  not found: {name}", flush=True)
        return found, tried

    def bad(self):
        kinds = {}
        for module in BAD:
            for kind, makers in module.KINDS.items():
                kinds.setdefault(kind, []).extend(makers)
        print("badly covered files, found of all:")
        all_found = all_tried = 0
        for kind, makers in kinds.items():
            found, tried = self.count_found(makers)
            all_found, all_tried = all_found + found, all_tried + tried
            print(f"{kind}: {found}/{tried}", flush=True)
        print(f"all kinds: {all_found}/{all_tried} ({all_found / all_tried:.1%})")
        self.failed |= all_found < all_tried
        found, tried = self.count_found([maker for module in BAD for maker in module.NOT_SOUGHT])
        print(f"what the check does not look for, not counted above: {found}/{tried}")

    def clean(self):
        """An alarm is exit 1. What could not be looked at (6) is told apart: it is no clean answer either."""
        alarms = doubts = tried = 0
        for number in range(self.options.clean):
            maker = clean.MAKERS[number % len(clean.MAKERS)]
            name = f"{maker.__name__}-{number}"
            data = maker(random.Random(f"{self.options.seed} {name}"))
            if data is None:
                print(f"  {maker.__name__}: not tried, its tool is not installed")
                continue
            code, said = self.check(name, data)
            tried, alarms, doubts = tried + 1, alarms + (code == 1), doubts + (code == 6)
            if code:
                print(f"  {'alarm' if code == 1 else 'doubt'}: {name}: {'; '.join(said[:3])}", flush=True)
        print(f"clean files with a false alarm: {alarms}/{tried} ({alarms / max(1, tried):.1%}), with something that could not be checked: {doubts}/{tried}")
        self.failed |= tried == 0 or alarms > MOST_FALSE * tried

    def attack(self):
        print("letters of covered fields that tools got back, of all there were:")
        counts = attack.measure(self.run, random.Random(f"{self.options.seed} attack"), self.options.copies, self.folder)
        for name, (got, of) in counts.items():
            print(f"{name}: {got}/{of}")
            self.failed |= got > 0


def main():
    parser = argparse.ArgumentParser(prog="scripts/leak-rates")
    parser.add_argument("--bin", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--each", type=int, default=3, help="variants of each way to cover badly")
    parser.add_argument("--clean", type=int, default=208, help="clean files")
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
