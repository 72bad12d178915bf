#include "core/imaging/suggest/dates.h"

#include "core/imaging/suggest/text_match.h"

#include <algorithm>
#include <array>

namespace holdfast::imaging {

namespace {

struct MonthName {
    std::string_view start;
    int month;
};

/// By how they begin, in the languages of Latin-script documents.
constexpr std::array monthNames{MonthName{"JAN", 1}, MonthName{"GEN", 1}, MonthName{"ENE", 1}, MonthName{"STY", 1},
    MonthName{"FEB", 2}, MonthName{"FEV", 2}, MonthName{"LUT", 2}, MonthName{"MAR", 3}, MonthName{"MRT", 3},
    MonthName{"MAA", 3}, MonthName{"MRZ", 3}, MonthName{"APR", 4}, MonthName{"AVR", 4}, MonthName{"ABR", 4},
    MonthName{"KWI", 4}, MonthName{"MAY", 5}, MonthName{"MAI", 5}, MonthName{"MAG", 5}, MonthName{"MEI", 5},
    MonthName{"MAJ", 5}, MonthName{"JUN", 6}, MonthName{"JUIN", 6}, MonthName{"GIU", 6}, MonthName{"CZE", 6},
    MonthName{"JUIL", 7}, MonthName{"JUL", 7}, MonthName{"LUG", 7}, MonthName{"LIP", 7}, MonthName{"AUG", 8},
    MonthName{"AOU", 8}, MonthName{"AGO", 8}, MonthName{"SIE", 8}, MonthName{"SEP", 9}, MonthName{"SET", 9},
    MonthName{"WRZ", 9}, MonthName{"OCT", 10}, MonthName{"OKT", 10}, MonthName{"OTT", 10}, MonthName{"OUT", 10},
    MonthName{"PAZ", 10}, MonthName{"NOV", 11}, MonthName{"LIS", 11}, MonthName{"DEC", 12}, MonthName{"DEZ", 12},
    MonthName{"DIC", 12}, MonthName{"DES", 12}, MonthName{"GRU", 12}};

int monthOf(std::string_view token)
{
    if (token.size() < 3 || token.size() > 10)
        return 0;
    int month = 0;
    size_t longest = 0;
    for (const MonthName& name : monthNames)
        if (token.starts_with(name.start) && name.start.size() > longest) {
            month = name.month;
            longest = name.start.size();
        }
    return month;
}

/// -1 when it is no number of at most eight digits. Letters that reading puts for digits count where a digit is there.
int numberOf(const std::string& token)
{
    if (token.empty() || token.size() > 8 || std::ranges::none_of(token, [](char c) { return c >= '0' && c <= '9'; }))
        return -1;
    const std::string digits = foldLookalikes(token);
    int number = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9')
            return -1;
        number = number * 10 + (c - '0');
    }
    return number;
}

bool isYear(const std::string& token)
{
    const int number = numberOf(token);
    return (token.size() == 4 && number >= 1880 && number <= 2100) || (token.size() == 2 && number >= 0);
}

void addReading(FoundDate& date, int year, int month, int day)
{
    if (month < 1 || month > 12 || day < 1 || day > 31)
        return;
    const PlainDate reading{year % 100, month, day};
    if (std::ranges::find(date.readings, reading) == date.readings.end())
        date.readings.push_back(reading);
}

/// "12 08 1974", "1974 08 12", "08 12 74".
void readNumbers(FoundDate& date, const std::string& first, const std::string& second, const std::string& third)
{
    const int a = numberOf(first), b = numberOf(second), c = numberOf(third);
    if (a < 0 || b < 0 || c < 0 || second.size() > 2)
        return;
    if (first.size() <= 2 && isYear(third)) {
        addReading(date, c, b, a);
        addReading(date, c, a, b);
    }
    if (first.size() == 4 && isYear(first) && third.size() <= 2)
        addReading(date, a, b, c);
}

FoundDate dateAt(std::span<const std::string> tokens, size_t at)
{
    FoundDate date{at, 0, {}};
    const std::string& first = tokens[at];
    if (first.size() == 8 && numberOf(first) > 0) {
        for (const auto& [year, month, day] : {std::array{0, 4, 6}, {4, 2, 0}, {4, 0, 2}})
            if (isYear(first.substr(size_t(year), 4)))
                addReading(date, numberOf(first.substr(size_t(year), 4)), numberOf(first.substr(size_t(month), 2)),
                    numberOf(first.substr(size_t(day), 2)));
        date.count = 1;
        return date;
    }
    // "12AUG1974", and what reading runs together of "12 AUG 1974"
    if (first.size() >= 7 && first.size() <= 14 && first[0] <= '9' && first[first.size() - 1] <= '9') {
        const size_t letters = first.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
        const size_t year = first.find_last_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") + 1;
        if (letters != std::string::npos && letters <= 2 && isYear(first.substr(year)))
            addReading(date, numberOf(first.substr(year)), monthOf(first.substr(letters, year - letters)),
                numberOf(first.substr(0, letters)));
        date.count = 1;
        return date;
    }
    if (at + 2 >= tokens.size())
        return date;
    date.count = 3;
    readNumbers(date, first, tokens[at + 1], tokens[at + 2]);
    if (const int month = monthOf(tokens[at + 1]); month > 0 && first.size() <= 2) {
        if (isYear(tokens[at + 2]))
            addReading(date, numberOf(tokens[at + 2]), month, numberOf(first));
        else if (at + 3 < tokens.size() && monthOf(tokens[at + 2]) > 0 && isYear(tokens[at + 3])) {
            addReading(date, numberOf(tokens[at + 3]), month, numberOf(first));
            date.count = 4;
        }
    }
    if (const int month = monthOf(first); month > 0 && tokens[at + 1].size() <= 2 && isYear(tokens[at + 2]))
        addReading(date, numberOf(tokens[at + 2]), month, numberOf(tokens[at + 1]));
    return date;
}

} // namespace

std::optional<PlainDate> dateFromMrz(std::string_view yymmdd)
{
    if (yymmdd.size() != 6 || yymmdd.find_first_not_of("0123456789") != std::string_view::npos)
        return std::nullopt;
    const auto part = [&](size_t at) { return (yymmdd[at] - '0') * 10 + yymmdd[at + 1] - '0'; };
    return PlainDate{part(0), part(2), part(4)};
}

std::optional<PlainDate> dateFromLicence(std::string_view digits)
{
    if (digits.size() != 8 || digits.find_first_not_of("0123456789") != std::string_view::npos)
        return std::nullopt;
    const auto part = [&](size_t at) { return (digits[at] - '0') * 10 + digits[at + 1] - '0'; };
    if (part(0) > 12) // a century: the year is first
        return PlainDate{part(2), part(4), part(6)};
    return PlainDate{part(6), part(0), part(2)};
}

std::vector<FoundDate> findDates(std::span<const std::string> tokens)
{
    std::vector<FoundDate> dates;
    for (size_t at = 0; at < tokens.size(); ++at)
        if (FoundDate date = dateAt(tokens, at); !date.readings.empty()) {
            at += date.count - 1;
            dates.push_back(std::move(date));
        }
    return dates;
}

} // namespace holdfast::imaging
