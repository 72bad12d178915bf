#include "ui/recover/recover_work.h"

#include "core/vault/backup_record.h"
#include "core/vault/restore.h"
#include "core/vault/salvage.h"
#include "ui/common/places.h"

#include <algorithm>

namespace holdfast::ui {

namespace {

Error renamed(ErrorCode code, const Error& error)
{
    return Error(code, std::string(error.code().id) + " " + error.detail());
}

Error ofRestore(const Error& error, const std::filesystem::path& target)
{
    if (error.is(vault::errors::notABackup))
        return renamed(restoreNoBackup, error);
    if (error.is(vault::errors::wrongPassword))
        return renamed(restoreWrongSecret, error);
    if (error.is(errors::cancelled) && looksLikeVault(target))
        return renamed(restoreUnchecked, error); // only the check at its end was still going on
    for (const ErrorCode code : {vault::errors::backupDamaged, vault::errors::damaged, vault::errors::keysDamaged,
             vault::errors::custodyBroken})
        if (error.is(code))
            return renamed(restoreTooDamaged, error);
    return error;
}

Error ofSalvage(const Error& error, const std::filesystem::path& target)
{
    std::error_code ignored;
    if (error.is(errors::cancelled) && std::filesystem::exists(target, ignored)
        && !std::filesystem::is_empty(target, ignored))
        return renamed(salvageStopped, error);
    for (const ErrorCode code : {vault::errors::damaged, vault::errors::keysDamaged, vault::errors::backupDamaged})
        if (error.is(code))
            return renamed(salvageNothingReadable, error);
    return error;
}

void addOnce(std::vector<Loss>& losses, Loss loss)
{
    if (std::ranges::none_of(losses, [&](const Loss& known) { return known.item == loss.item; }))
        losses.push_back(std::move(loss));
}

/// A finding about an item names it; what is about the whole vault is a note.
void take(Recovered& recovered, const vault::Vault& vault, const vault::CheckFinding& finding)
{
    const Result<ItemId> id = ItemId::parse(finding.subject);
    const Result<vault::Item> item = id ? vault.item(*id) : Result<vault::Item>(fail(vault::errors::noSuchItem));
    if (item)
        addOnce(recovered.losses, {finding.subject, item->exhibit, item->title});
    recovered.notes.push_back(std::string(finding.code.id) + " " + finding.subject + ": " + finding.detail);
}

} // namespace

Result<Recovered> restoreBackup(const std::filesystem::path& backup, const std::filesystem::path& target,
    const ReadSecret& read, const Progress& progress)
{
    HF_TRY(const vault::Secret secret, read());
    const Result<vault::Restored> restored = vault::restore(backup, target, secret, progress);
    if (!restored)
        return fail(ofRestore(restored.error(), target));
    Recovered recovered;
    recovered.items = restored->items;
    if (const auto madeAt = parseUtc(restored->from.signedAt))
        recovered.madeAt = *madeAt;
    for (const vault::CheckFinding& finding : restored->findings)
        take(recovered, *restored->vault, finding);
    return recovered;
}

Result<Recovered> salvageVault(const std::filesystem::path& source, const std::filesystem::path& target,
    const ReadSecret& read, const Progress& progress)
{
    HF_TRY(const vault::Secret secret, read());
    const Result<vault::SalvageReport> report = vault::salvage(source, secret, target, progress);
    if (!report)
        return fail(ofSalvage(report.error(), target));
    Recovered recovered;
    recovered.items = report->items;
    recovered.files = report->files;
    recovered.bytes = report->bytes;
    for (const vault::SalvageLoss& loss : report->losses)
        addOnce(recovered.losses, {loss.item, loss.exhibit, loss.title});
    recovered.notes = report->notes;
    return recovered;
}

} // namespace holdfast::ui
