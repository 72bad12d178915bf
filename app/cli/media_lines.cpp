#include "app/cli/media_lines.h"

#include "app/cli/output.h"

#include <cstdio>

namespace holdfast::cli {

namespace {

std::string clockText(uint64_t milliseconds)
{
    char text[40];
    const uint64_t seconds = milliseconds / 1000;
    std::snprintf(text, sizeof text, "%llu:%02llu:%02llu.%03llu", static_cast<unsigned long long>(seconds / 3600),
        static_cast<unsigned long long>(seconds / 60 % 60), static_cast<unsigned long long>(seconds % 60),
        static_cast<unsigned long long>(milliseconds % 1000));
    return text;
}

std::string streamText(const Json& untrustedStream)
{
    std::string text = jsonStringOr(untrustedStream, "kind") + " " + jsonStringOr(untrustedStream, "codec");
    const auto width = jsonUnsigned(untrustedStream, "width"), height = jsonUnsigned(untrustedStream, "height");
    if (width && height)
        text += " " + std::to_string(*width) + "x" + std::to_string(*height);
    if (const auto rate = jsonUnsigned(untrustedStream, "sample_rate"))
        text += " " + std::to_string(*rate) + " Hz";
    if (jsonMember(untrustedStream, "encrypted") == true)
        text += " encrypted";
    return printable(text);
}

} // namespace

std::vector<std::string> describeMedia(const Json& untrustedRecord)
{
    const Json& media = jsonMember(untrustedRecord, "media");
    std::vector<std::string> lines;
    if (!media.is_object())
        return lines;
    const auto duration = jsonUnsigned(media, "duration_ms");
    lines.push_back("film or sound: " + (duration ? clockText(*duration) : std::string("length not known"))
        + (jsonMember(media, "duration_measured") == true ? " (measured)" : ""));
    for (const Json& stream : jsonMember(media, "streams"))
        lines.push_back("  " + streamText(stream));
    const Json& sheet = jsonMember(media, "contact_sheet");
    std::string times;
    for (const Json& time : jsonMember(sheet, "times_ms"))
        if (time.is_number_unsigned())
            times += " " + clockText(time.get<uint64_t>());
    if (!times.empty())
        lines.push_back("  frames at" + times);
    else
        lines.push_back("  no frames: " + printable(jsonStringOr(media, "contact_sheet_missing")));
    return lines;
}

} // namespace holdfast::cli
