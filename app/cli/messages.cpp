#include "app/cli/messages.h"

#include <algorithm>
#include <array>

namespace holdfast::cli {

namespace {

struct Sentence {
    std::string_view code;
    std::string_view text;
};

constexpr std::array sentences{
    // The command line itself
    Sentence{"usage.bad-arguments",
        "The command line does not make sense as it stands, so nothing was done; see --help or docs/cli.md."},
    Sentence{"usage.not-available",
        "This is not in this version of Holdfast, so nothing was done; docs/cli.md lists what is."},
    Sentence{"usage.not-confirmed",
        "Nothing was deleted; read what would go and what stays, then say --yes to delete it for good."},
    Sentence{"usage.no-vault", "No vault was named, so nothing was done; say which folder with --vault DIR."},
    Sentence{"usage.bad-list",
        "The list of addresses can't be read, so nobody was contacted; correct the line that is named and try again."},
    Sentence{"password.no-terminal",
        "There is no terminal to ask for the password on, so nothing was done; give it with --password-file FILE or "
        "-."},
    Sentence{"password.too-long",
        "A password can't be longer than 4096 bytes, so nothing was done; check that this is the right file."},
    Sentence{"password.mismatch", "The two entries differ, so nothing was changed; type the new password again."},
    Sentence{
        "password.not-utf8", "The password is not valid UTF-8, so nothing was done; save the password file as UTF-8."},
    Sentence{"id.invalid", "This is not an id, so nothing was done; `list` shows the ids."},
    // The vault
    Sentence{"vault.wrong-password",
        "The password, recovery code or key file is not right, and nothing was changed; try again, or use `recover` "
        "with the recovery code."},
    Sentence{"vault.recovery-code-mistyped",
        "The recovery code has a typing mistake, and nothing was changed; compare it with the printed one and type it "
        "again."},
    Sentence{"vault.in-use",
        "The vault is open in another Holdfast, and nothing was changed; close or lock that one first."},
    Sentence{"vault.lock-lost",
        "The vault's lock file was removed while the vault was open, so another Holdfast may have opened it; this was "
        "not "
        "stored, and everything stored before is safe. Close all of them and do it again."},
    Sentence{"vault.not-a-vault",
        "There is no vault in this folder, and nothing was made there; check --vault, or make one with `init`."},
    Sentence{"vault.exists",
        "The folder already holds something, which was left as it is; choose a new folder for the vault."},
    Sentence{"vault.inside-vault",
        "That place is among a vault's own files, so nothing was written; choose another folder for what leaves it."},
    Sentence{
        "redact.same-file", "The copy would replace the original, so nothing was written; give --out another name."},
    Sentence{"vault.read-only",
        "The vault's folder can't be written to, and nothing was changed; copy it to a disk that can, or ask for "
        "access."},
    Sentence{"vault.moved",
        "The vault's folder was moved, or its drive is gone; what was stored is in it as before, so open it at its new "
        "place."},
    Sentence{"vault.path-too-long",
        "The path of the vault's folder is too long for its database, and nothing was made or changed; choose a "
        "shorter one."},
    Sentence{"vault.keys-damaged",
        "Both copies of the slot file, vault.keys, are damaged, and nothing was changed; put vault.keys back from a "
        "backup, beside this database."},
    Sentence{"vault.damaged",
        "The vault's database is damaged, and nothing was changed; keep this folder and work from a backup."},
    Sentence{"vault.unreadable",
        "The disk can't read a part of the vault, and nothing was changed; connect its drive again if it came loose, "
        "else copy the whole folder to another disk now and go on from the copy."},
    Sentence{"vault.outcome-unclear",
        "The disk failed at the very last step, so this may be stored or not; see with `list` or `show` what is there "
        "before you run it again."},
    Sentence{
        "vault.newer-version", "A newer Holdfast made this vault, and nothing was changed; open it with that version."},
    Sentence{"vault.bad-key-file",
        "This is not a key file that Holdfast made (64 bytes), so nothing was done; check which file you gave."},
    Sentence{"vault.no-such-slot", "The vault has no such slot, and nothing was changed; `slot list` shows the ids."},
    Sentence{"vault.last-slot",
        "A password or a recovery code has to remain, so nothing was changed; add another one first with `slot add`."},
    Sentence{"vault.slot-unclear",
        "This vault has several passwords, and nothing was changed; say which one is meant with --slot ID."},
    Sentence{"vault.too-many-slots",
        "The vault has as many slots as it may have, and nothing was changed; remove one first with `slot remove`."},
    Sentence{"vault.slots-left",
        "Other passwords or key files would stop working, so nothing was changed; give their secrets with --keep "
        "ID=FILE, or --drop-others."},
    Sentence{"vault.rekey-no-room",
        "There is not enough room for a second copy of the database, and nothing was changed; make room and try "
        "again."},
    Sentence{"vault.history-differs",
        "The vault's log is not the one that left it earlier, so do not rely on this vault; the detail says how, and "
        "the "
        "earlier bundle or backup still stands."},
    Sentence{"check.unrelated",
        "This bundle or backup is of another vault, so it tells nothing about this one; choose one that came from "
        "here."},
    Sentence{"check.copy-not-sound",
        "The bundle to compare with is itself not sound, so it proves nothing about the vault; use another copy."},
    Sentence{"backup.not-a-backup",
        "The folder is no backup of a vault, and nothing in it was touched; choose a new folder, or one that `backup` "
        "made."},
    Sentence{"backup.other-vault",
        "The folder holds the backup of another vault, which was left as it is; choose another folder."},
    Sentence{"backup.other-history",
        "The backup in this folder holds what this vault does not, and was left as it is; back up into another folder, "
        "and keep this one. Only if nothing in it is needed any more, --replace goes over it."},
    Sentence{"backup.blocked-items",
        "No backup was made, because the vault holds what your answer about under 18 has blocked and a backup would "
        "copy "
        "it; call a hotline named in docs/cli.md first, then take it out with `delete ID --yes`, or change the answer "
        "with "
        "`age`."},
    Sentence{"backup.damaged",
        "The backup is damaged, and nothing was changed in any vault; make a new one in another folder, or use "
        "`salvage` on this one."},
    Sentence{"vault.weak-password",
        "The password is empty or shorter than 8 characters, so nothing was made; choose a longer one."},
    Sentence{
        "vault.no-such-item", "There is no such item in this vault, and nothing was changed; `list` shows the ids."},
    Sentence{"vault.item-deleted",
        "This item was deleted, and only a tombstone of it is left, so nothing was done; `list --deleted` shows "
        "those."},
    Sentence{"vault.bad-account",
        "An account needs a name, a handle or the http or https address of its profile, none too long, so nothing was "
        "added; correct it and try again."},
    Sentence{"vault.no-such-account", "There is no such account there, and nothing was changed; `account list` shows them."},
    Sentence{"vault.bad-figure", "A figure needs a number that a page could count, so nothing was kept; correct it and try again."},
    Sentence{"post.unknown-term", "This is not one of the words for that, so nothing was done; see docs/cli.md."},
    Sentence{"intake.no-page",
        "This item holds no page that could be read, and nothing was changed; type what it shows with `account add` or "
        "`count add`."},
    Sentence{"vault.no-such-note",
        "The item has no such note, or it was replaced already, so nothing was changed; `show` lists its notes."},
    Sentence{"vault.bad-annotation",
        "A note or title can't be empty, and a tag is one line of at most 200 bytes, so nothing was changed; write it "
        "anew."},
    Sentence{
        "vault.no-such-artifact", "The item has no such artifact, and nothing was written; `show` lists what it has."},
    Sentence{"vault.artifact-damaged",
        "A stored artifact is no longer what was stored, so it was not handed out; run `check`, and take it from a "
        "backup."},
    Sentence{"vault.custody-broken",
        "The custody chain does not hold together, and nothing was changed; run `check`, and compare with a backup."},
    Sentence{"vault.insert-only",
        "Something tried to change what was stored, which the vault refused; everything is as it was, and `check` "
        "confirms it."},
    Sentence{"vault.bad-initials", "Initials are 1 to 4 letters A-Z, so nothing was made; give --initials again."},
    Sentence{"vault.bad-item-kind",
        "There is no such kind of item, so nothing was done; kinds are page, file, document, redacted and link."},
    Sentence{"vault.bad-artifact",
        "An artifact's role or name can't be stored as given, so it was left out; nothing else is affected."},
    // Files and the machine
    Sentence{"io.failed",
        "Reading or writing failed, and what is stored is safe; check the disk and the path, then try again."},
    Sentence{"io.output-failed",
        "What the command did is done and kept, but its result could not be printed; before you run it again, see with "
        "`list` or `info` what is there."},
    Sentence{"io.disk-full", "The disk is full, and nothing half-written was kept; make room and try again."},
    Sentence{"io.not-found", "The file or folder is not there, so nothing was done with it; check the path."},
    Sentence{"io.permission-denied",
        "This user may not read or write there, so nothing was done; choose another place or ask for access."},
    Sentence{
        "io.already-exists", "Something of that name is already there and was left as it is; choose another name."},
    Sentence{"io.too-large", "This is larger than Holdfast takes here, so it was left out; nothing else is affected."},
    Sentence{"io.out-of-memory",
        "There was not enough memory, and what is stored is safe; close other programs and try again."},
    Sentence{"import.not-a-file",
        "This is a link, device or pipe and not a file, so it was left out; import the file itself."},
    Sentence{"import.is-the-vault",
        "This file belongs to the vault itself, so it was left out; import from another folder."},
    Sentence{"import.too-many", "There are too many files for one import, so none was stored; import smaller folders."},
    Sentence{"import.changed-since",
        "The file was stored, but changed before it could be read again, so what it says about itself was not noted."},
    Sentence{"screen.no-picture",
        "The system gave no picture of the screen, or not the one that was meant, so nothing was stored; try again."},
    Sentence{"cancelled", "Stopped as you asked; nothing is half-written, and what was finished before is kept."},
    Sentence{"crypto.self-test-failed",
        "The crypto self-test failed, so nothing was opened; reinstall Holdfast on a machine that you trust."},
    // Under 18
    Sentence{"policy.under18-unanswered",
        "Nothing was visited or stored, because the question is not answered: could it show someone who was under 18 "
        "when it was made, "
        "naked or in a sexual way? Answer with --under18 no, yes or unsure."},
    Sentence{"policy.link-only",
        "With the answer yes or unsure no picture, video or page is stored, read or covered, only its address is kept "
        "with `link`; docs/cli.md says who to call instead."},
    // Time stamps: what was captured or exported does not depend on them.
    Sentence{"bundle.not-sound",
        "The bundle is not sound as it is, so nobody was asked and it was not changed; `verify` tells what is wrong."},
    Sentence{"bundle.not-a-zip",
        "Only a bundle in one ZIP file can get a time stamp; nobody was asked and nothing was changed."},
    Sentence{"net.bad-address",
        "This is not an address that can be asked, so nobody was contacted; correct it and try again."},
    Sentence{"net.not-agreed", "You did not agree to this request, so nothing was sent."},
    Sentence{"net.around-proxy",
        "A time server can't be asked through the proxy, so it was not asked; an RFC 3161 authority can."},
    Sentence{"net.failed", "The connection failed; check the address and the connection and try again."},
    Sentence{"net.timeout", "There was no answer in time; try again or ask another."},
    Sentence{"net.connection-refused", "The site refused the connection; try again later."},
    Sentence{
        "net.proxy-failed", "The proxy did not answer, and nothing went around it; check that it runs and try again."},
    Sentence{"net.http-status",
        "The authority's address answered with something else than a time stamp; check the address."},
    Sentence{"net.too-large", "The answer was larger than any right one, so it was not read; ask another."},
    Sentence{"net.bad-answer",
        "The answer is not one of a time server that knows the time, so it was not used; ask another."},
    Sentence{"tsa.malformed", "What should be a time stamp is none, so it was not used; ask another authority."},
    Sentence{"tsa.refused", "The time-stamping authority refused, so there is no stamp; try again or ask another."},
    Sentence{"tsa.other-content", "The time stamp is of something else, so it was not used; ask another authority."},
    Sentence{"tsa.other-nonce",
        "The time stamp answers another question than the one that was asked, so it was not used; ask another "
        "authority."},
    Sentence{
        "tsa.bad-signature", "The time stamp's signature does not fit, so it was not used; ask another authority."},
    Sentence{"tsa.bad-certificate",
        "The time stamp's certificate is not for time-stamping, was not in force, or does not lead to the authority "
        "that you named, so it was not used."},
    Sentence{"tsa.bad-ca",
        "There is no certificate in PEM form in what should hold the authority's, so nothing was checked with it; name "
        "another file."},
    // Captures: whether anything is stored is said by the result, since the same code may leave a record or nothing.
    Sentence{"capture.bad-address",
        "This is not an http or https address without a user name, so nobody was contacted; correct it and try again."},
    Sentence{"capture.bad-proxy",
        "The proxy must be given as socks5://host:port, so nobody was contacted; correct it and try again."},
    Sentence{"capture.proxy-failed",
        "The proxy did not answer, and nothing went around it; check that it runs and try again."},
    Sentence{"capture.proxy-refused",
        "The proxy answered but did not lead to the site, and nothing went around it; check the address, or try again "
        "later."},
    Sentence{"capture.timeout", "The page did not finish in time; try again with a longer --timeout."},
    Sentence{"capture.host-not-found", "The site's name leads nowhere; check the address and the connection."},
    Sentence{"capture.connection-refused", "The site refused the connection; try again later."},
    Sentence{"capture.connection-lost", "The connection broke off; try again."},
    Sentence{"capture.bad-certificate",
        "The site's certificate is not valid, so the page was not loaded, since somebody could be in between; try from "
        "another network."},
    Sentence{"capture.download",
        "The address gives a file and not a page, so nothing was downloaded; save it yourself and use `import`."},
    Sentence{"capture.private-address",
        "The site led to this computer or its own network, which a page on the web has no business with, and it was not "
        "followed; what the site answered is recorded."},
    Sentence{"capture.scheme-refused",
        "The site answered by leading to something that is not on the web, which was not followed; check the address."},
    Sentence{"capture.http-status",
        "The site answered with an error, and the page that it showed is stored; check that this is the page you "
        "meant."},
    Sentence{"capture.incomplete",
        "Part of what belongs to a capture could not be taken, and the record of a stored page says which; try again."},
    Sentence{"capture.network-down",
        "Many addresses in a row could not be reached, so the network seems to be down; what was not visited waits, "
        "and "
        "`capture --resume` goes on."},
    Sentence{"recheck.no-address",
        "Only captured pages and links can be looked at again, so nobody was contacted; `list` shows which they are."},
    Sentence{"recheck.network-down",
        "Nobody could be reached, so the network seems to be down, and nothing was recorded of the addresses that "
        "were tried in vain; check the connection and do it again."},
    Sentence{"capture.network-failed", "The network failed; check the connection and try again."},
    Sentence{"devtools.bad-message",
        "The browser helper's engine sent nonsense, so this part of the page is missing; try again."},
    Sentence{"devtools.refused",
        "The browser helper's engine refused a step, so this part of the page is missing; try again."},
    Sentence{"devtools.timeout",
        "The browser helper's engine did not answer in time, so this part of the page is missing; try again."},
    // Helpers
    Sentence{"helper.missing",
        "A part of Holdfast is missing beside this program, and what is stored is safe; install Holdfast again."},
    Sentence{"helper.crashed",
        "The helper that handles untrusted content broke down, and what is stored is safe; try again without this "
        "one."},
    Sentence{"helper.hung",
        "The helper that handles untrusted content stopped answering, and what is stored is safe; try again."},
    Sentence{"helper.bad-message",
        "The helper that handles untrusted content sent nonsense, which was thrown away; what is stored is safe."},
    Sentence{"helper.not-confined",
        "The helper could not be confined on this system, so it was not used; what is stored is safe."},
    // Pictures and documents
    Sentence{"decode.unsupported",
        "This type of file can't be shown or covered here, and it was left as it is; use a PNG, JPEG or PDF."},
    Sentence{"decode.failed",
        "The file can't be read as what it claims to be, and it was left as it is; open it elsewhere and save it "
        "anew."},
    Sentence{"redact.no-such-page", "The document has no such page, so no copy was made; pages count from 1."},
    Sentence{"redact.box-outside",
        "A box lies outside its page, so no copy was made; boxes are PAGE:X,Y,W,H in the page's own pixels."},
    Sentence{"redact.bad-format",
        "The copy can't be made in this format, so none was made; end --out in .png, .jpg or .pdf, several pages in "
        ".pdf."},
    Sentence{"redact.no-cover",
        "No box was given, so no copy was made that might pass for a covered one; add --box PAGE:X,Y,W,H."},
    Sentence{"redact.encode-failed",
        "The copy could not be written as a file, so none was made; try another format or a smaller document."},
    // Bundles and texts from outside
    Sentence{"signature.malformed",
        "The signature is not written as Holdfast writes it, so do not rely on the bundle; ask the sender for it "
        "again."},
    Sentence{
        "signature.wrong", "The signature does not fit, so do not rely on the bundle; ask the sender for it again."},
    Sentence{"bundle.malformed",
        "The bundle is not written as Holdfast writes it, so do not rely on it; ask the sender for it again."},
    Sentence{"bundle.content-differs",
        "A file in the bundle is not what was signed, so do not rely on it; ask the sender for it again."},
    Sentence{"bundle.sealed",
        "The bundle is sealed, so it can't be looked into as it is; open it with `age -d`, then check the ZIP file "
        "that "
        "comes out."},
    Sentence{"seal.bad-recipient",
        "This is no key of age's (age1 and 58 letters and digits), so nothing was written; ask the recipient for "
        "theirs "
        "again."},
    Sentence{"recipient.unknown",
        "The address book has nobody of this name, so nothing was written; `recipient list` shows who is in it."},
    Sentence{"recipient.name-taken",
        "The name stands for another key, and nothing was changed; make sure which of them is theirs, and take the name "
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
    Sentence{"time.invalid", "A time can't be read, and nothing was changed; run `check`."},
};

const Sentence* find(std::string_view code)
{
    const auto found = std::find_if(
        sentences.begin(), sentences.end(), [&](const Sentence& sentence) { return sentence.code == code; });
    return found == sentences.end() ? nullptr : &*found;
}

std::string_view sentenceOfKind(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::NotSound:
        return "What was checked is not sound, so do not rely on it; the detail names what is wrong.";
    case ErrorKind::Usage:
        return "The request does not make sense as it stands, so nothing was done; see docs/cli.md.";
    case ErrorKind::CannotUnlock:
        return "The vault can't be unlocked with this, and nothing was changed; try again.";
    case ErrorKind::Refused:
        return "This is refused by policy, and nothing was stored; see docs/cli.md.";
    case ErrorKind::Incomplete:
        return "Nothing wrong was found, but something could not be checked; the detail says what.";
    case ErrorKind::Interrupted:
        return "Stopped as you asked; nothing is half-written.";
    case ErrorKind::Failed:
        break;
    }
    return "This could not be done, and what is stored is safe; the detail says why.";
}

} // namespace

std::string sentenceFor(const Error& error)
{
    const Sentence* sentence = find(error.code().id);
    return std::string(sentence != nullptr ? sentence->text : sentenceOfKind(error.code().kind));
}

bool hasSentence(std::string_view code)
{
    return find(code) != nullptr;
}

} // namespace holdfast::cli
