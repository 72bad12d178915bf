#pragma once

#include "core/base/digest.h"
#include "core/base/result.h"

#include <functional>
#include <string>
#include <vector>

namespace holdfast::crypto {

/// Whom to ask for tokens of a hash (RFC 3161), and how; nobody where no address is named.
struct TimestampAuthorities {
    std::vector<std::string> addresses; ///< in the order in which they are asked
    /// Gives a response in the encoding that verifyTimestamp() takes.
    std::function<Result<Bytes>(const std::string& address, const Digest& imprint)> ask;
    std::string trustedPem; ///< certificates that the person trusts for their stamps; empty: none
    /// Whether an error is of the one that was asked, so that the others are asked all the same; empty: none is.
    std::function<bool(const Error&)> isTheirs;
};

} // namespace holdfast::crypto
