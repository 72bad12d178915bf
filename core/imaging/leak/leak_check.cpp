#include "core/imaging/leak/leak_check.h"

#include "core/base/helper_process.h"
#include "core/base/untrusted_text.h"
#include "core/imaging/leak/shown_words.h"
#include "core/imaging/mrz/mrz_reader.h"

#include <algorithm>
#include <iterator>

namespace holdfast::imaging {

namespace codes = leak_codes;

namespace {

constexpr size_t mostOfOneKind = 40; ///< findings of one code on one page: more say nothing more

/// Whether this says that the file could not be looked at, rather than that nothing could be done at all.
bool isAboutTheFile(const Error& error)
{
    return error.is(errors::unsupported) || error.is(errors::decodeFailed) || error.is(holdfast::errors::tooLarge)
        || error.is(holdfast::errors::outOfMemory) || error.is(holdfast::errors::helperCrashed)
        || error.is(holdfast::errors::helperHung) || error.is(holdfast::errors::helperBadMessage);
}

class Check {
public:
    Check(DecodeClient& decoder, LoadAgain loadAgain, const Progress& progress, const ReadingLanguages& languages)
        : m_decoder(decoder)
        , m_pages(decoder, std::move(loadAgain), progress, languages)
        , m_progress(progress)
    {
    }

    Result<LeakReport> run(ByteSource& untrustedFile, std::string_view mime)
    {
        auto pages = m_decoder.load(untrustedFile, mime, m_progress);
        if (!pages) {
            HF_CHECK(skip("the file", pages.error()));
            return std::move(m_report);
        }
        m_report.pages = *pages;
        auto traces = m_decoder.inspectFile(m_progress);
        if (!traces)
            HF_CHECK(skip("what lies beside the pages", traces.error()));
        else
            takeOfFile(std::move(*traces));
        for (uint32_t number = 1; number <= *pages; ++number) {
            HF_CHECK(m_progress.checkpoint());
            m_progress.report("checking", number, *pages);
            HF_CHECK(checkPage(number));
        }
        for (const Trace& trace : m_told) {
            HF_CHECK(m_progress.checkpoint());
            if (!m_seen.shows(trace.text))
                add({trace.code, trace.page, trace.box, maskedText(trace.text)});
        }
        return std::move(m_report);
    }

private:
    void leaveOut(std::string what, uint32_t lineCodesOfPage = 0)
    {
        m_report.unchecked.push_back({std::move(what), lineCodesOfPage});
    }

    /// Notes what could not be looked at; the error itself when it is none of the file's.
    Result<void> skip(const std::string& what, const Error& error)
    {
        if (!isAboutTheFile(error))
            return fail(error);
        leaveOut(what + ": " + std::string(error.code().id));
        return {};
    }

    Result<void> checkPage(uint32_t number)
    {
        const std::string name = "page " + std::to_string(number);
        PageText text;
        if (auto found = m_pages.findText(number); found)
            text = std::move(*found);
        else
            HF_CHECK(skip(name, found.error()));
        if (text.leftOut > 0)
            leaveOut(name + ": too many words");
        if (text.lacksLineCodes)
            leaveOut(name + ": " + std::string(lineCodesNotSought), number);
        takeText(number, text);
        m_seen.add(text);
        auto traces = m_pages.inspect(number);
        if (!traces)
            return skip(name + ", what it hides", traces.error());
        take(*traces, text);
        return {};
    }

    void takeText(uint32_t number, const PageText& text)
    {
        std::vector<std::string> lines;
        std::vector<QRect> boxes;
        uint32_t line = 0;
        for (const PageText::Word& word : text.words) {
            if (word.isFaint)
                add({codes::faintText, number, word.box, maskedText(word.text)});
            else if (isReadable(word))
                ++m_report.readableWords;
            if (lines.empty() || word.line != line) {
                lines.emplace_back();
                boxes.emplace_back();
                line = word.line;
            }
            lines.back() += (lines.back().empty() ? "" : " ") + word.text;
            boxes.back() = boxes.back().united(word.box);
        }
        for (const MrzZone& zone : findMrz(lines)) {
            QRect box;
            for (const size_t at : zone.lines)
                box = box.united(boxes[at]);
            add({codes::mrz, number, box, maskedText(zone.text.front())});
        }
        for (const QRect& box : text.photos)
            m_report.photos.push_back({number, box});
        for (const PageText::Code& code : text.codes)
            if (code.format.empty())
                leaveOut("page " + std::to_string(number) + ": looks like a barcode");
            else
                add({codes::barcode, number, code.box, code.format + " " + maskedText(code.text)});
    }

    void take(const Traces& traces, const PageText& text)
    {
        const ShownWords shown(traces, text);
        for (const Trace& trace : traces.entries)
            if (trace.isCertain || !shown.shows(trace))
                add({trace.code, trace.page, trace.box,
                    trace.code == codes::pdfText ? maskedText(trace.text) : shortened(trace.text)});
        for (const std::string& what : traces.unread)
            leaveOut(what);
        if (traces.leftOut > 0)
            leaveOut("more findings than are listed");
    }

    /// What is not certain, no page being its place, is compared with all of them when they were read.
    void takeOfFile(Traces traces)
    {
        std::ranges::copy_if(
            traces.entries, std::back_inserter(m_told), [](const Trace& trace) { return !trace.isCertain; });
        std::erase_if(traces.entries, [](const Trace& trace) { return !trace.isCertain; });
        take(traces, {});
    }

    static std::string shortened(const std::string& text) { return cutText(text, 80); }

    void add(LeakFinding finding)
    {
        const auto same = std::ranges::count_if(m_report.findings,
            [&](const LeakFinding& other) { return other.code == finding.code && other.page == finding.page; });
        if (size_t(same) < mostOfOneKind)
            m_report.findings.push_back(std::move(finding));
    }

    DecodeClient& m_decoder;
    CarefulPages m_pages;
    const Progress& m_progress;
    LeakReport m_report;
    std::vector<Trace> m_told; ///< by the file, perhaps shown by a page
    SeenWords m_seen;
};

} // namespace

std::string maskedText(std::string_view text)
{
    constexpr size_t shownBytes = 4;
    const std::string start = cutText(text, std::min(shownBytes, text.size() / 2));
    return start.ends_with("…") || text.empty() ? start : start + "…";
}

Result<LeakReport> checkForLeaks(DecodeClient& decoder, const OpenSource& open, std::string_view mime,
    const Progress& progress, const ReadingLanguages& languages)
{
    const auto loadAgain = [&]() -> Result<uint32_t> {
        HF_TRY(const std::unique_ptr<ByteSource> again, open());
        return decoder.load(*again, mime, progress);
    };
    HF_TRY(const std::unique_ptr<ByteSource> untrustedFile, open());
    return Check(decoder, loadAgain, progress, languages).run(*untrustedFile, mime);
}

} // namespace holdfast::imaging
