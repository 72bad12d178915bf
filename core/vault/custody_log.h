#pragma once

#include "core/base/clock.h"
#include "core/vault/custody_event.h"
#include "core/vault/database.h"

#include <functional>

namespace holdfast::vault {

/// Writes and walks the custody chains.
class CustodyLog {
public:
    CustodyLog(Database& database, const Clock& clock, std::string actor)
        : m_database(database)
        , m_clock(clock)
        , m_actor(std::move(actor))
    {
    }
    /// Inside the caller's transaction (which holds the database's mutex): it also gives the sequence number. `details`
    /// is an object.
    Result<void> append(const CaseId& caseId, std::string_view action, std::string_view subject, const Json& details);
    /// Walks from the first event, checking each commitment and link. Takes the mutex for some events at a time and
    /// visits without it. The body of an event about a forgotten item is withheld. vault.custody-broken; `visit`
    /// returns false to stop.
    Result<void> walk(const CaseId& caseId, const std::function<bool(const CustodyEvent&)>& visit) const;
    /// The events that tell of something received, oldest first, by an index of the database: each against its own
    /// commitment, not against the chain. vault.custody-broken; `visit` returns false to stop.
    Result<void> walkReceived(const CaseId& caseId, const std::function<bool(const CustodyEvent&)>& visit) const;
    /// The id of the chain that the case's events go to now: its own, or the last restore's.
    Result<std::string> chainId(const CaseId& caseId) const;

private:
    Result<std::vector<CustodyEvent>> eventsAfter(const char* sql, const CaseId& caseId, uint64_t seq) const;
    Database& m_database;
    const Clock& m_clock;
    std::string m_actor;
};

} // namespace holdfast::vault
