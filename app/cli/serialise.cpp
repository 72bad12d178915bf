#include "app/cli/serialise.h"

#include "app/cli/output.h"

namespace holdfast::cli {

Json toJson(const vault::Artifact& artifact)
{
    return {{"role", artifact.role}, {"name", artifact.name}, {"mime", artifact.mime}, {"bytes", artifact.bytes},
        {"sha256", artifact.sha256.hex()}};
}

Json toJson(const vault::Item& item)
{
    Json artifacts = Json::array();
    for (const vault::Artifact& artifact : item.artifacts)
        artifacts.push_back(toJson(artifact));
    // The item's own hash is that of its first artifact: the original, the screenshot or the covered copy.
    const Json sha256 = item.artifacts.empty() ? Json() : Json(item.artifacts.front().sha256.hex());
    Json parent;
    if (item.parent)
        parent = {{"id", item.parent->item.text()}, {"sha256", item.parent->sha256.hex()}};
    return {{"id", item.id.text()}, {"case", item.caseId.text()}, {"exhibit", item.exhibit},
        {"kind", vault::toText(item.kind)}, {"title", item.title}, {"url", item.url},
        {"captured_at", formatUtc(item.capturedAt)}, {"sha256", sha256}, {"under18", toText(item.age)},
        {"parent", parent}, {"artifacts", artifacts}};
}

Json toJson(const vault::VaultInfo& info)
{
    return {{"version", HOLDFAST_VERSION}, {"schema_version", info.schemaVersion}, {"created_by", info.programVersion},
        {"created_at", formatUtc(info.createdAt)},
        {"collector", {{"name", info.collectorName}, {"initials", info.collectorInitials}}}, {"items", info.itemCount},
        {"artifacts", info.artifactCount}, {"artifact_bytes", info.artifactBytes}, {"size", info.fileBytes},
        {"fingerprint", info.fingerprint.hex()}, {"fingerprint_words", crypto::fingerprintWords(info.fingerprint)},
        {"pragmas", info.pragmas}, {"slots", info.slots}};
}

Json toJson(const vault::CheckFinding& finding)
{
    return {{"code", finding.code.id}, {"subject", finding.subject}, {"detail", printable(finding.detail)}};
}

Json signerJson(const Digest& fingerprint)
{
    return {{"fingerprint", fingerprint.hex()}, {"words", crypto::fingerprintWords(fingerprint)}};
}

std::string describe(const vault::Item& item)
{
    const std::string& what = item.title.empty() ? item.url : item.title;
    return item.exhibit + "  " + std::string(vault::toText(item.kind)) + "  " + formatUtc(item.capturedAt) + "  "
        + item.id.text() + "  " + printable(what);
}

} // namespace holdfast::cli
