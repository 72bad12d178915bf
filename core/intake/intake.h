#pragma once

#include "core/capture/browser_client.h"
#include "core/imaging/redaction.h"
#include "core/intake/held_file.h"
#include "core/intake/page_pictures.h"
#include "core/intake/similar.h"
#include "core/vault/ingest.h"

#include <functional>

namespace holdfast::intake {

struct ImportOptions {
    Purpose purpose = Purpose::Evidence;
    AgeAnswer age = AgeAnswer::Unanswered;
    bool keepDuplicates = false; ///< store a file again whose bytes an item has already
};

/// How one file of an import ended: the item that has its bytes, or why none has. One refused file does not stop the
/// others.
struct ImportedFile {
    std::filesystem::path path;
    Result<vault::Item> item; ///< a new one, or for a duplicate that was not stored again the earlier one
    std::optional<vault::Item> duplicateOf = {}; ///< the earliest item that had these very bytes already
    std::vector<SimilarItem> similarTo = {}; ///< whose picture looks like this one's, the nearest first

    bool isStored() const { return item && (!duplicateOf || duplicateOf->id != item->id); } ///< as a new item
};

/// Files and folders (their files, recursively, links not followed), byte for byte, one item a file. Nothing is stored
/// for a file whose type asks the age question while it is unanswered, nor for any file when the answer is yes or
/// unsure. A file that is an `original` of an item already is not stored again, unless options say so; the item gets a
/// custody event "seen-again". An Error only when nothing could be tried at all.
Result<std::vector<ImportedFile>> importPaths(vault::Vault& vault, imaging::DecodeClient& decoder,
    const std::vector<std::filesystem::path>& paths, const ImportOptions& options, const Progress& progress);

/// How one address of a capture ended.
struct CapturedAddress {
    enum class Status { Captured, Failed, LinkOnly };
    std::string url;
    Status status = Status::Failed;
    std::optional<vault::Item> item; ///< also on failure, where something was seen
    std::optional<Error> error; ///< also on success: a remark such as capture.http-status
    uint32_t httpStatus = 0;
    std::optional<PicturesOfPage> pictures = {}; ///< where they were to be kept, and a page was
};
std::string_view toText(CapturedAddress::Status status); ///< "captured", "failed", "link_only"

/// Captures and files one address; with the answer yes or unsure only recordLink() is done and no site is contacted.
CapturedAddress captureAddress(vault::Vault& vault, capture::BrowserClient& browser,
    const capture::CaptureRequest& request, const Progress& progress);

/// Link-only: address and time, no pixel. Contacts nobody; `contacted`: who was before, for the record.
Result<vault::Item> recordLink(
    vault::Vault& vault, std::string_view url, AgeAnswer age, std::string_view contacted = "nobody");

/// What a check of a finished copy found or could not look at, though the copy is kept: it is recorded with it.
struct LetPass {
    std::vector<std::string> findings; ///< codes of imaging::leak_codes
    bool isWhole = true; ///< all of the copy could be checked
    bool isNothing() const { return findings.empty() && isWhole; }
};

/// What a document that was opened, or a copy that waits, is held beside (HeldFile): a path in the vault's folder.
std::filesystem::path placeOfHeld(const vault::Vault& vault);

/// A covered copy of one document. `parent` is set when the document lies in the vault: the copy is filed as derived
/// from it.
struct CoverOrder {
    std::vector<imaging::Cover> covers; ///< in pixels of the straightened page where there are corners
    std::optional<imaging::Corners> corners{}; ///< of a picture that is straightened before anything else is done
    imaging::OutputFormat format = imaging::OutputFormat::Png;
    std::optional<vault::Item> parent;
    std::string watermark; ///< over the whole page, UTF-8; needs a QGuiApplication
    std::string reference; ///< that stands in the watermark and tells whose copy this is; recorded with it
    std::optional<uint64_t> maxBytes; ///< of the copy
    /// Where the copy waits: sealed, in the folder of this path. The vault's own where none is said; needed without a
    /// vault.
    std::filesystem::path waitsBeside;
    /// Looks at the finished copy before anything is filed; its error is that of coverDocument.
    std::function<Result<LetPass>(const HeldFile& copy)> beforeFiling;
    /// Without a parent: puts the document into the vault, to be the parent, once beforeFiling let the copy pass.
    std::function<Result<vault::Item>()> fileDocument;
};
struct CoveredCopy {
    HeldFile file; ///< what may leave
    std::optional<vault::Item> item; ///< where it was filed
};
/// Whether a document of this item may be looked into for a copy at all: the answer about under 18 that it inherits.
/// policy.*; vault.received-read-only for one of somebody else's, of which no copy is made here.
Result<void> mayBeCovered(vault::Vault& vault, const vault::Item& item, std::string_view mime);
/// PNG and JPEG output need a document of one page (redact.bad-format); corners a picture (redact.not-one-picture,
/// redact.bad-corners). The very copy that was filed before, made of the same file in the same way, is not filed again:
/// `item` is the one that there is.
Result<CoveredCopy> coverDocument(vault::Vault* vault, imaging::DecodeClient& decoder, ByteSource& document,
    std::string_view mime, const CoverOrder& order, const Progress& progress);

} // namespace holdfast::intake
