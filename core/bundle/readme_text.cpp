#include "core/bundle/readme_text.h"

#include "core/bundle/layout.h"
#include "core/bundle/readme_later.h"
#include "core/crypto/signing_key.h"

#include <algorithm>
#include <sstream>

namespace holdfast::bundle {

static std::string wrapped(const std::string& words, size_t perLine)
{
    std::istringstream in(words);
    std::string out, word;
    for (size_t count = 0; in >> word; ++count)
        out += (count % perLine == 0 ? (count == 0 ? "    " : "\n    ") : " ") + word;
    return out + "\n";
}

static constexpr std::string_view intro
    = R"(This folder is a bundle of evidence made with Holdfast. You can check it with
ordinary tools, without trusting Holdfast or the person who sent it. To look through it,
open index.html in a browser; it needs no network, and pictures are blurred until you
press "Show".

  index.html          shows the exhibits; it proves nothing by itself
  verify.html         checks the ZIP file or this folder, in a browser and without a
                      network; see "How to check it"
  data/report/        the same to read or print: report.pdf, and drafts of certificates
                      for a lawyer to edit (not in every bundle)
  data/originals/     what was captured or imported, byte for byte
  data/derived/       copies made from originals, such as covered documents
  data/records/       one record for each capture: what was asked for, what came back
  data/exhibits.csv   the list of everything, for a spreadsheet
  data/bundle.json    the same list, complete, for programs
  data/case.jsonld    the same in the terms of CASE and UCO, for programs of investigators
                      (not in every bundle)
  data/people.csv     who is on the pages, as the sender confirmed (not in every bundle)
  data/figures.csv    what the pages counted, as the sender confirmed (likewise)
  data/custody.jsonl  what was done with the items, each line chained to the last

Saved web pages (.html, .mhtml) may contact the site that they came from when they
are opened. Open them on a computer that is not connected.
)";

static constexpr std::string_view checking = R"(
HOW TO CHECK IT

Do all four steps. Steps 1 and 2 alone prove nothing: whoever changes a file can
also write a new list. Steps 3 and 4 alone prove nothing about the files: they only
show who signed the list. Together they show that every listed file is what was
signed. If you have Holdfast, "holdfast-verify" with the ZIP file or this folder
does everything at once.

"verify.html" does so too, in a browser: open it and drop the ZIP file on it. But
whoever changes a bundle and signs it again can also put a lying page there. Take the
page, or its SHA-256, from Holdfast's documentation and not from this bundle.

Run the commands inside this folder (the one that holds this README.txt).

Linux

    1. sha256sum -c manifest-sha256.txt
    2. sha256sum -c tagmanifest-sha256.txt
    3. ssh-keygen -Y verify -f allowed_signers -I holdfast -n holdfast-bundle -s tagmanifest-sha256.txt.sig < tagmanifest-sha256.txt
    4. minisign -Vm tagmanifest-sha256.txt -p minisign.pub

macOS

    1. shasum -a 256 -c manifest-sha256.txt
    2. shasum -a 256 -c tagmanifest-sha256.txt
    3. and 4. as on Linux

Windows (PowerShell; steps 1 and 2 print a line for each file that differs, and
nothing when all is well)

    1. Get-Content manifest-sha256.txt | ForEach-Object { $h, $p = $_ -split '  ', 2; if ((Get-FileHash -Algorithm SHA256 $p).Hash -ne $h) { "DIFFERENT: $p" } }
    2. Get-Content tagmanifest-sha256.txt | ForEach-Object { $h, $p = $_ -split '  ', 2; if ((Get-FileHash -Algorithm SHA256 $p).Hash -ne $h) { "DIFFERENT: $p" } }
    3. cmd /c "ssh-keygen -Y verify -f allowed_signers -I holdfast -n holdfast-bundle -s tagmanifest-sha256.txt.sig < tagmanifest-sha256.txt"
    4. as on Linux

For a single file, "certutil -hashfile FILE SHA256" gives the number to compare.
ssh-keygen comes with Windows, macOS and Linux; minisign is a small free program.
Either of steps 3 and 4 will do if the other tool can't be had.

Files that were added are not noticed by steps 1 and 2: Payload-Oxum in bag-info.txt
ends with the number of files that there must be under data/.
)";

static constexpr std::string_view signerText = R"(
WHO SIGNED IT

The key that checks the signatures is in this folder too. Somebody who changed the
bundle could have signed it again with a key of their own and put that one here. So
compare this fingerprint with the sender, by another way than the one that this
bundle came by: in person, or by telephone with somebody whose voice you know.
"holdfast-verify FILE --signer FINGERPRINT" does the comparison. The fingerprint is
the SHA-256 of the Ed25519 public key.

)";

static constexpr std::string_view limitsText = R"(
WHAT THIS SHOWS, AND WHAT IT DOES NOT

Where every check passes, it helps show that the files are unchanged since they were
captured or imported and signed. The custody log helps show in which order that was
done. Where one fails, it shows nothing.

It does not show that what a page said is true, who put it there, or who used the
computer. Times, but for time stamps, come from the sender's own clock. The sender, holding the key, could
have made another bundle with other contents. What any of it is worth in a
proceeding is for a court to say.
)";

static constexpr size_t maxListedLinks = 200; // a case has no limit, README.txt has one

static std::string listOf(const BundleIndex& index, std::string_view heading, bool isBlocked)
{
    std::string list;
    size_t count = 0;
    for (const BundleIndex::Item& item : index.items)
        if (item.isLinkOnly() && !item.isObservation() && (item.kind != "link") == isBlocked
            && count++ < maxListedLinks)
            list += "    " + item.exhibit + "\n";
    if (count == 0)
        return {};
    if (count > maxListedLinks)
        list += "    and " + std::to_string(count - maxListedLinks) + " more; data/exhibits.csv lists them all\n";
    return std::string(heading) + "\n" + list;
}

static std::string linkOnlyText(const BundleIndex& index)
{
    return listOf(index, "Images not collected by design: only the address was recorded for", false)
        + listOf(index, "Images not handed over by design: only the address and the time are listed for", true);
}

static std::string keptText(const LeftOut& leftOut)
{
    std::string text;
    const auto add = [&](std::string_view what, uint64_t count) {
        if (count > 0)
            text += "    " + std::string(what) + ": " + std::to_string(count) + "\n";
    };
    add("notes", leftOut.notes);
    add("tags", leftOut.tags);
    add("accounts noted on pages", leftOut.people);
    add("figures noted on pages", leftOut.figures);
    return text.empty() ? text : "What the sender wrote down about these items and did not send:\n" + text;
}

static std::string withheldItemsText(const BundleIndex& index)
{
    std::string list;
    size_t count = 0;
    for (const BundleIndex::Omission& omission : index.omissions)
        if (omission.sha256 && count++ < maxListedLinks)
            list += "    " + omission.sha256->hex() + "\n";
    if (count > maxListedLinks)
        list += "    and " + std::to_string(count - maxListedLinks) + " more; data/bundle.json lists them all\n";
    return list.empty()
        ? list
        : "Withheld by the sender, each told by its SHA-256 alone (of a page, that of its record):\n" + list;
}

static std::string withheldText(const BundleIndex& index)
{
    if (index.withheld == 0)
        return {};
    return "The custody log keeps its whole length, so that it can be checked, but of\n" + std::to_string(index.events)
        + " events the contents of " + std::to_string(index.withheld)
        + " are withheld: they tell of other items, of something\nthat was forgotten, or of other bundles.\n";
}

static std::string omissionsText(const BundleIndex& index, const LeftOut& leftOut)
{
    std::string text = linkOnlyText(index);
    if (leftOut.otherItems)
        text += "The sender chose some items of a case; other items are left out.\n";
    const bool parentMissing = std::any_of(index.omissions.begin(), index.omissions.end(),
        [](const BundleIndex::Omission& omission) { return omission.reason == omission::parentNotSelected; });
    if (parentMissing)
        text += "For some derived copies the original stays with the sender; its hash is given.\n";
    text += withheldItemsText(index) + reasonsText(leftOut.reasons) + withheldText(index) + keptText(leftOut);
    if (text.empty())
        text = "Nothing was left out of the case as it stood when the bundle was signed.\n";
    return "\nWHAT IS NOT IN IT\n\n" + text;
}

std::string encodeReadme(const BundleIndex& index, const LeftOut& leftOut)
{
    std::string text = "EVIDENCE BUNDLE " + index.rootFolder() + "\n\n";
    if (!index.recipient.empty())
        text += "For: " + index.recipient + "\n";
    text += "Signed: " + index.signedAt + " (by the sender's clock)\n";
    text += "Items: " + std::to_string(index.items.size()) + "\nMade with: Holdfast " + index.toolVersion + "\n\n";
    text += intro;
    text += checking;
    text += signerText;
    text += wrapped(crypto::fingerprintGroups(index.signer), 8);
    text += "\nThe same in words, for reading aloud:\n\n";
    text += wrapped(crypto::fingerprintWords(index.signer), 8);
    text += readmeOfLaterProofs(index);
    text += limitsText;
    text += omissionsText(index, leftOut);
    return text;
}

} // namespace holdfast::bundle
