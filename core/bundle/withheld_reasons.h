#pragma once

#include "core/base/digest.h"
#include "core/base/result.h"

#include <map>
#include <set>

namespace holdfast::bundle {

/// Why items are withheld, in the person's words, each with the hashes that it is for (docs/bundle-format.md, section
/// 4). The words are as they may be shown.
using WithheldReasons = std::map<std::string, std::set<Digest>>;

inline constexpr size_t reasonCharacters = 200;
inline constexpr size_t reasonsBytes = 160u << 10; ///< of all with their hashes: README.txt has a limit

/// On one line; what is invisible or would turn the text around is named, as ⟨U+202E⟩. Empty where there are no words.
/// bundle.reason-too-long.
Result<std::string> shownReason(std::string_view text);

/// As README.txt has them; empty where there are none.
std::string reasonsText(const WithheldReasons& reasons);
/// bundle.reason-too-long: more than README.txt takes.
Result<void> requireFits(const WithheldReasons& reasons);

namespace errors {
inline constexpr ErrorCode reasonTooLong{"bundle.reason-too-long", ErrorKind::Usage};
}

} // namespace holdfast::bundle
