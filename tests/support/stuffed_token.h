#pragma once

#include "core/base/bytes.h"

#include <filesystem>

namespace holdfast::test {

/// The response with one more certificate (PEM file) in its token, behind the others: nothing signs which there are.
Bytes withCertificate(ByteView response, const std::filesystem::path& certificate);

} // namespace holdfast::test
