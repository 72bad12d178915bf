#include "core/intake/may_show.h"

#include "core/base/age_gate.h"
#include "core/base/untrusted_text.h"

#include <algorithm>
#include <array>

namespace holdfast::intake {

namespace {

template <size_t Count>
bool hasEnding(const std::filesystem::path& name, const std::array<std::string_view, Count>& all)
{
    return std::ranges::find(all, asciiLowerCase(name.extension().string())) != all.end();
}

/// Bytes that nobody can name ask the question when their name claims that they show something, or hold files that may.
bool namesAPicture(const std::filesystem::path& name)
{
    return hasEnding(name,
        std::to_array<std::string_view>({".jpg", ".jpeg", ".png", ".gif", ".webp", ".heic", ".heif", ".avif", ".bmp",
            ".tif", ".tiff", ".jxl", ".raw", ".dng", ".cr2", ".nef", ".arw", ".psd", ".emf", ".wmf", ".mp4", ".m4v",
            ".mov", ".mkv", ".webm", ".avi", ".wmv", ".flv", ".3gp", ".mpg", ".mpeg", ".mts", ".ts", ".ogv", ".ivf",
            ".dv", ".html", ".htm", ".mhtml", ".mht", ".webarchive", ".pdf", ".warc", ".wacz", ".zip", ".rar", ".7z",
            ".tar", ".gz", ".tgz", ".bz2", ".xz", ".zst", ".lzo", ".cab", ".chm", ".iso", ".img", ".dmg", ".vhd",
            ".vmdk", ".vdi", ".ab", ".doc", ".docx", ".ppt", ".pptx", ".odt", ".odp", ".pages", ".eml", ".emlx", ".msg",
            ".mbox", ".mbx", ".pst", ".ost", ".dbx"}));
}

/// A mail or page that begins like plain text.
bool namesAMailOrPage(const std::filesystem::path& name)
{
    return hasEnding(name,
        std::to_array<std::string_view>(
            {".eml", ".emlx", ".mbox", ".mbx", ".html", ".htm", ".xhtml", ".mhtml", ".mht", ".svg", ".uue"}));
}

} // namespace

bool mayShowSomeone(std::string_view mime, const std::filesystem::path& untrustedName)
{
    if (asksAge(mime) || mime == unidentifiedMime)
        return true;
    return (mime == "application/octet-stream" && namesAPicture(untrustedName))
        || (mime.starts_with("text/") && namesAMailOrPage(untrustedName));
}

} // namespace holdfast::intake
