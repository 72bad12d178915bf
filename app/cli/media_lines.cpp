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

void describeOne(std::vector<std::string>& lines, const std::string& name, const Json& media)
{
    const auto duration = jsonUnsigned(media, "duration_ms");
    lines.push_back(name + ": " + (duration ? clockText(*duration) : std::string("length not known"))
        + (jsonMember(media, "duration_measured") == true ? " (measured)" : ""));
    for (const Json& stream : jsonMember(media, "streams"))
        lines.push_back("  " + streamText(stream));
    std::string times;
    for (const Json& time : jsonMember(jsonMember(media, "contact_sheet"), "times_ms"))
        if (time.is_number_unsigned())
            times += " " + clockText(time.get<uint64_t>());
    lines.push_back(times.empty() ? "  no frames: " + printable(jsonStringOr(media, "contact_sheet_missing"))
                                  : "  frames at" + times);
}

void describeFile(std::vector<std::string>& lines, const Json& file)
{
    const std::string name = jsonStringOr(file, "name");
    if (jsonMember(file, "chosen").is_string())
        lines.push_back("list of qualities: " + printable(jsonStringOr(file, "url")));
    else if (jsonMember(file, "whole") != true)
        lines.push_back("film or sound " + printable(name.empty() ? "not kept" : name + " not whole") + ": "
            + printable(jsonStringOr(file, "missing")) + ", " + printable(jsonStringOr(file, "url")));
    else
        lines.push_back(
            "film or sound " + printable(name) + " (asked for again): " + printable(jsonStringOr(file, "url")));
    if (jsonMember(file, "facts").is_object())
        describeOne(lines, "  " + printable(name), jsonMember(file, "facts"));
    else if (!jsonStringOr(file, "facts_error").empty())
        lines.push_back("  " + printable(name) + " could not be read: " + printable(jsonStringOr(file, "facts_error")));
}

} // namespace

std::vector<std::string> describeMedia(const Json& untrustedRecord)
{
    const Json& media = jsonMember(untrustedRecord, "media");
    std::vector<std::string> lines;
    if (jsonMember(media, "files").is_array()) {
        for (const Json& file : media["files"])
            describeFile(lines, file);
    } else if (media.is_object()) {
        describeOne(lines, "film or sound", media);
    }
    for (const Json& film : jsonMember(media, "joined")) {
        if (jsonMember(film, "facts").is_object())
            describeOne(lines, "put together " + printable(jsonStringOr(film, "name")), jsonMember(film, "facts"));
        else
            lines.push_back("not put together: " + printable(jsonStringOr(film, "error")));
    }
    if (const Json& recording = jsonMember(media, "recording"); recording.is_object())
        lines.push_back("pictures of a player, not its film (" + printable(jsonStringOr(recording, "why"))
            + "): " + std::to_string(jsonMember(recording, "frames").size()));
    return lines;
}

} // namespace holdfast::cli
