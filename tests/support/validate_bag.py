#!/usr/bin/env python3
"""Validates a bag against RFC 8493 (BagIt 1.0), section by section, with nothing but Python's standard library.

Knows nothing of Holdfast: a second opinion on what a bag is. Usage: validate_bag.py FOLDER; exit 0 when valid."""
import hashlib
import os
import re
import sys

problems = []


def problem(text):
    problems.append(text)


def lines_of(path):
    data = open(path, "rb").read()
    if data.startswith(b"\xef\xbb\xbf"):
        problem(f"{path}: byte order mark")
    text = data.decode("utf-8")
    return re.split(r"\r\n|\n|\r", text[:-1] if text.endswith("\n") else text)


def check_declaration():  # 2.1.1
    lines = lines_of("bagit.txt")
    if len(lines) != 2:
        problem("bagit.txt: not two lines")
    elif not re.fullmatch(r"BagIt-Version: \d+\.\d+", lines[0]) or lines[1] != "Tag-File-Character-Encoding: UTF-8":
        problem("bagit.txt: declaration")
    elif lines[0] != "BagIt-Version: 1.0":
        problem("bagit.txt: version")


def check_info():  # 2.2.2
    entries = {}
    label = None
    for line in lines_of("bag-info.txt"):
        if line[:1] in (" ", "\t") and label:
            entries[label][-1] += " " + line.strip()
            continue
        found = re.fullmatch(r"([^:\s][^:]*):[ \t](.*)", line)
        if not found:
            problem(f"bag-info.txt: {line!r}")
            continue
        label = found.group(1).lower()
        entries.setdefault(label, []).append(found.group(2))
    for single in ("bagging-date", "payload-oxum", "bag-size", "bag-group-identifier", "bag-count"):
        if len(entries.get(single, [])) > 1:
            problem(f"bag-info.txt: {single} more than once")
    for date in entries.get("bagging-date", []):
        if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", date):
            problem("bag-info.txt: Bagging-Date")
    return entries


def files_below(folder):
    for parent, _, names in os.walk(folder):
        for name in names:
            yield os.path.relpath(os.path.join(parent, name)).replace(os.sep, "/")


def read_manifest(path, algorithm):  # 2.1.3
    seen = {}
    for line in lines_of(path):
        found = re.fullmatch(r"([0-9a-fA-F]+)[ \t]+(.+)", line)
        if not found:
            problem(f"{path}: {line!r}")
            continue
        digest, name = found.group(1).lower(), found.group(2)
        name = re.sub(r"%(0A|0D|25)", lambda m: chr(int(m.group(1), 16)), name, flags=re.I)
        if name.startswith(("/", "~", "*")) or ".." in name.split("/") or name in seen:
            problem(f"{path}: unsafe or repeated path {name!r}")
        seen[name] = digest
        if not os.path.isfile(name):
            problem(f"{path}: {name} is missing")
        elif hashlib.new(algorithm, open(name, "rb").read()).hexdigest() != digest:
            problem(f"{path}: {name} differs")
    return seen


def main():
    os.chdir(sys.argv[1])
    check_declaration()
    if not os.path.isdir("data"):
        problem("no data folder")
    payload = set(files_below("data"))
    manifests = [n for n in os.listdir(".") if re.fullmatch(r"manifest-[a-z0-9]+\.txt", n)]
    if not manifests:
        problem("no payload manifest")
    for name in manifests:
        listed = read_manifest(name, name[len("manifest-"):-4])
        if any(not path.startswith("data/") for path in listed):
            problem(f"{name}: lists what is not payload")
        for path in payload - set(listed):
            problem(f"{name}: {path} is not listed")
    for name in os.listdir("."):
        if re.fullmatch(r"tagmanifest-[a-z0-9]+\.txt", name):
            listed = read_manifest(name, name[len("tagmanifest-"):-4])
            if any(path.startswith("data/") or path.startswith("tagmanifest-") for path in listed):
                problem(f"{name}: lists payload or a tag manifest")
            for path in set(manifests) - set(listed):
                problem(f"{name}: {path} is not listed")
    if os.path.exists("bag-info.txt"):
        for oxum in check_info().get("payload-oxum", []):
            if oxum != f"{sum(os.path.getsize(p) for p in payload)}.{len(payload)}":
                problem(f"bag-info.txt: Payload-Oxum {oxum}")
    for text in problems:
        print(text)
    print("valid" if not problems else "INVALID")
    sys.exit(1 if problems else 0)


main()
