#pragma once

#include "core/imaging/redaction.h"
#include "core/intake/pasted_picture.h"
#include "core/vault/vault.h"
#include "ui/cover/cover_history.h"

#include <QImage>
#include <filesystem>
#include <memory>
#include <optional>

namespace holdfast::ui {

/// The document that is being covered: an item of the vault, or a file from outside as it was when it was opened, or
/// what was pasted.
struct CoverDocument {
    std::optional<vault::Item> item;
    std::filesystem::path path{}; ///< of a file from outside
    std::optional<intake::PastedPicture> pasted{}; ///< the same bytes as `file`
    std::shared_ptr<const intake::HeldFile> file; ///< none for an item
    std::string mime;
    uint32_t pages = 0;
    QString title;
    std::optional<imaging::Corners> corners{}; ///< of a photo whose page is what lies between them, straightened

    Result<std::unique_ptr<ByteSource>> open(const vault::Vault& vault) const;
    /// Loads it, straightened where there are corners.
    Result<uint32_t> load(imaging::DecodeClient& decoder, const vault::Vault& vault, const Progress& progress) const;
    bool isPaged() const { return mime == "application/pdf" || pages > 1; }
};

/// What came out: the file that may leave, and its pages as they will be seen, decoded again from that file.
struct CoverPreview {
    std::shared_ptr<const intake::HeldFile> file;
    imaging::OutputFormat format = imaging::OutputFormat::Png;
    std::vector<QImage> pages;
};

/// All of these run on the decoder's thread. An item's pages are seen uncovered: the log is told when it is opened,
/// and else it is not. view.not-logged.
Result<CoverDocument> openOutside(imaging::DecodeClient& decoder, const vault::Vault& vault,
    const std::filesystem::path& path, const Progress& progress);
/// import.pasted-no-picture.
Result<CoverDocument> openPasted(imaging::DecodeClient& decoder, const vault::Vault& vault,
    const intake::PastedPicture& picture, const Progress& progress);
Result<CoverDocument> openItem(
    imaging::DecodeClient& decoder, vault::Vault& vault, const vault::Item& item, const Progress& progress);
/// The photo as it is in the file, and where a card or page has its edges on it. redact.not-one-picture.
struct PhotoEdges {
    QImage pixels;
    imaging::FoundEdges edges;
};
Result<PhotoEdges> edgesOf(
    imaging::DecodeClient& decoder, const vault::Vault& vault, const CoverDocument& document, const Progress& progress);
Result<QImage> pageOf(imaging::DecodeClient& decoder, const vault::Vault& vault, const CoverDocument& document,
    uint32_t page, const Progress& progress);

} // namespace holdfast::ui
