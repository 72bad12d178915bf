#include "core/vault/custody_heads.h"

namespace holdfast::vault {

namespace {

struct End {
    uint64_t seq = 0;
    Digest hash;
};

/// By the holder of the mutex.
Result<End> endOf(Vault::State& state)
{
    HF_TRY(Statement last,
        state.database->query("SELECT seq, hash FROM custody_event WHERE case_id = ? ORDER BY seq DESC LIMIT 1",
            state.defaultCase.text()));
    HF_TRY(const bool found, last.step());
    if (!found)
        return fail(errors::custodyBroken, "no events");
    End end{last.unsignedInteger(0), {}};
    HF_TRY(end.hash, Digest::fromBytes(last.bytes(1)));
    return end;
}

Result<SignedHead> keep(Vault::State& state, const End& end, std::string_view reason)
{
    Database& database = *state.database;
    HF_TRY(std::string chain, state.custody().chainId(state.defaultCase));
    const SignedHead made = signHead(*state.signingKey,
        {state.defaultCase.text(), std::move(chain), end.seq, end.hash, std::string(reason),
            formatUtc(state.clock.now())});
    {
        HF_TRY(Statement kept,
            database.query(
                "SELECT 1 FROM custody_head WHERE case_id = ? AND seq = ?", state.defaultCase.text(), end.seq));
        HF_TRY(const bool found, kept.step());
        if (found)
            return made;
    }
    constexpr const char* noteEnd
        = "INSERT INTO meta(key, value) VALUES('signed_to', ?) ON CONFLICT(key) DO UPDATE SET "
          "value = max(value, excluded.value)";
    HF_TRY(Transaction transaction, Transaction::begin(database));
    HF_CHECK(database.run("INSERT INTO custody_head(case_id, seq, statement, signature) VALUES(?, ?, ?, ?)",
        state.defaultCase.text(), end.seq, made.statement, made.signature));
    HF_CHECK(database.run(noteEnd, end.seq));
    HF_CHECK(transaction.commit());
    return made;
}

} // namespace

Result<SignedHead> keepHead(Vault::State& state, std::string_view reason)
{
    const std::scoped_lock guard(state.database->mutex());
    HF_TRY(const End end, endOf(state));
    return keep(state, end, reason);
}

Result<void> keepHead(Vault& vault, uint64_t seq, const Digest& hash, std::string_view reason)
{
    const std::scoped_lock guard(vault.database().mutex());
    HF_TRY(const SignedHead made, keep(vault.state(), {seq, hash}, reason));
    static_cast<void>(made);
    return {};
}

Result<void> keepHeadAtLock(Vault::State& state)
{
    const std::scoped_lock guard(state.database->mutex());
    HF_TRY(const End end, endOf(state));
    HF_TRY(Statement last,
        state.database->query("SELECT max(seq) FROM custody_head WHERE case_id = ?", state.defaultCase.text()));
    HF_TRY(const bool found, last.step());
    if (found && last.unsignedInteger(0) >= end.seq)
        return {};
    HF_TRY(const SignedHead made, keep(state, end, "lock"));
    static_cast<void>(made);
    return {};
}

Result<uint64_t> signedTo(Vault::State& state)
{
    const std::scoped_lock guard(state.database->mutex());
    HF_TRY(Statement row, state.database->query("SELECT value FROM meta WHERE key = 'signed_to'"));
    HF_TRY(const bool found, row.step());
    return found ? row.unsignedInteger(0) : 0;
}

Result<std::vector<SignedHead>> keptHeads(Vault::State& state)
{
    const std::scoped_lock guard(state.database->mutex());
    HF_TRY(Statement rows,
        state.database->query(
            "SELECT statement, signature FROM custody_head WHERE case_id = ? ORDER BY seq", state.defaultCase.text()));
    std::vector<SignedHead> heads;
    for (;;) {
        HF_TRY(const bool row, rows.step());
        if (!row)
            return heads;
        heads.push_back({rows.text(0), rows.text(1)});
    }
}

} // namespace holdfast::vault
