#include "core/vault/checker.h"

#include "core/vault/artifact_reader.h"
#include "core/vault/custody_heads_check.h"
#include "core/vault/database_check.h"
#include "core/vault/deletion.h"
#include "core/vault/key_notes.h"
#include "core/vault/network_log_check.h"
#include "core/vault/page_check.h"
#include "core/vault/time_batches_check.h"
#include "core/vault/unread_finding.h"

#include <algorithm>
#include <span>

namespace holdfast::vault {

namespace {

constexpr size_t mostOfAKind = 100;

} // namespace

Result<std::vector<CheckFinding>> Vault::check(const Progress& progress) const
{
    return Checker(*this, progress).run();
}

void Checker::add(ErrorCode code, std::string subject, std::string detail)
{
    m_findings.push_back({code, std::move(subject), std::move(detail)});
}

void Checker::addUnread(const Error& error, std::string subject, const std::string& what)
{
    tellUnread(m_findings, error, std::move(subject), what);
}

Result<std::vector<CheckFinding>> Checker::run()
{
    checkKeys();
    m_progress.report("checking", 0, 0);
    HF_CHECK(checkPages());
    HF_CHECK(checkDatabase(m_vault, m_progress, m_findings));
    HF_CHECK(m_progress.checkpoint());
    checkCustody();
    checkWithheld();
    checkDeletions();
    checkReceivedCases();
    checkNetworkLog(*m_state.database, m_findings);
    HF_CHECK(checkDatedRows());
    HF_CHECK(checkItems());
    HF_CHECK(checkTimeBatches(m_vault, m_progress, m_findings));
    return std::move(m_findings);
}

void Checker::checkKeys()
{
    for (const KeyNote& note : keyNotes(m_vault))
        if (note.isDamage)
            add(note.isUnread        ? errors::unreadable
                    : note.isForeign ? errors::keysReplaced
                                     : errors::keysDamaged,
                "keys", note.text);
    if (m_state.healedFirstPage)
        add(errors::damaged, "database",
            "when the vault was opened, page 1 was damaged; it was written anew from the page kept in "
                + std::string(FirstPageCopy::fileName));
    if (!m_state.firstPageFlaw.empty())
        add(errors::damaged, "database",
            "when the vault was opened, " + std::string(FirstPageCopy::fileName) + " " + m_state.firstPageFlaw
                + "; it was written anew");
    for (const std::string& undone : m_state.leftUndone)
        add(errors::damaged, "database", "when the vault was opened, " + undone);
}

Result<void> Checker::checkPages()
{
    const Result<std::vector<DamagedPage>> damaged = damagedPages(m_state, m_progress);
    if (!damaged && damaged.error().is(holdfast::errors::cancelled))
        return fail(damaged.error());
    if (!damaged)
        addUnread(damaged.error(), "database", "the pages can't be checked");
    else
        for (const DamagedPage& page : std::span(*damaged).first(std::min(damaged->size(), mostOfAKind)))
            m_findings.push_back(page.finding());
    return {};
}

void Checker::checkCustody()
{
    HeadCheck heads(
        m_state, [this](std::string detail) { add(errors::custodyBroken, "custody", std::move(detail)); },
        [this](const Error& error, const std::string& what) { addUnread(error, "custody", what); });
    const auto visit = [&](const CustodyEvent& event) {
        takeStatement(event);
        heads.visit(event);
        return true;
    };
    if (const Result<void> walked = m_state.custody().walk(m_state.defaultCase, visit); !walked)
        return add(walked.error().code(), "custody", walked.error().detail());
    heads.finish();
    m_isLogWhole = true;
}

void Checker::takeStatement(const CustodyEvent& event)
{
    if (event.isWithheld()) {
        m_withheld.insert(event.seq);
        return;
    }
    const Result<Json> body = parseJson(event.body, 64 * 1024 * 1024);
    if (!body || !body->is_object() || canonicalJson(*body) != event.body)
        return add(errors::custodyBroken, "custody", "event " + std::to_string(event.seq) + ": not canonical JSON");
    const Json details = body->value("details", Json::object());
    if (details.is_object()) {
        m_receivedCases.take(jsonStringOr(*body, "action"), details);
        m_datedRows.take(event.seq, jsonStringOr(*body, "action"), jsonStringOr(*body, "subject"), details);
    }
    if (details.is_object() && jsonStringOr(*body, "action") == "deleted")
        return takeDeletion(jsonStringOr(*body, "subject"), details);
    if (!details.is_object() || !details.contains("item") || !details.contains("artifacts"))
        return;
    if (jsonStringOr(details["item"], "id") != jsonStringOr(*body, "subject") || !m_stated.take(details))
        add(errors::custodyBroken, "custody", "event " + std::to_string(event.seq) + ": states an item twice");
    if (details.contains("verdict"))
        checkObserved(jsonStringOr(*body, "subject"), jsonStringOr(details, "verdict"));
}

/// What lists tell of an observation without reading its record.
void Checker::checkObserved(const std::string& id, const std::string& verdict)
{
    Database& database = *m_state.database;
    const std::scoped_lock guard(database.mutex());
    Result<Statement> row = database.query("SELECT EXISTS (SELECT 1 FROM observation WHERE item_id = ?1 AND verdict = "
                                           "?2) OR EXISTS (SELECT 1 FROM tombstone WHERE item_id = ?1)",
        id, verdict);
    const Result<bool> found = row ? row->step() : Result<bool>(fail(row.error()));
    if (!found)
        addUnread(found.error(), id, "its verdict can't be read");
    else if (!*found || row->integer(0) == 0)
        add(errors::damaged, id, "its verdict differs from what its custody event states");
}

void Checker::takeDeletion(const std::string& itemId, const Json& details)
{
    m_stated.takeDeletion(itemId);
    for (const Json& seq : details.value("withheld", Json::array()))
        if (seq.is_number_unsigned())
            m_statedWithheld.insert(seq.get<uint64_t>());
}

/// Only a deletion that says so may withhold an event's body.
void Checker::checkWithheld()
{
    for (const uint64_t seq : m_withheld)
        if (!m_statedWithheld.contains(seq))
            add(errors::custodyBroken, "custody",
                "event " + std::to_string(seq) + ": its content is withheld, and no deletion tells of it");
}

void Checker::checkDeletions()
{
    const Result<std::vector<Tombstone>> stones = tombstones(m_vault);
    if (!stones)
        return addUnread(stones.error(), "database", "the tombstones can't be read");
    std::set<std::string> missing = m_stated.deletions();
    for (const Tombstone& stone : *stones)
        if (missing.erase(stone.item.text()) == 0)
            add(errors::custodyBroken, stone.item.text(),
                stone.exhibit + ": it is deleted, and no custody event tells of that");
    for (const std::string& id : missing)
        add(errors::damaged, id, "its custody event tells of its deletion, and there is no tombstone");
}

void Checker::checkReceivedCases()
{
    if (const Result<void> compared = m_receivedCases.compare(m_vault, !m_withheld.empty(), m_findings); !compared)
        addUnread(compared.error(), "database", "the received cases can't be read");
}

/// Where the log is broken or can't be read, that was told, and what it says of rows is not all.
Result<void> Checker::checkDatedRows()
{
    return m_isLogWhole ? m_datedRows.compare(m_state, m_progress, m_findings) : Result<void>();
}

Result<std::vector<ItemId>> Checker::itemsAfter(const std::string& last) const
{
    Database& database = *m_state.database;
    const std::scoped_lock guard(database.mutex());
    return idsIn(
        database.query("SELECT id FROM item WHERE id > ? AND NOT EXISTS (SELECT 1 FROM tombstone WHERE item_id = "
                       "item.id) ORDER BY id LIMIT 200",
            last));
}

/// Item by item, so that a vault of any size needs no more memory than its events' digests.
Result<void> Checker::checkItems()
{
    if (const Result<VaultInfo> info = m_vault.info())
        m_total = info->artifactBytes;
    for (std::string last;;) {
        const Result<std::vector<ItemId>> ids = itemsAfter(last);
        if (!ids) {
            addUnread(ids.error(), "database", "the list of items can't be read");
            HF_CHECK(checkStatedItems());
            break;
        }
        for (const ItemId& id : *ids)
            HF_CHECK(checkItem(id));
        if (ids->empty())
            break;
        last = ids->back().text();
    }
    checkWhatIsMissing();
    return {};
}

Result<void> Checker::checkItem(const ItemId& id)
{
    const Result<Item> item = m_vault.item(id);
    if (item) {
        checkFacts(*item);
        return checkArtifacts(*item);
    }
    if (!item.error().is(errors::itemDeleted)) {
        m_stated.noteSeen(id);
        addUnread(item.error(), id.text(), "the item can't be read");
    }
    return {};
}

/// Those that the list would have told of, by the events that made them: one damaged page takes the list of many.
Result<void> Checker::checkStatedItems()
{
    Result<void> checked;
    const auto visit = [&](const CustodyEvent& event) {
        const Result<Json> body = parseJson(event.body, 64 * 1024 * 1024);
        const Result<ItemId> id = ItemId::parse(body && body->is_object() ? jsonStringOr(*body, "subject") : "");
        if (id && m_stated.isUnseenItem(id->text()))
            checked = checkItem(*id);
        return checked.has_value();
    };
    // Where the chain is broken, that was told the first time.
    static_cast<void>(m_state.custody().walk(m_state.defaultCase, visit));
    return checked;
}

void Checker::checkFacts(const Item& item)
{
    const StatedFacts::Match match = m_stated.compare(item);
    if (match == StatedFacts::Match::NotStated) {
        m_unstated.emplace(item.id.text(), item.exhibit);
        return;
    }
    if (match == StatedFacts::Match::Differs)
        add(errors::damaged, item.id.text(), item.exhibit + ": differs from what its custody event states");
    for (const Artifact& artifact : item.artifacts)
        if (m_stated.compare(item, artifact) != StatedFacts::Match::Fits)
            add(errors::artifactDamaged, artifact.id.text(),
                item.exhibit + " " + artifact.role + ": differs from what its custody event states");
}

/// Only digests were kept: what is missing is named by going through the events once more. Items may have come and gone
/// since the first time.
void Checker::checkWhatIsMissing()
{
    if (m_unstated.empty() && !m_stated.hasUnseen())
        return;
    std::vector<CheckFinding> missing;
    std::set<std::string> deleted = m_stated.deletions();
    const auto visit = [&](const CustodyEvent& event) {
        const Result<Json> body = parseJson(event.body, 64 * 1024 * 1024);
        const Json details = body && body->is_object() ? body->value("details", Json()) : Json();
        if (!details.is_object())
            return true;
        if (jsonStringOr(*body, "action") == "deleted")
            deleted.insert(jsonStringOr(*body, "subject"));
        if (!details.contains("item") || !details.contains("artifacts"))
            return true;
        const std::string id = jsonStringOr(details["item"], "id");
        m_unstated.erase(id);
        if (m_stated.isUnseenItem(id))
            missing.push_back({errors::damaged, id, jsonStringOr(details["item"], "exhibit") + ": the item is gone"});
        for (const Json& artifact : details["artifacts"])
            if (const std::string part = jsonStringOr(artifact, "id"); m_stated.isUnseenArtifact(id, part))
                missing.push_back({errors::artifactDamaged, part, "item " + id + ": the artifact is gone"});
        return true;
    };
    // Where the chain is broken, that was told the first time.
    static_cast<void>(m_state.custody().walk(m_state.defaultCase, visit));
    std::erase_if(missing, [&](const CheckFinding& finding) { return deleted.contains(finding.subject); });
    m_findings.insert(m_findings.end(), missing.begin(), missing.end());
    for (const auto& [id, exhibit] : m_unstated)
        if (!deleted.contains(id))
            add(errors::custodyBroken, id, exhibit + ": no custody event tells of this item");
}

Result<void> Checker::checkArtifacts(const Item& item)
{
    Bytes block(1024 * 1024);
    for (const Artifact& artifact : item.artifacts) {
        const uint64_t before = m_done;
        Result<std::unique_ptr<ByteSource>> source = ArtifactReader::open(m_vault.database(), artifact);
        Result<size_t> count = source ? (*source)->read(block) : Result<size_t>(fail(source.error()));
        for (; count && *count > 0; count = (*source)->read(block)) {
            HF_CHECK(m_progress.checkpoint());
            m_done += *count;
            m_progress.report("checking", m_done, m_total);
        }
        if (!count)
            add(count.error().code(), artifact.id.text(),
                item.exhibit + " " + artifact.role + ", item " + item.id.text() + ": " + count.error().detail());
        m_done = before + artifact.bytes;
    }
    return {};
}

} // namespace holdfast::vault
