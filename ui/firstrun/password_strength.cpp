#include "ui/firstrun/password_strength.h"

#include <QString>
#include <algorithm>
#include <array>
#include <cmath>

namespace holdfast::ui {

namespace {

// Whoever guesses starts with these. Each is worth about ten bits wherever it stands.
constexpr std::array commonParts{"password", "passwort", "motdepasse", "holdfast", "qwerty", "azerty", "qwertz",
    "asdfgh", "zxcvbn", "letmein", "welcome", "admin", "iloveyou", "princess", "sunshine", "dragon", "monkey",
    "football", "baseball", "master", "shadow", "superman", "trustno1", "hello", "freedom", "whatever", "secret",
    "abc123", "123456", "654321", "111111", "000000", "soleil", "bonjour", "hallo", "chocolat", "marseille", "michael",
    "jordan", "charlie", "thomas", "daniel", "jessica", "ashley", "summer", "winter", "spring", "autumn"};

double poolOf(QStringView text)
{
    bool lower = false, upper = false, digit = false, other = false, wide = false;
    for (const QChar c : text) {
        lower |= c >= u'a' && c <= u'z';
        upper |= c >= u'A' && c <= u'Z';
        digit |= c.isDigit();
        wide |= c.unicode() > 127;
        other |= c.unicode() <= 127 && !c.isLetterOrNumber();
    }
    return lower * 26 + upper * 26 + digit * 10 + other * 20 + wide * 64;
}

bool continuesRun(QChar before, QChar now)
{
    const int step = now.unicode() - before.unicode();
    return step >= -1 && step <= 1;
}

} // namespace

double estimateBits(QStringView password)
{
    if (password.isEmpty())
        return 0;
    QString rest = password.toString().toLower();
    double known = 0;
    for (const char* part : commonParts) {
        if (const auto at = rest.indexOf(QLatin1String(part)); at >= 0) {
            known += 10;
            rest.remove(at, static_cast<qsizetype>(QLatin1String(part).size()));
        }
    }
    // Of a run ("aaaa", "2345") only its start and its length have to be guessed.
    double free = 0;
    for (qsizetype i = 0; i < rest.size(); ++i)
        free += i >= 2 && continuesRun(rest[i - 1], rest[i]) && continuesRun(rest[i - 2], rest[i - 1]) ? 0.15 : 1.0;
    // Several words of plain letters: people pick words, not letters, so a letter of a word is worth about 2.2 bits.
    const bool phrase = std::ranges::all_of(rest, [](QChar c) { return c.isLetter() || c.isSpace() || c == u'-'; });
    double bits = known + free * (phrase ? 2.4 : std::log2(std::max(10.0, poolOf(password))) * 0.8);
    for (qsizetype i = 0; i + 4 <= rest.size(); ++i)
        if (const int year = rest.mid(i, 4).toInt(); year >= 1930 && year <= 2035)
            bits -= 8;
    std::fill(rest.begin(), rest.end(), QChar(u'\0'));
    return std::max(0.0, bits);
}

Strength strengthOf(QStringView password)
{
    const double bits = estimateBits(password);
    if (password.size() < 8)
        return Strength::TooShort;
    // Each try costs Argon2id's work, which is worth some twenty bits on top.
    return bits < 30 ? Strength::Weak : bits < 42 ? Strength::Fair : bits < 58 ? Strength::Good : Strength::Strong;
}

} // namespace holdfast::ui
