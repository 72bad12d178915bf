#include "core/vault/received.h"

#include "core/vault/vault_state.h"

namespace holdfast::vault {

namespace {

constexpr size_t maxBodyBytes = 64u << 20;

std::optional<Received> fromDetails(const Json& details)
{
    const Json& stated = jsonMember(details, "received");
    const auto signer = Digest::fromHex(jsonStringOr(stated, "signer"));
    const auto tagManifest = Digest::fromHex(jsonStringOr(stated, "tag_manifest"));
    if (!signer || !tagManifest)
        return std::nullopt;
    return Received{jsonStringOr(stated, "bundle"), *signer, *tagManifest, jsonStringOr(stated, "item"),
        jsonStringOr(stated, "exhibit"), jsonStringOr(stated, "kind")};
}

} // namespace

Json toDetails(const Received& received)
{
    return {{"bundle", received.bundle}, {"exhibit", received.exhibit}, {"item", received.item},
        {"kind", received.kind}, {"signer", received.signer.hex()}, {"tag_manifest", received.tagManifest.hex()}};
}

Result<ReceivedItems> receivedItems(const Vault& vault)
{
    ReceivedItems found;
    Result<void> parsed;
    const Vault::State& state = vault.state();
    HF_CHECK(state.custody().walkReceived(state.chainFor(vault.defaultCase()), [&](const CustodyEvent& event) {
        const auto body = parseJson(event.body, maxBodyBytes);
        if (!body) {
            parsed = fail(errors::custodyBroken, "event " + std::to_string(event.seq));
            return false;
        }
        const Json& details = jsonMember(*body, "details");
        if (auto received = fromDetails(details); received && jsonMember(details, "item").is_object())
            found.emplace(jsonStringOr(*body, "subject"), std::move(*received));
        return true;
    }));
    HF_CHECK(std::move(parsed));
    return found;
}

} // namespace holdfast::vault
