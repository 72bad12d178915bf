#include "app/cli/sentences.h"

#include <array>

namespace holdfast::cli {

static constexpr std::array bundleTexts{// Bundles and texts from outside
    Sentence{"signature.malformed",
        "The signature is not written as Holdfast writes it, so do not rely on the bundle; ask the sender for it "
        "again."},
    Sentence{
        "signature.wrong", "The signature does not fit, so do not rely on the bundle; ask the sender for it again."},
    Sentence{
        "bundle.too-large-for-page", "More than 1 GB cannot be one page; export fewer items, or without --as-page."},
    Sentence{"bundle.reason-too-long",
        "A reason for withholding has more than 200 characters, or all reasons, one for each item, are more than "
        "README.txt takes. Nothing was written; make them shorter, or withhold fewer items."},
    Sentence{"bundle.too-many-parts", "The bundle is larger than 200 parts of this size; make the parts larger."},
    Sentence{"report.no-font",
        "The report has empty boxes in place of letters, because this computer has no font at all; install one and "
        "export again."},
    Sentence{"report.letters-missing",
        "The report shows empty boxes in place of some letters, because this computer has no font for them; install "
        "one and export again. index.html and bundle.json have them."},
    Sentence{"bundle.report-failed", "The report could not be made; --no-report exports without it."},
    Sentence{"bundle.malformed",
        "The bundle is not written as Holdfast writes it, so do not rely on it; ask the sender for it again."},
    Sentence{"bundle.content-differs",
        "A file in the bundle is not what was signed, so do not rely on it; ask the sender for it again."},
    Sentence{"bundle.sealed",
        "The bundle is sealed, so it can't be looked into as it is; open it with `age -d`, then check the ZIP file "
        "that "
        "comes out."},
    Sentence{"bundle.one-part",
        "This is one part of a bundle; join all parts with cat, copy /b or 7-Zip, then check the ZIP file that comes "
        "out."},
    Sentence{"bundle.not-all-checked",
        "A part of the bundle could not be checked, so nothing was done with it; `verify` names it. A newer Holdfast "
        "may "
        "be needed."},
    Sentence{"bundle.own-signature",
        "This vault signed the bundle itself, so a second signature of it would say nothing; somebody else can "
        "countersign it from their own vault."},
    Sentence{"bundle.own-bundle",
        "This vault signed the bundle itself and has what is in it, so nothing was taken in; `list` shows it."},
    Sentence{"bundle.already-countersigned", "This vault has countersigned the bundle already; nothing was changed."},
    Sentence{"bundle.too-many-countersignatures",
        "The bundle has as many countersignatures as it can take, and nothing was changed."},
    Sentence{"bundle.too-many-stamps",
        "A bundle takes at most nine time stamps of its signature, those already in it included. Nobody was asked and "
        "nothing was written; name fewer authorities."},
    Sentence{"seal.bad-recipient",
        "This is no key of age's (age1 and 58 letters and digits), so nothing was written; ask the recipient for "
        "theirs "
        "again."},
    Sentence{"recipient.unknown",
        "The address book has nobody of this name, so nothing was written; `recipient list` shows who is in it."},
    Sentence{"recipient.name-taken",
        "The name stands for another key, and nothing was changed; make sure which of them is theirs, and take the "
        "name "
        "out first with `recipient remove`."},
    Sentence{"recipient.bad-name",
        "The name or how it was confirmed is empty or too long (200 bytes), so nothing was written down."},
    Sentence{"seal.bad-identity",
        "This is no secret key of age's, so nothing was opened; it is the line that begins with AGE-SECRET-KEY-1."},
    Sentence{"seal.too-many-recipients",
        "A bundle can be sealed for at most 64 keys, so nothing was written; write several bundles."},
    Sentence{"seal.weak-passphrase",
        "The passphrase is shorter than 8 characters, so nothing was written; whoever gets the file can try as long as "
        "they like, so take several random words."},
    Sentence{
        "seal.not-sealed", "This is no file of age's as it must be, so it was not opened; check which file it is."},
    Sentence{"seal.malformed",
        "The sealed file is not written as age writes it, so do not rely on it; ask the sender for it again."},
    Sentence{"seal.header-changed",
        "The head of the sealed file was changed, so do not rely on it; ask the sender for it again."},
    Sentence{"seal.changed", "The sealed file was changed or cut, so do not rely on it; ask the sender for it again."},
    Sentence{"seal.truncated", "The end of the sealed file is missing; ask the sender for it again."},
    Sentence{"seal.trailing-data",
        "Something was put after the end of the sealed file, so do not rely on it; ask the sender for it again."},
    Sentence{"seal.wrong-key",
        "The sealed file does not open with this, and nothing was changed; it is for another key or passphrase."},
    Sentence{"seal.too-costly",
        "Trying a passphrase on this file would take more memory than is allowed here, so it was not tried; ask the "
        "sender for it again."},
    Sentence{"zip.out-of-order",
        "A container could not be written, so there is none; export again, and run `check` should it come back."},
    Sentence{"zip.size-differs",
        "A file was not as long as the vault says, so there is no bundle; run `check`, then export again."},
    Sentence{"bundle.newer-version",
        "A newer Holdfast wrote this bundle, so part of it could not be checked; check it with that version."},
    Sentence{
        "signer.invalid", "This is no fingerprint, so nothing was checked; it is 64 hex characters, in groups or not."},
    Sentence{"json.invalid", "A document can't be read, and nothing was changed; run `check`."},
    Sentence{"text.invalid-hex", "A text is not valid hex, and nothing was changed; check what was given."},
    Sentence{"text.invalid-base64", "A text is not valid base64, and nothing was changed; check what was given."},
    Sentence{"time.invalid", "A time can't be read, and nothing was changed; run `check`."}};

std::span<const Sentence> bundleSentences()
{
    return bundleTexts;
}

} // namespace holdfast::cli
