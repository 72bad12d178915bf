#pragma once

#include "core/base/bytes.h"

#include <nlohmann/json.hpp>

namespace holdfast {

/// Objects keep their keys sorted by byte value, so canonical text needs no further work.
using Json = nlohmann::json;

/// Parses untrusted text: at most `cap` bytes, at most 64 levels, valid UTF-8, no duplicate keys. json.invalid
/// otherwise.
Result<Json> parseJson(std::string_view untrustedText, size_t cap);

/// One line, keys sorted, no spaces, UTF-8 unescaped where JSON allows. What is not valid UTF-8 becomes U+FFFD.
std::string canonicalJson(const Json& value);

/// Typed access to untrusted objects: json.invalid names the key when it is missing or of another type.
Result<std::string> jsonString(const Json& untrustedObject, std::string_view key);
Result<uint64_t> jsonUnsigned(const Json& untrustedObject, std::string_view key);
/// What is under `key`; null when it is absent, or when `untrusted` is no object.
const Json& jsonMember(const Json& untrusted, std::string_view key);
/// The string under `key`, or `fallback` when it is absent or no string.
std::string jsonStringOr(const Json& untrustedObject, std::string_view key, std::string_view fallback = {});

} // namespace holdfast
