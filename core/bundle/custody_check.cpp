#include "core/bundle/check_findings.h"
#include "core/bundle/custody_log.h"
#include "core/bundle/layout.h"
#include "core/bundle/verify_context.h"

#include <algorithm>

namespace holdfast::bundle {

namespace {

// Fails at the end when the bytes are not those that were hashed against the manifest.
class SameBytes final : public ByteSource {
public:
    SameBytes(ByteSource& input, const Digest& expected)
        : m_input(input)
        , m_expected(expected)
    {
    }
    Result<size_t> read(std::span<uint8_t> out) override
    {
        HF_TRY(const size_t count, m_input.read(out));
        if (count == 0 && m_hasher.finish() != m_expected)
            return fail(errors::contentDiffers, "it changed while it was checked");
        m_hasher.update(out.first(count));
        return count;
    }

private:
    ByteSource& m_input;
    Digest m_expected;
    Sha256 m_hasher;
};

class ItemEvents {
public:
    explicit ItemEvents(const BundleIndex& index)
    {
        for (const BundleIndex::Item& item : index.items)
            m_items.emplace(item.id, &item);
    }
    Result<void> visit(const Json& untrustedBody)
    {
        const auto found = m_items.find(jsonStringOr(untrustedBody, "subject"));
        if (found == m_items.end())
            return {};
        m_seen.emplace(found->first, found->second);
        const std::string action = jsonStringOr(untrustedBody, "action");
        if (action == "age-changed")
            m_answers[found->first] = jsonStringOr(untrustedBody.value("details", Json::object()), "under18");
        if (action != "captured" && action != "imported" && action != "derived" && action != "linked")
            return {};
        const auto details = untrustedBody.find("details");
        if (details == untrustedBody.end() || !details->is_object())
            return {};
        if (const auto facts = details->find("item"); facts != details->end()) {
            HF_CHECK(compareFacts(*facts, *found->second));
            m_answers[found->first] = jsonStringOr(*facts, "age");
        }
        if (const auto artifacts = details->find("artifacts");
            artifacts != details->end() && !isBlocked(*found->second))
            HF_CHECK(compareArtifacts(*artifacts, *found->second));
        return {};
    }
    void reportMissing(CheckFindings& findings) const
    {
        for (const auto& [id, item] : m_items)
            if (!m_seen.contains(id))
                findings.failed("no event tells of " + printable(item->exhibit, 40));
        for (const auto& [id, answer] : m_answers)
            if (const BundleIndex::Item& item = *m_items.at(id); answer != item.under18)
                findings.failed("the log tells another age of " + printable(item.exhibit, 40));
    }

private:
    /// What it held when it was stored is not handed over; the events tell of it.
    static bool isBlocked(const BundleIndex::Item& item)
    {
        return item.isLinkOnly() && item.kind != "link" && item.artifacts.empty();
    }
    // Titles and exhibit numbers may be given anew later; these may not.
    static Result<void> compareFacts(const Json& untrustedFacts, const BundleIndex::Item& item)
    {
        Json parent;
        if (item.parent)
            parent = {{"item", item.parent->item}, {"sha256", item.parent->sha256.hex()}};
        const Json expected{{"captured_at", item.capturedAt}, {"id", item.id}, {"kind", item.kind}, {"parent", parent},
            {"url", item.url}};
        for (const auto& [key, value] : expected.items())
            if ((untrustedFacts.is_object() ? untrustedFacts.value(key, Json()) : Json()) != value)
                return fail(errors::malformed, "the log tells another " + key + " of " + printable(item.exhibit, 40));
        return {};
    }
    static Result<void> compareArtifacts(const Json& untrustedArtifacts, const BundleIndex::Item& item)
    {
        const auto isListed = [&](const BundleIndex::Artifact& artifact) {
            return std::any_of(untrustedArtifacts.begin(), untrustedArtifacts.end(),
                [&](const Json& listed) { return jsonStringOr(listed, "sha256") == artifact.sha256.hex(); });
        };
        if (!untrustedArtifacts.is_array() || untrustedArtifacts.size() != item.artifacts.size()
            || !std::all_of(item.artifacts.begin(), item.artifacts.end(), isListed))
            return fail(errors::malformed, "the log tells of other files of " + printable(item.exhibit, 40));
        return {};
    }
    std::map<std::string, const BundleIndex::Item*> m_items, m_seen;
    std::map<std::string, std::string> m_answers; ///< the newest that the log tells
};

} // namespace

std::string checkCustody(const VerifyContext& context, CheckFindings& findings)
{
    const size_t at = context.source.find(layout::custody);
    if (at == BundleSource::npos) {
        findings.failed("data/custody.jsonl is missing");
        return {};
    }
    if (!context.index) {
        findings.incomplete("without data/bundle.json the log can't be checked");
        return {};
    }
    const BundleIndex& index = *context.index;
    const auto bytes = context.source.open(at);
    if (!bytes) {
        findings.take(bytes.error(), layout::custody);
        return {};
    }
    SameBytes same(**bytes, context.hashes[at].sha256);
    ItemEvents items(index);
    const auto summary = checkCustodyLog(same, index.caseId, [&](const Json& body) { return items.visit(body); });
    if (!summary) {
        findings.take(summary.error(), layout::custody);
        return {};
    }
    if (summary->events != index.events || summary->head != index.head)
        findings.failed("the log ends at another event than data/bundle.json says");
    if (index.version < BundleIndex::timedVersion
        && (summary->restores > 0) != (index.version == BundleIndex::restoredVersion))
        findings.failed("the log tells of another number of restores than data/bundle.json's version says");
    if (summary->withheld != index.withheld)
        findings.failed("another number of events is withheld than data/bundle.json says");
    items.reportMissing(findings);
    std::string good = std::to_string(summary->events) + " events, chained from first to last";
    if (summary->withheld > 0)
        good += "; the contents of " + std::to_string(summary->withheld) + " are withheld by the sender";
    return good;
}

} // namespace holdfast::bundle
