#include "core/vault/dated_rows_check.h"

#include "core/vault/age_change.h"
#include "core/vault/dated_rows.h"
#include "core/vault/unread_finding.h"

#include <algorithm>

namespace holdfast::vault {

namespace {

constexpr size_t mostNamedRows = 100;
constexpr uint64_t rowsBetweenCheckpoints = 1024;
constexpr size_t mostBodyBytes = 64 * 1024 * 1024;
constexpr const char* ofItemsThatAreThere
    = " AS dated WHERE NOT EXISTS (SELECT 1 FROM tombstone WHERE item_id = dated.item_id) ORDER BY item_id, n";

/// A table of dated rows. `columns` are whose row it is, its number, when it was written, and what `statedOf` reads.
struct DatedRows {
    DatedTable table;
    const char* name;
    const char* word; ///< for sentences
    const char* columns;
    std::string (*statedOf)(const Statement& row);
    const char* source = ofItemsThatAreThere;
};

std::string textOfRow(const Statement& row)
{
    return row.text(3);
}

std::string standingOfRow(const Statement& row)
{
    return statedOfStanding(row.integer(3) == 1);
}

std::string noteOfRow(const Statement& row)
{
    return statedOfNote(row.unsignedInteger(3), row.integer(4) == 1);
}

std::string timeStampOfRow(const Statement& row)
{
    const ByteView token = row.bytes(4);
    return statedOfTimeStamp(
        Sha256::of(asBytes(row.text(3))).hex(), token.empty() ? std::string() : Sha256::of(token).hex());
}

/// What somebody else's bundle brought along has its event there.
constexpr const char* ofOwnBatches
    = " AS dated WHERE NOT EXISTS (SELECT 1 FROM time_batch_record AS record JOIN item ON item.id = record.item_id "
      "WHERE record.batch_n = dated.batch_n AND item.case_id <> (SELECT value FROM meta WHERE key = 'default_case')) "
      "ORDER BY batch_n, n";

constexpr std::array allDatedRows{
    DatedRows{DatedTable::Title, "item_title", "title", "item_id, n, set_at, title", textOfRow},
    DatedRows{DatedTable::Note, "item_note", "note", "item_id, n, set_at, coalesce(replaces, 0), note = ''", noteOfRow},
    DatedRows{DatedTable::Tag, "item_tag", "tag", "item_id, n, set_at, present", standingOfRow},
    DatedRows{DatedTable::Age, "item_age", "answer about under 18", "item_id, n, set_at, answer", textOfRow},
    DatedRows{DatedTable::Account, "item_account", "account", "item_id, n, set_at, present", standingOfRow},
    DatedRows{DatedTable::Figure, "item_figure", "figure", "item_id, n, set_at, present", standingOfRow},
    DatedRows{DatedTable::TimeStamp, "time_batch_end", "time stamp", "'batch ' || batch_n, n, at, list, token",
        timeStampOfRow, ofOwnBatches},
};

const DatedRows& rowsOf(DatedTable table)
{
    return *std::ranges::find(allDatedRows, table, &DatedRows::table);
}

/// Nobody without the password chooses what is hashed.
uint64_t shortHash(std::string_view text)
{
    const Digest digest = Sha256::of(asBytes(text));
    return std::max<uint64_t>(readU64Le(digest.bytes()), 1);
}

} // namespace

std::set<std::string> DatedRowsCheck::tables()
{
    std::set<std::string> names;
    for (const DatedRows& each : allDatedRows)
        names.insert(each.name);
    return names;
}

DatedRowsCheck::Fact DatedRowsCheck::factOf(const AnnouncedRow& row)
{
    Fact fact;
    fact.subject = shortHash(row.subject);
    fact.stated = shortHash(row.stated);
    fact.setAt = row.setAt.empty() ? 0 : shortHash(row.setAt);
    fact.n = static_cast<uint32_t>(row.n);
    fact.table = row.table;
    return fact;
}

void DatedRowsCheck::take(uint64_t seq, std::string_view action, std::string_view subject, const Json& details)
{
    m_last = seq;
    if (action == "deleted")
        m_deleted.push_back(shortHash(subject));
    m_announced.visit(action, subject, details, [&](const AnnouncedRow& row) { m_facts.push_back(factOf(row)); });
}

/// The caller holds the mutex, so that the log and the tables stand still.
Result<void> DatedRowsCheck::eachEvent(
    Vault::State& state, uint64_t after, const Progress& progress, const Visit& visit)
{
    HF_TRY(Statement rows,
        state.database->query("SELECT seq, body FROM custody_event WHERE case_id = ? AND seq > ? ORDER BY seq",
            state.defaultCase.text(), after));
    for (;;) {
        HF_TRY(const bool row, rows.step());
        if (!row)
            return {};
        if (rows.unsignedInteger(0) % rowsBetweenCheckpoints == 0)
            HF_CHECK(progress.checkpoint());
        // What is withheld, or not JSON, was told on the walk along the chain.
        const Result<Json> body = parseJson(rows.text(1), mostBodyBytes);
        const Json details = body && body->is_object() ? body->value("details", Json()) : Json();
        if (details.is_object())
            visit(rows.unsignedInteger(0), jsonStringOr(*body, "action"), jsonStringOr(*body, "subject"), details);
    }
}

Result<void> DatedRowsCheck::compare(Vault::State& state, const Progress& progress, std::vector<CheckFinding>& findings)
{
    m_findings = &findings;
    const std::scoped_lock guard(state.database->mutex());
    const auto told = [&](const Result<void>& done, const char* what) -> Result<void> {
        if (done || done.error().is(holdfast::errors::cancelled))
            return done;
        tellUnread(findings, done.error(), "database", std::string(what) + " can't be read");
        return {};
    };
    HF_CHECK(told(eachEvent(state, m_last, progress,
                      [&](uint64_t seq, const std::string& action, const std::string& subject, const Json& details) {
                          take(seq, action, subject, details);
                      }),
        "the last custody events"));
    HF_CHECK(told(takeDeleted(*state.database), "the tombstones"));
    std::ranges::sort(m_deleted);
    std::ranges::sort(m_facts, {}, &Fact::place);
    for (size_t table = 0; table < allDatedRows.size(); ++table) {
        const Result<void> compared = compareTable(state, table, progress);
        if (!compared)
            m_unread.insert(allDatedRows.at(table).table);
        HF_CHECK(told(compared, allDatedRows.at(table).name));
    }
    HF_CHECK(told(compareBlocks(*state.database), "the answers about under 18"));
    if (!std::ranges::any_of(m_facts, [&](const Fact& fact) { return isMissing(fact); }))
        return {};
    return told(nameWhatIsGone(state, progress), "the custody events");
}

Result<void> DatedRowsCheck::takeDeleted(Database& database)
{
    HF_TRY(Statement rows, database.query("SELECT item_id FROM tombstone"));
    for (;;) {
        HF_TRY(const bool row, rows.step());
        if (!row)
            return {};
        m_deleted.push_back(shortHash(rows.text(0)));
    }
}

Result<void> DatedRowsCheck::compareTable(Vault::State& state, size_t table, const Progress& progress)
{
    const DatedRows& dated = allDatedRows.at(table);
    const std::string sql = std::string("SELECT ") + dated.columns + " FROM " + dated.name + dated.source;
    HF_TRY(Statement rows, state.database->query(sql.c_str()));
    for (uint64_t count = 0;; ++count) {
        HF_TRY(const bool row, rows.step());
        if (!row)
            return {};
        if (count % rowsBetweenCheckpoints == 0)
            HF_CHECK(progress.checkpoint());
        compareRow(dated.table, {rows.text(0), dated.statedOf(rows), rows.integer(1), rows.integer(2)});
    }
}

void DatedRowsCheck::compareRow(DatedTable table, const Found& found)
{
    const std::string which = rowsOf(table).word + std::string(" ") + std::to_string(found.n);
    Fact* const fact
        = find(factOf({table, found.subject, static_cast<uint64_t>(found.n), found.stated, std::string()}));
    if (fact == nullptr)
        return add(errors::custodyBroken, table, found.subject, "no custody event tells of " + which);
    fact->isSeen = true;
    const bool isOfThatTime = fact->setAt == 0 || fact->setAt == shortHash(timeForEvent(found.setAt));
    if (fact->stated != shortHash(found.stated) || !isOfThatTime)
        add(errors::damaged, table, found.subject, which + " differs from what its custody event states");
}

/// A second place tells of each answer, so that one page alone can't take a block away.
Result<void> DatedRowsCheck::compareBlocks(Database& database)
{
    HF_TRY(Statement rows, database.query(answersThatDiffer));
    for (;;) {
        HF_TRY(const bool row, rows.step());
        if (!row)
            return {};
        add(errors::damaged, DatedTable::Age, rows.text(0),
            "the answer about under 18 is kept twice, and the two differ");
    }
}

/// Only hashes were kept: the events are gone through once more for the names.
Result<void> DatedRowsCheck::nameWhatIsGone(Vault::State& state, const Progress& progress)
{
    AnnouncedRows announced;
    return eachEvent(state, 0, progress,
        [&](uint64_t seq, const std::string& action, const std::string& subject, const Json& details) {
            announced.visit(action, subject, details, [&](const AnnouncedRow& row) {
                Fact* const fact = find(factOf(row));
                if (fact == nullptr || !isMissing(*fact))
                    return;
                fact->isSeen = true; // named once
                add(errors::damaged, row.table, row.subject,
                    "event " + std::to_string(seq) + " tells of " + rowsOf(row.table).word + " " + std::to_string(row.n)
                        + ", which is not there");
            });
        });
}

void DatedRowsCheck::add(ErrorCode code, DatedTable table, const std::string& subject, const std::string& detail)
{
    if (++m_added > mostNamedRows)
        return;
    const bool isBatch = table == DatedTable::TimeStamp;
    m_findings->push_back({code, isBatch ? "time-stamps" : subject, isBatch ? subject + ": " + detail : detail});
}

DatedRowsCheck::Fact* DatedRowsCheck::find(const Fact& sought)
{
    const auto found = std::ranges::lower_bound(m_facts, sought.place(), {}, &Fact::place);
    return found != m_facts.end() && found->place() == sought.place() ? &*found : nullptr;
}

bool DatedRowsCheck::isMissing(const Fact& fact) const
{
    return !fact.isSeen && !m_unread.contains(fact.table) && !std::ranges::binary_search(m_deleted, fact.subject);
}

} // namespace holdfast::vault
