#include "app/decode/chat/stamped_line.h"

#include "core/base/untrusted_text.h"

#include <algorithm>
#include <string>

namespace holdfast::decode {

namespace {

constexpr size_t maxBetween = 24; ///< bytes that are neither date nor time

/// Characters that only steer how a line is laid out.
constexpr std::array<std::string_view, 13> layoutMarks{"\xef\xbb\xbf", "\xe2\x80\x8e", "\xe2\x80\x8f", "\xd8\x9c",
    "\xe2\x80\xaa", "\xe2\x80\xab", "\xe2\x80\xac", "\xe2\x80\xad", "\xe2\x80\xae", "\xe2\x81\xa6", "\xe2\x81\xa7",
    "\xe2\x81\xa8", "\xe2\x81\xa9"};
constexpr std::array<std::string_view, 4> stampSpaces{" ", "\xc2\xa0", "\xe2\x80\xaf", "\xe2\x80\x89"};

class StampCursor {
public:
    explicit StampCursor(std::string_view text)
        : m_text(text)
    {
    }
    std::string_view rest() const { return m_text; }
    bool take(std::string_view token)
    {
        if (!m_text.starts_with(token))
            return false;
        m_text.remove_prefix(token.size());
        return true;
    }
    void skipMarks()
    {
        while (std::ranges::any_of(layoutMarks, [&](std::string_view mark) { return take(mark); }))
            ;
    }
    void skipSpaces()
    {
        do
            skipMarks();
        while (std::ranges::any_of(stampSpaces, [&](std::string_view space) { return take(space); }));
    }
    /// In Western, Arabic or Persian digits.
    std::optional<int> digit()
    {
        if (m_text.empty())
            return std::nullopt;
        const auto byteAt = [&](size_t at) { return static_cast<unsigned char>(m_text[at]); };
        int value = -1;
        size_t bytes = 1;
        if (byteAt(0) >= '0' && byteAt(0) <= '9') {
            value = byteAt(0) - '0';
        } else if (m_text.size() > 1) {
            bytes = 2;
            if (byteAt(0) == 0xd9 && byteAt(1) >= 0xa0 && byteAt(1) <= 0xa9)
                value = byteAt(1) - 0xa0;
            else if (byteAt(0) == 0xdb && byteAt(1) >= 0xb0 && byteAt(1) <= 0xb9)
                value = byteAt(1) - 0xb0;
        }
        if (value < 0)
            return std::nullopt;
        m_text.remove_prefix(bytes);
        return value;
    }
    struct Number {
        int value = 0;
        size_t digits = 0;
    };
    std::optional<Number> number(size_t mostDigits)
    {
        Number number;
        while (number.digits <= mostDigits) {
            const auto next = digit();
            if (!next)
                break;
            number.value = number.value * 10 + *next;
            ++number.digits;
        }
        if (number.digits == 0 || number.digits > mostDigits)
            return std::nullopt;
        return number;
    }
    /// Up to the next digit; none when that is too far.
    std::optional<std::string_view> untilDigit()
    {
        StampCursor ahead = *this;
        while (!ahead.m_text.empty() && m_text.size() - ahead.m_text.size() <= maxBetween) {
            StampCursor tried = ahead;
            if (tried.digit()) {
                const std::string_view between = m_text.substr(0, m_text.size() - ahead.m_text.size());
                m_text = ahead.m_text;
                return between;
            }
            ahead.m_text.remove_prefix(1);
        }
        return std::nullopt;
    }

private:
    std::string_view m_text;
};

bool readDate(StampCursor& cursor, StampedLine& line)
{
    std::array<size_t, 3> digits{};
    for (size_t i = 0; i < 3; ++i) {
        cursor.skipMarks();
        const auto number = cursor.number(4);
        if (!number)
            return false;
        line.date[i] = number->value;
        digits[i] = number->digits;
        cursor.skipMarks();
        if (i == 2)
            break;
        if (cursor.take("."))
            cursor.skipSpaces(); // "18. 11. 2026"
        else if (!cursor.take("/") && !cursor.take("-"))
            return false;
    }
    line.isYearFirst = digits[0] == 4;
    const size_t year = line.isYearFirst ? 0 : 2;
    if (digits[year] != 2 && digits[year] != 4)
        return false;
    for (size_t i = 0; i < 3; ++i)
        if (i != year && (digits[i] > 2 || line.date[i] < 1 || line.date[i] > 31))
            return false;
    return true;
}

/// What is left of a word when signs and spaces are taken out.
std::string bareLetters(std::string_view text)
{
    std::string letters;
    for (StampCursor cursor(text); !cursor.rest().empty();) {
        cursor.skipSpaces();
        if (cursor.rest().empty())
            break;
        const char c = cursor.rest().front();
        if (c != '.' && c != ',')
            letters += c;
        cursor.take(cursor.rest().substr(0, 1));
    }
    return asciiLowerCase(letters);
}

StampedLine::Half halfOf(std::string_view before, std::string_view after)
{
    // In the languages that write twelve hours; others write what is Unknown then.
    constexpr std::array<std::string_view, 10> mornings{"am", "a", "\xd8\xb5", "\xe4\xb8\x8a\xe5\x8d\x88",
        "\xec\x98\xa4\xec\xa0\x84", "\xcf\x80\xce\xbc", "\xd9\x82\xd8\xb8", "vorm", "\xc3\xb6\xc3\xb6",
        "\xc3\x96\xc3\x96"};
    constexpr std::array<std::string_view, 10> afternoons{"pm", "p", "\xd9\x85", "\xe4\xb8\x8b\xe5\x8d\x88",
        "\xec\x98\xa4\xed\x9b\x84", "\xce\xbc\xce\xbc", "\xd8\xa8\xd8\xb8", "nachm", "\xc3\xb6s", "\xc3\x96s"};
    for (const std::string& word : {bareLetters(after), bareLetters(before)}) {
        if (std::ranges::find(mornings, word) != mornings.end())
            return StampedLine::Half::Morning;
        if (std::ranges::find(afternoons, word) != afternoons.end())
            return StampedLine::Half::Afternoon;
    }
    return bareLetters(after).empty() ? StampedLine::Half::None : StampedLine::Half::Unknown;
}

/// "20:11", "20.11", "8:11:05".
bool readTime(StampCursor& cursor, StampedLine& line)
{
    const auto hour = cursor.number(2);
    if (!hour || !(cursor.take(":") || cursor.take(".")))
        return false;
    const auto minute = cursor.number(2);
    if (!minute || minute->digits != 2)
        return false;
    line.hour = hour->value;
    line.minute = minute->value;
    StampCursor ahead = cursor;
    if (ahead.take(":") || ahead.take("."))
        if (const auto second = ahead.number(2)) {
            line.second = second->value;
            cursor = ahead;
        }
    return line.hour < 24 && line.minute < 60 && line.second <= 60;
}

} // namespace

std::optional<StampedLine> stampedLine(std::string_view untrustedLine)
{
    StampCursor cursor(untrustedLine);
    StampedLine line;
    cursor.skipMarks();
    const bool isBracketed = cursor.take("[");
    const std::string_view begin = cursor.rest();
    if (!readDate(cursor, line))
        return std::nullopt;
    const auto between = cursor.untilDigit();
    if (!between || between->empty() || between->find_first_of("[]<>\"{}=") != std::string_view::npos
        || !readTime(cursor, line))
        return std::nullopt;
    const std::string_view tail = cursor.rest();
    size_t end = std::string_view::npos, skipped = 0;
    for (const std::string_view mark : isBracketed ? std::array<std::string_view, 2>{"]", "]"}
                                                   : std::array<std::string_view, 2>{" - ", " \xe2\x80\x93 "})
        if (const size_t at = tail.find(mark); at < end) {
            end = at;
            skipped = mark.size();
        }
    if (end > maxBetween || tail.substr(0, end).find_first_of("0123456789:/<>\"{}=[") != std::string_view::npos)
        return std::nullopt;
    // Logs of programs look alike: they write seconds, and no comma after the date.
    if (!isBracketed && line.second >= 0 && between->find(',') == std::string_view::npos
        && between->find("\xd8\x8c") == std::string_view::npos)
        return std::nullopt;
    line.half = halfOf(*between, tail.substr(0, end));
    line.stamp = begin.substr(0, begin.size() - tail.size() + end);
    StampCursor rest(tail.substr(end + skipped));
    rest.skipSpaces();
    line.rest = rest.rest();
    return line;
}

} // namespace holdfast::decode
