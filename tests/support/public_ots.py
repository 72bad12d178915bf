#!/usr/bin/python3
"""OpenTimestamps by its public library (Debian's python3-opentimestamps, of the system's own Python), which knows nothing of Holdfast.

  public_ots.py read FILE.ots                 the digest, then what is attested of which message, a line each, sorted; exit 1 unless it writes the same bytes again
  public_ots.py make FILE.ots DIGEST ADDRESS  a proof that waits at a calendar, and after it one by a second calendar that has block 358391"""
import sys

from opentimestamps.core.notary import BitcoinBlockHeaderAttestation, PendingAttestation
from opentimestamps.core.op import OpAppend, OpPrepend, OpSHA256
from opentimestamps.core.serialize import BytesDeserializationContext, BytesSerializationContext
from opentimestamps.core.timestamp import DetachedTimestampFile, Timestamp


def encoded(proof):
    context = BytesSerializationContext()
    proof.serialize(context)
    return context.getbytes()


def read(path):
    content = open(path, "rb").read()
    proof = DetachedTimestampFile.deserialize(BytesDeserializationContext(content))
    print("digest", proof.file_digest.hex())
    lines = []
    for message, attestation in proof.timestamp.all_attestations():
        if isinstance(attestation, BitcoinBlockHeaderAttestation):
            lines.append(f"block {attestation.height} {message[::-1].hex()}")
        elif isinstance(attestation, PendingAttestation):
            lines.append(f"pending {attestation.uri} {message.hex()}")
        else:
            lines.append("another attestation")
    print("\n".join(sorted(lines)))
    return 0 if encoded(proof) == content else 1


def make(path, digest, address):
    root = Timestamp(bytes.fromhex(digest))
    tip = root.ops.add(OpAppend(b"sixteen bytes...")).ops.add(OpSHA256())
    tip.ops.add(OpAppend(b"one")).ops.add(OpSHA256()).attestations.add(PendingAttestation(address))
    second = tip.ops.add(OpPrepend(b"two")).ops.add(OpSHA256())
    second.attestations.add(PendingAttestation(address + "/second"))
    second.ops.add(OpAppend(b"three")).ops.add(OpSHA256()).ops.add(OpSHA256()).attestations.add(BitcoinBlockHeaderAttestation(358391))
    with open(path, "wb") as file:
        file.write(encoded(DetachedTimestampFile(OpSHA256(), root)))
    return 0


sys.exit({"read": read, "make": make}[sys.argv[1]](*sys.argv[2:]))
