#include "core/intake/pasted_picture.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace holdfast::intake {

namespace {

/// A source that keeps the bytes it reads from.
class PastedBytesSource final : public ByteSource {
public:
    explicit PastedBytesSource(std::shared_ptr<const Bytes> bytes)
        : m_bytes(std::move(bytes))
        , m_source(*m_bytes)
    {
    }
    Result<size_t> read(std::span<uint8_t> out) override { return m_source.read(out); }

private:
    std::shared_ptr<const Bytes> m_bytes;
    MemorySource m_source;
};

std::string_view endingOfPasted(std::string_view mime)
{
    constexpr auto endings = std::to_array<std::pair<std::string_view, std::string_view>>(
        {{"image/jpeg", ".jpg"}, {"image/webp", ".webp"}, {"image/gif", ".gif"}, {"image/bmp", ".bmp"},
            {"image/tiff", ".tif"}, {"image/heic", ".heic"}, {"image/avif", ".avif"}});
    const auto found = std::ranges::find(endings, mime, [](const auto& entry) { return entry.first; });
    return found == endings.end() ? ".png" : found->second;
}

} // namespace

PastedPicture PastedPicture::of(std::shared_ptr<const Bytes> bytes, std::string_view offeredAs, UtcTime pastedAt)
{
    const uint64_t size = bytes->size();
    return {std::string(offeredAs), pastedAt, size, [bytes = std::move(bytes)]() -> std::unique_ptr<ByteSource> {
                return std::make_unique<PastedBytesSource>(bytes);
            }};
}

PastedPicture PastedPicture::of(std::shared_ptr<const HeldFile> file, std::string_view offeredAs, UtcTime pastedAt)
{
    const uint64_t size = file->size();
    return {std::string(offeredAs), pastedAt, size, [file = std::move(file)] { return file->open(); }};
}

std::string PastedPicture::name() const
{
    const std::string text = formatUtc(pastedAt); // 2026-11-22T09:12:35.123Z
    std::string digits;
    std::ranges::copy_if(text, std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
    return "pasted-" + digits.substr(0, 8) + "-" + digits.substr(8, 6) + std::string(endingOfPasted(offeredAs));
}

Json clipboardJson(const PastedPicture& pasted)
{
    Json json{{"pasted_at", formatUtc(pasted.pastedAt)}, {"name_by", "Holdfast"}};
    if (pasted.offeredAs.empty())
        json["gave"] = "a picture, not a file: the PNG was made of its pixels by Holdfast";
    else
        json.update({{"gave", "these bytes"}, {"offered_as", pasted.offeredAs}});
    return json;
}

} // namespace holdfast::intake
