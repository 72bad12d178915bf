#pragma once

#include "core/intake/intake.h"

namespace holdfast::intake {

/// A picture that lay in the clipboard: bytes without a path, which never become a file on this computer's disk. They
/// can be read as often as is needed and are the same each time.
struct PastedPicture {
    std::string offeredAs; ///< the type that the clipboard gave the bytes with; empty: pixels, of which they are a PNG
    UtcTime pastedAt;
    uint64_t size = 0; ///< bytes
    std::function<std::unique_ptr<ByteSource>()> open; ///< keeps the bytes

    static PastedPicture of(std::shared_ptr<const Bytes> bytes, std::string_view offeredAs, UtcTime pastedAt);
    static PastedPicture of(std::shared_ptr<const HeldFile> file, std::string_view offeredAs, UtcTime pastedAt);
    std::string name() const; ///< made here, of the time in UTC: "pasted-20261122-091235.png"
};

inline constexpr uint64_t maxPastedBytes = 128u << 20;
inline constexpr int64_t maxPastedPixels = int64_t(1) << 26; ///< of a picture that was given as pixels

/// As importPaths() of one file, with the path name(). What is no picture, whatever the clipboard called it, is not
/// stored: import.pasted-no-picture.
ImportedFile importPasted(vault::Vault& vault, imaging::DecodeClient& decoder, const PastedPicture& pasted,
    const ImportOptions& options, const Progress& progress);

/// What a record or event says of where the bytes came from (docs/intake-records.md, "Import").
Json clipboardJson(const PastedPicture& pasted);

namespace errors {
inline constexpr ErrorCode pastedNoPicture{"import.pasted-no-picture", ErrorKind::Failed};
} // namespace errors

} // namespace holdfast::intake
