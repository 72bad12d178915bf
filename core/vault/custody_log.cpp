#include "core/vault/custody_log.h"

#include "core/vault/errors.h"

namespace holdfast::vault {

namespace {

constexpr size_t saltSize = 32;
// A bundle takes no body over 512 KiB, and what was written once can't be taken back: one that is larger would keep
// the whole case from ever leaving.
constexpr size_t maxBody = 256u << 10;

// Some events at a time, after the one of a number.
constexpr const char* nextOfAll = "SELECT seq, prev_hash, commitment, hash, salt, body FROM custody_event "
                                  "WHERE case_id = ? AND seq > ? ORDER BY seq LIMIT 200";
constexpr const char* nextReceived
    = "SELECT seq, prev_hash, commitment, hash, salt, body FROM custody_event INDEXED BY custody_event_received "
      "WHERE case_id = ? AND seq > ? AND instr(body, '\"received\":{') > 0 ORDER BY seq LIMIT 200";

Result<CustodyEvent> readEvent(const Statement& row)
{
    CustodyEvent event;
    event.seq = row.unsignedInteger(0);
    HF_TRY(event.prevHash, Digest::fromBytes(row.bytes(1)));
    HF_TRY(event.commitment, Digest::fromBytes(row.bytes(2)));
    HF_TRY(event.hash, Digest::fromBytes(row.bytes(3)));
    const ByteView salt = row.bytes(4);
    event.body = row.text(5);
    if (!event.isWithheld())
        event.salt.assign(salt.begin(), salt.end());
    return event;
}

/// Its salt is drawn anew for each event: no other transaction writes the same.
Result<bool> hasEvent(Database& database, const std::string& caseId, uint64_t seq, const Digest& hash)
{
    HF_TRY(Statement row,
        database.query(
            "SELECT 1 FROM custody_event WHERE case_id = ? AND seq = ? AND hash = ?", caseId, seq, hash.bytes()));
    return row.step();
}

} // namespace

Result<void> CustodyLog::append(
    const CaseId& caseId, std::string_view action, std::string_view subject, const Json& details)
{
    CustodyEvent event;
    {
        HF_TRY(Statement last,
            m_database.query(
                "SELECT seq, hash FROM custody_event WHERE case_id = ? ORDER BY seq DESC LIMIT 1", caseId.text()));
        HF_TRY(const bool hasLast, last.step());
        event.seq = hasLast ? last.unsignedInteger(0) + 1 : 1;
        if (hasLast) {
            HF_TRY(event.prevHash, Digest::fromBytes(last.bytes(1)));
        }
    }
    const Json clock{{"monotonic_ns", m_clock.monotonic().count()}, {"utc_offset_minutes", m_clock.utcOffset().count()},
        {"zone", m_clock.zoneName()}};
    event.body = canonicalJson({{"action", action}, {"actor", m_actor}, {"clock", clock}, {"details", details},
        {"subject", subject}, {"time", formatUtc(m_clock.now())}});
    if (event.body.size() > maxBody)
        return fail(holdfast::errors::tooLarge, "custody event " + std::to_string(event.seq));
    event.salt.resize(saltSize);
    fillRandom(event.salt);
    event.commitment = custodyCommitment(event.salt, event.body);
    HF_TRY(const std::string chain, chainId(caseId));
    event.hash = custodyLink(chain, event.seq, event.prevHash, event.commitment);
    HF_CHECK(m_database.run("INSERT INTO custody_event(case_id, seq, prev_hash, commitment, hash, salt, body) "
                            "VALUES(?, ?, ?, ?, ?, ?, ?)",
        caseId.text(), event.seq, event.prevHash.bytes(), event.commitment.bytes(), event.hash.bytes(), event.salt,
        event.body));
    m_database.setWitness([&database = m_database, caseId = caseId.text(), seq = event.seq, hash = event.hash] {
        return hasEvent(database, caseId, seq, hash);
    });
    return {};
}

Result<std::string> CustodyLog::chainId(const CaseId& caseId) const
{
    HF_TRY(Statement row, m_database.query("SELECT value FROM meta WHERE key = 'chain ' || ?", caseId.text()));
    HF_TRY(const bool found, row.step());
    return found ? row.text(0) : caseId.text();
}

Result<std::vector<CustodyEvent>> CustodyLog::eventsAfter(const char* sql, const CaseId& caseId, uint64_t seq) const
{
    const std::scoped_lock guard(m_database.mutex());
    HF_TRY(Statement rows, m_database.query(sql, caseId.text(), seq));
    std::vector<CustodyEvent> events;
    for (;;) {
        HF_TRY(const bool row, rows.step());
        if (!row)
            return events;
        HF_TRY(CustodyEvent event, readEvent(rows));
        events.push_back(std::move(event));
    }
}

Result<void> CustodyLog::walk(const CaseId& caseId, const std::function<bool(const CustodyEvent&)>& visit) const
{
    uint64_t seq = 0;
    Digest previous;
    std::string chain = caseId.text();
    const auto broken = [&](std::string_view what) {
        return fail(errors::custodyBroken, "event " + std::to_string(seq) + ": " + std::string(what));
    };
    for (;;) {
        HF_TRY(const std::vector<CustodyEvent> events, eventsAfter(nextOfAll, caseId, seq));
        for (const CustodyEvent& event : events) {
            ++seq;
            if (event.seq != seq)
                return broken("missing");
            if (event.prevHash != previous)
                return broken("does not follow the one before");
            if (!event.isWithheld() && event.commitment != custodyCommitment(event.salt, event.body))
                return broken("its content was changed");
            if (const std::optional<std::string> restored = restoredChain(event.body))
                chain = *restored;
            if (event.hash != custodyLink(chain, seq, event.prevHash, event.commitment))
                return broken("its link was changed");
            previous = event.hash;
            if (!visit(event))
                return {};
        }
        if (events.empty())
            return seq > 0 ? Result<void>() : Result<void>(fail(errors::custodyBroken, "no events"));
    }
}

Result<void> CustodyLog::walkReceived(const CaseId& caseId, const std::function<bool(const CustodyEvent&)>& visit) const
{
    for (uint64_t seq = 0;;) {
        HF_TRY(const std::vector<CustodyEvent> events, eventsAfter(nextReceived, caseId, seq));
        if (events.empty())
            return {};
        for (const CustodyEvent& event : events) {
            seq = event.seq;
            if (event.commitment != custodyCommitment(event.salt, event.body))
                return fail(errors::custodyBroken, "event " + std::to_string(seq) + ": its content was changed");
            if (!visit(event))
                return {};
        }
    }
}

} // namespace holdfast::vault
