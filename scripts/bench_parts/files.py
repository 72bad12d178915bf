"""Files in and bundles out, beside the stock tools."""
import shutil

from bench_parts.processes import run


def age_key(bench):
    secret = bench.folder / "age.key"
    if not secret.exists():
        run(["age-keygen", "-o", str(secret)])
    return [line.split()[-1] for line in secret.read_text().splitlines() if "public key" in line][0]


def measure_import(bench):
    sealed = bench.folder / "import.age"
    key = age_key(bench)
    # The second of unlocking is the same for any size, so the ratio falls with it: the size belongs to the figure.
    mib = bench.options.size or 4096
    size, file = bench.size_text(mib), bench.random_file("import.bin", mib)

    def ours():
        vault = bench.new_vault("import")
        return run(bench.cli(vault, "import", file, "--under18", "no"))

    def theirs():
        return run(["sh", "-c", f"sha256sum {file} && age -r {key} -o {sealed} {file} && sync {sealed}"])

    a, b = bench.alternate(ours, theirs)
    unlocking = bench.unlocking(bench.folder / "import")
    bench.row(f"import of {size}, unlocking included, against sha256sum then age", a, b, 0.6)
    bench.row(f"import of {size} less the {unlocking:.2f} s of unlocking", [t - unlocking for t in a], b)
    sealed.unlink(), file.unlink()


def measure_export(bench):
    bench.filled_vault
    ours_file, theirs_file = bench.folder / "ours.zip", bench.folder / "theirs.zip"

    def ours():
        ours_file.unlink(missing_ok=True)
        return run(bench.cli(bench.filled_vault, "export", "--out", ours_file))

    def theirs():
        theirs_file.unlink(missing_ok=True)
        return run(["sh", "-c", f"sha256sum {bench.big_file} && zip -q -0 {theirs_file} {bench.big_file} && sync {theirs_file}"])

    bench.row("export, against sha256sum plus zip -0", *bench.alternate(ours, theirs), 0.35)
    ours_file.unlink(), theirs_file.unlink()


def measure_seal(bench):
    bench.filled_vault
    key = age_key(bench)
    sealed, plain, theirs_sealed = [bench.folder / name for name in ("ours.zip.age", "theirs.zip", "theirs.zip.age")]

    def ours():
        sealed.unlink(missing_ok=True)
        return run(bench.cli(bench.filled_vault, "export", "--out", sealed, "--age-recipient", key))

    def theirs():
        plain.unlink(missing_ok=True), theirs_sealed.unlink(missing_ok=True)
        return (run(bench.cli(bench.filled_vault, "export", "--out", plain))
                + run(["sh", "-c", f"age -r {key} -o {theirs_sealed} {plain} && sync {theirs_sealed}"]))

    bench.row("sealed export, against export then age", *bench.alternate(ours, theirs), 1.0)
    for file in (sealed, plain, theirs_sealed):
        file.unlink()


def measure_verify(bench):
    bundle, unpacked = bench.folder / "bundle.zip", bench.folder / "unpacked"
    run(bench.cli(bench.filled_vault, "export", "--out", bundle))
    run(["unzip", "-q", str(bundle), "-d", str(unpacked)])
    bag = next(unpacked.iterdir())
    bench.row("verify, against sha256sum -c",
              *bench.alternate(lambda: run([bench.program("holdfast-verify"), str(bundle)]),
                               lambda: run(["sha256sum", "-c", "--quiet", "manifest-sha256.txt", "tagmanifest-sha256.txt"], cwd=bag)), 0.25)
    shutil.rmtree(unpacked)
    bundle.unlink()
