#include "app/decode/chat/chat_reader.h"
#include "core/base/untrusted_text.h"

#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <libxml/HTMLparser.h>
#include <map>
#include <memory>
#include <utility>

namespace holdfast::decode {

namespace {

using PageAttributes = std::map<std::string, std::string, std::less<>>;

std::string attributeOf(const PageAttributes& attributes, std::string_view name)
{
    const auto found = attributes.find(name);
    return found == attributes.end() ? std::string() : found->second;
}

bool hasClass(const std::string& classes, std::string_view name)
{
    for (const std::string_view each : splitAt(classes, ' '))
        if (each == name)
            return true;
    return false;
}

/// "18.11.2026 20:11:05 UTC+01:00"; older versions wrote no zone. The program writes it so in every language.
void setTime(ChatMessage& message, const std::string& title)
{
    static const QRegularExpression form(
        QStringLiteral("^(\\d{2})\\.(\\d{2})\\.(\\d{4}) (\\d{2}:\\d{2}:\\d{2})(?: UTC([+-])(\\d{2}):(\\d{2}))?$"));
    message.shownTime = title;
    const auto match = form.match(QString::fromStdString(title));
    if (!match.hasMatch())
        return;
    const QString local = match.captured(3) + QLatin1Char('-') + match.captured(2) + QLatin1Char('-')
        + match.captured(1) + QLatin1Char(' ') + match.captured(4);
    message.localTime = local.toStdString();
    if (match.captured(5).isEmpty())
        return;
    const int minutes = match.captured(6).toInt() * 60 + match.captured(7).toInt();
    QDateTime time = QDateTime::fromString(local, QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    time.setTimeSpec(Qt::UTC);
    const qint64 ahead = qint64(minutes) * 60'000 * (match.captured(5) == QLatin1String("-") ? -1 : 1);
    if (time.isValid())
        message.utcMs = time.toMSecsSinceEpoch() - ahead;
}

/// Takes the page element by element: no tree is built, so depth costs nothing.
class TelegramPageReader {
public:
    explicit TelegramPageReader(ChatLog& log)
        : m_log(log)
    {
    }

    void open(std::string_view tag, const PageAttributes& attributes)
    {
        if (isVoid(tag)) {
            if (tag == "br" && m_into != nullptr)
                *m_into += '\n';
            return;
        }
        ++m_depth;
        const std::string classes = attributeOf(attributes, "class");
        if (tag == "div" && hasClass(classes, "page_header"))
            m_header = m_depth;
        if (tag == "div" && hasClass(classes, "message"))
            beginMessage(hasClass(classes, "service"));
        if (m_message != 0 && hasClass(classes, "forwarded"))
            m_isForwarded = true;
        if (m_message != 0 && hasClass(classes, "date") && hasClass(classes, "details") && m_current.shownTime.empty())
            setTime(m_current, attributeOf(attributes, "title"));
        if (const std::string file = attributeOf(attributes, "href");
            m_message != 0 && tag == "a" && isMedia(classes) && !file.empty() && file.find("://") == std::string::npos)
            m_current.attachments.push_back(file);
        if (m_into == nullptr) {
            m_into = target(classes);
            m_intoDepth = m_into == nullptr ? 0 : m_depth;
        }
    }

    void text(std::string_view text)
    {
        if (m_into != nullptr && m_into->size() + text.size() <= imaging::maxChatText)
            *m_into += text;
    }

    void close(std::string_view tag)
    {
        if (isVoid(tag) || m_depth == 0)
            return;
        if (m_into != nullptr && m_depth == m_intoDepth)
            m_into = nullptr;
        if (m_depth == m_message)
            endMessage();
        if (m_depth == m_header)
            m_header = 0;
        --m_depth;
    }

    void finish()
    {
        m_into = nullptr;
        if (m_message != 0)
            endMessage();
        m_log.setTitle(trimmed(m_title));
    }

private:
    static bool isVoid(std::string_view tag)
    {
        constexpr std::array<std::string_view, 6> tags{"br", "img", "meta", "link", "hr", "input"};
        return std::ranges::find(tags, tag) != tags.end();
    }
    static bool isMedia(const std::string& classes)
    {
        for (const std::string_view each : splitAt(classes, ' '))
            if (each.ends_with("_wrap") || each.starts_with("media_") || each.starts_with("photo"))
                return true;
        return false;
    }
    static std::string trimmed(const std::string& text) { return QString::fromStdString(text).trimmed().toStdString(); }

    std::string* target(const std::string& classes)
    {
        if (m_message == 0)
            return m_header != 0 && hasClass(classes, "text") ? &m_title : nullptr;
        if (m_isService)
            return hasClass(classes, "body") ? &m_current.text : nullptr;
        if (hasClass(classes, "from_name"))
            return m_isForwarded ? &m_current.text : &m_from;
        return hasClass(classes, "text") ? &m_current.text : nullptr;
    }

    void beginMessage(bool isService)
    {
        if (m_message != 0)
            endMessage();
        m_message = m_depth;
        m_isService = isService;
        m_isForwarded = false;
        m_current = {};
        m_from.clear();
        m_into = nullptr;
    }

    void endMessage()
    {
        m_message = 0;
        m_into = nullptr;
        if (!m_isService && trimmed(m_from).empty())
            m_from = m_lastFrom; // "joined" to the one before, it has no name of its own
        m_current.sender = m_isService ? std::string() : trimmed(m_from);
        if (!m_isService) {
            m_lastFrom = m_from;
            if (m_current.sender.empty())
                m_current.sender = "?";
        }
        m_current.text = trimmed(m_current.text);
        m_log.add(m_current);
    }

    ChatLog& m_log;
    ChatMessage m_current;
    std::string m_title, m_from, m_lastFrom;
    std::string* m_into = nullptr; ///< where the text goes
    size_t m_depth = 0, m_intoDepth = 0, m_message = 0, m_header = 0; ///< of open elements; 0: none
    bool m_isService = false, m_isForwarded = false;
};

const char* plainChars(const xmlChar* text)
{
    return reinterpret_cast<const char*>(text);
}

void onTelegramOpen(void* reader, const xmlChar* name, const xmlChar** attributes)
{
    PageAttributes found;
    for (const xmlChar** each = attributes; each != nullptr && each[0] != nullptr; each += 2)
        found.emplace(asciiLowerCase(plainChars(each[0])), each[1] == nullptr ? "" : plainChars(each[1]));
    static_cast<TelegramPageReader*>(reader)->open(plainChars(name), found);
}

void onTelegramClose(void* reader, const xmlChar* name)
{
    static_cast<TelegramPageReader*>(reader)->close(plainChars(name));
}

void onTelegramText(void* reader, const xmlChar* text, int length)
{
    static_cast<TelegramPageReader*>(reader)->text({plainChars(text), static_cast<size_t>(length)});
}

} // namespace

bool readTelegramPage(const ChatFile& file, ChatLogs& logs)
{
    const std::string_view head = file.untrustedText.substr(0, 64 * 1024);
    for (const char* sign : {"Exported Data", "page_header", "class=\"history\""})
        if (head.find(sign) == std::string_view::npos)
            return false;
    QByteArray html = QString::fromUtf8(file.untrustedText.data(), qsizetype(file.untrustedText.size())).toUtf8();
    std::replace(html.begin(), html.end(), '\0', ' ');
    const std::unique_ptr<htmlParserCtxt, decltype(&htmlFreeParserCtxt)> parser(
        htmlNewParserCtxt(), &htmlFreeParserCtxt);
    if (parser == nullptr)
        return false;
    ChatLog log("Telegram Desktop", file.isInside);
    TelegramPageReader reader(log);
    *parser->sax = {};
    parser->sax->startElement = onTelegramOpen;
    parser->sax->endElement = onTelegramClose;
    parser->sax->characters = onTelegramText;
    parser->sax->cdataBlock = onTelegramText;
    parser->userData = &reader;
    htmlCtxtReadMemory(parser.get(), html.constData(), static_cast<int>(html.size()), nullptr, "UTF-8",
        HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET);
    xmlFreeDoc(std::exchange(parser->myDoc, nullptr));
    reader.finish();
    if (log.messages() == 0)
        return false;
    logs.push_back(std::move(log));
    return true;
}

} // namespace holdfast::decode
