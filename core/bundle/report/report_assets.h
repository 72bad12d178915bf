#pragma once

#include <string_view>

namespace holdfast::bundle {

/// words.json and certificates.json, as they are in this folder.
std::string_view reportWords();
std::string_view reportCertificates();

} // namespace holdfast::bundle
