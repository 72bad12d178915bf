#pragma once

#include "core/bundle/late_files.h"
#include "core/bundle/stamper.h"

namespace holdfast::bundle {

/// What lies beside the time stamp at `path`, which is of `imprint`: the question that it answers, where there is one,
/// and the certificates that it leads to, as far as it and `trustedPem` have them. `response` in the encoding that
/// crypto::verifyTimestamp() takes; tsa.*.
Result<LateFiles> papersBeside(
    std::string_view path, ByteView response, const Digest& imprint, std::string_view trustedPem);

/// A stamp that is a late file itself, with those. tsa.*.
Result<LateFiles> stampFiles(
    const std::string& path, Bytes response, const Digest& imprint, std::string_view trustedPem);

struct AskedStamps {
    std::vector<AskedAuthority> authorities; ///< in the order in which they were asked
    LateFiles files;
    std::optional<Error> stoppedBy; ///< that of the last one, where it is not its own failure; no other was asked then
};

/// Asks each for a stamp of the signature, whose hash `imprint` is. Those that come are numbered from `first` on,
/// without a gap. bundle.too-many-stamps (nobody is asked).
Result<AskedStamps> askForStamps(const crypto::TimestampAuthorities& authorities, const Digest& imprint, size_t first);

} // namespace holdfast::bundle
