#include "core/imaging/decode_client.h"

#include "core/base/helper_process.h"
#include "core/base/untrusted_text.h"
#include "core/imaging/decode_protocol.h"
#include "core/imaging/film_exchange.h"
#include "core/imaging/untrusted_pixels.h"

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

/// An error that the helper reported. Its code must be one of those that decoding can have.
Error reportedError(const Json& untrustedMessage)
{
    const std::string untrustedCode = jsonStringOr(untrustedMessage, "code");
    const std::string detail = printableAscii(jsonStringOr(untrustedMessage, "detail"), protocol::maxDescription);
    for (const ErrorCode code : {errors::unsupported, errors::decodeFailed, errors::noSuchPage,
             errors::badCorners, errors::notOnePicture, holdfast::errors::tooLarge, holdfast::errors::outOfMemory})
        if (untrustedCode == code.id)
            return Error(code, detail);
    return Error(holdfast::errors::helperBadMessage, "unknown error code");
}

class PipedDecodeClient final : public DecodeClient {
public:
    Result<void> ensureRunning()
    {
        if (m_helper != nullptr)
            return {};
        HelperProcess::Options options;
        HF_TRY(options.program, helperProgram(protocol::helperName));
        options.name = protocol::helperName;
        HF_TRY(m_helper, HelperProcess::start(options));
        return {};
    }

    Result<Identified> identify(ByteView untrustedHead, const Progress& progress) override
    {
        const size_t size = std::min(untrustedHead.size(), protocol::maxHeadBytes);
        return orRestart(tryIdentify(untrustedHead.first(size), progress));
    }

    Result<uint32_t> load(ByteSource& untrustedFile, std::string_view mime, const Progress& progress) override
    {
        m_isLoaded = false;
        auto pages = orRestart(tryLoad(untrustedFile, mime, progress));
        m_isLoaded = pages.has_value();
        return pages;
    }

    Result<Page> page(uint32_t number, double dotsPerInch, const Progress& progress) override
    {
        if (!m_isLoaded)
            return fail(errors::decodeFailed, "no document is loaded");
        if (!(dotsPerInch >= 1 && dotsPerInch <= highestDotsPerInch))
            return fail(errors::decodeFailed, "resolution");
        return orRestart(tryPage(number, dotsPerInch, progress));
    }

    Result<PageText> findText(uint32_t number, double dotsPerInch, const Progress& progress) override
    {
        return askAboutPage<PageText>(
            protocol::findText, protocol::textFound, number, dotsPerInch, parsePageText, progress);
    }

    Result<PageSurvey> survey(uint32_t number, double dotsPerInch, const Progress& progress) override
    {
        return askAboutPage<PageSurvey>(
            protocol::survey, protocol::surveyed, number, dotsPerInch, parseSurvey, progress);
    }

    Result<FoundEdges> findEdges(const Progress& progress) override
    {
        if (!m_isLoaded)
            return fail(errors::decodeFailed, "no document is loaded");
        return orRestart(tryAsk<FoundEdges>({{"type", protocol::findEdges}}, protocol::edges, parseFoundEdges, progress));
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
            protocol::inspectPage, protocol::inspected, number, dotsPerInch, parseTraces, progress);
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

    template <class T>
    Result<T> askAboutPage(std::string_view request, std::string_view answered, uint32_t number, double dotsPerInch,
        Parser<T> parse, const Progress& progress)
    {
        if (!m_isLoaded)
            return fail(errors::decodeFailed, "no document is loaded");
        if (!(dotsPerInch >= 1 && dotsPerInch <= highestDotsPerInch))
            return fail(errors::decodeFailed, "resolution");
        const auto millidpi = uint64_t(std::llround(dotsPerInch * 1000));
        return orRestart(
            tryAsk<T>({{"type", request}, {"number", number}, {"millidpi", millidpi}}, answered, parse, progress));
    }

    template <class T>
    Result<T> tryAsk(const Json& request, std::string_view answered, Parser<T> parse, const Progress& progress)
    {
        HF_CHECK(begin(request));
        HF_TRY(const Json untrustedAnswer, answer(answered, searchSilence, progress));
        HF_TRY(T found, parse(untrustedAnswer));
        m_isMidExchange = false;
        return found;
    }

    Result<Identified> tryIdentify(ByteView untrustedHead, const Progress& progress)
    {
        HF_CHECK(begin({{"type", protocol::identify}, {"bytes", untrustedHead.size()}}));
        HF_CHECK(m_helper->sendData(untrustedHead));
        HF_TRY(const Json untrustedAnswer, answer(protocol::identified, identifySilence, progress));
        HF_TRY(std::string mime, jsonString(untrustedAnswer, "mime"));
        if (!isMimeType(mime))
            return fail(holdfast::errors::helperBadMessage, "mime");
        m_isMidExchange = false;
        return Identified{
            std::move(mime), printableAscii(jsonStringOr(untrustedAnswer, "description"), protocol::maxDescription)};
    }

    Result<uint32_t> tryLoad(ByteSource& untrustedFile, std::string_view mime, const Progress& progress)
    {
        HF_CHECK(sendFile({{"type", protocol::load}, {"mime", mime}}, untrustedFile, progress));
        HF_TRY(const Json untrustedAnswer, answer(protocol::loaded, loadSilence, progress));
        HF_TRY(const uint64_t pages, jsonUnsigned(untrustedAnswer, "pages"));
        if (pages < 1 || pages > maxPages)
            return fail(holdfast::errors::helperBadMessage, "pages");
        m_isMidExchange = false;
        return uint32_t(pages);
    }

    Result<QSize> tryStraighten(const Corners& corners, const Progress& progress)
    {
        HF_CHECK(begin({{"type", protocol::straighten}, {"corners", cornersJson(corners)}}));
        HF_TRY(const Json untrustedAnswer, answer(protocol::straightened, pageSilence, progress));
        HF_TRY(const uint64_t width, jsonUnsigned(untrustedAnswer, "width"));
        HF_TRY(const uint64_t height, jsonUnsigned(untrustedAnswer, "height"));
        HF_TRY(const QSize expected, straightenedSize(corners));
        if (width != uint64_t(expected.width()) || height != uint64_t(expected.height()))
            return fail(holdfast::errors::helperBadMessage, "straightened size");
        m_isMidExchange = false;
        return expected;
    }

    Result<Claims> tryClaims(ByteSource& untrustedFile, std::string_view mime, const Progress& progress)
    {
        HF_CHECK(sendFile({{"type", protocol::claims}, {"mime", mime}}, untrustedFile, progress));
        HF_TRY(const Json untrustedAnswer, answer(protocol::claimed, loadSilence, progress));
        HF_TRY(Claims found, parseClaims(untrustedAnswer));
        m_isMidExchange = false;
        return found;
    }

    Result<ChatExport> tryChat(ByteSource& untrustedFile, std::string_view name, const Progress& progress)
    {
        HF_CHECK(sendFile(
            {{"type", protocol::chat}, {"name", cutText(name, maxChatFileName)}}, untrustedFile, progress));
        HF_TRY(const Json untrustedAnswer, answer(protocol::chatRead, pageSilence, progress));
        ChatExport found;
        HF_TRY(found.claims, parseClaims(untrustedAnswer));
        HF_TRY(const uint64_t bytes, jsonUnsigned(untrustedAnswer, "text_bytes"));
        if (bytes > maxChatText)
            return fail(holdfast::errors::helperBadMessage, "text");
        while (found.text.size() < bytes) {
            HF_TRY(const Frame untrustedFrame, m_helper->receive(pageSilence, progress));
            if (untrustedFrame.kind != Frame::Kind::Data || untrustedFrame.payload.empty()
                || untrustedFrame.payload.size() > bytes - found.text.size())
                return fail(holdfast::errors::helperBadMessage, "text");
            found.text += asText(untrustedFrame.payload);
        }
        m_isMidExchange = false;
        return found;
    }

    Result<PageFacts> tryPageFacts(ByteSource& untrustedHtml, std::string_view url, const Progress& progress)
    {
        HF_CHECK(sendFile({{"type", protocol::pageFacts}, {"url", url}}, untrustedHtml, progress));
        HF_TRY(const Json untrustedAnswer, answer(protocol::pageFactsRead, loadSilence, progress));
        HF_TRY(PageFacts found, parsePageFacts(untrustedAnswer));
        m_isMidExchange = false;
        return found;
    }

    Result<void> sendFile(const Json& request, ByteSource& untrustedFile, const Progress& progress)
    {
        HF_CHECK(begin(request));
        uint64_t sent = 0;
        if (auto streamed = stream(untrustedFile, sent, progress); !streamed) {
            if (m_helper->send({{"type", protocol::loadDrop}}))
                m_isMidExchange = false;
            return fail(std::move(streamed.error()));
        }
        return m_helper->send({{"type", protocol::loadEnd}, {"bytes", sent}});
    }

    Result<void> stream(ByteSource& untrustedFile, uint64_t& sent, const Progress& progress)
    {
        Bytes block(maxDataBytes);
        for (;;) {
            HF_CHECK(progress.checkpoint());
            HF_TRY(const size_t count, untrustedFile.read(block));
            if (count == 0)
                return {};
            if (count > protocol::maxFileBytes - sent)
                return fail(holdfast::errors::tooLarge, "more than 256 MiB");
            HF_CHECK(m_helper->sendData(ByteView(block).first(count)));
            sent += count;
            progress.report("reading", sent, 0);
        }
    }

    Result<Page> tryPage(uint32_t number, double dotsPerInch, const Progress& progress)
    {
        const auto millidpi = uint64_t(std::llround(dotsPerInch * 1000));
        HF_CHECK(begin({{"type", protocol::page}, {"number", number}, {"millidpi", millidpi}}));
        HF_TRY(QImage pixels, receivePixels(progress));
        m_isMidExchange = false;
        return Page{std::move(pixels), dotsPerInch};
    }

    Result<QImage> receivePixels(const Progress& progress)
    {
        HF_TRY(const Json untrustedAnswer, answer(protocol::pixels, pageSilence, progress));
        HF_TRY(UntrustedPixels rows, UntrustedPixels::announced(untrustedAnswer));
        while (!rows.isComplete()) {
            HF_TRY(const Frame untrustedFrame, m_helper->receive(pageSilence, progress));
            if (untrustedFrame.kind != Frame::Kind::Data)
                return fail(holdfast::errors::helperBadMessage, "pixels were announced");
            HF_CHECK(rows.feed(untrustedFrame.payload));
        }
        return rows.take();
    }

    Result<Media> tryMedia(RangeSource& untrustedFile, const Progress& progress)
    {
        HF_CHECK(begin({{"type", protocol::media}, {"bytes", untrustedFile.size()}}));
        RangeSource* const films[] = {&untrustedFile};
        HF_TRY(const Frame untrustedFrame, FilmExchange(*m_helper, films, mediaAtMost).next(progress));
        HF_TRY(Json untrustedMessage, untrustedFrame.json());
        HF_TRY(const Json untrustedAnswer, accepted(std::move(untrustedMessage), protocol::mediaRead));
        HF_TRY(Media found, parseMedia(untrustedAnswer));
        if (found.sheet) {
            HF_TRY(found.sheet->pixels, receivePixels(progress));
            HF_CHECK(checkSheet(*found.sheet));
        }
        m_isMidExchange = false;
        return found;
    }

    Result<void> tryJoin(std::span<RangeSource* const> untrustedFilms, const StartFilm& start, const Progress& progress)
    {
        if (untrustedFilms.empty() || untrustedFilms.size() > protocol::maxJoinedFilms)
            return fail(errors::unsupported, "how many films");
        Json sizes = Json::array();
        for (const RangeSource* film : untrustedFilms)
            sizes.push_back(film->size());
        HF_CHECK(begin({{"type", protocol::join}, {"bytes", sizes}}));
        FilmExchange exchange(*m_helper, untrustedFilms, joinAtMost);
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
                HF_CHECK(accepted(std::move(untrustedMessage), protocol::joined));
                m_isMidExchange = sink == nullptr;
                if (sink == nullptr)
                    return fail(holdfast::errors::helperBadMessage, "no film");
                return {};
            }
        }
    }

    Result<Json> answer(std::string_view expected, std::chrono::milliseconds silence, const Progress& progress)
    {
        HF_TRY(Json untrustedAnswer, m_helper->receiveMessage(silence, progress));
        return accepted(std::move(untrustedAnswer), expected);
    }

    Result<Json> accepted(Json untrustedAnswer, std::string_view expected)
    {
        const std::string untrustedType = jsonStringOr(untrustedAnswer, "type");
        if (untrustedType == protocol::failed) {
            Error reported = reportedError(untrustedAnswer);
            m_isMidExchange = reported.is(holdfast::errors::helperBadMessage);
            return fail(std::move(reported));
        }
        if (untrustedType != expected)
            return fail(holdfast::errors::helperBadMessage, "unexpected answer");
        return untrustedAnswer;
    }

    /// Starts an exchange. Until its answer was whole and made sense, nobody knows what this helper would say next.
    Result<void> begin(const Json& request)
    {
        HF_CHECK(ensureRunning());
        m_isMidExchange = true;
        return m_helper->send(request);
    }

    /// A helper that was left in the middle of an exchange is ended; the next call starts another.
    template <class T>
    Result<T> orRestart(Result<T> result)
    {
        if (m_isMidExchange) {
            m_isMidExchange = false;
            m_isLoaded = false;
            m_helper.reset();
            if (!result && result.error().is(holdfast::errors::badJson))
                return fail(holdfast::errors::helperBadMessage, result.error().detail());
        }
        return result;
    }

    std::unique_ptr<HelperProcess> m_helper;
    bool m_isMidExchange = false;
    bool m_isLoaded = false;
};

} // namespace

Result<std::unique_ptr<DecodeClient>> DecodeClient::start()
{
    auto client = std::make_unique<PipedDecodeClient>();
    HF_CHECK(client->ensureRunning());
    return client;
}

} // namespace holdfast::imaging
