#include "core/bundle/bundle_index.h"

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/base/post_terms.h"
#include "core/bundle/layout.h"

#include <algorithm>
#include <array>

namespace holdfast::bundle {

namespace {

Error malformed(std::string_view what)
{
    return Error(errors::malformed, "bundle.json: " + std::string(what));
}

template <size_t Count>
bool isOneOf(std::string_view text, const std::array<std::string_view, Count>& allowed)
{
    return std::find(allowed.begin(), allowed.end(), text) != allowed.end();
}

bool hasControls(std::string_view text)
{
    return std::any_of(
        text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
}

Result<Digest> digestOf(const Json& untrusted, std::string_view key)
{
    HF_TRY(const std::string hex, jsonString(untrusted, key));
    return Digest::fromHex(hex);
}

const Json* arrayIn(const Json& untrusted, std::string_view key)
{
    const auto found = untrusted.find(key);
    return found != untrusted.end() && found->is_array() ? &*found : nullptr;
}

Result<BundleIndex::Artifact> parseArtifact(const Json& untrusted)
{
    BundleIndex::Artifact artifact;
    HF_TRY(artifact.path, jsonString(untrusted, "path"));
    HF_TRY(artifact.role, jsonString(untrusted, "role"));
    HF_TRY(artifact.name, jsonString(untrusted, "name"));
    HF_TRY(artifact.mime, jsonString(untrusted, "mime"));
    HF_TRY(artifact.bytes, jsonUnsigned(untrusted, "bytes"));
    HF_TRY(artifact.sha256, digestOf(untrusted, "sha256"));
    if (!isSafePath(artifact.path))
        return fail(malformed("a path that is not allowed: " + printable(artifact.path)));
    return artifact;
}

Result<BundleIndex::Item> parseItem(const Json& untrusted)
{
    static constexpr std::array<std::string_view, 6> kinds{
        "page", "file", "document", "redacted", "link", "observation"};
    static constexpr std::array<std::string_view, 4> answers{"no", "yes", "unsure", "unanswered"};
    BundleIndex::Item item;
    HF_TRY(item.id, jsonString(untrusted, "id"));
    HF_TRY(item.exhibit, jsonString(untrusted, "exhibit"));
    HF_TRY(item.kind, jsonString(untrusted, "kind"));
    HF_TRY(item.title, jsonString(untrusted, "title"));
    HF_TRY(item.url, jsonString(untrusted, "url"));
    HF_TRY(item.capturedAt, jsonString(untrusted, "captured_at"));
    HF_TRY(item.under18, jsonString(untrusted, "under18"));
    if (!isUuid7(item.id) || !isOneOf(item.kind, kinds) || !isOneOf(item.under18, answers)
        || !parseUtc(item.capturedAt))
        return fail(malformed("item " + printable(item.id, 40)));
    if (const auto parent = untrusted.find("parent"); parent != untrusted.end() && parent->is_object()) {
        item.parent.emplace();
        HF_TRY(item.parent->item, jsonString(*parent, "item"));
        HF_TRY(item.parent->sha256, digestOf(*parent, "sha256"));
    }
    const Json* artifacts = arrayIn(untrusted, "artifacts");
    if (artifacts == nullptr || artifacts->size() > limits::files)
        return fail(malformed("artifacts"));
    for (const Json& untrustedArtifact : *artifacts) {
        HF_TRY(BundleIndex::Artifact artifact, parseArtifact(untrustedArtifact));
        item.artifacts.push_back(std::move(artifact));
    }
    return item;
}

Result<void> parsePageFacts(const Json& untrusted, BundleIndex::Item& item)
{
    const Json* const people = arrayIn(untrusted, "people");
    const Json* const figures = arrayIn(untrusted, "figures");
    if (people == nullptr || figures == nullptr || people->size() > limits::files || figures->size() > limits::files)
        return fail(malformed("people or figures"));
    for (const Json& untrustedPerson : *people) {
        BundleIndex::Person person;
        HF_TRY(person.role, jsonString(untrustedPerson, "role"));
        HF_TRY(person.name, jsonString(untrustedPerson, "name"));
        HF_TRY(person.handle, jsonString(untrustedPerson, "handle"));
        HF_TRY(person.profileUrl, jsonString(untrustedPerson, "profile_url"));
        HF_TRY(person.postedAt, jsonString(untrustedPerson, "posted_at"));
        HF_TRY(person.sign, jsonString(untrustedPerson, "sign"));
        if (!parsePersonRole(person.role))
            return fail(malformed("people"));
        item.people.push_back(std::move(person));
    }
    for (const Json& untrustedFigure : *figures) {
        BundleIndex::Figure figure;
        HF_TRY(figure.kind, jsonString(untrustedFigure, "kind"));
        HF_TRY(figure.value, jsonUnsigned(untrustedFigure, "value"));
        HF_TRY(figure.written, jsonString(untrustedFigure, "written"));
        HF_TRY(figure.sign, jsonString(untrustedFigure, "sign"));
        const Json& exact = jsonMember(untrustedFigure, "exact");
        if (!parseFigureKind(figure.kind) || !exact.is_boolean())
            return fail(malformed("figures"));
        figure.isExact = exact.get<bool>();
        item.figures.push_back(std::move(figure));
    }
    return {};
}

/// A path of the three that a batch has, or none.
Result<std::string> timePath(const Json& untrusted, const char* key, const std::string& expected)
{
    HF_TRY(std::string path, jsonString(untrusted, key));
    if (!path.empty() && path != expected)
        return fail(malformed("time"));
    return path;
}

Result<void> parseTime(const Json& untrustedIndex, BundleIndex& index)
{
    const Json* const batches = arrayIn(untrustedIndex, "time");
    if (index.version < BundleIndex::timedVersion)
        return {};
    if (batches == nullptr || batches->size() > limits::files
        || (batches->empty() && index.version == BundleIndex::timedVersion))
        return fail(malformed("time"));
    uint64_t last = 0;
    for (const Json& untrusted : *batches) {
        HF_TRY(const uint64_t number, jsonUnsigned(untrusted, "batch"));
        BundleIndex::Time time = timeFiles(number);
        HF_TRY(time.head, digestOf(untrusted, "head"));
        HF_TRY(time.before, timePath(untrusted, "before", time.before));
        HF_TRY(time.list, timePath(untrusted, "list", time.list));
        HF_TRY(time.after, timePath(untrusted, "after", time.after));
        if (number <= last || (time.before.empty() && time.after.empty()) || (!time.after.empty() && time.list.empty()))
            return fail(malformed("time"));
        last = number;
        index.time.push_back(std::move(time));
    }
    return {};
}

/// Some of the closed list, each once and in its order.
Result<void> parseReport(const Json& untrustedIndex, BundleIndex& index)
{
    if (index.version < BundleIndex::reportedVersion)
        return {};
    const Json* const paths = arrayIn(untrustedIndex, "report");
    if (paths == nullptr || paths->size() > layout::reportFiles.size()
        || (paths->empty() && index.version == BundleIndex::reportedVersion))
        return fail(malformed("report"));
    auto next = layout::reportFiles.begin();
    for (const Json& untrusted : *paths) {
        if (untrusted.is_string())
            next = std::find(next, layout::reportFiles.end(), untrusted.get<std::string>());
        if (!untrusted.is_string() || next == layout::reportFiles.end())
            return fail(malformed("report"));
        index.report.emplace_back(*next++);
    }
    const bool isDescribed = !index.report.empty() && index.report.front() == layout::caseFile;
    if (isDescribed != (index.version >= BundleIndex::describedVersion))
        return fail(malformed("report"));
    return {};
}

Result<void> parseHead(const Json& untrusted, BundleIndex& index)
{
    HF_TRY(index.caseId, jsonString(untrusted, "case"));
    HF_TRY(index.signedAt, jsonString(untrusted, "signed_at"));
    HF_TRY(index.recipient, jsonString(untrusted, "recipient"));
    HF_TRY(index.scope, jsonString(untrusted, "scope"));
    HF_TRY(index.signer, digestOf(untrusted, "signer"));
    const Json& tool = untrusted.value("tool", Json());
    HF_TRY(index.toolName, jsonString(tool, "name"));
    HF_TRY(index.toolVersion, jsonString(tool, "version"));
    const Json& custody = untrusted.value("custody", Json());
    HF_TRY(index.events, jsonUnsigned(custody, "events"));
    HF_TRY(index.withheld, jsonUnsigned(custody, "withheld"));
    HF_TRY(index.head, digestOf(custody, "head"));
    if (!isUuid7(index.caseId) || !parseUtc(index.signedAt) || index.toolName != "Holdfast"
        || hasControls(index.toolVersion) || hasControls(index.recipient)
        || (index.scope != "all" && index.scope != "selection"))
        return fail(malformed("a value that is not allowed"));
    return {};
}

} // namespace

Result<BundleIndex> parseIndex(std::string_view untrustedText)
{
    HF_TRY(const Json untrusted, parseJson(untrustedText, limits::indexBytes));
    HF_TRY(const std::string format, jsonString(untrusted, "format"));
    BundleIndex index;
    HF_TRY(index.version, jsonUnsigned(untrusted, "version"));
    if (format != "holdfast-bundle" || index.version == 0)
        return fail(malformed("another format"));
    if (index.version > BundleIndex::knownVersion)
        return fail(errors::newerVersion, "version " + std::to_string(index.version));
    HF_CHECK(parseHead(untrusted, index));
    const Json* items = arrayIn(untrusted, "items");
    const Json* omissions = arrayIn(untrusted, "omissions");
    if (items == nullptr || omissions == nullptr || items->size() > limits::files)
        return fail(malformed("items or omissions"));
    for (const Json& untrustedItem : *items) {
        HF_TRY(BundleIndex::Item item, parseItem(untrustedItem));
        if (item.isObservation() && (index.version < BundleIndex::observedVersion || !item.parent))
            return fail(malformed("observation"));
        if (index.version >= BundleIndex::peopledVersion)
            HF_CHECK(parsePageFacts(untrustedItem, item));
        index.items.push_back(std::move(item));
    }
    const bool isObserved = std::ranges::any_of(index.items, &BundleIndex::Item::isObservation);
    if ((index.version == BundleIndex::observedVersion && !isObserved)
        || (index.version == BundleIndex::peopledVersion && !hasPageFacts(index)))
        return fail(malformed("version"));
    for (const Json& untrustedOmission : *omissions) {
        BundleIndex::Omission omission;
        HF_TRY(omission.item, jsonString(untrustedOmission, "item"));
        HF_TRY(omission.reason, jsonString(untrustedOmission, "reason"));
        if (omission.reason == omission::withheld) {
            HF_TRY(omission.sha256, digestOf(untrustedOmission, "sha256"));
        }
        index.omissions.push_back(std::move(omission));
    }
    HF_CHECK(parseTime(untrusted, index));
    HF_CHECK(parseReport(untrusted, index));
    // Unknown keys, another order, spaces, other escapes: all of them are another text than this one.
    if (encodeIndex(index) != untrustedText)
        return fail(malformed("not in its canonical form"));
    return index;
}

} // namespace holdfast::bundle
