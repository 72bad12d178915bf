#pragma once

#include "core/vault/announced_rows.h"
#include "core/vault/vault_state.h"

#include <set>

namespace holdfast::vault {

/// Compares the dated rows with the custody events that announce them, both ways. Each page of the database is
/// authentic by itself, so one of an earlier copy of the same vault fits in among newer ones: the rows on it are then
/// fewer than the log tells, or the log ends before them. Kept are 40 bytes for each row that was announced.
class DatedRowsCheck {
public:
    /// Each event of the chain, from the first on. `body` is canonical JSON, and none of a withheld one.
    void take(uint64_t seq, std::string_view action, std::string_view subject, const Json& details);

    /// After the whole chain was taken; what was written since then is taken too. cancelled; all else is a finding.
    Result<void> compare(Vault::State& state, const Progress& progress, std::vector<CheckFinding>& findings);

    /// The tables that are compared.
    static std::set<std::string> tables();

private:
    struct Fact {
        uint64_t subject = 0, stated = 0, setAt = 0; ///< of texts that are not kept; setAt 0: not stated
        uint32_t n = 0;
        DatedTable table = DatedTable::Title;
        bool isSeen = false;
        auto place() const { return std::tuple(subject, table, n); }
    };
    /// One row as the table has it.
    struct Found {
        std::string subject, stated;
        int64_t n = 0, setAt = 0;
    };
    using Visit = std::function<void(uint64_t seq, const std::string& action, const std::string& subject, const Json&)>;

    static Fact factOf(const AnnouncedRow& row);
    static Result<void> eachEvent(Vault::State& state, uint64_t after, const Progress& progress, const Visit& visit);
    Result<void> takeDeleted(Database& database);
    Result<void> compareTable(Vault::State& state, size_t table, const Progress& progress);
    void compareRow(DatedTable table, const Found& found);
    Result<void> compareBlocks(Database& database);
    Result<void> nameWhatIsGone(Vault::State& state, const Progress& progress);
    void add(ErrorCode code, DatedTable table, const std::string& subject, const std::string& detail);
    Fact* find(const Fact& sought);
    bool isMissing(const Fact& fact) const;

    AnnouncedRows m_announced;
    std::vector<Fact> m_facts;
    std::vector<uint64_t> m_deleted; ///< items, by the log or by a tombstone
    std::set<DatedTable> m_unread;
    uint64_t m_last = 0; ///< event
    size_t m_added = 0;
    std::vector<CheckFinding>* m_findings = nullptr;
};

} // namespace holdfast::vault
