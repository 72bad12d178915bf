#include "core/vault/custody_event.h"

// Apart from the rest of the vault: holdfast-verify checks chains too and links no database.
namespace holdfast::vault {

static Sha256 labelled(std::string_view label)
{
    Sha256 hasher;
    hasher.update(asBytes(label));
    constexpr uint8_t zero = 0;
    hasher.update({&zero, 1});
    return hasher;
}

std::optional<std::string> restoredChain(std::string_view body)
{
    // Canonical JSON begins with its action, so that the other events need not be parsed for this.
    constexpr std::string_view start = R"({"action":"restored",)";
    constexpr size_t maxBytes = 1 << 20;
    if (!body.starts_with(start))
        return {};
    const Result<Json> parsed = parseJson(body, maxBytes);
    if (!parsed || !parsed->contains("details"))
        return {};
    const std::string chain = jsonStringOr((*parsed)["details"], "chain");
    return isUuid7(chain) ? chain : std::optional<std::string>();
}

Digest custodyCommitment(ByteView salt, std::string_view body)
{
    Sha256 hasher = labelled("holdfast-custody-body-v1");
    hasher.update(salt);
    hasher.update(asBytes(body));
    return hasher.finish();
}

Digest custodyLink(std::string_view chainId, uint64_t seq, const Digest& prevHash, const Digest& commitment)
{
    Sha256 hasher = labelled("holdfast-custody-link-v1");
    hasher.update(asBytes(chainId));
    Bytes number;
    appendU64Be(number, seq);
    hasher.update(number);
    hasher.update(prevHash.bytes());
    hasher.update(commitment.bytes());
    return hasher.finish();
}

} // namespace holdfast::vault
