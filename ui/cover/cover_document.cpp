#include "ui/cover/cover_document.h"

#include "ui/common/file_choice.h"
#include "ui/common/format_text.h"
#include "ui/common/picture_source.h"
#include "ui/common/view_log.h"

namespace holdfast::ui {

namespace {
constexpr size_t largestDocument = 256u << 20; // bytes; kept in memory, since nothing is written to disk in plain

class OwnedMemory final : public ByteSource {
public:
    explicit OwnedMemory(ByteView bytes)
        : m_source(bytes)
    {
    }
    Result<size_t> read(std::span<uint8_t> out) override { return m_source.read(out); }

private:
    MemorySource m_source;
};

Result<void> countPages(
    imaging::DecodeClient& decoder, const vault::Vault* vault, CoverDocument& document, const Progress& progress)
{
    std::unique_ptr<ByteSource> source;
    if (document.item) {
        HF_TRY(source, document.open(*vault));
    } else {
        source = std::make_unique<OwnedMemory>(document.bytes);
    }
    HF_TRY(document.pages, decoder.load(*source, document.mime, progress));
    return {};
}

} // namespace

Result<std::unique_ptr<ByteSource>> CoverDocument::open(const vault::Vault& vault) const
{
    if (!item)
        return std::unique_ptr<ByteSource>(std::make_unique<OwnedMemory>(bytes));
    const vault::Artifact* artifact = PictureSource::pictureOf(*item);
    if (!artifact)
        return fail(imaging::errors::unsupported);
    return vault.openArtifact(*artifact);
}

Result<uint32_t> CoverDocument::load(
    imaging::DecodeClient& decoder, const vault::Vault& vault, const Progress& progress) const
{
    HF_TRY(const auto source, open(vault));
    HF_TRY(const uint32_t count, decoder.load(*source, mime, progress));
    if (corners)
        HF_CHECK(decoder.straighten(*corners, progress));
    return count;
}

Result<CoverDocument> openOutside(
    imaging::DecodeClient& decoder, const std::filesystem::path& path, const Progress& progress)
{
    CoverDocument document;
    document.path = path;
    document.title = toText(path.filename());
    HF_TRY(document.bytes, readFile(path, largestDocument));
    const ByteView head = ByteView(document.bytes).first(std::min<size_t>(document.bytes.size(), 256 * 1024));
    HF_TRY(const auto type, decoder.identify(head, progress));
    document.mime = type.mime;
    HF_CHECK(countPages(decoder, nullptr, document, progress));
    return document;
}

Result<CoverDocument> openItem(
    imaging::DecodeClient& decoder, vault::Vault& vault, const vault::Item& item, const Progress& progress)
{
    CoverDocument document;
    document.item = item;
    document.title = describeTitle(item);
    const vault::Artifact* artifact = PictureSource::pictureOf(item);
    if (!artifact)
        return fail(imaging::errors::unsupported);
    document.mime = artifact->mime;
    HF_CHECK(countPages(decoder, &vault, document, progress));
    HF_CHECK(logView(vault, item));
    return document;
}

Result<PhotoEdges> edgesOf(
    imaging::DecodeClient& decoder, const vault::Vault& vault, const CoverDocument& document, const Progress& progress)
{
    HF_TRY(const auto source, document.open(vault));
    HF_CHECK(decoder.load(*source, document.mime, progress));
    PhotoEdges photo;
    HF_TRY(photo.edges, decoder.findEdges(progress));
    HF_TRY(imaging::Page page, decoder.page(1, imaging::redactionDotsPerInch, progress));
    photo.pixels = std::move(page.pixels);
    return photo;
}

Result<QImage> pageOf(imaging::DecodeClient& decoder, const vault::Vault& vault, const CoverDocument& document,
    uint32_t page, const Progress& progress)
{
    HF_CHECK(document.load(decoder, vault, progress));
    HF_TRY(imaging::Page result, decoder.page(page, imaging::redactionDotsPerInch, progress));
    return std::move(result.pixels);
}

} // namespace holdfast::ui
