#include "core/vault/vault.h"

#include "core/vault/custody_heads.h"
#include "core/vault/search_rebuild.h"
#include "core/vault/slots.h"
#include "core/vault/vault_state.h"

namespace holdfast::vault {

namespace {

Json pragmasOf(Database& database)
{
    Json json = Json::object();
    for (const char* name : {"cipher_version", "cipher_page_size", "cipher_hmac_algorithm", "cipher_memory_security",
             "journal_mode", "synchronous", "secure_delete", "temp_store", "cache_size", "mmap_size", "locking_mode",
             "trusted_schema", "cell_size_check", "recursive_triggers", "foreign_keys"}) {
        const Result<std::string> value = database.textOf(("PRAGMA " + std::string(name)).c_str());
        json[name] = value ? *value : std::string(value.error().code().id);
    }
    return json;
}

uint64_t folderBytes(const std::filesystem::path& folder)
{
    uint64_t sum = 0;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error))
        if (const uintmax_t size = entry.file_size(error); !error)
            sum += size;
    return sum;
}

/// A search that damage stops is one that finds again after the next opening.
template <class Found>
Result<Found> noteDamage(Database& database, const ItemFilter& filter, Result<Found> found)
{
    if (!found && !filter.search.empty() && isUnreadable(found.error()))
        static_cast<void>(checkIndex(database));
    return found;
}

} // namespace

Vault::Vault() = default;
Vault::~Vault()
{
    // What can't be signed now (a full disk) is signed with the next head: that covers the whole chain before it.
    if (m_state && m_state->database && m_state->signingKey)
        static_cast<void>(keepHeadAtLock(*m_state));
}

CaseId Vault::defaultCase() const
{
    return m_state->defaultCase;
}
const Clock& Vault::clock() const
{
    return m_state->clock;
}
const std::filesystem::path& Vault::folder() const
{
    return m_state->folder;
}
const crypto::SigningKey& Vault::signingKey() const
{
    return *m_state->signingKey;
}
Database& Vault::database() const
{
    return *m_state->database;
}

Result<VaultInfo> Vault::info() const
{
    VaultInfo info;
    info.programVersion = m_state->programVersion;
    info.collectorName = m_state->collectorName;
    info.collectorInitials = m_state->collectorInitials;
    info.createdAt = m_state->createdAt;
    info.fingerprint = crypto::fingerprint(m_state->signingKey->publicKey());
    info.fileBytes = folderBytes(m_state->folder);
    info.slots = Json::array();
    {
        const std::scoped_lock guard(m_state->keysMutex);
        for (const crypto::KeySlot& slot : m_state->keys.slots) {
            Json shown = slot.publicJson();
            shown["id"] = slot.id();
            info.slots.push_back(std::move(shown));
        }
    }
    const std::scoped_lock guard(database().mutex());
    HF_TRY(const int64_t version, database().integerOf("PRAGMA user_version"));
    info.schemaVersion = static_cast<uint32_t>(version);
    HF_TRY(Statement items,
        database().query("SELECT (SELECT count(*) FROM item) - (SELECT count(*) FROM tombstone) - "
                         "(SELECT count(*) FROM observation)"));
    HF_TRY(const bool hasItems, items.step());
    info.itemCount = hasItems ? items.unsignedInteger(0) : 0;
    HF_TRY(Statement artifacts, database().query("SELECT count(*), coalesce(sum(bytes), 0) FROM artifact"));
    HF_TRY(const bool hasArtifacts, artifacts.step());
    info.artifactCount = hasArtifacts ? artifacts.unsignedInteger(0) : 0;
    info.artifactBytes = hasArtifacts ? artifacts.unsignedInteger(1) : 0;
    info.pragmas = pragmasOf(database());
    return info;
}

Result<std::vector<Item>> Vault::items(const ItemFilter& filter) const
{
    const std::scoped_lock guard(database().mutex());
    return noteDamage(database(), filter, queryItems(database(), filter));
}

Result<Item> Vault::item(const ItemId& id) const
{
    const std::scoped_lock guard(database().mutex());
    return queryItem(database(), id);
}

Result<uint64_t> Vault::countItems(const ItemFilter& filter) const
{
    const std::scoped_lock guard(database().mutex());
    return noteDamage(database(), filter, queryItemCount(database(), filter));
}

Result<Bytes> Vault::readArtifact(const Artifact& artifact, size_t cap) const
{
    if (artifact.bytes > cap)
        return fail(holdfast::errors::tooLarge, artifact.role);
    HF_TRY(const std::unique_ptr<ByteSource> source, openArtifact(artifact));
    return readAll(*source, cap);
}

Result<void> Vault::recordEvent(
    const CaseId& caseId, std::string_view action, std::string_view subject, const Json& details)
{
    const std::scoped_lock guard(database().mutex());
    HF_TRY(Transaction transaction, Transaction::begin(database()));
    HF_CHECK(m_state->custody().append(m_state->chainFor(caseId), action, subject, details));
    return transaction.commit();
}

Result<void> Vault::forEachEvent(const CaseId& caseId, const std::function<bool(const CustodyEvent&)>& visit) const
{
    return m_state->custody().walk(m_state->chainFor(caseId), visit);
}

Result<void> Vault::changePassword(const SecureBuffer& newPassword)
{
    HF_TRY(const std::string slotId, Slots(*this).changePassword(newPassword));
    static_cast<void>(slotId);
    return {};
}

} // namespace holdfast::vault
