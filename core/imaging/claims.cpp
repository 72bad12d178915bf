#include "core/imaging/claims.h"

#include "core/base/helper_process.h"
#include "core/base/untrusted_text.h"

#include <algorithm>
#include <array>

namespace holdfast::imaging {

void Claims::add(Claim claim)
{
    if (entries.size() >= maxClaims) {
        ++leftOut;
        return;
    }
    claim.name = printableAscii(claim.name, maxClaimName);
    claim.value = cutText(oneLine(claim.value), maxClaimValue);
    entries.push_back(std::move(claim));
}

bool canClaim(std::string_view mime)
{
    constexpr std::array known{"image/jpeg", "image/png", "image/tiff", "image/webp", "image/heic", "image/heif",
        "image/avif", "application/pdf", "message/rfc822", "application/mbox"};
    return std::ranges::find(known, mime) != known.end();
}

Json claimsJson(const Claims& claims)
{
    Json entries = Json::array();
    for (const Claim& claim : claims.entries) {
        entries.push_back({{"name", claim.name}, {"value", claim.value}});
        if (claim.part > 0)
            entries.back()["part"] = claim.part;
    }
    return {{"entries", std::move(entries)}, {"left_out", claims.leftOut}};
}

Result<Claims> parseClaims(const Json& untrustedMessage)
{
    const auto found = untrustedMessage.find("entries");
    if (found == untrustedMessage.end() || !found->is_array() || found->size() > maxClaims)
        return fail(holdfast::errors::helperBadMessage, "claims");
    Claims claims;
    HF_TRY(claims.leftOut, jsonUnsigned(untrustedMessage, "left_out"));
    for (const Json& untrustedEntry : *found) {
        Claim claim;
        HF_TRY(claim.name, jsonString(untrustedEntry, "name"));
        HF_TRY(claim.value, jsonString(untrustedEntry, "value"));
        if (untrustedEntry.contains("part")) {
            HF_TRY(const uint64_t part, jsonUnsigned(untrustedEntry, "part"));
            claim.part = uint32_t(std::min<uint64_t>(part, UINT32_MAX));
        }
        claims.add(std::move(claim));
    }
    return claims;
}

} // namespace holdfast::imaging
