#include "core/imaging/mrz/mrz_layout.h"

#include <array>

namespace holdfast::imaging {

namespace {

using C = MrzContent;

// Passports, and cards of two lines, which differ in length and at the end of the second line.
constexpr std::array number2{MrzSpan{1, 0, 9}};
constexpr std::array birth2{MrzSpan{1, 13, 6}};
constexpr std::array expiry2{MrzSpan{1, 21, 6}};
constexpr std::array optional3{MrzSpan{1, 28, 14}};
constexpr std::array all3{MrzSpan{1, 0, 10}, MrzSpan{1, 13, 7}, MrzSpan{1, 21, 22}};
constexpr std::array all2{MrzSpan{1, 0, 10}, MrzSpan{1, 13, 7}, MrzSpan{1, 21, 14}};

constexpr std::array fields3{MrzField{"type", {0, 0, 2}, C::Letters}, MrzField{"issuer", {0, 2, 3}, C::Letters},
    MrzField{"names", {0, 5, 39}, C::Letters}, MrzField{"number", {1, 0, 9}, C::Mixed},
    MrzField{"nationality", {1, 10, 3}, C::Letters}, MrzField{"birth", {1, 13, 6}, C::Digits},
    MrzField{"sex", {1, 20, 1}, C::Letters}, MrzField{"expiry", {1, 21, 6}, C::Digits},
    MrzField{"optional", {1, 28, 14}, C::Mixed}};
constexpr std::array fields2{MrzField{"type", {0, 0, 2}, C::Letters}, MrzField{"issuer", {0, 2, 3}, C::Letters},
    MrzField{"names", {0, 5, 31}, C::Letters}, MrzField{"number", {1, 0, 9}, C::Mixed},
    MrzField{"nationality", {1, 10, 3}, C::Letters}, MrzField{"birth", {1, 13, 6}, C::Digits},
    MrzField{"sex", {1, 20, 1}, C::Letters}, MrzField{"expiry", {1, 21, 6}, C::Digits},
    MrzField{"optional", {1, 28, 7}, C::Mixed}};
constexpr std::array checks3{MrzCheckLayout{"number", {1, 9, 1}, number2}, MrzCheckLayout{"birth", {1, 19, 1}, birth2},
    MrzCheckLayout{"expiry", {1, 27, 1}, expiry2}, MrzCheckLayout{"optional", {1, 42, 1}, optional3},
    MrzCheckLayout{"all", {1, 43, 1}, all3}};
constexpr std::array checks2{MrzCheckLayout{"number", {1, 9, 1}, number2}, MrzCheckLayout{"birth", {1, 19, 1}, birth2},
    MrzCheckLayout{"expiry", {1, 27, 1}, expiry2}, MrzCheckLayout{"all", {1, 35, 1}, all2}};

// Cards of three lines.
constexpr std::array number1{MrzSpan{0, 5, 9}};
constexpr std::array birth1{MrzSpan{1, 0, 6}};
constexpr std::array expiry1{MrzSpan{1, 8, 6}};
constexpr std::array all1{MrzSpan{0, 5, 25}, MrzSpan{1, 0, 7}, MrzSpan{1, 8, 7}, MrzSpan{1, 18, 11}};
constexpr std::array fields1{MrzField{"type", {0, 0, 2}, C::Letters}, MrzField{"issuer", {0, 2, 3}, C::Letters},
    MrzField{"number", {0, 5, 9}, C::Mixed}, MrzField{"optional", {0, 15, 15}, C::Mixed},
    MrzField{"birth", {1, 0, 6}, C::Digits}, MrzField{"sex", {1, 7, 1}, C::Letters},
    MrzField{"expiry", {1, 8, 6}, C::Digits}, MrzField{"nationality", {1, 15, 3}, C::Letters},
    MrzField{"optional", {1, 18, 11}, C::Mixed}, MrzField{"names", {2, 0, 30}, C::Letters}};
constexpr std::array checks1{MrzCheckLayout{"number", {0, 14, 1}, number1}, MrzCheckLayout{"birth", {1, 6, 1}, birth1},
    MrzCheckLayout{"expiry", {1, 14, 1}, expiry1}, MrzCheckLayout{"all", {1, 29, 1}, all1}};

// The French card: surname above, given names and birth below.
constexpr std::array numberF{MrzSpan{1, 0, 12}};
constexpr std::array birthF{MrzSpan{1, 27, 6}};
constexpr std::array allF{MrzSpan{0, 0, 36}, MrzSpan{1, 0, 35}};
constexpr std::array fieldsF{MrzField{"type", {0, 0, 2}, C::Letters}, MrzField{"issuer", {0, 2, 3}, C::Letters},
    MrzField{"surname", {0, 5, 25}, C::Letters}, MrzField{"optional", {0, 30, 6}, C::Mixed},
    MrzField{"number", {1, 0, 12}, C::Mixed}, MrzField{"given", {1, 13, 14}, C::Letters},
    MrzField{"birth", {1, 27, 6}, C::Digits}, MrzField{"sex", {1, 34, 1}, C::Letters}};
constexpr std::array checksF{MrzCheckLayout{"number", {1, 12, 1}, numberF}, MrzCheckLayout{"birth", {1, 33, 1}, birthF},
    MrzCheckLayout{"all", {1, 35, 1}, allF}};

constexpr std::array layouts{MrzLayout{MrzFormat::Td3, 2, 44, fields3, checks3},
    MrzLayout{MrzFormat::Td1, 3, 30, fields1, checks1}, MrzLayout{MrzFormat::FrenchId, 2, 36, fieldsF, checksF},
    MrzLayout{MrzFormat::Td2, 2, 36, fields2, checks2}};

} // namespace

std::span<const MrzLayout> mrzLayouts()
{
    return layouts;
}

} // namespace holdfast::imaging
