#pragma once

#include <array>
#include <string_view>

/// What a leak check can find; docs/cli.md says what each means.
namespace holdfast::imaging::leak_codes {
inline constexpr std::string_view mrz = "leak.mrz";
inline constexpr std::string_view barcode = "leak.barcode";
inline constexpr std::string_view faintText = "leak.faint-text";
inline constexpr std::string_view pdfText = "leak.pdf-text"; ///< in the file, not on the page
inline constexpr std::string_view hiddenPicture = "leak.hidden-picture";
inline constexpr std::string_view annotation = "leak.annotation";
inline constexpr std::string_view attachment = "leak.attachment";
inline constexpr std::string_view layer = "leak.layer";
inline constexpr std::string_view script = "leak.script";
inline constexpr std::string_view form = "leak.form";
inline constexpr std::string_view revision = "leak.revision";
inline constexpr std::string_view unused = "leak.unused"; ///< objects that nothing shows any more
inline constexpr std::string_view metadata = "leak.metadata";
inline constexpr std::string_view thumbnail = "leak.thumbnail";
inline constexpr std::string_view alpha = "leak.alpha";
inline constexpr std::string_view trailing = "leak.trailing";

inline constexpr std::array all{mrz, barcode, faintText, pdfText, hiddenPicture, annotation, attachment, layer, script,
    form, revision, unused, metadata, thumbnail, alpha, trailing};
} // namespace holdfast::imaging::leak_codes
