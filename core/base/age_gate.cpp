#include "core/base/age_gate.h"

#include <algorithm>
#include <array>

namespace holdfast {

Result<AgeAnswer> parseAgeAnswer(std::string_view text)
{
    for (const AgeAnswer answer : {AgeAnswer::No, AgeAnswer::Yes, AgeAnswer::Unsure})
        if (text == toText(answer))
            return answer;
    return fail(errors::ageUnanswered, "the answer is no, yes or unsure");
}

std::string_view toText(AgeAnswer answer)
{
    switch (answer) {
    case AgeAnswer::No:
        return "no";
    case AgeAnswer::Yes:
        return "yes";
    case AgeAnswer::Unsure:
        return "unsure";
    case AgeAnswer::Unanswered:
        break;
    }
    return "unanswered";
}

bool asksAge(std::string_view untrustedMime)
{
    std::string mime(untrustedMime.substr(0, untrustedMime.find_first_of("; \t")));
    std::transform(
        mime.begin(), mime.end(), mime.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    constexpr std::array families{"image/", "video/", "model/"};
    constexpr std::array types{"text/html", "application/xhtml+xml", "multipart/related", "message/rfc822",
        "application/x-mimearchive", "application/pdf", "application/postscript", "application/warc",
        "application/wacz", "application/zip", "application/x-7z-compressed", "application/x-rar",
        "application/vnd.rar", "application/x-tar", "application/gzip", "application/x-shockwave-flash",
        "application/epub+zip", "application/mxf", "application/ogg", "application/vnd.ms-asf", "application/cdfv2",
        "application/msword", "application/rtf", "text/rtf", "application/x-bzip2", "application/x-xz",
        "application/zstd", "application/x-cpio", "application/x-iso9660-image", "application/dicom", "application/mp4",
        "application/mbox", "application/vnd.rn-realmedia", "application/java-archive",
        "application/vnd.android.package-archive", "application/vnd.debian.binary-package", "application/x-rpm",
        "application/zlib", "application/x-lzma", "application/x-lz4", "application/x-lzip", "application/x-lzop",
        "application/x-compress", "application/x-arj", "application/x-lzh-compressed", "application/x-lha",
        "application/x-ace-compressed", "application/x-archive", "application/x-xar", "application/x-stuffit",
        "application/mac-binhex40", "application/x-ms-wim", "application/x-raw-disk-image", "application/x-qemu-disk",
        "application/x-mobipocket-ebook", "application/vnd.sqlite3", "application/x-sqlite3"};
    constexpr std::array prefixes{
        "application/vnd.openxmlformats", "application/vnd.oasis", "application/vnd.ms-", "application/x-virtualbox-"};
    const auto startsWith = [&](std::string_view prefix) { return mime.starts_with(prefix); };
    return std::any_of(families.begin(), families.end(), startsWith)
        || std::find(types.begin(), types.end(), mime) != types.end()
        || std::any_of(prefixes.begin(), prefixes.end(), startsWith);
}

Result<void> passAgeGate(std::string_view mime, Purpose purpose, AgeAnswer answer)
{
    if (answer == AgeAnswer::Yes || answer == AgeAnswer::Unsure)
        return fail(errors::linkOnly);
    if (purpose == Purpose::IdentityDocument || !asksAge(mime) || answer == AgeAnswer::No)
        return {};
    return fail(errors::ageUnanswered);
}

} // namespace holdfast
