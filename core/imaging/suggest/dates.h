#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace holdfast::imaging {

/// Without a century: documents print years with two digits or four, machine-readable zones with two.
struct PlainDate {
    int year = 0; ///< 0 to 99
    int month = 0, day = 0;
    bool operator==(const PlainDate&) const = default;
};

/// "740812" as in a machine-readable zone.
std::optional<PlainDate> dateFromMrz(std::string_view yymmdd);
/// "08121974" (United States) or "19740812" (Canada), as in the barcode of a licence.
std::optional<PlainDate> dateFromLicence(std::string_view digits);

/// Something that reads as a date, in tokens of folded text (foldText of what lies between separators).
struct FoundDate {
    size_t first = 0, count = 0; ///< tokens
    std::vector<PlainDate> readings; ///< 03/04/1974 has two
};

/// Day, month and year in any order in use, months by number or name ("12 AUG/AOUT 1974"), with or without separators.
std::vector<FoundDate> findDates(std::span<const std::string> tokens);

} // namespace holdfast::imaging
