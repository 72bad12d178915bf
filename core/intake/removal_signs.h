#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace holdfast::intake {

/// By what signs an address is taken to show no more what it showed. Few and plain: a record names the sign, so that
/// whoever reads it can judge for themselves.

/// 404, 410 and 451 (withheld for legal reasons).
bool isGoneStatus(int64_t status);

/// The line of `now`, at most 300 bytes, that says in one of some languages that the content is gone and has no like in
/// `before`. Both are visible text, title first.
std::optional<std::string> removalNotice(std::string_view before, std::string_view now);

/// Whether an address looks like that of a log-in page, by the words of its path.
bool isLogInAddress(std::string_view url);

/// Whether two addresses lead to different places: other hosts ("www." aside) or other paths.
bool isElsewhere(std::string_view from, std::string_view to);

} // namespace holdfast::intake
