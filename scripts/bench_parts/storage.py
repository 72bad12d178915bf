"""The vault beside a bare SQLCipher loop and beside the cryptography alone; SQLCipher with other settings."""
import json, shutil, statistics, sys

from bench_parts.processes import output_of

# Of what the bare loop or the cryptography reaches: the least that the vault has to. In the names of holdfast_vault_bench.
LEAST = {"import_of_bare": 0.9, "read_of_bare": 0.9, "import_of_cryptography": None, "read_of_cryptography": None}
WORDS = {"import_of_bare": "import, of a bare SQLCipher loop", "read_of_bare": "reading, of a bare SQLCipher loop",
         "import_of_cryptography": "import, of the cryptography alone on one thread", "read_of_cryptography": "reading, of the cryptography alone on one thread"}

# The rows of docs/decisions/0003-storage-parameters.md: what differs from the decision, as holdfast_storage_parameters_bench takes it.
# Where the chunks have another size, a transaction still has 64 MiB.
DECISION = ("**the decision**",)
PARAMETERS = [
    ("pages of 4 KiB", "cipher_page_size=4096"), ("pages of 16 KiB", "cipher_page_size=16384"), ("pages of 32 KiB", "cipher_page_size=32768"),
    ("HMAC_SHA512 (SQLCipher's default)", "cipher_hmac_algorithm=HMAC_SHA512"),
    ("`journal_mode=PERSIST`", "journal_mode=PERSIST"), ("`journal_mode=WAL`", "journal_mode=WAL"), ("`synchronous=NORMAL`", "synchronous=NORMAL"),
    ("cache 4 MiB", "cache_size=-4096"), ("cache 64 MiB", "cache_size=-65536"),
    ("chunks of 256 KiB", "chunk_kib=256", "chunks_to_a_transaction=256"), ("chunks of 4 MiB", "chunk_kib=4096", "chunks_to_a_transaction=16"),
    *((f"{n} chunks to a transaction", f"chunks_to_a_transaction={n}") for n in (4, 16, 32, 256)),
    ("`cipher_memory_security=ON`", "cipher_memory_security=ON"), ("`secure_delete=OFF`", "secure_delete=OFF"),
    ("pages kept in the system's cache", "drop_written=OFF"),
]
PARAMETER_COLUMNS = {"write_mb_s": "writing, MB/s", "write_processor_s_gb": "processor of it, s/GB", "read_mb_s": "reading, MB/s",
                     "small_rows_s": "rows of 30 kB a second", "delete_mb_s": "deleting, MB/s"}


def measure(bench):
    folder = bench.folder / "storage"
    lines = []
    for _ in range(bench.runs):
        shutil.rmtree(folder, ignore_errors=True)
        lines.append(json.loads(output_of([bench.program("holdfast_vault_bench"), str(folder), str(bench.size >> 20)])))
        print("  " + ", ".join(f"{name} {value:.3g}" for name, value in lines[-1].items() if not isinstance(value, str)), file=sys.stderr)
    shutil.rmtree(folder, ignore_errors=True)
    print(f"{bench.size_text()}, median of {bench.runs} (their range)\n\n| what | share of its speed | limit |\n|---|---|---|")
    for name, least in LEAST.items():
        shares = [line[name] for line in lines]
        share = statistics.median(shares)
        bench.hold(WORDS[name], share, least=least)
        print(f"| {WORDS[name]} | {share:.2f} ({min(shares):.2f}–{max(shares):.2f}) | {'–' if least is None else f'≥ {least}'} |")
    for name in ("import_mb_s", "read_mb_s", "small_items_s"):
        print(f"| {name} | {statistics.median(line[name] for line in lines):.0f} | – |")


def measured_parameters(bench, settings):
    """A process for each, because SQLCipher keeps cipher_memory_security for a whole process."""
    folder = bench.folder / "parameters"
    printed = output_of([bench.program("holdfast_storage_parameters_bench"), str(folder), str(bench.options.size or 256), *settings])
    shutil.rmtree(folder)
    return json.loads(printed)


def measure_parameters(bench):
    """Every row against the mean of the decision's before and after it; the decision's own against its neighbours, which is the noise."""
    order = [DECISION]
    for at in range(0, len(PARAMETERS), 2):
        order += [*PARAMETERS[at:at + 2], DECISION]
    decided = [at for at, row in enumerate(order) if row is DECISION]
    figures = {row[0]: {column: [] for column in PARAMETER_COLUMNS} for row in [DECISION, *PARAMETERS]}
    measured_parameters(bench, [])  # the first warms caches
    for _ in range(bench.runs):
        run_of_rows = []
        for name, *settings in order:
            run_of_rows.append(measured_parameters(bench, settings))
            print(f"  {name}: {run_of_rows[-1]}", file=sys.stderr)
        for at, (name, *_) in enumerate(order):
            around = [*[n for n in decided if n < at][-1:], *[n for n in decided if n > at][:1]]
            for column, values in figures[name].items():
                value = run_of_rows[at][column]
                values.append((value / statistics.mean(run_of_rows[n][column] for n in around), value))

    print(f"{bench.options.size or 256} MiB; the ratio to the decision beside it, median of {bench.runs} (its range), then the figure itself.\n")
    print("| what differs | " + " | ".join(PARAMETER_COLUMNS.values()) + " |\n|---" + "|---" * len(PARAMETER_COLUMNS) + "|")
    for name, columns in figures.items():
        cells = []
        for values in columns.values():
            ratios, amounts = zip(*values)
            cells.append(f"{statistics.median(ratios):.2f} ({min(ratios):.2f}–{max(ratios):.2f}), {statistics.median(amounts):.3g}")
        print("| " + " | ".join([name, *cells]) + " |")
