#pragma once

#include "core/imaging/decode_client.h"

namespace holdfast::cli {

/// What a file is, by its first bytes.
Result<std::string> mimeOfFile(imaging::DecodeClient& decoder, const std::string& path, const Progress& progress);
imaging::OpenSource opensFile(const std::string& path); ///< anew, as often as it is called

} // namespace holdfast::cli
