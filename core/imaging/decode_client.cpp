#include "core/imaging/decode_client.h"

#include "core/base/untrusted_text.h"
#include "core/imaging/archive_exchange.h"
#include "core/imaging/decode_exchange.h"
#include "core/imaging/decode_protocol.h"
#include "core/imaging/film_exchange.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace holdfast::imaging {

namespace {

using namespace std::chrono_literals;
constexpr auto identifySilence = 20s;
constexpr auto loadSilence = 60s;
constexpr auto pageSilence = 120s;
constexpr auto mediaAtMost = 180s;
constexpr auto joinAtMost = 15min; // its own limit is 10
constexpr auto searchSilence = 300s; // reading a large page several ways takes its time
constexpr double highestDotsPerInch = 1200;

class PipedDecodeClient final : public DecodeClient {
public:
    Result<void> ensureRunning() { return m_exchange.ensureRunning(); }

    Result<Identified> identify(ByteView untrustedHead, const Progress& progress) override
    {
        const size_t size = std::min(untrustedHead.size(), protocol::maxHeadBytes);
        return orRestart(tryIdentify(untrustedHead.first(size), progress));
    }

    void rest() override
    {
        m_exchange.end();
        m_isLoaded = false;
        m_archive.forget();
    }

    Result<uint32_t> load(ByteSource& untrustedFile, std::string_view mime, const Progress& progress) override
    {
        m_isLoaded = false;
        auto pages = orRestart(tryLoad(untrustedFile, mime, progress));
        m_isLoaded = pages.has_value();
        return pages;
    }

    bool isLoaded() const override { return m_isLoaded; }

    Result<Page> page(uint32_t number, double dotsPerInch, const Progress& progress) override
    {
        if (!m_isLoaded)
            return fail(errors::decodeFailed, "no document is loaded");
        if (!(dotsPerInch >= 1 && dotsPerInch <= highestDotsPerInch))
            return fail(errors::decodeFailed, "resolution");
        return orRestart(tryPage(number, dotsPerInch, progress));
    }

    Result<ReadingLanguages> languages(const Progress& progress) override
    {
        return orRestart(tryAsk<ReadingLanguages>(
            {{"type", protocol::languages}}, protocol::languagesTold, parseInstalledLanguages, progress));
    }

    Result<PageText> findText(
        uint32_t number, double dotsPerInch, const PageReading& reading, const Progress& progress) override
    {
        return askAboutPage<PageText>(requestToRead(protocol::findText, reading), protocol::textFound, number,
            dotsPerInch, parsePageText, progress);
    }

    Result<PageSurvey> survey(
        uint32_t number, double dotsPerInch, const PageReading& reading, const Progress& progress) override
    {
        return askAboutPage<PageSurvey>(
            requestToRead(protocol::survey, reading), protocol::surveyed, number, dotsPerInch, parseSurvey, progress);
    }

    Result<FoundEdges> findEdges(const Progress& progress) override
    {
        if (!m_isLoaded)
            return fail(errors::decodeFailed, "no document is loaded");
        return orRestart(
            tryAsk<FoundEdges>({{"type", protocol::findEdges}}, protocol::edges, parseFoundEdges, progress));
    }

    Result<QSize> straighten(const Corners& corners, const Progress& progress) override
    {
        if (!m_isLoaded)
            return fail(errors::decodeFailed, "no document is loaded");
        auto size = orRestart(tryStraighten(corners, progress));
        m_isLoaded = m_isLoaded && size.has_value(); // else the picture as it was could pass for the straightened one
        return size;
    }

    Result<Traces> inspectPage(uint32_t number, double dotsPerInch, const Progress& progress) override
    {
        return askAboutPage<Traces>(
            {{"type", protocol::inspectPage}}, protocol::inspected, number, dotsPerInch, parseTraces, progress);
    }

    Result<Traces> inspectFile(const Progress& progress) override
    {
        if (!m_isLoaded)
            return fail(errors::decodeFailed, "no document is loaded");
        return orRestart(tryAsk<Traces>({{"type", protocol::inspect}}, protocol::inspected, parseTraces, progress));
    }

    Result<Claims> claims(ByteSource& untrustedFile, std::string_view mime, const Progress& progress) override
    {
        m_isLoaded = false;
        return orRestart(tryClaims(untrustedFile, mime, progress));
    }

    Result<ChatExport> chat(ByteSource& untrustedFile, std::string_view name, const Progress& progress) override
    {
        m_isLoaded = false;
        return orRestart(tryChat(untrustedFile, name, progress));
    }

    Result<PageFacts> pageFacts(ByteSource& untrustedHtml, std::string_view url, const Progress& progress) override
    {
        m_isLoaded = false;
        return orRestart(tryPageFacts(untrustedHtml, url, progress));
    }

    Result<ArchivedPictures> archivedPictures(
        ByteSource& untrustedWacz, uint32_t leastSide, const Progress& progress) override
    {
        m_isLoaded = false;
        return orRestart(m_archive.send(untrustedWacz, leastSide, progress));
    }

    bool holdsArchivedPicture(const Digest& sha256) const override { return m_archive.holds(sha256); }

    Result<Bytes> archivedPicture(const Digest& sha256, const Progress& progress) override
    {
        return orRestart(m_archive.picture(sha256, progress));
    }

    Result<Media> media(RangeSource& untrustedFile, const Progress& progress) override
    {
        m_isLoaded = false;
        return orRestart(tryMedia(untrustedFile, progress));
    }

    Result<void> join(
        std::span<RangeSource* const> untrustedFilms, const StartFilm& start, const Progress& progress) override
    {
        m_isLoaded = false;
        return orRestart(tryJoin(untrustedFilms, start, progress));
    }

private:
    template <class T>
    using Parser = Result<T> (*)(const Json&);

    static Json requestToRead(std::string_view type, const PageReading& reading)
    {
        return {{"type", type}, {"reading", pageReadingJson(reading)}};
    }

    template <class T>
    Result<T> askAboutPage(Json request, std::string_view answered, uint32_t number, double dotsPerInch,
        Parser<T> parse, const Progress& progress)
    {
        if (!m_isLoaded)
            return fail(errors::decodeFailed, "no document is loaded");
        if (!(dotsPerInch >= 1 && dotsPerInch <= highestDotsPerInch))
            return fail(errors::decodeFailed, "resolution");
        request["number"] = number;
        request["millidpi"] = uint64_t(std::llround(dotsPerInch * 1000));
        return orRestart(tryAsk<T>(request, answered, parse, progress));
    }

    template <class T>
    Result<T> tryAsk(const Json& request, std::string_view answered, Parser<T> parse, const Progress& progress)
    {
        HF_CHECK(m_exchange.begin(request));
        HF_TRY(const Json untrustedAnswer, m_exchange.answer(answered, searchSilence, progress));
        HF_TRY(T found, parse(untrustedAnswer));
        m_exchange.wasWhole();
        return found;
    }

    Result<Identified> tryIdentify(ByteView untrustedHead, const Progress& progress)
    {
        HF_CHECK(m_exchange.begin({{"type", protocol::identify}, {"bytes", untrustedHead.size()}}));
        HF_CHECK(m_exchange.helper().sendData(untrustedHead));
        HF_TRY(const Json untrustedAnswer, m_exchange.answer(protocol::identified, identifySilence, progress));
        HF_TRY(std::string mime, jsonString(untrustedAnswer, "mime"));
        if (!isMimeType(mime))
            return fail(holdfast::errors::helperBadMessage, "mime");
        m_exchange.wasWhole();
        return Identified{
            std::move(mime), printableAscii(jsonStringOr(untrustedAnswer, "description"), protocol::maxDescription)};
    }

    Result<uint32_t> tryLoad(ByteSource& untrustedFile, std::string_view mime, const Progress& progress)
    {
        HF_CHECK(m_exchange.sendFile({{"type", protocol::load}, {"mime", mime}}, untrustedFile, progress));
        HF_TRY(const Json untrustedAnswer, m_exchange.answer(protocol::loaded, loadSilence, progress));
        HF_TRY(const uint64_t pages, jsonUnsigned(untrustedAnswer, "pages"));
        if (pages < 1 || pages > maxPages)
            return fail(holdfast::errors::helperBadMessage, "pages");
        m_exchange.wasWhole();
        return uint32_t(pages);
    }

    Result<QSize> tryStraighten(const Corners& corners, const Progress& progress)
    {
        HF_CHECK(m_exchange.begin({{"type", protocol::straighten}, {"corners", cornersJson(corners)}}));
        HF_TRY(const Json untrustedAnswer, m_exchange.answer(protocol::straightened, pageSilence, progress));
        HF_TRY(const uint64_t width, jsonUnsigned(untrustedAnswer, "width"));
        HF_TRY(const uint64_t height, jsonUnsigned(untrustedAnswer, "height"));
        HF_TRY(const QSize expected, straightenedSize(corners));
        if (width != uint64_t(expected.width()) || height != uint64_t(expected.height()))
            return fail(holdfast::errors::helperBadMessage, "straightened size");
        m_exchange.wasWhole();
        return expected;
    }

    Result<Claims> tryClaims(ByteSource& untrustedFile, std::string_view mime, const Progress& progress)
    {
        HF_CHECK(m_exchange.sendFile({{"type", protocol::claims}, {"mime", mime}}, untrustedFile, progress));
        HF_TRY(const Json untrustedAnswer, m_exchange.answer(protocol::claimed, loadSilence, progress));
        HF_TRY(Claims found, parseClaims(untrustedAnswer));
        m_exchange.wasWhole();
        return found;
    }

    Result<ChatExport> tryChat(ByteSource& untrustedFile, std::string_view name, const Progress& progress)
    {
        HF_CHECK(m_exchange.sendFile(
            {{"type", protocol::chat}, {"name", cutText(name, maxChatFileName)}}, untrustedFile, progress));
        HF_TRY(const Json untrustedAnswer, m_exchange.answer(protocol::chatRead, pageSilence, progress));
        ChatExport found;
        HF_TRY(found.claims, parseClaims(untrustedAnswer));
        HF_TRY(const uint64_t bytes, jsonUnsigned(untrustedAnswer, "text_bytes"));
        if (bytes > maxChatText)
            return fail(holdfast::errors::helperBadMessage, "text");
        HF_TRY(found.text, m_exchange.receiveText(bytes, pageSilence, progress));
        m_exchange.wasWhole();
        return found;
    }

    Result<PageFacts> tryPageFacts(ByteSource& untrustedHtml, std::string_view url, const Progress& progress)
    {
        HF_CHECK(m_exchange.sendFile({{"type", protocol::pageFacts}, {"url", url}}, untrustedHtml, progress));
        HF_TRY(const Json untrustedAnswer, m_exchange.answer(protocol::pageFactsRead, loadSilence, progress));
        HF_TRY(PageFacts found, parsePageFacts(untrustedAnswer));
        m_exchange.wasWhole();
        return found;
    }

    Result<Page> tryPage(uint32_t number, double dotsPerInch, const Progress& progress)
    {
        const auto millidpi = uint64_t(std::llround(dotsPerInch * 1000));
        HF_CHECK(m_exchange.begin({{"type", protocol::page}, {"number", number}, {"millidpi", millidpi}}));
        HF_TRY(QImage pixels, m_exchange.receivePixels(pageSilence, progress));
        m_exchange.wasWhole();
        return Page{std::move(pixels), dotsPerInch};
    }

    Result<Media> tryMedia(RangeSource& untrustedFile, const Progress& progress)
    {
        HF_CHECK(m_exchange.begin({{"type", protocol::media}, {"bytes", untrustedFile.size()}}));
        RangeSource* const films[] = {&untrustedFile};
        HF_TRY(const Frame untrustedFrame, FilmExchange(m_exchange.helper(), films, mediaAtMost).next(progress));
        HF_TRY(Json untrustedMessage, untrustedFrame.json());
        HF_TRY(const Json untrustedAnswer, m_exchange.accepted(std::move(untrustedMessage), protocol::mediaRead));
        HF_TRY(Media found, parseMedia(untrustedAnswer));
        if (found.sheet) {
            HF_TRY(found.sheet->pixels, m_exchange.receivePixels(pageSilence, progress));
            HF_CHECK(checkSheet(*found.sheet));
        }
        m_exchange.wasWhole();
        return found;
    }

    Result<void> tryJoin(std::span<RangeSource* const> untrustedFilms, const StartFilm& start, const Progress& progress)
    {
        if (untrustedFilms.empty() || untrustedFilms.size() > protocol::maxJoinedFilms)
            return fail(errors::unsupported, "how many films");
        Json sizes = Json::array();
        for (const RangeSource* film : untrustedFilms)
            sizes.push_back(film->size());
        HF_CHECK(m_exchange.begin({{"type", protocol::join}, {"bytes", sizes}}));
        FilmExchange exchange(m_exchange.helper(), untrustedFilms, joinAtMost);
        ByteSink* sink = nullptr;
        for (uint64_t done = 0;;) {
            HF_TRY(const Frame untrustedFrame, exchange.next(progress));
            if (untrustedFrame.kind == Frame::Kind::Data) {
                done += untrustedFrame.payload.size();
                if (sink == nullptr)
                    return fail(holdfast::errors::helperBadMessage, "a film without a beginning");
                if (done > protocol::maxJoinedBytes)
                    return fail(holdfast::errors::tooLarge, "more than 2 GiB");
                HF_CHECK(sink->write(untrustedFrame.payload));
                continue;
            }
            HF_TRY(Json untrustedMessage, untrustedFrame.json());
            if (jsonStringOr(untrustedMessage, "type") == protocol::joining && sink == nullptr) {
                const bool isMp4 = jsonStringOr(untrustedMessage, "format") == "mp4";
                HF_TRY(sink, start(isMp4 ? "video/mp4" : "video/x-matroska"));
            } else {
                HF_CHECK(m_exchange.accepted(std::move(untrustedMessage), protocol::joined));
                if (sink == nullptr)
                    return fail(holdfast::errors::helperBadMessage, "no film");
                m_exchange.wasWhole();
                return {};
            }
        }
    }

    template <class T>
    Result<T> orRestart(Result<T> result)
    {
        if (m_exchange.endWhereCutShort()) {
            m_isLoaded = false;
            m_archive.forget();
            if (!result && result.error().is(holdfast::errors::badJson))
                return fail(holdfast::errors::helperBadMessage, result.error().detail());
        }
        return result;
    }

    DecodeExchange m_exchange;
    bool m_isLoaded = false;
    KeptArchive m_archive{m_exchange};
};

} // namespace

Result<std::unique_ptr<DecodeClient>> DecodeClient::start()
{
    auto client = std::make_unique<PipedDecodeClient>();
    HF_CHECK(client->ensureRunning());
    return client;
}

} // namespace holdfast::imaging
