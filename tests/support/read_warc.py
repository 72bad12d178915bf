"""Reads a .warc.gz as ISO 28500:2017 describes it, sharing no code with the writer; a JSON array of its records.

Fails when a member of the gzip file is not exactly one record, a field that the standard asks for is missing, or a digest is wrong.
"""
import base64
import hashlib
import json
import sys
import zlib


def members(data):
    """Offset, length and content of each gzip member."""
    at = 0
    while at < len(data):
        unpacker = zlib.decompressobj(wbits=31)
        content = unpacker.decompress(data[at:]) + unpacker.flush()
        assert unpacker.eof, "a cut member"
        length = len(data) - at - len(unpacker.unused_data)
        yield at, length, content
        at += length


def record(content):
    head, rest = content.split(b"\r\n\r\n", 1)
    first, *lines = head.decode("utf-8").split("\r\n")
    assert first == "WARC/1.1", first
    fields = [tuple(line.split(": ", 1)) for line in lines]
    named = dict(fields)
    for required in ("WARC-Record-ID", "Content-Length", "WARC-Date", "WARC-Type"):
        assert required in named, required
    length = int(named["Content-Length"])
    block, end = rest[:length], rest[length:]
    assert len(block) == length and end == b"\r\n\r\n", "not one record"
    payload = block.split(b"\r\n\r\n", 1)[1] if named.get("Content-Type", "").startswith("application/http") else block
    for field, hashed in (("WARC-Block-Digest", block), ("WARC-Payload-Digest", payload)):
        if field in named:
            assert named[field] == "sha256:" + hashlib.sha256(hashed).hexdigest(), field
    return {"fields": named, "block": base64.b64encode(block).decode(), "payload": base64.b64encode(payload).decode()}


def main():
    with open(sys.argv[1], "rb") as file:
        data = file.read()
    records = []
    for offset, length, content in members(data):
        records.append({"offset": offset, "length": length, **record(content)})
    json.dump(records, sys.stdout)


main()
