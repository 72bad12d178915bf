#include "app/decode/leak/telling_remark.h"

#include "app/decode/leak/letters.h"

#include <algorithm>
#include <array>

namespace holdfast::decode {

namespace {

/// Four signs that tell programs the file is no text: "%äüöß" of LibreOffice.
bool isMarkOfBinary(std::string_view line)
{
    constexpr size_t most = 4;
    size_t signs = 0;
    for (line.remove_prefix(line.starts_with('%') ? 1 : 0); !line.empty(); ++signs) {
        const size_t bytes = bytesOfForeignLetter(asBytes(line));
        if (bytes == 0)
            return false;
        line.remove_prefix(bytes);
    }
    return signs <= most;
}

/// "%MANDANT=( )" of SAP, which is told when it is filled in.
bool isEmptyEntry(std::string_view line)
{
    constexpr std::string_view sign = "=(";
    const size_t at = line.find(sign);
    return at != std::string_view::npos && line.find_first_not_of(" \t", at + sign.size()) == line.size() - 1
        && line.ends_with(')') && std::ranges::all_of(line.substr(1, at - 1), [](char c) {
               return isAsciiLetterOrDigit(uint8_t(c)) || c == '_';
           });
}

/// Of QDF files, ReportLab, Pillow, Ghostscript, iText and SAP.
bool isOfAProgram(std::string_view line)
{
    constexpr std::array begins{"%PDF-", "%%EOF", "%QDF", "%% Original object ID", "%% Contents for page", "%% Page ",
        "%% Object stream", "% ReportLab ", "% created by Pillow", "%%Invocation: ", "%iText-", "% The standard fonts",
        "% Font ", "% Page dictionary", "% Document Root", "% page tree", "% page stream", "% TEST OUTLINE",
        "%SAPinfoStart", "%SAPinfoEnd"};
    return std::ranges::any_of(begins, [&](std::string_view begin) { return line.starts_with(begin); });
}

} // namespace

bool isTellingRemark(std::string_view untrustedLine)
{
    constexpr size_t fewest = 4, nowhere = std::string_view::npos;
    if (isOfAProgram(untrustedLine))
        return std::ranges::any_of(std::array{"/home/", "/Users/", "\\Users\\"},
            [&](std::string_view folder) { return untrustedLine.find(folder) != nowhere; });
    if (isMarkOfBinary(untrustedLine) || isEmptyEntry(untrustedLine))
        return false;
    if (untrustedLine.find(": class PDF") != nowhere
        || (untrustedLine.starts_with("% '") && untrustedLine.find("': class ") != nowhere))
        return false;
    size_t run = 0, longest = 0;
    for (size_t at = 0; at < untrustedLine.size(); ++at) {
        const size_t bytes = bytesOfForeignLetter(asBytes(untrustedLine.substr(at)));
        run = bytes > 0 || isAsciiLetterOrDigit(uint8_t(untrustedLine[at])) ? run + 1 : 0;
        longest = std::max(longest, run);
        at += bytes > 0 ? bytes - 1 : 0;
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
