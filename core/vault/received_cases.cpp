#include "core/vault/received_cases.h"

#include "core/vault/vault_state.h"

#include <algorithm>

namespace holdfast::vault {

namespace {

Result<ReceivedCase> receivedCaseOf(const Statement& row)
{
    ReceivedCase found;
    HF_TRY(found.id, CaseId::parse(row.text(0)));
    found.n = row.unsignedInteger(1);
    found.bundle = row.text(2);
    found.senderCase = row.text(3);
    HF_TRY(found.tagManifest, Digest::fromBytes(row.bytes(4)));
    HF_TRY(found.signer, Digest::fromBytes(row.bytes(5)));
    found.signerConfirmed = row.integer(6) == 1;
    found.receivedAt = UtcTime(std::chrono::milliseconds(row.integer(7)));
    found.items = row.unsignedInteger(8);
    return found;
}

} // namespace

Result<std::vector<ReceivedCase>> receivedCases(const Vault& vault)
{
    Database& database = vault.database();
    const std::scoped_lock guard(database.mutex());
    HF_TRY(Statement rows,
        database.query("SELECT case_id, n, bundle, sender_case, tag_manifest, signer, signer_confirmed, received_at, "
                       "(SELECT count(*) FROM item WHERE item.case_id = received_case.case_id AND kind <> "
                       "'observation' AND NOT EXISTS (SELECT 1 FROM tombstone WHERE item_id = item.id)) "
                       "FROM received_case ORDER BY n"));
    std::vector<ReceivedCase> found;
    for (;;) {
        HF_TRY(const bool row, rows.step());
        if (!row)
            return found;
        HF_TRY(ReceivedCase one, receivedCaseOf(rows));
        found.push_back(std::move(one));
    }
}

Result<ReceivedCase> findReceivedCase(const Vault& vault, std::string_view idOrLabel)
{
    HF_TRY(const std::vector<ReceivedCase> all, receivedCases(vault));
    const auto found = std::ranges::find_if(
        all, [&](const ReceivedCase& one) { return one.id.text() == idOrLabel || one.label() == idOrLabel; });
    if (found == all.end())
        return fail(errors::noSuchCase, std::string(idOrLabel));
    return *found;
}

Result<CaseId> findCase(const Vault& vault, std::string_view idOrLabel)
{
    if (idOrLabel == "own" || idOrLabel == vault.defaultCase().text())
        return vault.defaultCase();
    HF_TRY(const ReceivedCase found, findReceivedCase(vault, idOrLabel));
    return found.id;
}

bool isReceived(const Vault& vault, const Item& item)
{
    return item.caseId != vault.defaultCase();
}

Result<void> requireOwn(const Vault& vault, const Item& item)
{
    if (isReceived(vault, item))
        return fail(errors::receivedReadOnly, item.exhibit);
    return {};
}

Result<void> insertReceivedCase(Vault& vault, ReceivedCase& received)
{
    Database& database = vault.database();
    received.receivedAt = vault.clock().now();
    const int64_t at = received.receivedAt.time_since_epoch().count();
    HF_TRY(const int64_t n, database.integerOf("SELECT coalesce(max(n), 0) + 1 FROM received_case"));
    received.n = static_cast<uint64_t>(n);
    HF_CHECK(database.run("INSERT INTO vault_case(id, created_at) VALUES(?, ?)", received.id.text(), at));
    return database.run("INSERT INTO received_case(case_id, n, bundle, sender_case, tag_manifest, signer, "
                        "signer_confirmed, received_at) VALUES(?, ?, ?, ?, ?, ?, ?, ?)",
        received.id.text(), n, received.bundle, received.senderCase, received.tagManifest.bytes(),
        received.signer.bytes(), int64_t{received.signerConfirmed ? 1 : 0}, at);
}

} // namespace holdfast::vault
