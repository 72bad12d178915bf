#pragma once

#include "core/base/digest.h"
#include "core/base/progress.h"

#include <filesystem>
#include <functional>

namespace holdfast::bundle {

/// Asks an authority for a token of a hash (RFC 3161 response, in the encoding that crypto::verifyTimestamp() takes).
using AskForStamp = std::function<Result<Bytes>(const Digest& imprint)>;

/// Puts a time stamp of its signature into a bundle that is there, beside those that it has; every other byte stays.
/// The file is replaced as a whole, once the bundle was found sound as it is and the token came. The question and the
/// certificates, from the token and `authorityPem`, go into it too (stampFiles()). Gives the stamp's path
/// in the bag. bundle.not-sound, bundle.too-many-stamps (nothing is asked for), bundle.not-a-zip, whatever `ask` fails
/// with, io.*, cancelled.
Result<std::string> stampBundle(const std::filesystem::path& bundle, const AskForStamp& ask, const Progress& progress,
    std::string_view authorityPem = {});

namespace errors {
inline constexpr ErrorCode notSound{"bundle.not-sound", ErrorKind::NotSound}; ///< a check of it fails
inline constexpr ErrorCode tooManyStamps{"bundle.too-many-stamps", ErrorKind::Failed};
inline constexpr ErrorCode notAZip{"bundle.not-a-zip", ErrorKind::Usage}; ///< an unpacked folder
} // namespace errors

} // namespace holdfast::bundle
