#include "app/decode/leak/inspection.h"
#include "app/decode/leak/said_words.h"
#include "core/base/untrusted_text.h"
#include "core/imaging/leak/leak_codes.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <algorithm>
#include <set>

namespace holdfast::decode {

namespace codes = imaging::leak_codes;

namespace {

/// What a file says in words that its pages don't draw: to a screen reader, beside a field, behind a link.
class SilentTexts {
public:
    explicit SilentTexts(QPDF& pdf)
        : m_pdf(pdf)
    {
    }

    imaging::Traces run()
    {
        pageLabels(m_pdf.getRoot().getKey("/PageLabels"), 0);
        size_t looked = 0;
        for (QPDFObjectHandle object : m_pdf.getAllObjects()) {
            if (++looked > mostPdfObjects)
                break;
            if (object.isDictionary())
                look(object, 0);
            else if (object.isArray())
                for (QPDFObjectHandle member : object.getArrayAsVector())
                    if (member.isDictionary() && !member.isIndirect())
                        look(member, 0);
        }
        return std::move(m_traces);
    }

private:
    using Handle = QPDFObjectHandle;
    static constexpr size_t fewestLetters = 3;

    static std::string wordsAt(Handle dictionary, const char* key)
    {
        Handle value = dictionary.getKey(key);
        return value.isString() ? value.getUTF8Value() : std::string();
    }

    static bool isNamedSo(Handle dictionary, const char* key, std::string_view name)
    {
        Handle value = dictionary.getKey(key);
        return value.isName() && value.getName() == name;
    }

    void say(std::string_view code, const std::string& what, const std::string& text)
    {
        if (spokenLetters(text) >= fewestLetters && m_said.insert(what + text).second)
            m_traces.add({code, 0, {}, what + text, true});
    }

    void look(Handle dictionary, int depth)
    {
        constexpr int deepest = 6;
        const bool isField = isNamedSo(dictionary, "/Subtype", "/Widget") || dictionary.getKey("/FT").isName();
        if (isField)
            field(dictionary);
        if (isNamedSo(dictionary, "/Subtype", "/Link"))
            link(dictionary);
        const bool isElement = isNamedSo(dictionary, "/Type", "/StructElem")
            || (dictionary.getKey("/S").isName() && dictionary.hasKey("/P"));
        if (isElement)
            for (const char* key : {"/Alt", "/ActualText", "/E", "/T"})
                say(codes::pdfText, {}, wordsAt(dictionary, key));
        if (depth < deepest)
            for (auto& [key, member] : dictionary.getDictAsMap()) {
                if (member.isIndirect())
                    continue;
                if (member.isDictionary())
                    look(member, depth + 1);
                else if (member.isArray())
                    for (Handle part : member.getArrayAsVector())
                        if (part.isDictionary() && !part.isIndirect())
                            look(part, depth + 1);
            }
    }

    void field(Handle dictionary)
    {
        const std::string name = wordsAt(dictionary, "/T");
        for (const char* key : {"/V", "/DV", "/RV", "/TU"})
            say(codes::form, name + ": ", wordsIn(dictionary, key, name));
        if (Handle look = dictionary.getKey("/MK"); look.isDictionary())
            for (const char* key : {"/CA", "/RC", "/AC"})
                say(codes::form, name + ": ", wordsIn(look, key, name));
    }

    /// The value, unless it only repeats the field's name.
    static std::string wordsIn(Handle dictionary, const char* key, const std::string& name)
    {
        const std::string value = wordsAt(dictionary, key);
        return value != name ? value : std::string();
    }

    void link(Handle dictionary)
    {
        say(codes::annotation, "Link: ", wordsAt(dictionary, "/Contents"));
        Handle action = dictionary.getKey("/A");
        if (!action.isDictionary())
            return;
        const std::string address = wordsAt(action, "/URI"), small = asciiLowerCase(address);
        const bool isSite = small.starts_with("http://") || small.starts_with("https://");
        const bool isFragment = small.starts_with("#");
        if (!address.empty() && !isFragment && (!isSite || small.find('@') != std::string::npos))
            say(codes::annotation, "Link: ", address);
    }

    /// A prefix longer than a chapter's letter; those of books are words for their parts.
    void pageLabels(Handle tree, int depth)
    {
        constexpr int deepest = 20;
        if (!tree.isDictionary() || depth > deepest)
            return;
        if (Handle labels = tree.getKey("/Nums"); labels.isArray())
            for (Handle label : labels.getArrayAsVector())
                if (label.isDictionary() && isTellingPrefix(wordsAt(label, "/P")))
                    say(codes::metadata, "page label: ", wordsAt(label, "/P"));
        if (Handle kids = tree.getKey("/Kids"); kids.isArray())
            for (Handle kid : kids.getArrayAsVector())
                pageLabels(kid, depth + 1);
    }

    static bool isTellingPrefix(const std::string& prefix)
    {
        const std::string small = asciiLowerCase(prefix);
        for (const char* usual : {"page", "cover", "contents", "index", "appendix", "chapter", "section", "front"})
            if (small.starts_with(usual) && spokenLetters(small) <= std::string_view(usual).size() + 2)
                return false;
        return spokenLetters(prefix) >= 4;
    }

    QPDF& m_pdf;
    imaging::Traces m_traces;
    std::set<std::string> m_said;
};

} // namespace

imaging::Traces pdfTexts(QPDF& untrustedPdf)
{
    return SilentTexts(untrustedPdf).run();
}

} // namespace holdfast::decode
