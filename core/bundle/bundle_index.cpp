#include "core/bundle/bundle_index.h"

#include "core/bundle/layout.h"

#include <algorithm>
#include <set>

namespace holdfast::bundle {

bool BundleIndex::Item::isLinkOnly() const
{
    return kind == "link" || isLinkOnlyAnswer(under18);
}

std::string BundleIndex::rootFolder() const
{
    return "holdfast-" + head.hex().substr(0, 16);
}

std::string_view folderFor(const BundleIndex::Item& item, std::string_view role)
{
    if (role == "record")
        return layout::records;
    const bool isMadeHere = role == "contact-sheet" || role == "media-joined"; // of another artifact of the item
    return item.parent || isMadeHere ? layout::derived : layout::originals;
}

std::vector<BundleIndex::Omission> omissionsOf(const BundleIndex& index)
{
    std::set<std::string_view> present;
    for (const BundleIndex::Item& item : index.items)
        present.insert(item.id);
    std::vector<BundleIndex::Omission> omissions;
    if (index.scope == "selection")
        omissions.push_back({"", std::string(omission::notSelected)});
    for (const BundleIndex::Item& item : index.items) {
        if (item.isLinkOnly())
            omissions.push_back({item.id, std::string(omission::notCollected)});
        if (item.parent && !present.contains(item.parent->item))
            omissions.push_back({item.id, std::string(omission::parentNotSelected)});
    }
    std::set<Digest> withheld;
    for (const BundleIndex::Omission& omission : index.omissions)
        if (omission.sha256 && index.scope == "selection")
            withheld.insert(*omission.sha256);
    for (const Digest& digest : withheld)
        omissions.push_back({"", std::string(omission::withheld), digest});
    return omissions;
}

std::string encodeBagInfo(const BundleIndex& index, uint64_t payloadBytes, uint64_t payloadFiles)
{
    std::string text = "Bag-Software-Agent: " + index.toolName + " " + index.toolVersion + "\n";
    text += "Bagging-Date: " + index.signedAt.substr(0, 10) + "\n";
    text += "External-Description: Holdfast evidence bundle";
    if (!index.recipient.empty())
        text += ", for " + index.recipient;
    text += "\nExternal-Identifier: " + index.rootFolder() + "\n";
    text += "Payload-Oxum: " + std::to_string(payloadBytes) + "." + std::to_string(payloadFiles) + "\n";
    return text;
}

std::string trustedComment(const BundleIndex& index)
{
    return "holdfast bundle " + index.head.hex().substr(0, 16);
}

bool hasPageFacts(const BundleIndex& index)
{
    return std::ranges::any_of(
        index.items, [](const BundleIndex::Item& item) { return !item.people.empty() || !item.figures.empty(); });
}

static Json encodePageFacts(const BundleIndex::Item& item)
{
    Json people = Json::array(), figures = Json::array();
    for (const BundleIndex::Person& person : item.people)
        people.push_back({{"role", person.role}, {"name", person.name}, {"handle", person.handle},
            {"profile_url", person.profileUrl}, {"posted_at", person.postedAt}, {"sign", person.sign}});
    for (const BundleIndex::Figure& figure : item.figures)
        figures.push_back({{"kind", figure.kind}, {"value", figure.value}, {"exact", figure.isExact},
            {"written", figure.written}, {"sign", figure.sign}});
    return {{"people", std::move(people)}, {"figures", std::move(figures)}};
}

static Json encodeItem(const BundleIndex::Item& item)
{
    Json artifacts = Json::array();
    for (const BundleIndex::Artifact& artifact : item.artifacts)
        artifacts.push_back({{"path", artifact.path}, {"role", artifact.role}, {"name", artifact.name},
            {"mime", artifact.mime}, {"bytes", artifact.bytes}, {"sha256", artifact.sha256.hex()}});
    Json parent;
    if (item.parent)
        parent = {{"item", item.parent->item}, {"sha256", item.parent->sha256.hex()}};
    return {{"id", item.id}, {"exhibit", item.exhibit}, {"kind", item.kind}, {"title", item.title}, {"url", item.url},
        {"captured_at", item.capturedAt}, {"under18", item.under18}, {"parent", std::move(parent)},
        {"artifacts", std::move(artifacts)}};
}

BundleIndex::Time timeFiles(uint64_t batch)
{
    const std::string stem = std::string(layout::time) + "batch-" + std::to_string(batch);
    return {batch, {}, stem + "-before.tsr", stem + ".sha256", stem + "-after.tsr"};
}

std::string encodeIndex(const BundleIndex& index)
{
    Json items = Json::array();
    for (const BundleIndex::Item& item : index.items)
        items.push_back(encodeItem(item));
    if (index.version >= BundleIndex::peopledVersion)
        for (size_t i = 0; i < index.items.size(); ++i)
            items[i].update(encodePageFacts(index.items[i]));
    Json omissions = Json::array();
    for (const BundleIndex::Omission& omission : index.omissions) {
        omissions.push_back({{"item", omission.item}, {"reason", omission.reason}});
        if (omission.sha256)
            omissions.back()["sha256"] = omission.sha256->hex();
    }
    Json json{{"format", "holdfast-bundle"}, {"version", index.version}, {"case", index.caseId},
        {"signed_at", index.signedAt}, {"signer", index.signer.hex()},
        {"tool", {{"name", index.toolName}, {"version", index.toolVersion}}}, {"recipient", index.recipient},
        {"scope", index.scope},
        {"custody", {{"events", index.events}, {"head", index.head.hex()}, {"withheld", index.withheld}}},
        {"items", std::move(items)}, {"omissions", std::move(omissions)}};
    if (index.version >= BundleIndex::timedVersion) {
        json["time"] = Json::array();
        for (const BundleIndex::Time& time : index.time)
            json["time"].push_back({{"after", time.after}, {"batch", time.batch}, {"before", time.before},
                {"head", time.head.hex()}, {"list", time.list}});
    }
    if (index.version >= BundleIndex::reportedVersion)
        json["report"] = index.report;
    return canonicalJson(json);
}

} // namespace holdfast::bundle
