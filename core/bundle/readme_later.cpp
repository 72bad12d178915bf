#include "core/bundle/readme_later.h"

namespace holdfast::bundle {

static constexpr std::string_view othersText = R"(
SIGNATURES BY OTHERS

Where there is a file countersignature-1.sig (up to -9), somebody else signed the first
signature with a key of their own. On Linux and macOS:

    ssh-keygen -Y check-novalidate -n holdfast-countersign -s countersignature-1.sig < tagmanifest-sha256.txt.sig

Windows (PowerShell):

    cmd /c "ssh-keygen -Y check-novalidate -n holdfast-countersign -s countersignature-1.sig < tagmanifest-sha256.txt.sig"

It prints whose key that is, as OpenSSH writes fingerprints. "holdfast-verify FILE"
prints the same key's fingerprint as above. Compare one of them with the person who
is said to have signed: anybody can make a key.
)";

static constexpr std::string_view stampsText = R"(
TIME STAMPS

Where there is a file that ends with .tsr, an authority of its own signed that some
bytes were there at a time. With that authority's certificates in CA.pem, from the
authority and not from the sender:

    openssl ts -verify -data tagmanifest-sha256.txt.sig -in tagmanifest-sha256.txt.sig.tsr -CAfile CA.pem
    openssl ts -verify -data data/time/batch-1.sha256 -in data/time/batch-1-after.tsr -CAfile CA.pem
    openssl ts -verify -data countersignature-1.sig -in countersignature-1.sig.tsr -CAfile CA.pem

Further stamps of the first signature are tagmanifest-sha256.txt.sig-2.tsr to -9.tsr.
Beside each may lie the question that was asked, with .tsq in place of .tsr, and with
.pem the certificates as the sender had them; those of data/time/batch-1-after.tsr are
batch-1-after.tsq and batch-1-after.pem here. "-queryfile" and the .tsq in place of
"-data" and what was stamped checks the question too. Trust no certificate because it
lies here.
The records that a batch lists are checked with one of these:

    Linux    sha256sum -c --ignore-missing data/time/batch-1.sha256
    macOS    shasum -a 256 -c --ignore-missing data/time/batch-1.sha256
    Windows  Get-Content data/time/batch-1.sha256 | ForEach-Object { $h, $p = $_ -split '  ', 2; if ((Test-Path $p) -and (Get-FileHash -Algorithm SHA256 $p).Hash -ne $h) { "DIFFERENT: $p" } }

The first stamp shows when the bundle had been signed at the latest; the second when
the records that batch-1.sha256 lists had been made at the latest. Each of those
records names the SHA-256 of batch-1-before.tsr, which nobody could know before the
time that it states: so they were not made earlier.
)";

static constexpr std::string_view agesText = R"(
An authority's certificate ends after some years, and openssl then says "certificate
has expired" of a stamp that was good when it was made. This gives the time that a
stamp states:

    openssl ts -reply -in tagmanifest-sha256.txt.sig.tsr -text

Ask whether the certificates were good then: put that time, in seconds since 1970,
behind -attime at the end of the command, as in "-attime 1795816203". The seconds:

    Linux    date -u -d "Nov 27 21:50:03 2026 GMT" +%s
    macOS    date -j -u -f "%b %d %T %Y %Z" "Nov 27 21:50:03 2026 GMT" +%s
    Windows  [DateTimeOffset]::Parse("2026-11-27 21:50:03Z").ToUnixTimeSeconds()

Whether the certificate had been withdrawn by then is for its authority to say.
Windows has no openssl of its own; Git for Windows brings one. "holdfast-verify FILE
--tsa-ca CA.pem" does all of it, and goes by the time that the stamp states.

Where there is a file that ends with .ots, OpenTimestamps was asked, which needs no
authority: the hash went into a block of Bitcoin, whose time is public. With the
programs of https://opentimestamps.org and a Bitcoin node:

    ots verify tagmanifest-sha256.txt.sig.ots
    ots verify -f data/time/batch-1.sha256 batch-1.sha256.ots

Without a node, "holdfast-verify FILE" names the block and the merkle root that it
must have.
)";

static constexpr size_t maxListedBatches = 200; // README.txt has a limit, a case has none

/// The commands for the first stamps: what each is of is no file, but a hash of the log.
static std::string firstStamps(const BundleIndex& index)
{
    std::string text;
    size_t count = 0;
    for (const BundleIndex::Time& batch : index.time) {
        if (batch.before.empty() || ++count > maxListedBatches)
            continue;
        text += "    openssl ts -verify -digest " + batch.head.hex() + " -in " + batch.before + " -CAfile CA.pem\n";
    }
    if (count == 0)
        return {};
    if (count > maxListedBatches)
        text += "    and " + std::to_string(count - maxListedBatches) + " more\n";
    return "\nThe first stamp of a batch is of a hash of the custody log (\"head\" in data/bundle.json):\n\n" + text;
}

std::string readmeOfLaterProofs(const BundleIndex& index)
{
    return std::string(othersText) + std::string(stampsText) + firstStamps(index) + std::string(agesText);
}

} // namespace holdfast::bundle
