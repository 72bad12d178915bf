#include "core/vault/checker.h"

#include "core/vault/custody_heads_check.h"
#include "core/vault/deletion.h"
#include "core/vault/key_notes.h"

namespace holdfast::vault {

Result<std::vector<CheckFinding>> Vault::check(const Progress& progress) const
{
    return Checker(*this, progress).run();
}

void Checker::add(ErrorCode code, std::string subject, std::string detail)
{
    m_findings.push_back({code, std::move(subject), std::move(detail)});
}

Result<std::vector<CheckFinding>> Checker::run()
{
    checkKeys();
    m_progress.report("checking", 0, 0);
    checkDatabase("PRAGMA cipher_integrity_check");
    HF_CHECK(m_progress.checkpoint());
    checkDatabase("PRAGMA integrity_check");
    checkDatabase("PRAGMA foreign_key_check");
    HF_CHECK(m_progress.checkpoint());
    checkCustody();
    Result<std::vector<Item>> items = m_vault.items();
    if (!items) {
        add(errors::damaged, "database", "the items can't be read: " + items.error().detail());
        return std::move(m_findings);
    }
    checkWithheld();
    checkDeletions();
    checkItems(*items);
    HF_CHECK(checkArtifacts(*items));
    return std::move(m_findings);
}

void Checker::checkKeys()
{
    for (const KeyNote& note : keyNotes(m_vault))
        if (note.isDamage)
            add(errors::keysDamaged, "keys", note.text);
    if (m_state.healedFirstPage)
        add(errors::damaged, "database",
            "when the vault was opened, page 1 was damaged; it was written anew from the page kept in "
                + std::string(FirstPageCopy::fileName));
}

void Checker::checkDatabase(const char* pragma)
{
    Database& database = *m_state.database;
    const std::scoped_lock guard(database.mutex());
    Result<Statement> rows = database.query(pragma);
    if (!rows)
        return add(errors::damaged, "database", rows.error().detail());
    constexpr size_t most = 100;
    for (size_t i = 0; i < most; ++i) {
        const Result<bool> row = rows->step();
        if (!row)
            return add(errors::damaged, "database", row.error().detail());
        if (!*row)
            return;
        if (const std::string text = rows->text(0); text != "ok")
            add(errors::damaged, "database", text);
    }
}

void Checker::checkCustody()
{
    HeadCheck heads(m_state, [this](std::string detail) { add(errors::custodyBroken, "custody", std::move(detail)); });
    const auto visit = [&](const CustodyEvent& event) {
        takeStatement(event);
        heads.visit(event);
        return true;
    };
    if (const Result<void> walked = m_state.custody().walk(m_state.defaultCase, visit); !walked)
        return add(walked.error().code(), "custody", walked.error().detail());
    heads.finish();
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
    if (details.is_object() && jsonStringOr(*body, "action") == "deleted")
        return takeDeletion(jsonStringOr(*body, "subject"), details);
    if (!details.is_object() || !details.contains("item") || !details.contains("artifacts"))
        return;
    const std::string itemId = jsonStringOr(details["item"], "id");
    if (itemId != jsonStringOr(*body, "subject") || !m_statedItems.emplace(itemId, details["item"]).second)
        return add(errors::custodyBroken, "custody", "event " + std::to_string(event.seq) + ": states an item twice");
    for (const Json& artifact : details["artifacts"])
        m_statedArtifacts[jsonStringOr(artifact, "id")] = {itemId, artifact};
}

void Checker::takeDeletion(const std::string& itemId, const Json& details)
{
    m_statedDeletions.insert(itemId);
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
        return add(errors::damaged, "database", "the tombstones can't be read: " + stones.error().detail());
    std::set<std::string> missing = m_statedDeletions;
    for (const Tombstone& stone : *stones)
        if (missing.erase(stone.item.text()) == 0)
            add(errors::custodyBroken, stone.item.text(),
                stone.exhibit + ": it is deleted, and no custody event tells of that");
    for (const std::string& id : missing)
        add(errors::damaged, id, "its custody event tells of its deletion, and there is no tombstone");
}

void Checker::checkItems(const std::vector<Item>& items)
{
    std::map<std::string, Json> missingItems = m_statedItems;
    std::map<std::string, StatedArtifact> missingArtifacts = m_statedArtifacts;
    for (const Item& item : items) {
        const std::string& id = item.id.text();
        const auto stated = m_statedItems.find(id);
        if (stated == m_statedItems.end()) {
            add(errors::custodyBroken, id, item.exhibit + ": no custody event tells of this item");
            continue;
        }
        missingItems.erase(id);
        const Json& facts = stated->second;
        Json parent = Json::object();
        if (item.parent)
            parent = {{"item", item.parent->item.text()}, {"sha256", item.parent->sha256.hex()}};
        if (jsonStringOr(facts, "kind") != toText(item.kind) || jsonStringOr(facts, "url") != item.url
            || jsonStringOr(facts, "captured_at") != formatUtc(item.capturedAt)
            || jsonStringOr(facts, "exhibit") != item.exhibit
            || jsonStringOr(facts, "age") != holdfast::toText(item.age)
            || facts.value("parent", Json::object()) != parent)
            add(errors::damaged, id, item.exhibit + ": differs from what its custody event states");
        for (const Artifact& artifact : item.artifacts) {
            checkAgainstStatement(item, artifact);
            missingArtifacts.erase(artifact.id.text());
        }
    }
    for (const auto& [id, facts] : missingItems)
        if (!m_statedDeletions.contains(id))
            add(errors::damaged, id, jsonStringOr(facts, "exhibit") + ": the item is gone");
    for (const auto& [id, stated] : missingArtifacts)
        if (!missingItems.contains(stated.itemId))
            add(errors::artifactDamaged, id, "item " + stated.itemId + ": the artifact is gone");
}

void Checker::checkAgainstStatement(const Item& item, const Artifact& artifact)
{
    const auto stated = m_statedArtifacts.find(artifact.id.text());
    const Json facts{{"bytes", artifact.bytes}, {"id", artifact.id.text()}, {"mime", artifact.mime},
        {"name", artifact.name}, {"role", artifact.role}, {"sha256", artifact.sha256.hex()}};
    if (stated == m_statedArtifacts.end() || stated->second.itemId != item.id.text() || stated->second.facts != facts)
        add(errors::artifactDamaged, artifact.id.text(),
            item.exhibit + " " + artifact.role + ": differs from what its custody event states");
}

Result<void> Checker::checkArtifacts(const std::vector<Item>& items)
{
    uint64_t total = 0, done = 0;
    for (const Item& item : items)
        for (const Artifact& artifact : item.artifacts)
            total += artifact.bytes;
    Bytes block(1024 * 1024);
    for (const Item& item : items) {
        for (const Artifact& artifact : item.artifacts) {
            const uint64_t before = done;
            Result<std::unique_ptr<ByteSource>> source = m_vault.openArtifact(artifact);
            Result<size_t> count = source ? (*source)->read(block) : Result<size_t>(fail(source.error()));
            for (; count && *count > 0; count = (*source)->read(block)) {
                HF_CHECK(m_progress.checkpoint());
                done += *count;
                m_progress.report("checking", done, total);
            }
            if (!count)
                add(count.error().code(), artifact.id.text(),
                    item.exhibit + " " + artifact.role + ", item " + item.id.text() + ": " + count.error().detail());
            done = before + artifact.bytes;
        }
    }
    return {};
}

} // namespace holdfast::vault
