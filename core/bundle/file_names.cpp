#include "core/bundle/file_names.h"

#include "core/bundle/layout.h"

#include <algorithm>
#include <array>

namespace holdfast::bundle {

std::string_view extensionFor(std::string_view mime)
{
    // Nothing that a double click would run is in this list.
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 38> known{{{"application/json", "json"},
        {"application/mbox", "mbox"}, {"application/msword", "doc"}, {"application/pdf", "pdf"},
        {"application/vnd.ms-excel", "xls"}, {"application/vnd.oasis.opendocument.text", "odt"},
        {"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"},
        {"application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"},
        {"application/x-pem-file", "pem"}, {"application/x-warc", "warc"}, {"application/warc", "warc"},
        {"application/wacz", "wacz"}, {"application/xhtml+xml", "html"}, {"application/zip", "zip"},
        {"audio/mpeg", "mp3"}, {"audio/mp4", "m4a"}, {"audio/ogg", "ogg"}, {"audio/wav", "wav"}, {"audio/x-wav", "wav"},
        {"image/avif", "avif"}, {"image/bmp", "bmp"}, {"image/gif", "gif"}, {"image/heic", "heic"},
        {"image/heif", "heif"}, {"image/jpeg", "jpg"}, {"image/png", "png"}, {"image/tiff", "tif"},
        {"image/webp", "webp"}, {"message/rfc822", "eml"}, {"multipart/related", "mhtml"}, {"text/csv", "csv"},
        {"text/html", "html"}, {"text/plain", "txt"}, {"video/mp2t", "ts"}, {"video/mp4", "mp4"},
        {"video/quicktime", "mov"}, {"video/webm", "webm"}, {"video/x-matroska", "mkv"}}};
    const std::string_view bare = mime.substr(0, std::min(mime.find(';'), mime.size()));
    const auto* found
        = std::find_if(known.begin(), known.end(), [&](const auto& entry) { return entry.first == bare; });
    return found != known.end() ? found->second : "bin";
}

static std::string safePart(std::string_view text)
{
    std::string safe;
    for (const char c : text.substr(0, 48)) {
        const bool kept = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
        safe += kept ? c : '_';
    }
    if (safe.empty() || safe.front() == '-')
        safe.insert(safe.begin(), '_');
    return safe;
}

std::string FileNames::pathFor(const BundleIndex::Item& item, std::string_view role, std::string_view mime)
{
    const bool record = role == "record";
    std::string stem(folderFor(item, role));
    stem += safePart(item.exhibit);
    if (!record)
        stem += "-" + safePart(role);
    const std::string extension = "." + std::string(record ? "json" : role == "mhtml" ? "mhtml" : extensionFor(mime));
    for (size_t number = 1;; ++number) {
        const std::string path = stem + (number == 1 ? std::string() : "-" + std::to_string(number)) + extension;
        if (m_taken.insert(foldCase(path)).second)
            return path;
    }
}

} // namespace holdfast::bundle
