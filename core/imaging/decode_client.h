#pragma once

#include "core/base/byte_stream.h"
#include "core/base/json.h"
#include "core/base/progress.h"
#include "core/base/range_source.h"
#include "core/imaging/archive_pictures.h"
#include "core/imaging/chat.h"
#include "core/imaging/claims.h"
#include "core/imaging/leak/page_text.h"
#include "core/imaging/leak/traces.h"
#include "core/imaging/media.h"
#include "core/imaging/page_facts.h"
#include "core/imaging/page_reading.h"
#include "core/imaging/straighten/corners.h"
#include "core/imaging/suggest/page_survey.h"

#include <QImage>

#include <functional>

namespace holdfast::imaging {

/// One page as plain pixels, checked: RGB, opaque, at most maxSide × maxSide.
struct Page {
    QImage pixels; ///< Format_RGB32
    double dotsPerInch = 96;
};

/// A file from its start, as often as it is called.
using OpenSource = std::function<Result<std::unique_ptr<ByteSource>>()>;

/// A running holdfast-decode: everything that parses files happens there. One request at a time.
class DecodeClient {
public:
    static Result<std::unique_ptr<DecodeClient>> start();
    virtual ~DecodeClient() = default;
    /// Ends the helper with what is loaded, which may be a hundred megabytes; the next request starts another.
    virtual void rest() = 0;

    struct Identified {
        std::string mime; ///< by content (libmagic), "application/octet-stream" when unknown
        std::string description; ///< untrusted text, printable, at most 200 characters
    };
    /// What a file is, from its first bytes (at most 256 KiB are sent).
    virtual Result<Identified> identify(ByteView untrustedHead, const Progress& progress = {}) = 0;

    /// Loads a picture or PDF for the calls below. `cap` bytes at most. decode.unsupported, decode.failed,
    /// io.too-large.
    virtual Result<uint32_t> load(ByteSource& untrustedFile, std::string_view mime, const Progress& progress)
        = 0; ///< pages
    virtual bool isLoaded() const = 0; ///< false after the helper had to be ended, too
    /// Page from 1, EXIF rotation applied; PDF pages at `dotsPerInch`.
    virtual Result<Page> page(uint32_t number, double dotsPerInch, const Progress& progress) = 0;
    /// The packs of languages that are installed for reading text, by name.
    virtual Result<ReadingLanguages> languages(const Progress& progress) = 0;
    /// Words and codes that can be read on a page. decode.failed, decode.no-language.
    virtual Result<PageText> findText(
        uint32_t number, double dotsPerInch, const PageReading& reading, const Progress& progress)
        = 0;
    /// What to know of a page for suggesting covers: words, codes, and what looks like a zone or code. decode.failed,
    /// decode.no-language.
    virtual Result<PageSurvey> survey(
        uint32_t number, double dotsPerInch, const PageReading& reading, const Progress& progress)
        = 0;
    /// The edges of a card or page on the loaded picture, which must be the only page. redact.not-one-picture,
    /// decode.failed.
    virtual Result<FoundEdges> findEdges(const Progress& progress) = 0;
    /// From here until the next load, the loaded picture is what lies between these corners, as a rectangle of the size
    /// that is returned. redact.not-one-picture, redact.bad-corners, io.too-large, decode.failed.
    virtual Result<QSize> straighten(const Corners& corners, const Progress& progress) = 0;
    /// What the loaded file holds beside what it shows: the file as a whole, or what belongs to one page.
    /// decode.failed.
    virtual Result<Traces> inspectFile(const Progress& progress) = 0;
    virtual Result<Traces> inspectPage(uint32_t number, double dotsPerInch, const Progress& progress) = 0;
    /// What a picture, PDF or mail says about itself. decode.failed, io.too-large.
    virtual Result<Claims> claims(ByteSource& untrustedFile, std::string_view mime, const Progress& progress) = 0;
    /// What a file of this name says as the export of a chat program, and the text of its messages; no claim where it
    /// is no such export. decode.failed, io.too-large.
    virtual Result<ChatExport> chat(ByteSource& untrustedFile, std::string_view name, const Progress& progress) = 0;
    /// Figures and people in a stored page whose address was `url` (HTML in UTF-8). decode.failed, io.too-large.
    virtual Result<PageFacts> pageFacts(ByteSource& untrustedHtml, std::string_view url, const Progress& progress) = 0;
    /// The pictures in a web archive (WACZ), those of at least `leastSide` px a side. The helper keeps the archive for
    /// archivedPicture(), whatever it is asked in between. decode.failed, io.too-large.
    virtual Result<ArchivedPictures> archivedPictures(
        ByteSource& untrustedWacz, uint32_t leastSide, const Progress& progress)
        = 0;
    virtual bool holdsArchivedPicture(const Digest& sha256) const = 0; ///< false after the helper had to be ended, too
    /// The bytes of one of those that were listed last, as the page was given them. decode.failed for what was not
    /// listed, helper.bad-message where the helper gives others.
    virtual Result<Bytes> archivedPicture(const Digest& sha256, const Progress& progress) = 0;
    /// What a film or sound is, with frames of it in one picture. Of any size: only what that takes is read.
    /// decode.unsupported, decode.failed; what reading `untrustedFile` fails with.
    virtual Result<Media> media(RangeSource& untrustedFile, const Progress& progress) = 0;
    /// Puts pictures and sounds of these (at most protocol::maxJoinedFilms) into one film, without decoding them.
    /// `start` is told the type, once, and says where the film goes; after an error what went there is worth nothing.
    /// decode.unsupported (encrypted, too), decode.failed, io.too-large; what `start`, reading or writing fail with.
    using StartFilm = std::function<Result<ByteSink*>(std::string_view mime)>;
    virtual Result<void> join(
        std::span<RangeSource* const> untrustedFilms, const StartFilm& start, const Progress& progress)
        = 0;
};

inline constexpr int maxSide = 20000; ///< px
inline constexpr int64_t maxPixels = 200'000'000;
inline constexpr uint32_t maxPages = 500;

namespace errors {
inline constexpr ErrorCode unsupported{"decode.unsupported", ErrorKind::Failed};
inline constexpr ErrorCode decodeFailed{"decode.failed", ErrorKind::Failed};
inline constexpr ErrorCode noSuchPage{"redact.no-such-page", ErrorKind::Usage};
inline constexpr ErrorCode boxOutside{"redact.box-outside", ErrorKind::Usage};
inline constexpr ErrorCode badFormat{"redact.bad-format", ErrorKind::Usage};
} // namespace errors

} // namespace holdfast::imaging
