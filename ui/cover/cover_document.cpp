#include "ui/cover/cover_document.h"

#include "core/imaging/identify_file.h"
#include "ui/common/file_choice.h"
#include "ui/common/format_text.h"
#include "ui/common/picture_source.h"
#include "ui/common/view_log.h"

#include <algorithm>

namespace holdfast::ui {

namespace {

constexpr uint64_t largestDocument = 256u << 20; // bytes

Result<void> readMime(imaging::DecodeClient& decoder, CoverDocument& document, const Progress& progress)
{
    HF_TRY(const auto type, imaging::identifyFile(decoder, *document.file->open(), progress));
    document.mime = type.mime;
    return {};
}

Result<void> countPages(
    imaging::DecodeClient& decoder, const vault::Vault& vault, CoverDocument& document, const Progress& progress)
{
    HF_TRY(const auto source, document.open(vault));
    HF_TRY(document.pages, decoder.load(*source, document.mime, progress));
    return {};
}

} // namespace

Result<std::unique_ptr<ByteSource>> CoverDocument::open(const vault::Vault& vault) const
{
    if (!item)
        return file->open();
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

Result<CoverDocument> openOutside(imaging::DecodeClient& decoder, const vault::Vault& vault,
    const std::filesystem::path& path, const Progress& progress)
{
    CoverDocument document;
    document.path = path;
    document.title = toText(path.filename());
    HF_TRY(FileSource source, FileSource::open(path));
    HF_TRY(intake::HeldFile held, intake::HeldFile::of(source, largestDocument, intake::placeOfHeld(vault)));
    document.file = std::make_shared<const intake::HeldFile>(std::move(held));
    HF_CHECK(readMime(decoder, document, progress));
    HF_CHECK(countPages(decoder, vault, document, progress));
    return document;
}

Result<CoverDocument> openPasted(imaging::DecodeClient& decoder, const vault::Vault& vault,
    const intake::PastedPicture& picture, const Progress& progress)
{
    CoverDocument document;
    document.title = QString::fromStdString(picture.name());
    const std::unique_ptr<ByteSource> source = picture.open();
    HF_TRY(intake::HeldFile held, intake::HeldFile::of(*source, largestDocument, intake::placeOfHeld(vault)));
    document.file = std::make_shared<const intake::HeldFile>(std::move(held));
    document.pasted = intake::PastedPicture::of(document.file, picture.offeredAs, picture.pastedAt);
    HF_CHECK(readMime(decoder, document, progress));
    if (!document.mime.starts_with("image/"))
        return fail(intake::errors::pastedNoPicture, "the clipboard gave " + document.mime);
    HF_CHECK(countPages(decoder, vault, document, progress));
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
    HF_CHECK(countPages(decoder, vault, document, progress));
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
    if (document.isPaged())
        decoder.rest(); // the search has the whole document too
    return std::move(result.pixels);
}

} // namespace holdfast::ui
