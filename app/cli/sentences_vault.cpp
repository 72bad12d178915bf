#include "app/cli/sentences.h"

#include <array>

namespace holdfast::cli {

static constexpr std::array vaultTexts{// The vault
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
    Sentence{"vault.keys-replaced",
        "The slot files are not what this vault wrote last, so a password or code that was taken away may open it "
        "again; look at `slot list`, remove what should not be there, then `rekey`."},
    Sentence{"vault.keys-damaged",
        "Both copies of the slot file, vault.keys, are damaged, and nothing was changed; put vault.keys back from a "
        "backup, beside this database."},
    Sentence{"vault.damaged",
        "The vault's database is damaged, and nothing was changed; keep this folder and work from a backup."},
    Sentence{"vault.unreadable",
        "The disk can't read a part of the vault, and nothing was changed; connect its drive again if it came loose, "
        "else copy the whole folder to another disk now and go on from the copy."},
    Sentence{"vault.restored-not-opened",
        "The vault is made of the backup, but could not be opened or checked; keep the backup, and run `check` on the "
        "vault, which says what is wrong."},
    Sentence{"vault.outcome-unclear",
        "The disk failed at the very last step, so this may be stored or not; see with `list`, `show` or `slot list` "
        "what is there before you run it again."},
    Sentence{
        "vault.newer-version", "A newer Holdfast made this vault, and nothing was changed; open it with that version."},
    Sentence{"vault.bad-key-file",
        "This is not a key file that Holdfast made (64 bytes), so nothing was done; check which file you gave."},
    Sentence{"vault.search-too-long",
        "These are more words than can be looked for at once; search for those that matter most."},
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
    Sentence{"check.not-compared",
        "The vault does not open, so it could not be compared with the earlier bundle or backup; that one still "
        "stands."},
    Sentence{"check.nothing-to-compare",
        "This is neither a bundle nor a backup, so there is nothing to compare the vault with, and it was not checked; "
        "choose a bundle or a backup that came from here."},
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
        "The backup is damaged, and nothing was changed in any vault; keep it, make a new one in another folder while "
        "the vault still opens, or bring out what is whole with `salvage`."},
    Sentence{"vault.weak-password",
        "The password is empty or shorter than 8 characters, so nothing was made; choose a longer one."},
    Sentence{
        "vault.no-such-item", "There is no such item in this vault, and nothing was changed; `list` shows the ids."},
    Sentence{"vault.received-read-only",
        "This came in somebody else's bundle and stays as it came, so nothing was changed or written; pass on the "
        "bundle "
        "itself, or take the whole case out with `delete --case`."},
    Sentence{"vault.no-such-case",
        "There is no such case in this vault, and nothing was changed; `bundle list` shows what was received."},
    Sentence{"vault.item-deleted",
        "This item was deleted, and only a tombstone of it is left, so nothing was done; `list --deleted` shows "
        "those."},
    Sentence{"vault.bad-account",
        "An account needs a name, a handle or the http or https address of its profile, none too long, so nothing was "
        "added; correct it and try again."},
    Sentence{
        "vault.no-such-account", "There is no such account there, and nothing was changed; `account list` shows them."},
    Sentence{"vault.bad-figure",
        "A figure needs a number that a page could count, so nothing was kept; correct it and try again."},
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
        "An artifact's role or name can't be stored as given, so it was left out; nothing else is affected."}};

std::span<const Sentence> vaultSentences()
{
    return vaultTexts;
}

} // namespace holdfast::cli
