#include "app/decode/leak/telling_remark.h"

#include <algorithm>
#include <array>

namespace holdfast::decode {

namespace {

bool isRemarkLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// Of QDF files, ReportLab, Pillow, Ghostscript and iText.
bool isOfAProgram(std::string_view line)
{
    constexpr std::array begins{"%PDF-", "%%EOF", "%QDF", "%% Original object ID", "%% Contents for page", "%% Page ",
        "%% Object stream", "% ReportLab ", "% created by Pillow", "%%Invocation: ", "%iText-", "% The standard fonts",
        "% Font ", "% Page dictionary", "% Document Root", "% page tree", "% page stream", "% TEST OUTLINE"};
    return std::ranges::any_of(begins, [&](std::string_view begin) { return line.starts_with(begin); });
}

} // namespace

bool isTellingRemark(std::string_view untrustedLine)
{
    constexpr size_t fewest = 4, nowhere = std::string_view::npos;
    if (isOfAProgram(untrustedLine))
        return untrustedLine.find("/home/") != nowhere || untrustedLine.find("\\Users\\") != nowhere;
    if (untrustedLine.find(": class PDF") != nowhere
        || (untrustedLine.starts_with("% '") && untrustedLine.find("': class ") != nowhere))
        return false;
    size_t run = 0, longest = 0;
    for (const char c : untrustedLine) {
        run = isRemarkLetter(c) ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return longest >= fewest;
}

std::string tellingRemarkIn(std::string_view untrustedObject)
{
    int depth = 0; // a string may hold pairs of brackets
    for (size_t at = 0; at < untrustedObject.size(); ++at) {
        const char c = untrustedObject[at];
        const std::string_view rest = untrustedObject.substr(at);
        if (depth > 0) {
            if (c == '\\')
                ++at;
            else if (c == '(' || c == ')')
                depth += c == '(' ? 1 : -1;
        } else if (c == '(') {
            depth = 1;
        } else if (c == '%') {
            const std::string_view line = rest.substr(0, std::min(rest.find_first_of("\r\n"), rest.size()));
            if (isTellingRemark(line))
                return std::string(line);
            at += line.size() - 1;
        } else if (c == '/') { // a name, which may be called as what ends an object
            at += std::min(rest.find_first_of(" \t\r\n\f/<>[]()%", 1), rest.size()) - 1;
        } else if (rest.starts_with("stream") || rest.starts_with("endobj")) {
            return {};
        }
    }
    return {};
}

} // namespace holdfast::decode
