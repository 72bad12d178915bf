#include "app/decode/page/page_reader.h"

#include "app/decode/page/figures_in_text.h"
#include "app/decode/page/page_people.h"
#include "app/decode/page/structured_data.h"
#include "core/base/untrusted_text.h"
#include "core/imaging/decode_client.h"

#include <algorithm>
#include <array>
#include <libxml/HTMLparser.h>
#include <memory>

namespace holdfast::decode {

namespace {

constexpr size_t maxShownText = 8 * 1024 * 1024; ///< bytes in which figures are looked for
constexpr size_t maxScripts = 16 * 1024 * 1024; ///< bytes of all JSON-LD together

const char* chars(const xmlChar* text)
{
    return reinterpret_cast<const char*>(text);
}

/// Takes a page element by element, as libxml2 comes upon them: no tree is built, so depth costs nothing.
class Reader {
public:
    explicit Reader(const std::string& address)
        : m_page(QString::fromStdString(address))
        , m_people(m_page)
    {
    }

    void open(const std::string& tag, const Attributes& attributes)
    {
        constexpr std::array unseen{"script", "style", "noscript", "template", "title", "svg"};
        m_hidden += m_hidden > 0 || std::ranges::find(unseen, tag) != unseen.end() ? 1 : 0;
        m_isData = tag == "script" && asciiLowerCase(valueOf(attributes, "type")).find("ld+json") != std::string::npos;
        if (m_hidden == 0) {
            m_shown += ' ';
            for (const char* label : {"aria-label", "title"})
                if (const std::string text = valueOf(attributes, label); !text.empty())
                    show('\n' + text.substr(0, 1000) + '\n');
        }
        if (tag == "meta")
            meta(attributes);
        counter(attributes);
        m_people.open(tag, attributes);
    }

    void text(std::string_view text)
    {
        if (m_isData && m_data.size() + text.size() <= maxScripts)
            m_data += text;
        if (m_hidden > 0)
            return;
        show(text);
        m_people.text(text);
    }

    void close()
    {
        if (m_isData)
            addStructuredData(std::exchange(m_data, {}), m_page, m_facts);
        m_isData = false;
        m_hidden -= m_hidden > 0 ? 1 : 0;
        show(" ");
        m_people.close();
    }

    imaging::PageFacts take()
    {
        m_people.addTo(m_facts);
        addFiguresInText(QString::fromStdString(m_described), "open-graph", m_facts);
        addFiguresInText(QString::fromStdString(m_shown), "text", m_facts);
        return std::move(m_facts);
    }

private:
    void show(std::string_view text)
    {
        if (m_shown.size() + text.size() <= maxShownText)
            m_shown += text;
    }

    void meta(const Attributes& attributes)
    {
        std::string name = valueOf(attributes, "property");
        if (name.empty())
            name = valueOf(attributes, "name");
        const std::string content = valueOf(attributes, "content");
        if (name == "og:description" || name == "twitter:description" || name == "description")
            m_described += content.substr(0, 10'000) + '\n';
        imaging::Person person;
        person.role = PersonRole::Poster;
        person.sign = "meta";
        if (name == "article:author" && content.find("://") != std::string::npos)
            person.profileUrl = profileAddress(m_page, QString::fromStdString(content));
        else if (name == "author" || name == "article:author")
            person.name = content;
        else if (name == "twitter:creator" || name == "profile:username")
            person.handle = content.starts_with('@') ? content.substr(1) : content;
        m_facts.add(std::move(person)); // one with no name at all is none
    }

    /// Microdata: an InteractionCounter names the action and the number, in either order.
    void counter(const Attributes& attributes)
    {
        const std::string property = valueOf(attributes, "itemprop");
        if (valueOf(attributes, "itemtype").ends_with("InteractionCounter"))
            m_counted = {}, m_count.clear();
        std::string content = valueOf(attributes, "content");
        if (property == "interactionType")
            m_counted = countedBy(content.empty() ? valueOf(attributes, "href") : content);
        else if (property == "userInteractionCount")
            m_count = content;
        else if (property == "commentCount")
            m_counted = FigureKind::Comments, m_count = content;
        else if (const size_t colon = content.find(':');
                 property == "interactionCount" && colon != std::string::npos) // "UserPlays:12"
            m_counted = countedBy(content.substr(0, colon)), m_count = content.substr(colon + 1);
        bool isNumber = false;
        const qulonglong value = QString::fromStdString(m_count).toULongLong(&isNumber);
        if (!m_counted || !isNumber)
            return;
        m_facts.add(imaging::Figure{*m_counted, value, true, property + ' ' + m_count, "microdata"});
        m_counted = {}, m_count.clear();
    }

    QUrl m_page;
    imaging::PageFacts m_facts;
    PagePeople m_people;
    std::string m_shown, m_described, m_data;
    int m_hidden = 0; ///< how many of the open elements are not shown, or lie in one that is not
    bool m_isData = false;
    std::optional<FigureKind> m_counted;
    std::string m_count;
};

void onOpen(void* reader, const xmlChar* name, const xmlChar** attributes)
{
    Attributes found;
    for (const xmlChar** each = attributes; each != nullptr && each[0] != nullptr; each += 2)
        found.emplace(asciiLowerCase(chars(each[0])), each[1] == nullptr ? "" : chars(each[1]));
    static_cast<Reader*>(reader)->open(chars(name), found);
}

void onClose(void* reader, const xmlChar*)
{
    static_cast<Reader*>(reader)->close();
}

void onText(void* reader, const xmlChar* text, int length)
{
    static_cast<Reader*>(reader)->text({chars(text), static_cast<size_t>(length)});
}

} // namespace

Result<imaging::PageFacts> readPage(const QByteArray& untrustedHtml, const std::string& address)
{
    // What was stored is UTF-8, whatever the page's own declaration says; libxml2 would stop at a wrong byte.
    QByteArray html = QString::fromUtf8(untrustedHtml).toUtf8();
    std::replace(html.begin(), html.end(), '\0', ' ');
    const std::unique_ptr<htmlParserCtxt, decltype(&htmlFreeParserCtxt)> parser(
        htmlNewParserCtxt(), &htmlFreeParserCtxt);
    if (parser == nullptr)
        return fail(holdfast::errors::outOfMemory, "HTML");
    Reader reader(address);
    *parser->sax = {};
    parser->sax->startElement = onOpen;
    parser->sax->endElement = onClose;
    parser->sax->characters = onText;
    parser->sax->cdataBlock = onText;
    parser->userData = &reader;
    htmlCtxtReadMemory(parser.get(), html.constData(), static_cast<int>(html.size()), nullptr, "UTF-8",
        HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET);
    xmlFreeDoc(std::exchange(parser->myDoc, nullptr));
    if (parser->errNo == XML_ERR_NO_MEMORY)
        return fail(holdfast::errors::outOfMemory, "HTML");
    return reader.take();
}

} // namespace holdfast::decode
