#pragma once

#include "core/base/secure_buffer.h"

#include <filesystem>
#include <string>

namespace holdfast::vault::test {

/// All bytes of a vault's database that is not open, as somebody finds them who has its master key and looks past SQL:
/// every page decrypted as it lies in the file, free ones and what a page has room for included, and the copies of the
/// first page. No journal may be left beside it.
std::string plainPages(const std::filesystem::path& folder, const SecureBuffer& masterKey);

} // namespace holdfast::vault::test
