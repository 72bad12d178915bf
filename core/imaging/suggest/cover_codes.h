#pragma once

#include <array>
#include <string_view>

/// Why a cover is suggested; docs/cli.md says what each means. A preset names those that it wants.
namespace holdfast::imaging::cover_codes {
inline constexpr std::string_view mrz = "cover.mrz";
inline constexpr std::string_view barcode = "cover.barcode";
inline constexpr std::string_view documentNumber = "cover.document-number";
inline constexpr std::string_view personalNumber = "cover.personal-number";
inline constexpr std::string_view accessNumber = "cover.access-number";
inline constexpr std::string_view birthDate = "cover.birth-date";
inline constexpr std::string_view birthPlace = "cover.birth-place";
inline constexpr std::string_view address = "cover.address";
inline constexpr std::string_view signature = "cover.signature";
inline constexpr std::string_view height = "cover.height";
inline constexpr std::string_view eyes = "cover.eyes";
inline constexpr std::string_view nationality = "cover.nationality";
inline constexpr std::string_view accountNumber = "cover.account-number";
inline constexpr std::string_view photo = "cover.photo";

inline constexpr std::array all{mrz, barcode, documentNumber, personalNumber, accessNumber, birthDate, birthPlace,
    address, signature, height, eyes, nationality, accountNumber, photo};
} // namespace holdfast::imaging::cover_codes
