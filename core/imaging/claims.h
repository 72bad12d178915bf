#pragma once

#include "core/base/json.h"

#include <string>
#include <string_view>
#include <vector>

namespace holdfast::imaging {

/// One thing that a file says about itself. Whoever had the file could write whatever they liked there.
struct Claim {
    uint32_t part = 0; ///< of a mailbox the message, from 1; else 0
    std::string name; ///< "Exif.Photo.DateTimeOriginal" as Exiv2 names it, "Mail.Subject", "Pdf.Producer"
    std::string value; ///< UTF-8
};

struct Claims {
    std::vector<Claim> entries;
    uint64_t leftOut = 0; ///< more than maxClaims, or no text

    void add(Claim claim); ///< cuts what is too long, counts what is too much
};

inline constexpr size_t maxClaims = 2000;
inline constexpr size_t maxClaimName = 120; ///< bytes
inline constexpr size_t maxClaimValue = 2000; ///< bytes

/// Whether readers of these exist: pictures, PDFs and mails.
bool canClaim(std::string_view mime);

Json claimsJson(const Claims& claims); ///< {"entries": [{"name", "value", "part"?}], "left_out": n}
/// Checked and cleaned. helper.bad-message.
Result<Claims> parseClaims(const Json& untrustedMessage);

} // namespace holdfast::imaging
