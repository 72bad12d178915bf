#pragma once

#include "core/base/digest.h"
#include "core/base/progress.h"
#include "core/crypto/timestamp_authorities.h"

#include <filesystem>
#include <functional>
#include <optional>

namespace holdfast::bundle {

/// Asks an authority for a token of a hash (RFC 3161 response, in the encoding that crypto::verifyTimestamp() takes).
using AskForStamp = std::function<Result<Bytes>(const Digest& imprint)>;

/// What came of asking one authority.
struct AskedAuthority {
    std::string address;
    std::string stamp; ///< its path in the bag; empty where none came
    std::optional<Error> error = {}; ///< why
};
bool isAnyStamped(const std::vector<AskedAuthority>& asked);
std::optional<Error> firstError(const std::vector<AskedAuthority>& asked); ///< in the order in which they were asked

/// Puts time stamps of its signature into a bundle that is there, one of each authority, beside those that it has;
/// every other byte stays. The file is replaced as a whole, once the bundle was found sound as it is and a token came;
/// an authority that fails does not stop the others, and where all fail the file stays as it is. Where something else
/// stops it, those that came are written and its error stands last; where none came, it is that error. With each go the
/// question and the certificates, from the token and those that are trusted (stampFiles()). In the order in which they
/// were asked. bundle.not-sound, bundle.too-many-stamps (nobody is asked), bundle.not-a-zip, io.*, cancelled.
Result<std::vector<AskedAuthority>> stampBundle(
    const std::filesystem::path& bundle, const crypto::TimestampAuthorities& authorities, const Progress& progress);

namespace errors {
inline constexpr ErrorCode notSound{"bundle.not-sound", ErrorKind::NotSound}; ///< a check of it fails
inline constexpr ErrorCode tooManyStamps{"bundle.too-many-stamps", ErrorKind::Failed};
inline constexpr ErrorCode notAZip{"bundle.not-a-zip", ErrorKind::Usage}; ///< an unpacked folder
} // namespace errors

} // namespace holdfast::bundle
