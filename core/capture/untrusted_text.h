#pragma once

#include <string>
#include <string_view>

namespace holdfast::capture {

/// At most `cap` bytes of what a page chose, cut between characters; a cut is shown by "…" at the end (not counted).
inline std::string cutText(std::string_view untrustedText, size_t cap)
{
    if (untrustedText.size() <= cap)
        return std::string(untrustedText);
    size_t end = cap;
    while (end > 0 && (static_cast<unsigned char>(untrustedText[end]) & 0xC0) == 0x80)
        --end;
    return std::string(untrustedText.substr(0, end)) + "\xE2\x80\xA6";
}

} // namespace holdfast::capture
