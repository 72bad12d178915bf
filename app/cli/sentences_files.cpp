#include "app/cli/sentences.h"

#include <array>

namespace holdfast::cli {

static constexpr std::array fileTexts{// The command line itself
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
    // Files and the machine
    Sentence{"io.failed",
        "Reading or writing failed, and what is stored is safe; check the disk and the path, then try again."},
    Sentence{"io.output-failed",
        "What the command did is done and kept, but its result could not be printed; before you run it again, see with "
        "`list` or `info` what is there."},
    Sentence{"io.may-not-last",
        "The file is there and whole, but the disk did not confirm it, so a power cut may take it away; copy it to "
        "another disk too."},
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
    Sentence{"import.pasted-no-picture",
        "What was pasted is not a picture, so nothing was stored; copy the picture again, or import it as a file."},
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
    Sentence{"decode.no-language",
        "A language that was asked for is not installed for reading text, so nothing was read; install its Tesseract "
        "pack, or leave it out of --languages."},
    Sentence{"decode.bad-language",
        "Languages are given by the names of their Tesseract packs, at most four, such as eng,fra,ara; nothing was "
        "read."},
    Sentence{"redact.no-such-page", "The document has no such page, so no copy was made; pages count from 1."},
    Sentence{"redact.box-outside",
        "A box lies outside its page, so no copy was made; boxes are PAGE:X,Y,W,H in the page's own pixels."},
    Sentence{"redact.bad-corners",
        "These are not the corners of a card or page on the picture, so no copy was made; give eight whole numbers, "
        "clockwise from the upper left."},
    Sentence{"redact.not-one-picture",
        "Only a picture can be straightened, so no copy was made; leave --straighten out for a PDF."},
    Sentence{"redact.bad-format",
        "The copy can't be made in this format, so none was made; end --out in .png, .jpg or .pdf, several pages in "
        ".pdf."},
    Sentence{"redact.no-cover",
        "No box was given, so no copy was made that might pass for a covered one; add --box PAGE:X,Y,W,H, or --auto."},
    Sentence{"redact.nothing-suggested",
        "Nothing to cover was found, so no copy was made that might pass for a covered one; look at it and add --box."},
    Sentence{"redact.copy-leaks",
        "The copy still gives something away, so it was neither written nor filed; cover what was found."},
    Sentence{"redact.filed-not-written",
        "The copy is filed in the vault, but the file was not written; take it out with extract ID redacted, by the id "
        "in the detail."},
    Sentence{
        "redact.no-such-preset", "There is no such preset, so no copy was made; the detail names those there are."},
    Sentence{"redact.too-many-bytes",
        "The copy can't be made that small and still be read, so none was made; allow more bytes, or use .jpg."},
    Sentence{"redact.encode-failed",
        "The copy could not be written as a file, so none was made; try another format or a smaller document."}};

std::span<const Sentence> fileSentences()
{
    return fileTexts;
}

} // namespace holdfast::cli
