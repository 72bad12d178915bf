#include "core/vault/closed_check.h"

#include "core/vault/page_check.h"

namespace holdfast::vault {

Result<std::vector<CheckFinding>> checkClosed(
    const std::filesystem::path& folder, const Secret& secret, const Error& refusal)
{
    // An unreadable page is an I/O error to SQLite where its content is not what it expects to be damaged.
    if (!isUnreadable(refusal))
        return fail(refusal);
    HF_TRY(const FileLock lock, FileLock::acquire(folder / lockName));
    HF_TRY(const KeyStore::Loaded loaded, KeyStore(folder).load());
    // Only who may open the vault is told about it.
    HF_TRY(const crypto::KeyFile::Unlocked unlocked, unlockKeys(loaded.keys, secret));
    std::vector<CheckFinding> findings;
    for (const KeyStore::Flaw& flaw : loaded.flaws)
        findings.push_back({flaw.isUnread ? errors::unreadable : errors::keysDamaged, "keys", flaw.text()});
    const auto pages = damagedPages(folder / databaseName, deriveDatabaseKey(unlocked.masterKey),
        loaded.keys.databaseSalt, loaded.keys.databasePageSize);
    if (pages)
        for (const DamagedPage& page : *pages)
            findings.push_back(page.finding());
    if (refusal.is(errors::damaged))
        findings.push_back({errors::damaged, "database", "it does not open: " + refusal.detail()});
    if (findings.empty())
        return fail(refusal);
    return findings;
}

} // namespace holdfast::vault
