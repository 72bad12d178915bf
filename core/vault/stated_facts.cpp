#include "core/vault/stated_facts.h"

#include <algorithm>

namespace holdfast::vault {

namespace {

Digest digestOf(const Json& facts)
{
    return Sha256::of(asBytes(canonicalJson(facts)));
}

/// Of all that an event states of an item, what its rows have to agree with: a title may change later.
Digest itemDigest(const Json& facts, const std::string& ownCase)
{
    Json kept = Json::object();
    for (const char* key : {"age", "captured_at", "exhibit", "kind", "url"})
        kept[key] = jsonStringOr(facts, key);
    kept["case"] = jsonStringOr(facts, "case", ownCase);
    kept["parent"] = facts.value("parent", Json::object());
    return digestOf(kept);
}

Json factsOf(const Item& item)
{
    Json facts{{"age", holdfast::toText(item.firstAge)}, {"captured_at", formatUtc(item.capturedAt)},
        {"case", item.caseId.text()}, {"exhibit", item.exhibit}, {"kind", toText(item.kind)}, {"url", item.url}};
    if (item.parent)
        facts["parent"] = {{"item", item.parent->item.text()}, {"sha256", item.parent->sha256.hex()}};
    return facts;
}

Json factsOf(const Artifact& artifact)
{
    return {{"bytes", artifact.bytes}, {"id", artifact.id.text()}, {"mime", artifact.mime}, {"name", artifact.name},
        {"role", artifact.role}, {"sha256", artifact.sha256.hex()}};
}

} // namespace

StatedFacts::Key StatedFacts::keyOf(std::string_view id)
{
    const Digest digest = Sha256::of(asBytes(id));
    Key key;
    std::copy_n(digest.bytes().begin(), key.size(), key.begin());
    return key;
}

bool StatedFacts::take(const Json& details)
{
    const Json& facts = details["item"];
    const Key item = keyOf(jsonStringOr(facts, "id"));
    if (!m_items.emplace(item, Stated{itemDigest(facts, m_ownCase), false}).second)
        return false;
    for (const Json& artifact : details["artifacts"])
        m_artifacts[keyOf(jsonStringOr(artifact, "id"))] = {{digestOf(artifact), false}, item};
    return true;
}

StatedFacts::Match StatedFacts::compare(const Item& item)
{
    const auto stated = m_items.find(keyOf(item.id.text()));
    if (stated == m_items.end())
        return Match::NotStated;
    stated->second.isSeen = true;
    return stated->second.facts == itemDigest(factsOf(item), m_ownCase) ? Match::Fits : Match::Differs;
}

StatedFacts::Match StatedFacts::compare(const Item& item, const Artifact& artifact)
{
    const auto stated = m_artifacts.find(keyOf(artifact.id.text()));
    if (stated == m_artifacts.end())
        return Match::NotStated;
    stated->second.isSeen = true;
    const bool fits
        = stated->second.item == keyOf(item.id.text()) && stated->second.facts == digestOf(factsOf(artifact));
    return fits ? Match::Fits : Match::Differs;
}

void StatedFacts::noteSeen(const ItemId& item)
{
    const Key key = keyOf(item.text());
    if (const auto stated = m_items.find(key); stated != m_items.end())
        stated->second.isSeen = true;
    for (auto& [id, artifact] : m_artifacts)
        if (artifact.item == key)
            artifact.isSeen = true;
}

bool StatedFacts::hasUnseen() const
{
    std::set<Key> deleted;
    for (const std::string& id : m_deletions)
        deleted.insert(keyOf(id));
    const auto isMissing = [&](const auto& entry) { return !entry.second.isSeen && !deleted.contains(entry.first); };
    const auto isMissingPart = [&](const auto& entry) {
        const auto item = m_items.find(entry.second.item);
        return !entry.second.isSeen && item != m_items.end() && item->second.isSeen;
    };
    return std::ranges::any_of(m_items, isMissing) || std::ranges::any_of(m_artifacts, isMissingPart);
}

bool StatedFacts::isUnseenItem(const std::string& id) const
{
    const auto stated = m_items.find(keyOf(id));
    return stated != m_items.end() && !stated->second.isSeen && !m_deletions.contains(id);
}

bool StatedFacts::isUnseenArtifact(const std::string& itemId, const std::string& id) const
{
    const auto stated = m_artifacts.find(keyOf(id));
    const auto item = m_items.find(keyOf(itemId));
    return stated != m_artifacts.end() && !stated->second.isSeen && item != m_items.end() && item->second.isSeen;
}

} // namespace holdfast::vault
