#include "app/decode/leak/inspection.h"
#include "core/imaging/leak/leak_codes.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include <set>

namespace holdfast::decode {

namespace codes = imaging::leak_codes;

namespace {

constexpr size_t mostReadOperators = 3'000'000; ///< of a file

/// The names of what a content stream draws with `Do`.
class DrawnNames final : public QPDFObjectHandle::ParserCallbacks {
public:
    explicit DrawnNames(size_t& operators)
        : m_operators(operators)
    {
    }

    void handleObject(QPDFObjectHandle object) override
    {
        if (object.isName())
            m_last = object.getName();
        if (!object.isOperator())
            return;
        if (object.getOperatorValue() == "Do")
            names.insert(m_last);
        if (++m_operators > mostReadOperators)
            terminateParsing();
    }
    void handleEOF() override { }

    std::set<std::string> names;

private:
    size_t& m_operators;
    std::string m_last;
};

/// What resources list, and nothing that has these resources draws.
class UndrawnSearch {
public:
    explicit UndrawnSearch(QPDF& pdf)
        : m_pdf(pdf)
    {
    }

    imaging::Traces run()
    {
        imaging::Traces traces;
        for (QPDFObjectHandle page : m_pdf.getAllPages()) {
            DrawnNames drawn(m_operators);
            QPDFPageObjectHelper helper(page);
            helper.parseContents(&drawn);
            note(helper.getAttribute("/Resources", false), drawn.names);
        }
        for (QPDFObjectHandle object : m_pdf.getAllObjects())
            if (m_operators <= mostReadOperators)
                noteObject(object);
        if (m_operators > mostReadOperators) {
            traces.addUnread("pictures that no page draws");
            return traces;
        }
        size_t count = 0;
        for (const auto& [id, name] : m_listed)
            count += m_drawn.contains(id) || m_unowned.contains(name) ? 0U : 1U;
        if (count > 0)
            traces.add({codes::unused, 0, {}, std::to_string(count) + " pictures or texts that no page draws", true});
        return traces;
    }

private:
    void noteObject(QPDFObjectHandle object)
    {
        if (object.isDictionary() && object.getKey("/CharProcs").isDictionary()) {
            DrawnNames drawn(m_operators);
            for (auto& [name, letter] : object.getKey("/CharProcs").getDictAsMap())
                if (letter.isStream())
                    letter.parseAsContents(&drawn);
            note(object.getKey("/Resources"), drawn.names);
        }
        if (!object.isStream())
            return;
        QPDFObjectHandle dictionary = object.getDict(), kind = dictionary.getKey("/Subtype");
        const bool isForm = kind.isName() && kind.getName() == "/Form";
        if (!isForm && !dictionary.hasKey("/PatternType"))
            return;
        DrawnNames drawn(m_operators);
        object.parseAsContents(&drawn);
        note(dictionary.getKey("/Resources"), drawn.names);
    }

    void note(QPDFObjectHandle resources, const std::set<std::string>& drawn)
    {
        if (!resources.isDictionary()) {
            m_unowned.insert(drawn.begin(), drawn.end()); // drawn with the resources of whoever draws it
            return;
        }
        QPDFObjectHandle objects = resources.getKey("/XObject");
        if (!objects.isDictionary())
            return;
        for (auto& [name, object] : objects.getDictAsMap()) {
            m_listed.emplace(object.getObjGen(), name);
            if (drawn.contains(name))
                m_drawn.insert(object.getObjGen());
        }
    }

    QPDF& m_pdf;
    std::set<std::pair<QPDFObjGen, std::string>> m_listed;
    std::set<QPDFObjGen> m_drawn;
    std::set<std::string> m_unowned;
    size_t m_operators = 0;
};

} // namespace

imaging::Traces pdfUndrawn(QPDF& untrustedPdf)
{
    return UndrawnSearch(untrustedPdf).run();
}

} // namespace holdfast::decode
