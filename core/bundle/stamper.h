#pragma once

#include "core/base/digest.h"
#include "core/base/progress.h"

#include <filesystem>
#include <functional>

namespace holdfast::bundle {

/// Asks an authority for a token of a hash (RFC 3161 response, in the encoding that crypto::verifyTimestamp() takes).
using AskForStamp = std::function<Result<Bytes>(const Digest& imprint)>;

/// Puts a time stamp of its signature into a bundle that is there, in place of an earlier one; every other byte stays.
/// The file is replaced as a whole, once the bundle was found sound as it is and the token came. bundle.not-sound
/// (nothing is asked for), bundle.not-a-zip, whatever `ask` fails with, io.*, cancelled.
Result<void> stampBundle(const std::filesystem::path& bundle, const AskForStamp& ask, const Progress& progress);

namespace errors {
inline constexpr ErrorCode notSound{"bundle.not-sound", ErrorKind::NotSound}; ///< a check of it fails
inline constexpr ErrorCode notAZip{"bundle.not-a-zip", ErrorKind::Usage}; ///< an unpacked folder
} // namespace errors

} // namespace holdfast::bundle
