#include "core/vault/checker.h"

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
    checkItems(*items);
    HF_CHECK(checkArtifacts(*items));
    return std::move(m_findings);
}

void Checker::checkKeys()
{
    const Result<KeyStore::Loaded> loaded = m_state.keyStore.load();
    const std::scoped_lock guard(m_state.keysMutex);
    if (!loaded)
        add(errors::keysDamaged, "keys", loaded.error().detail());
    else if (loaded->needsHealing)
        add(errors::keysDamaged, "keys", "one of the two copies is missing, damaged or out of date");
    else if (loaded->keys.toText() != m_state.keys.toText())
        add(errors::keysDamaged, "keys", "the key files were changed since the vault was opened");
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
    const auto visit = [this](const CustodyEvent& event) {
        takeStatement(event);
        return true;
    };
    if (const Result<void> walked = m_state.custody().walk(m_state.defaultCase, visit); !walked)
        add(walked.error().code(), "custody", walked.error().detail());
}

void Checker::takeStatement(const CustodyEvent& event)
{
    const Result<Json> body = parseJson(event.body, 64 * 1024 * 1024);
    if (!body || !body->is_object() || canonicalJson(*body) != event.body)
        return add(errors::custodyBroken, "custody", "event " + std::to_string(event.seq) + ": not canonical JSON");
    const Json details = body->value("details", Json::object());
    if (!details.is_object() || !details.contains("item") || !details.contains("artifacts"))
        return;
    const std::string itemId = jsonStringOr(details["item"], "id");
    if (itemId != jsonStringOr(*body, "subject") || !m_statedItems.emplace(itemId, details["item"]).second)
        return add(errors::custodyBroken, "custody", "event " + std::to_string(event.seq) + ": states an item twice");
    for (const Json& artifact : details["artifacts"])
        m_statedArtifacts[jsonStringOr(artifact, "id")] = {itemId, artifact};
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
