#include "core/base/atomic_file.h"
#include "core/crypto/recovery_code.h"
#include "core/vault/known_keys.h"
#include "core/vault/new_folder.h"
#include "core/vault/schema.h"
#include "core/vault/vault_state.h"

#include <algorithm>

namespace holdfast::vault {

namespace fs = std::filesystem;

namespace {

constexpr uint32_t newPageSize = 65536; // docs/decisions/0003-storage-parameters.md

Result<void> requireInitials(std::string_view initials)
{
    const auto isLetter = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (initials.empty() || initials.size() > 4 || !std::all_of(initials.begin(), initials.end(), isLetter))
        return fail(errors::badInitials);
    return {};
}

Result<void> fillDatabase(Vault::State& state, const CreateOptions& options)
{
    Database& database = *state.database;
    const std::string now = formatUtc(state.clock.now());
    const CaseId caseId = CaseId::generate(state.clock);
    const SecureBuffer seed = SecureBuffer::random(32);
    HF_TRY(Transaction transaction, Transaction::begin(database));
    HF_CHECK(createSchema(database));
    const auto put = [&](const char* key, const auto& value) {
        return database.run("INSERT INTO meta(key, value) VALUES(?, ?)", key, value);
    };
    HF_CHECK(settleKeys(database, state.keys));
    HF_CHECK(put("vault_id", state.keys.vaultId));
    HF_CHECK(put("program_version", HOLDFAST_VERSION));
    HF_CHECK(put("created_at", now));
    HF_CHECK(put("collector_name", options.collectorName));
    HF_CHECK(put("collector_initials", options.collectorInitials));
    HF_CHECK(put("default_case", caseId.text()));
    HF_CHECK(put("signing_seed", seed.view()));
    HF_CHECK(database.run("INSERT INTO vault_case(id, created_at) VALUES(?, ?)", caseId.text(),
        int64_t{state.clock.now().time_since_epoch().count()}));
    HF_CHECK(state.readMeta());
    const Json details{{"initials", state.collectorInitials}, {"program_version", state.programVersion},
        {"signing_key_sha256", crypto::fingerprint(state.signingKey->publicKey()).hex()}};
    HF_CHECK(state.custody().append(caseId, "created", caseId.text(), details));
    state.database->setWitness(nullptr); // what is not all made is taken away again: nothing is unclear
    return transaction.commit();
}

} // namespace

Result<Vault::Created> Vault::create(
    const fs::path& folder, const SecureBuffer& password, const CreateOptions& options, const Clock& clock)
{
    initialiseCrypto();
    HF_TRY(const SecureBuffer prepared, preparePassword(password));
    HF_CHECK(requireInitials(options.collectorInitials));
    const fs::path path = fs::absolute(folder).lexically_normal();
    Bytes salt(crypto::KeyFile::databaseSaltSize);
    fillRandom(salt);
    HF_TRY(NewFolder made, NewFolder::make(path.has_filename() ? path : path.parent_path(), salt));

    std::unique_ptr<Vault> vault(new Vault);
    vault->m_state = std::make_unique<State>(path, clock, made.takeLock());
    State& state = *vault->m_state;
    state.masterKey = SecureBuffer::random(crypto::masterKeySize);
    state.keys.vaultId = generateUuid7(clock.now());
    state.keys.databaseSalt = std::move(salt);
    state.keys.databasePageSize = newPageSize;
    SecureBuffer recoveryCode = crypto::generateRecoveryCode();
    HF_TRY(const SecureBuffer parsedCode, crypto::parseRecoveryCode(recoveryCode));
    using Kind = crypto::KeySlot::Kind;
    for (const auto& [kind, secret] :
        {std::pair(Kind::Password, &prepared), std::pair(Kind::RecoveryCode, &parsedCode)}) {
        HF_TRY(crypto::KeySlot slot,
            crypto::sealKeySlot(kind, state.masterKey, *secret, options.kdf, clock.now(), state.keys.vaultId));
        state.keys.slots.push_back(std::move(slot));
    }
    state.openedSlot = state.keys.slots.front().id();
    // The keys come last: what is cut short before holds nothing and can't be mistaken for a vault.
    // SQLite would make its file for everybody to read; its journal takes after the file that is there.
    HF_CHECK(writeFileAtomically(path / databaseName, {}));
    HF_CHECK(state.openDatabase());
    HF_CHECK(fillDatabase(state, options));
    HF_CHECK(state.keyStore.save(state.keys));
    HF_CHECK(made.finish());
    return Created{std::move(vault), std::move(recoveryCode)};
}

} // namespace holdfast::vault
