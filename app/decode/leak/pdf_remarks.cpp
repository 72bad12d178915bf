#include "app/decode/leak/inspection.h"
#include "app/decode/leak/telling_remark.h"
#include "core/imaging/leak/leak_codes.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace holdfast::decode {

namespace {

using RemarkedHandle = QPDFObjectHandle;

constexpr size_t mostRemarks = 20, mostRemarkedBytes = 64U << 20;
constexpr uint64_t mostSearchedBytes = 2ULL << 30;
constexpr auto unpackingOfRemarks = qpdf_dl_specialized; // runs of bytes, too

/// Takes out what tells something of the remarks of a content stream.
class RemarkFilter final : public QPDFObjectHandle::TokenFilter {
public:
    explicit RemarkFilter(std::set<std::string>& remarks)
        : m_remarks(remarks)
    {
    }
    void handleToken(const QPDFTokenizer::Token& token) override
    {
        if (token.getType() == QPDFTokenizer::tt_comment && m_remarks.size() < mostRemarks
            && isTellingRemark(token.getRawValue()))
            m_remarks.insert(token.getRawValue());
    }

private:
    std::set<std::string>& m_remarks;
};

class RemarkSearch {
public:
    explicit RemarkSearch(QPDF& pdf)
        : m_pdf(pdf)
    {
    }

    imaging::Traces run()
    {
        constexpr size_t mostRemarkedPages = 500;
        std::vector<RemarkedHandle> pages = m_pdf.getAllPages();
        pages.resize(std::min(pages.size(), mostRemarkedPages));
        for (RemarkedHandle page : pages)
            try {
                lookOnPage(page);
            } catch (const std::exception&) {
                m_traces.addUnread("objects"); // a stream whose filter is broken or not known
            }
        for (RemarkedHandle object : m_pdf.getAllObjects())
            try {
                look(object);
            } catch (const std::exception&) {
                m_traces.addUnread("objects");
            }
        for (const std::string& remark : m_remarks)
            m_traces.add({imaging::leak_codes::unused, 0, {}, remark, true});
        return std::move(m_traces);
    }

private:
    static bool isCalled(RemarkedHandle dictionary, const char* key, std::string_view name)
    {
        RemarkedHandle value = dictionary.getKey(key);
        return value.isName() && value.getName() == name;
    }

    struct Content {
        size_t bytes = 0;
        bool hasPercent = false;
    };

    bool mayUnpackMore()
    {
        if (m_searched > mostSearchedBytes)
            m_traces.addUnread("remarks in the content");
        return m_searched <= mostSearchedBytes;
    }

    /// Most content has no percent sign at all, and is not read by the letter. Nothing when it was looked at before.
    std::optional<Content> newContent(RemarkedHandle stream)
    {
        if (!stream.isStream() || m_contents.contains(stream.getObjGen()) || !mayUnpackMore())
            return std::nullopt;
        Content& content = m_contents[stream.getObjGen()];
        const auto data = stream.getStreamData(unpackingOfRemarks);
        const std::string_view text(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
        content = {text.size(), text.find('%') != std::string_view::npos};
        m_searched += text.size();
        return content;
    }

    bool mayReadByTheLetter(size_t bytes)
    {
        m_bytes += bytes;
        if (m_bytes > mostRemarkedBytes)
            m_traces.addUnread("remarks in the content");
        return m_bytes <= mostRemarkedBytes;
    }

    bool mayRemark(RemarkedHandle stream)
    {
        const std::optional<Content> content = newContent(stream);
        return content && content->hasPercent && mayReadByTheLetter(content->bytes);
    }

    /// As a whole, since a picture within it may go on from one part to the next.
    void lookOnPage(RemarkedHandle page)
    {
        size_t bytes = 0;
        bool hasNewPercent = false, isWhole = true;
        for (RemarkedHandle part : page.getPageContents()) {
            const std::optional<Content> content = newContent(part);
            hasNewPercent = hasNewPercent || (content && content->hasPercent);
            const auto known = m_contents.find(part.getObjGen());
            isWhole = isWhole && known != m_contents.end();
            bytes += known != m_contents.end() ? known->second.bytes : 0;
        }
        RemarkFilter filter(m_remarks);
        if (hasNewPercent && isWhole && mayReadByTheLetter(bytes))
            page.filterPageContents(&filter);
    }

    void look(RemarkedHandle object)
    {
        if (object.isDictionary() && object.getKey("/CharProcs").isDictionary())
            for (auto& [name, letter] : object.getKey("/CharProcs").getDictAsMap())
                lookInContent(letter);
        if (!object.isStream())
            return;
        RemarkedHandle dictionary = object.getDict();
        if (isCalled(dictionary, "/Type", "/ObjStm"))
            lookInObjects(object, dictionary);
        else if (isCalled(dictionary, "/Subtype", "/Form") || dictionary.hasKey("/PatternType"))
            lookInContent(object);
    }

    void lookInContent(RemarkedHandle stream)
    {
        RemarkFilter filter(m_remarks);
        if (mayRemark(stream))
            stream.filterAsContents(&filter);
    }

    /// Objects that are packed together (ISO 32000-1, 7.5.7); `/First` is where they begin.
    void lookInObjects(RemarkedHandle stream, RemarkedHandle dictionary)
    {
        RemarkedHandle first = dictionary.getKey("/First");
        if (!first.isInteger() || first.getIntValue() < 0 || !mayRemark(stream))
            return;
        const auto data = stream.getStreamData(unpackingOfRemarks);
        const std::string_view text(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
        const auto from = size_t(first.getIntValue());
        if (const std::string remark = from < text.size() ? tellingRemarkIn(text.substr(from)) : std::string();
            !remark.empty())
            m_remarks.insert(remark);
    }

    QPDF& m_pdf;
    imaging::Traces m_traces;
    std::set<std::string> m_remarks;
    std::map<QPDFObjGen, Content> m_contents; ///< that were unpacked
    uint64_t m_searched = 0; ///< bytes of them
    size_t m_bytes = 0; ///< of the content that was read by the letter
};

} // namespace

imaging::Traces pdfRemarks(QPDF& untrustedPdf)
{
    return RemarkSearch(untrustedPdf).run();
}

} // namespace holdfast::decode
