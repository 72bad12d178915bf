#include "core/imaging/mrz/mrz_fragment.h"

#include "core/imaging/mrz/mrz_line.h"

#include <algorithm>

namespace holdfast::imaging {

namespace {

/// Birth and expiry, each with its check digit, one letter or filler between them: in every format but the French.
bool hasBothDates(std::string_view line)
{
    constexpr size_t length = 15;
    for (size_t i = 0; i + length <= line.size(); ++i) {
        const std::string birth = mrzAsDigits(line.substr(i, 7)), expiry = mrzAsDigits(line.substr(i + 8, 7));
        const char sex = line[i + 7];
        if ((sex == 'M' || sex == 'F' || sex == 'X' || sex == '<') && mrzIsDate(birth.substr(0, 6))
            && mrzIsDate(expiry.substr(0, 6)) && mrzCheckDigit(birth.substr(0, 6)) == birth[6]
            && mrzCheckDigit(expiry.substr(0, 6)) == expiry[6])
            return true;
    }
    return false;
}

/// The one line on driving licences of the European Union: "D1FRA…", its last character a check digit over the others.
bool isLicenceLine(std::string_view line)
{
    constexpr size_t length = 30, leastDigits = 6;
    if (line.size() != length || line[0] != 'D' || mrzAsDigits(line.substr(1, 1)) != "1")
        return false;
    const auto isLetter = [](char c) { return c >= 'A' && c <= 'Z'; };
    const auto digits = std::ranges::count_if(line, [](char c) { return c >= '0' && c <= '9'; });
    const std::string read = "D1" + std::string(line.substr(2));
    return std::ranges::all_of(line.substr(2, 3), isLetter) && size_t(digits) >= leastDigits
        && mrzCheckDigit(std::string_view(read).substr(0, length - 1)) == mrzAsDigits(line.substr(length - 1))[0];
}

/// Text that is all capitals and fillers, two of these together between or after letters.
bool hasFillers(std::string_view untrustedText, std::string_view line)
{
    const bool hasSmall = std::ranges::any_of(untrustedText, [](char c) { return c >= 'a' && c <= 'z'; });
    const auto fillers = std::ranges::count(line, '<');
    const auto letters = std::ranges::count_if(line, [](char c) { return c >= 'A' && c <= 'Z'; });
    return !hasSmall && line.size() >= 10 && fillers >= 3 && letters >= 4 && line.find("<<") != std::string_view::npos
        && line.find_first_not_of('<') != std::string_view::npos;
}

} // namespace

std::string mrzFragmentFrom(std::string_view untrustedText)
{
    std::string line = mrzLineFrom(untrustedText);
    if (hasBothDates(line) || isLicenceLine(line) || hasFillers(untrustedText, line))
        return line;
    return {};
}

bool mrzIsDate(std::string_view text)
{
    if (text.size() != 6 || text.find_first_not_of("0123456789") != std::string_view::npos)
        return false;
    const int month = (text[2] - '0') * 10 + text[3] - '0', day = (text[4] - '0') * 10 + text[5] - '0';
    return month <= 12 && day <= 31;
}

std::string mrzWords(std::string_view text)
{
    std::string words;
    for (const char c : text)
        if (c != '<')
            words += c;
        else if (!words.empty() && words.back() != ' ')
            words += ' ';
    if (words.ends_with(' '))
        words.pop_back();
    return words;
}

} // namespace holdfast::imaging
