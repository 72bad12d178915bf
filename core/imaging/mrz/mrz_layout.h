#pragma once

#include <span>
#include <string_view>

namespace holdfast::imaging {

enum class MrzFormat {
    Td1, ///< three lines of 30: cards
    Td2, ///< two lines of 36
    Td3, ///< two lines of 44: passports
    FrenchId, ///< two lines of 36: the French identity card of 1988 to 2021
    Fragment, ///< a line, or a part of one, that stands in no document but beside or above others of its kind
};

/// Where things stand in a zone: lines and positions count from 0 (ICAO Doc 9303 parts 4 to 6).
struct MrzSpan {
    size_t line, start, length;
};

enum class MrzContent { Letters, Digits, Mixed };

struct MrzField {
    std::string_view name;
    MrzSpan span;
    MrzContent content;
};

struct MrzCheckLayout {
    std::string_view name;
    MrzSpan digit; ///< length 1
    std::span<const MrzSpan> over;
};

struct MrzLayout {
    MrzFormat format;
    size_t lines, length;
    std::span<const MrzField> fields;
    std::span<const MrzCheckLayout> checks; ///< that of the number first
};

/// All that are known; Fragment has none.
std::span<const MrzLayout> mrzLayouts();

} // namespace holdfast::imaging
