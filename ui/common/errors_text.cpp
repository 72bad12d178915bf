#include "ui/common/errors_text.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <string_view>

namespace holdfast::ui {

namespace {

struct Sentence {
    std::string_view id;
    const char* text;
};

// clang-format off
constexpr std::array sentences{
    Sentence{"io.failed", QT_TRANSLATE_NOOP("Errors", "A file could not be read or written. Nothing in your vault was changed; try once more, or choose another place.")},
    Sentence{"io.may-not-last", QT_TRANSLATE_NOOP("Errors", "The file is there and whole, but the disk did not confirm it: a power cut may take it away. Copy it to another disk too.")},
    Sentence{"io.disk-full", QT_TRANSLATE_NOOP("Errors", "There is no room left on this disk. Everything stored before is safe; free some space and try again.")},
    Sentence{"io.not-found", QT_TRANSLATE_NOOP("Errors", "The file or folder is no longer there. Nothing was changed; choose it again.")},
    Sentence{"io.permission-denied", QT_TRANSLATE_NOOP("Errors", "This computer does not let Holdfast use that file or folder. Nothing was changed; choose another place.")},
    Sentence{"io.already-exists", QT_TRANSLATE_NOOP("Errors", "Something with that name is already there. It was left as it is; choose another name.")},
    Sentence{"io.too-large", QT_TRANSLATE_NOOP("Errors", "This is larger than Holdfast can take at once. Nothing was changed; try a smaller part of it.")},
    Sentence{"io.out-of-memory", QT_TRANSLATE_NOOP("Errors", "This computer ran out of memory. Everything stored before is safe; close other programs and try again.")},
    Sentence{"crypto.self-test-failed", QT_TRANSLATE_NOOP("Errors", "Holdfast checked its own encryption at the start and it gave a wrong answer, so nothing was opened. Install Holdfast again.")},
    Sentence{"recipient.name-taken", QT_TRANSLATE_NOOP("Errors", "The address book has another key under this name, so nothing was changed. Take that one out first, if it is no longer right.")},
    Sentence{"recipient.bad-name", QT_TRANSLATE_NOOP("Errors", "This name can't be written down. Use one line of at most 200 characters.")},
    Sentence{"recipient.unknown", QT_TRANSLATE_NOOP("Errors", "The address book has nobody of this name any more. Nothing was changed.")},
    Sentence{"bundle.too-large-for-page", QT_TRANSLATE_NOOP("Errors", "More than 1 GB cannot be one page. Choose fewer items, or a file that the program age opens.")},
    Sentence{"bundle.reason-too-long", QT_TRANSLATE_NOOP("Errors", "The reason for what stays here is too long, alone or counted once for each item, so nothing was written. Make it shorter or leave out fewer items, and try again.")},
    Sentence{"bundle.too-many-parts", QT_TRANSLATE_NOOP("Errors", "The bundle is larger than 200 parts of this size. Choose larger parts.")},
    Sentence{"report.no-font", QT_TRANSLATE_NOOP("Errors", "The report shows empty boxes in place of letters, because this computer has no font at all. Install one and write the bundle again.")},
    Sentence{"report.letters-missing", QT_TRANSLATE_NOOP("Errors", "The report shows empty boxes in place of some letters, because this computer has no font for them. The page index.html has them. To have them in the report too, install a font and write the bundle again.")},
    Sentence{"bundle.report-failed", QT_TRANSLATE_NOOP("Errors", "The report to print could not be made, so no bundle was written. Your vault is unchanged; try again.")},
    Sentence{"bundle.not-sound", QT_TRANSLATE_NOOP("Errors", "The bundle is not what was checked, or a check of it fails, so nothing of it was kept. Check it again; if it still fails, ask the sender for a new copy.")},
    Sentence{"bundle.not-a-zip", QT_TRANSLATE_NOOP("Errors", "Only a bundle in one ZIP file can get proofs of its time. Nothing was changed.")},
    Sentence{"bundle.too-many-stamps", QT_TRANSLATE_NOOP("Errors", "A bundle takes at most 9 time stamps, so nobody was asked. Choose fewer authorities, and try again.")},
    Sentence{"bundle.content-differs", QT_TRANSLATE_NOOP("Errors", "A file in the bundle is not what was signed, so nothing of it was kept. Do not rely on it; ask the sender for a new copy.")},
    Sentence{"bundle.malformed", QT_TRANSLATE_NOOP("Errors", "The bundle is not written as Holdfast writes it, so nothing of it was kept. Ask the sender for a new copy.")},
    Sentence{"bundle.not-all-checked", QT_TRANSLATE_NOOP("Errors", "A part of the bundle could not be checked, so nothing of it was kept. A newer Holdfast may be needed.")},
    Sentence{"bundle.own-bundle", QT_TRANSLATE_NOOP("Errors", "Your own vault made this bundle and has what is in it. Nothing was changed.")},
    Sentence{"vault.received-read-only", QT_TRANSLATE_NOOP("Errors", "This came in a bundle of somebody else and stays as it came. Nothing was changed; hand on the bundle itself, or delete the whole case.")},
    Sentence{"vault.no-such-case", QT_TRANSLATE_NOOP("Errors", "This case is no longer in the vault. Nothing was changed.")},
    Sentence{"bundle.one-part", QT_TRANSLATE_NOOP("Errors", "This is one part of a bundle. Put all its parts together first, as the text beside them says, then choose the ZIP file that comes out.")},
    Sentence{"bundle.sealed", QT_TRANSLATE_NOOP("Errors", "This bundle is sealed, so it can't be looked into as it is. Open it with the program age first, then choose the ZIP file that comes out.")},
    Sentence{"usage.bad-list", QT_TRANSLATE_NOOP("Errors", "This list of addresses can't be read, so none of it was taken. Correct the line that is named, and load it again.")},
    Sentence{"policy.under18-unanswered", QT_TRANSLATE_NOOP("Errors", "The question about age has to be answered before this can be kept. Nothing was looked at or stored.")},
    Sentence{"policy.link-only", QT_TRANSLATE_NOOP("Errors", "Because of your answer about age, only the address can be kept. No picture, file or page was stored or opened.")},
    Sentence{"vault.wrong-password", QT_TRANSLATE_NOOP("Errors", "That does not open this vault. Nothing is lost; try again, slowly.")},
    Sentence{"vault.in-use", QT_TRANSLATE_NOOP("Errors", "This vault is already open in another window or program. Close that one, then try again.")},
    Sentence{"vault.lock-lost", QT_TRANSLATE_NOOP("Errors", "A file that keeps this vault to one program was removed, so this was not stored. Everything stored before is safe; close Holdfast everywhere, open it again, and do it once more.")},
    Sentence{"vault.not-a-vault", QT_TRANSLATE_NOOP("Errors", "There is no Holdfast vault in this place. If it is on a stick or another disk, connect it and try again.")},
    Sentence{"vault.exists", QT_TRANSLATE_NOOP("Errors", "That folder already has something in it and was left as it is. Choose an empty folder or a new name.")},
    Sentence{"vault.inside-vault", QT_TRANSLATE_NOOP("Errors", "That place is among the vault's own files, so nothing was written. Choose another folder.")},
    Sentence{"vault.read-only", QT_TRANSLATE_NOOP("Errors", "The vault's folder cannot be written to, so it was not opened. Nothing is lost; check the disk's lock switch or its permissions.")},
    Sentence{"backup.other-history", QT_TRANSLATE_NOOP("Errors", "The backup in this folder holds something that this vault does not, so it was left as it is. Choose another folder, and keep this one.")},
    Sentence{"vault.moved", QT_TRANSLATE_NOOP("Errors", "The vault's folder was moved, or its drive was taken out. What was stored is safe in it; connect the drive or open the vault in its new place.")},
    Sentence{"vault.path-too-long", QT_TRANSLATE_NOOP("Errors", "The vault's folder lies too deep for this computer's file paths. Nothing was changed; choose a place with a shorter path.")},
    Sentence{"vault.keys-replaced",
        QT_TRANSLATE_NOOP("Errors",
            "What opens this vault is not what was written last: an older copy was put back, or somebody changed it. A "
            "password or code that was taken away may work again. Look at the ways in under Settings, then renew the keys.")},
    Sentence{"vault.keys-damaged", QT_TRANSLATE_NOOP("Errors", "What opens this vault, its file vault.keys, is damaged. What is stored is still there: do not delete anything, and restore a backup.")},
    Sentence{"vault.damaged", QT_TRANSLATE_NOOP("Errors", "A part of this vault is damaged. Do not delete anything; make a copy of the whole folder before you try more.")},
    Sentence{"vault.unreadable", QT_TRANSLATE_NOOP("Errors", "The disk could not read a part of this vault. Nothing was changed. If the drive did not come loose, it may be failing: copy the whole folder to another disk now.")},
    Sentence{"vault.restored-not-opened", QT_TRANSLATE_NOOP("Errors", "The backup is restored, but the vault could not be opened or checked just now. Open it from its folder, and have it checked.")},
    Sentence{"vault.outcome-unclear", QT_TRANSLATE_NOOP("Errors", "The disk failed at the very last step, so this may be stored or not. Look whether it is there before you try again, and check the disk.")},
    Sentence{"vault.newer-version", QT_TRANSLATE_NOOP("Errors", "A newer Holdfast made this vault. Nothing was changed; open it with that newer version.")},
    Sentence{"vault.weak-password", QT_TRANSLATE_NOOP("Errors", "The password needs at least 8 characters. Nothing was made yet; choose a longer one.")},
    Sentence{"vault.no-such-item", QT_TRANSLATE_NOOP("Errors", "That item is not in this vault. Nothing was changed.")},
    Sentence{"vault.item-deleted", QT_TRANSLATE_NOOP("Errors", "That item was deleted from this vault; only its number is left. Nothing was changed.")},
    Sentence{"vault.no-such-artifact", QT_TRANSLATE_NOOP("Errors", "That item has no such part. Nothing was changed.")},
    Sentence{"vault.artifact-damaged", QT_TRANSLATE_NOOP("Errors", "A stored part is no longer what was put in, and Holdfast will not hand it on. The other items are untouched; keep a backup.")},
    Sentence{"vault.custody-broken", QT_TRANSLATE_NOOP("Errors", "The log of what was done has a gap or a change in it. Do not delete anything; make a copy of the vault and ask for help.")},
    Sentence{"backup.not-a-backup", QT_TRANSLATE_NOOP("Errors", "That folder holds other things and no backup, and was left as it is. Choose an empty folder or a new name.")},
    Sentence{"backup.other-vault", QT_TRANSLATE_NOOP("Errors", "That folder holds the backup of another vault, and was left as it is. Choose another folder.")},
    Sentence{"backup.blocked-items", QT_TRANSLATE_NOOP("Errors", "No backup was made: the vault holds something that your answer about age has blocked, and a backup would copy it. Call one of the contacts in Help first; then delete it, or change the answer.")},
    Sentence{"backup.damaged", QT_TRANSLATE_NOOP("Errors", "The copy is not what was written, so do not rely on it. Your vault is safe; make a backup in another folder or on another disk.")},
    Sentence{"restore.no-backup", QT_TRANSLATE_NOOP("Errors", "There is no backup in that folder, so nothing was done. Choose the folder that you backed up into.")},
    Sentence{"restore.wrong-secret", QT_TRANSLATE_NOOP("Errors", "That does not open this backup. Nothing is lost; try again, slowly, with what opened the vault on the day of the backup.")},
    Sentence{"restore.too-damaged", QT_TRANSLATE_NOOP("Errors", "This backup is too damaged to become a vault again, and was left as it is. Do not delete it; what is intact in it can still be saved as plain files.")},
    Sentence{"restore.unchecked", QT_TRANSLATE_NOOP("Errors", "The check at the end was stopped. The vault is back and can be opened, but nobody knows yet whether all of it is as it was; keep the backup.")},
    Sentence{"salvage.nothing-readable", QT_TRANSLATE_NOOP("Errors", "Nothing in it can be read any more by Holdfast, and it was left as it is. Do not delete it; look for a backup, and ask somebody who knows computers.")},
    Sentence{"salvage.stopped", QT_TRANSLATE_NOOP("Errors", "Stopped. The files that came out until then are in that folder, not encrypted; delete them if they should not be there.")},
    Sentence{"vault.search-too-long",
        QT_TRANSLATE_NOOP(
            "Errors", "These are more words than can be looked for at once. Search for those that matter most.")},
    Sentence{"vault.no-such-slot", QT_TRANSLATE_NOOP("Errors", "That way in is gone already. Nothing was changed.")},
    Sentence{"vault.last-slot", QT_TRANSLATE_NOOP("Errors", "A password or a recovery code has to remain, so nothing was removed. Make another one first.")},
    Sentence{"vault.slot-unclear", QT_TRANSLATE_NOOP("Errors", "This vault has several passwords, and it is not clear which one to change, so none was. Open it with that one, then change it.")},
    Sentence{"vault.too-many-slots", QT_TRANSLATE_NOOP("Errors", "There are as many ways in as a vault can have, so none was added. Remove one first.")},
    Sentence{"vault.bad-key-file", QT_TRANSLATE_NOOP("Errors", "That is not a key file that Holdfast made, so nothing was done. Choose another file.")},
    Sentence{"vault.rekey-no-room", QT_TRANSLATE_NOOP("Errors", "There is not enough room on this disk for the second copy that this needs. Nothing was changed; free some space and try again.")},
    Sentence{"vault.slots-left", QT_TRANSLATE_NOOP("Errors", "Other passwords or key files would stop working, so nothing was changed. Remove them first, or try again.")},
    Sentence{"vault.bad-annotation", QT_TRANSLATE_NOOP("Errors", "A note, tag or title cannot be empty, and a tag is one short line. Nothing was changed; write it anew.")},
    Sentence{"vault.bad-account", QT_TRANSLATE_NOOP("Errors", "Somebody needs a name, and the address of a profile has to start with http:// or https://. Nothing was kept; correct it and try again.")},
    Sentence{"vault.bad-figure", QT_TRANSLATE_NOOP("Errors", "That is no number that a page could count, so nothing was kept.")},
    Sentence{"intake.no-page", QT_TRANSLATE_NOOP("Errors", "There is no page here that could be read. Put down yourself who is on it.")},
    Sentence{"vault.no-such-note", QT_TRANSLATE_NOOP("Errors", "That note is gone already. Nothing was changed.")},
    Sentence{"view.not-logged", QT_TRANSLATE_NOOP("Errors", "The log could not note that this would be looked at, so it was not shown. The item is safe and unchanged; make sure the disk has room and is connected, then try again.")},
    Sentence{"capture.bad-address", QT_TRANSLATE_NOOP("Errors", "This is not an address of a web page. It has to start with http:// or https:// and carry no user name or password.")},
    Sentence{"capture.bad-proxy", QT_TRANSLATE_NOOP("Errors", "This is not the address of a SOCKS5 proxy. It has to look like socks5://127.0.0.1:9050.")},
    Sentence{"capture.no-engine", QT_TRANSLATE_NOOP("Errors", "The Chromium of this system can’t be used any more, and nobody was contacted. Try again with the built-in browser.")},
    Sentence{"capture.proxy-failed", QT_TRANSLATE_NOOP("Errors", "The proxy did not answer, and nothing was sent around it. Check that it is running, then try again.")},
    Sentence{"capture.proxy-refused", QT_TRANSLATE_NOOP("Errors", "The proxy did not lead to the site, and nothing was sent around it. Check the address, or try again later.")},
    Sentence{"capture.timeout", QT_TRANSLATE_NOOP("Errors", "The page did not finish in time; you can try again later.")},
    Sentence{"capture.host-not-found", QT_TRANSLATE_NOOP("Errors", "No site of that name was found. Check the spelling and this computer's connection, then try again.")},
    Sentence{"capture.connection-refused", QT_TRANSLATE_NOOP("Errors", "The site did not take the connection; try again later.")},
    Sentence{"capture.connection-lost", QT_TRANSLATE_NOOP("Errors", "The connection broke off. Try again; what was stored before is safe.")},
    Sentence{"capture.bad-certificate", QT_TRANSLATE_NOOP("Errors", "The site could not prove that it is who it says, so Holdfast did not load it. Someone may be in between; try from another network.")},
    Sentence{"capture.download", QT_TRANSLATE_NOOP("Errors", "This address gives a file, not a page, and was not fetched. Save the file yourself if you are allowed to, then add it as a file.")},
    Sentence{"capture.private-address", QT_TRANSLATE_NOOP("Errors", "The site led to this computer or its own network, and Holdfast did not follow. Check the address.")},
    Sentence{"capture.scheme-refused", QT_TRANSLATE_NOOP("Errors", "The site led to something that is not on the web, and Holdfast did not follow. Check the address.")},
    Sentence{"capture.http-status", QT_TRANSLATE_NOOP("Errors", "The site answered with an error page. It is kept as it was shown, and the record says so.")},
    Sentence{"capture.incomplete", QT_TRANSLATE_NOOP("Errors", "Some parts of the page could not be taken. The record of a kept page names what is missing.")},
    Sentence{"capture.network-down", QT_TRANSLATE_NOOP("Errors", "Many addresses in a row could not be reached. Check this computer's connection; what was not visited waits.")},
    Sentence{"capture.network-failed", QT_TRANSLATE_NOOP("Errors", "The page could not be reached. Check this computer's connection, then try again.")},
    Sentence{"screen.no-picture", QT_TRANSLATE_NOOP("Errors", "The system gave no picture, so nothing was kept. Try again.")},
    Sentence{"screen.no-way", QT_TRANSLATE_NOOP("Errors", "This system offers no way to take a picture of the screen, so nothing was taken. Use its own program for screenshots, then add the file.")},
    Sentence{"screen.refused", QT_TRANSLATE_NOOP("Errors", "The system did not let Holdfast take a picture of the screen. Nothing was taken; allow it in the system's settings, or add a screenshot as a file.")},
    Sentence{"screen.window-gone", QT_TRANSLATE_NOOP("Errors", "That window is no longer open, or is minimised, so nothing was taken. Open it, and choose it again.")},
    Sentence{"screen.window-covered", QT_TRANSLATE_NOOP("Errors", "Another window lies over that one, so nothing was taken. Move it away, or choose a few seconds of time to do so, and try again.")},
    Sentence{"screen.still-shown", QT_TRANSLATE_NOOP("Errors", "Holdfast's own window did not leave the screen, so nothing was taken. Try again.")},
    Sentence{"recheck.network-down", QT_TRANSLATE_NOOP("Errors", "No site could be reached, so nothing was written down about those that were tried. Check this computer's connection, then try again.")},
    Sentence{"net.proxy-failed", QT_TRANSLATE_NOOP("Errors", "The proxy did not answer, and nothing was sent around it. Check that it is running, then try again.")},
    Sentence{"net.failed", QT_TRANSLATE_NOOP("Errors", "Whoever was asked could not be reached. Nothing was lost; check this computer's connection, then ask again.")},
    Sentence{"net.timeout", QT_TRANSLATE_NOOP("Errors", "Whoever was asked did not answer in time. Nothing was lost; ask again later.")},
    Sentence{"net.connection-refused", QT_TRANSLATE_NOOP("Errors", "Whoever was asked did not take the connection. Nothing was lost; ask again later.")},
    Sentence{"net.http-status", QT_TRANSLATE_NOOP("Errors", "Whoever was asked answered with something else. Nothing was lost; check the address in Settings, or ask again later.")},
    Sentence{"tsa.refused", QT_TRANSLATE_NOOP("Errors", "The time-stamping authority refused. Nothing was lost; ask again later, or name another in Settings.")},
    Sentence{"tsa.malformed", QT_TRANSLATE_NOOP("Errors", "What came is no time stamp, so it was not used. Nothing was lost; name another authority in Settings.")},
    Sentence{"ots.malformed", QT_TRANSLATE_NOOP("Errors", "What came is no OpenTimestamps proof, so it was not used. Nothing was lost; name another calendar in Settings.")},
    Sentence{"net.bad-address", QT_TRANSLATE_NOOP("Errors", "This is not an address that can be asked. It has to start with http:// or https://.")},
    Sentence{"import.pasted-no-picture", QT_TRANSLATE_NOOP("Errors", "What was pasted is not a picture, whatever the clipboard calls it, so nothing was kept. Copy the picture again, or save it as a file and choose that.")},
    Sentence{"decode.unsupported", QT_TRANSLATE_NOOP("Errors", "Holdfast cannot show this kind of file. It can be kept as it is; to cover details, use a PNG, JPEG or PDF.")},
    Sentence{"decode.no-language", QT_TRANSLATE_NOOP("Errors", "The pack for the language of this document is no longer installed, so nothing was read. Install it again, or look at every page yourself.")},
    Sentence{"decode.failed", QT_TRANSLATE_NOOP("Errors", "This file could not be shown: it may be damaged. It was not changed.")},
    Sentence{"redact.no-such-page", QT_TRANSLATE_NOOP("Errors", "The document has no such page. Nothing was changed.")},
    Sentence{"redact.box-outside", QT_TRANSLATE_NOOP("Errors", "A cover lies outside the page, so no copy was made. Move or remove it, then try again.")},
    Sentence{"redact.bad-corners", QT_TRANSLATE_NOOP("Errors", "These corners make no card or page, so nothing was straightened. Put each on a corner of its own, then try again.")},
    Sentence{"redact.not-one-picture", QT_TRANSLATE_NOOP("Errors", "Only a photo can be straightened, not a PDF or several pages. Nothing was changed.")},
    Sentence{"redact.bad-format", QT_TRANSLATE_NOOP("Errors", "That kind of file cannot hold this document. Nothing was changed; choose PDF when it has several pages.")},
    Sentence{"redact.other-copy", QT_TRANSLATE_NOOP("Errors", "The copy came out otherwise than the one that was checked, so nothing was kept. Go back to the covers and look at it again.")},
    Sentence{"redact.no-such-preset", QT_TRANSLATE_NOOP("Errors", "This version of Holdfast does not know that kind of document or purpose. Nothing was changed; choose another.")},
    Sentence{"redact.too-many-bytes", QT_TRANSLATE_NOOP("Errors", "The copy cannot be made that small and stay readable, so none was made. Choose a larger limit, or cover fewer pages at once.")},
    Sentence{"redact.encode-failed", QT_TRANSLATE_NOOP("Errors", "The copy could not be put into a file, so none was made. The original is unchanged; try again.")},
    Sentence{"helper.missing", QT_TRANSLATE_NOOP("Errors", "A part of Holdfast is missing. Your vault is safe; install Holdfast again.")},
    Sentence{"helper.crashed", QT_TRANSLATE_NOOP("Errors", "The part of Holdfast that handles strange files stopped by itself. Your vault is safe; try once more, and leave this one out if it happens again.")},
    Sentence{"helper.hung", QT_TRANSLATE_NOOP("Errors", "The part of Holdfast that handles strange files no longer answered and was ended. Your vault is safe; you can try again.")},
    Sentence{"helper.bad-message", QT_TRANSLATE_NOOP("Errors", "The part of Holdfast that handles strange files gave an answer that makes no sense, which was thrown away. Your vault is safe.")},
    Sentence{"cancelled", QT_TRANSLATE_NOOP("Errors", "Stopped. Nothing half-finished was kept.")},
};
// clang-format on

} // namespace

ErrorText describe(const Error& error)
{
    ErrorText result;
    const auto found = std::ranges::find(sentences, error.code().id, &Sentence::id);
    const char* text = found != sentences.end()
        ? found->text
        : QT_TRANSLATE_NOOP("Errors",
            "This could not be done. Your vault is safe; try again, or note the technical detail and ask for help.");
    result.sentence = QCoreApplication::translate("Errors", text);
    const auto id = error.code().id;
    result.detail = QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()));
    if (!error.detail().empty())
        result.detail += QStringLiteral(": ") + QString::fromStdString(error.detail());
    if (error.code().kind == ErrorKind::NotSound)
        result.seriousness = ErrorText::Seriousness::Wrong;
    return result;
}

QString describeProgress(const QString& word)
{
    if (word == QLatin1String("loading"))
        return QCoreApplication::translate("Progress", "Loading the page");
    if (word == QLatin1String("scrolling"))
        return QCoreApplication::translate("Progress", "Scrolling to the end");
    if (word == QLatin1String("picture"))
        return QCoreApplication::translate("Progress", "Taking the picture");
    if (word == QLatin1String("storing"))
        return QCoreApplication::translate("Progress", "Storing what was seen");
    if (word == QLatin1String("reading"))
        return QCoreApplication::translate("Progress", "Reading and sealing");
    if (word == QLatin1String("hashing"))
        return QCoreApplication::translate("Progress", "Computing the hash");
    if (word == QLatin1String("looking"))
        return QCoreApplication::translate("Progress", "Looking for what would give you away");
    if (word == QLatin1String("exporting"))
        return QCoreApplication::translate("Progress", "Writing the bundle");
    if (word == QLatin1String("checking"))
        return QCoreApplication::translate("Progress", "Checking every byte");
    if (word == QLatin1String("opening"))
        return QCoreApplication::translate("Progress", "Opening");
    if (word == QLatin1String("salvaging"))
        return QCoreApplication::translate("Progress", "Saving what is intact");
    if (word == QLatin1String("copying"))
        return QCoreApplication::translate("Progress", "Copying");
    if (word == QLatin1String("reading back"))
        return QCoreApplication::translate("Progress", "Reading the copy back");
    return QCoreApplication::translate("Progress", "Working");
}

} // namespace holdfast::ui
