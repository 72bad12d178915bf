#include "core/imaging/page_reading.h"

#include "core/base/helper_process.h"
#include "core/base/message_fields.h"
#include "core/base/untrusted_text.h"

#include <algorithm>

namespace holdfast::imaging {

namespace {

constexpr size_t longestLanguageName = 20; ///< "chi_tra_vert" has 12

Result<ReadingLanguages> languagesIn(const Json& untrustedMessage, size_t most)
{
    HF_TRY(const Json* untrustedNames, untrustedArray(untrustedMessage, "languages", most));
    ReadingLanguages languages;
    for (const Json& untrustedName : *untrustedNames) {
        if (!untrustedName.is_string() || !isReadingLanguage(untrustedName.get_ref<const std::string&>()))
            return fail(holdfast::errors::helperBadMessage, "language");
        languages.push_back(untrustedName.get<std::string>());
    }
    return languages;
}

} // namespace

bool isReadingLanguage(std::string_view untrustedName)
{
    return !untrustedName.empty() && untrustedName.size() <= longestLanguageName && untrustedName != "osd"
        && untrustedName != "equ"
        && std::ranges::all_of(untrustedName, [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; });
}

Result<ReadingLanguages> parseLanguageList(std::string_view text)
{
    ReadingLanguages languages;
    if (text.empty())
        return languages;
    for (const std::string_view name : splitAt(text, ',')) {
        if (!isReadingLanguage(name))
            return fail(errors::badLanguage, printableAscii(name, longestLanguageName));
        if (std::ranges::find(languages, name) == languages.end())
            languages.emplace_back(name);
    }
    if (languages.size() > maxReadingLanguages)
        return fail(errors::badLanguage, "more than " + std::to_string(maxReadingLanguages));
    return languages;
}

Json pageReadingJson(const PageReading& reading)
{
    return {{"line_codes", reading.hasLineCodes}, {"languages", reading.languages}};
}

Result<PageReading> parsePageReading(const Json& untrusted)
{
    const Json& lineCodes = jsonMember(untrusted, "line_codes");
    if (!lineCodes.is_boolean())
        return fail(holdfast::errors::helperBadMessage, "reading");
    PageReading reading{lineCodes.get<bool>()};
    HF_TRY(reading.languages, languagesIn(untrusted, maxReadingLanguages));
    return reading;
}

Result<ReadingLanguages> parseInstalledLanguages(const Json& untrustedMessage)
{
    return languagesIn(untrustedMessage, maxInstalledLanguages);
}

} // namespace holdfast::imaging
