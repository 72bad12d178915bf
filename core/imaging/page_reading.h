#pragma once

#include "core/base/json.h"

#include <string>
#include <vector>

namespace holdfast::imaging {

/// Languages to read a page with, by the names of Tesseract's packs ("eng", "fra", "chi_sim"). None: English.
using ReadingLanguages = std::vector<std::string>;

/// How DecodeClient::survey() and findText() read a page.
struct PageReading {
    /// Looks for codes that are lines only (Code 128, EAN, ITF, …), too. What reads them can end the helper.
    bool hasLineCodes = true;
    /// English is among them wherever its pack is installed, said or not. decode.no-language where one is not.
    ReadingLanguages languages{};
};

/// What is told of a page on which line codes could not be looked for; docs/cli.md.
inline constexpr std::string_view lineCodesNotSought = "look.line-codes";

inline constexpr std::string_view englishPack = "eng";
inline constexpr size_t maxReadingLanguages = 4; ///< of a page: each takes its time
inline constexpr size_t maxInstalledLanguages = 200; ///< that are told of

/// Small letters and "_" only, so that it is never a path; "osd" and "equ" are packs and no languages.
bool isReadingLanguage(std::string_view untrustedName);

/// "eng,fra,ara", each once; none in an empty text. decode.bad-language.
Result<ReadingLanguages> parseLanguageList(std::string_view text);

Json pageReadingJson(const PageReading& reading);
Result<PageReading> parsePageReading(const Json& untrusted); ///< helper.bad-message

/// What a helper tells of the packs that it has. helper.bad-message.
Result<ReadingLanguages> parseInstalledLanguages(const Json& untrustedMessage);

namespace errors {
inline constexpr ErrorCode noLanguage{"decode.no-language", ErrorKind::Usage}; ///< the detail names what is missing
inline constexpr ErrorCode badLanguage{"decode.bad-language", ErrorKind::Usage};
} // namespace errors

} // namespace holdfast::imaging
