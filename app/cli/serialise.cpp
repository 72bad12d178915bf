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
        {"blocked", item.isBlocked()}, {"parent", parent}, {"artifacts", artifacts}, {"tags", item.tags},
        {"notes", item.notes}};
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

Json toJson(const vault::SlotInfo& slot)
{
    const bool isPassword = slot.kind == crypto::KeySlot::Kind::Password;
    Json kdf{{"algorithm", isPassword ? "argon2id" : "blake2b"}};
    if (isPassword)
        kdf.update({{"memory_bytes", slot.kdf.memoryBytes}, {"passes", slot.kdf.passes}});
    return {{"id", slot.id}, {"kind", crypto::toText(slot.kind)}, {"created_at", formatUtc(slot.createdAt)},
        {"kdf", std::move(kdf)}, {"opened_with", slot.isOpener}};
}

Json toJson(const intake::SimilarItem& similar)
{
    return {{"id", similar.item.id.text()}, {"exhibit", similar.item.exhibit}, {"distance", similar.distance},
        {"captured_at", formatUtc(similar.item.capturedAt)}};
}

Json toJson(const vault::Received& received)
{
    return {{"bundle", received.bundle}, {"signer", received.signer.hex()}, {"sender_id", received.item},
        {"sender_exhibit", received.exhibit}, {"sender_kind", received.kind}};
}

Json toJson(const vault::ReceivedCase& received)
{
    Json signer;
    if (!received.bundle.empty()) {
        signer = signerJson(received.signer);
        signer["status"] = received.signerConfirmed ? "confirmed" : "unconfirmed";
    }
    return {{"id", received.id.text()}, {"label", received.label()}, {"bundle", received.bundle},
        {"sender_case", received.senderCase}, {"signer", std::move(signer)},
        {"received_at", formatUtc(received.receivedAt)}, {"items", received.items}};
}

Json signerJson(const Digest& fingerprint)
{
    return {{"fingerprint", fingerprint.hex()}, {"words", crypto::fingerprintWords(fingerprint)}};
}

std::string describe(const vault::Item& item)
{
    const std::string& what = item.title.empty() ? item.url : item.title;
    std::string marks;
    for (const std::string& tag : item.tags)
        marks += "  #" + printable(tag);
    if (item.isBlocked())
        marks += "  (blocked)";
    if (item.notes > 0)
        marks += "  (" + std::to_string(item.notes) + (item.notes == 1 ? " note)" : " notes)");
    return item.exhibit + "  " + std::string(vault::toText(item.kind)) + "  " + formatUtc(item.capturedAt) + "  "
        + item.id.text() + "  " + printable(what) + marks;
}

std::string describe(const vault::Received* received)
{
    if (received == nullptr)
        return {};
    const std::string what = received->item.empty() ? "papers of " : "was " + printable(received->exhibit) + " in ";
    return "  (" + what + printable(received->bundle) + ", signed by " + received->signer.hex().substr(0, 16) + "…)";
}

std::string describe(const vault::ReceivedCase& received)
{
    return received.label() + "  received " + formatUtc(received.receivedAt)
        + "  items: " + std::to_string(received.items) + "  " + received.id.text() + "  " + printable(received.bundle);
}

std::string describe(const intake::SimilarItem& similar)
{
    return similar.item.exhibit + "  " + formatUtc(similar.item.capturedAt) + "  " + std::to_string(similar.distance)
        + " of 256 bits differ  " + printable(similar.item.title);
}

std::string describe(const vault::SlotInfo& slot)
{
    return slot.id + "  " + std::string(crypto::toText(slot.kind)) + "  " + formatUtc(slot.createdAt)
        + (slot.isOpener ? "  (in use now)" : "");
}

} // namespace holdfast::cli
