#include "core/vault/time_batches_check.h"

#include "core/crypto/timestamp.h"
#include "core/vault/received.h"
#include "core/vault/time_batches.h"
#include "core/vault/unread_finding.h"
#include "core/vault/vault_state.h"

#include <algorithm>
#include <set>

namespace holdfast::vault {

namespace {

constexpr const char* subject = "time-stamps";
constexpr size_t mostNamed = 10;

std::set<std::string, std::less<>> linesOf(const std::string& list)
{
    std::set<std::string, std::less<>> lines;
    for (size_t at = 0, end = 0; at < list.size(); at = end + 1) {
        end = std::min(list.find('\n', at), list.size());
        lines.insert(list.substr(at, end - at));
    }
    return lines;
}

class TimeBatchCheck {
public:
    /// `isReceived`: of the log of somebody else, under whose exhibit numbers its list names the records.
    TimeBatchCheck(const Vault& vault, const TimeBatch& batch, bool isReceived, std::vector<CheckFinding>& findings)
        : m_vault(vault)
        , m_batch(batch)
        , m_isReceived(isReceived)
        , m_findings(findings)
    {
    }
    void run()
    {
        checkToken("before", m_batch.before, m_batch.head);
        checkToken("after", m_batch.after, Sha256::of(asBytes(m_batch.list)));
        if (!m_batch.before.empty() && !m_isReceived && !isHeadOfTheLog())
            add(errors::custodyBroken, subject, "its first stamp is of no head of the custody log");
        if (!m_batch.after.empty())
            checkRecords();
    }

private:
    void add(ErrorCode code, std::string about, const std::string& what)
    {
        m_findings.push_back({code, std::move(about), name() + ": " + what});
    }

    std::string name() const
    {
        std::string name = "batch " + std::to_string(m_batch.n) + " (";
        for (size_t i = 0; i < m_batch.items.size() && i < mostNamed; ++i) {
            const Result<Item> item = m_vault.item(m_batch.items[i]);
            name += (i > 0 ? ", " : "") + (item ? item->exhibit : m_batch.items[i].text());
        }
        if (m_batch.items.size() > mostNamed)
            name += " and " + std::to_string(m_batch.items.size() - mostNamed) + " more";
        return name + ")";
    }

    void checkToken(const std::string& which, const Bytes& token, const Digest& imprint)
    {
        if (token.empty())
            return;
        if (const auto stamp = crypto::verifyTimestamp(token, imprint); !stamp)
            add(stamp.error().code(), subject, "the time stamp " + which + " it: " + stamp.error().detail());
    }

    /// Where the log can't be read, that was told before.
    bool isHeadOfTheLog() const
    {
        if (m_batch.head == Sha256::of(asBytes(m_vault.defaultCase().text())))
            return true;
        Database& database = m_vault.database();
        const std::scoped_lock guard(database.mutex());
        Result<Statement> row = database.query("SELECT 1 FROM custody_event WHERE hash = ?", m_batch.head.bytes());
        const Result<bool> found = row ? row->step() : Result<bool>(true);
        return !found || *found;
    }

    void checkRecords()
    {
        const auto listed = linesOf(m_batch.list);
        for (const ItemId& id : m_batch.items) {
            const Result<Item> item = m_vault.item(id);
            const Artifact* const record = item ? item->artifact("record") : nullptr;
            if (record == nullptr) // deleted, or unreadable, which was told before
                continue;
            if (!isListed(listed, *record, item->exhibit))
                add(errors::damaged, id.text(), item->exhibit + " is not in the list that was stamped");
        }
    }

    bool isListed(
        const std::set<std::string, std::less<>>& lines, const Artifact& record, const std::string& exhibit) const
    {
        const std::string start = record.sha256.hex() + "  data/records/";
        if (!m_isReceived)
            return lines.contains(start + exhibit + ".json");
        const auto line = lines.lower_bound(start);
        return line != lines.end() && line->starts_with(start);
    }

    const Vault& m_vault;
    const TimeBatch& m_batch;
    const bool m_isReceived;
    std::vector<CheckFinding>& m_findings;
};

} // namespace

Result<void> checkTimeBatches(const Vault& vault, const Progress& progress, std::vector<CheckFinding>& findings)
{
    const Result<std::vector<TimeBatch>> batches = timeBatches(vault);
    if (!batches) {
        tellUnread(findings, batches.error(), subject, "the time stamps can't be read");
        return {};
    }
    // Where the log can't be read, that was told before.
    const auto received = batches->empty() ? ReceivedItems() : receivedItems(vault).value_or(ReceivedItems());
    for (const TimeBatch& batch : *batches) {
        HF_CHECK(progress.checkpoint());
        // The event of one that was forgotten says no more where it came from.
        const bool isReceived = std::ranges::all_of(batch.items, [&](const ItemId& id) {
            const Result<Item> item = vault.item(id);
            return received.contains(id.text()) || (!item && item.error().is(errors::itemDeleted));
        });
        TimeBatchCheck(vault, batch, isReceived, findings).run();
    }
    return {};
}

} // namespace holdfast::vault
