#include "app/decode/chat/chat_reader.h"
#include "core/base/clock.h"

#include <QString>
#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace holdfast::decode {

namespace {

constexpr size_t maxFilesOfMessage = 200;

/// Instagram and Facebook write each byte of UTF-8 as a character of its own. What is not that stays as it is.
std::string readBack(const std::string& untrusted, bool& isChanged)
{
    const QString text = QString::fromStdString(untrusted);
    bool isWide = false;
    for (const QChar each : text) {
        if (each.unicode() > 0xff)
            return untrusted;
        isWide = isWide || each.unicode() >= 0x80;
    }
    if (!isWide)
        return untrusted;
    const QByteArray bytes = text.toLatin1();
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString read = decoder(bytes);
    if (decoder.hasError())
        return untrusted;
    isChanged = true;
    return read.toStdString();
}

bool isMetaThread(const Json& untrusted)
{
    const Json& messages = jsonMember(untrusted, "messages");
    if (!messages.is_array() || messages.empty() || !jsonMember(untrusted, "participants").is_array())
        return false;
    const Json& first = messages.front();
    return jsonMember(first, "sender_name").is_string() && wholeNumberIn(jsonMember(first, "timestamp_ms"));
}

std::string shownMs(const std::optional<int64_t>& ms)
{
    constexpr int64_t latest = 253'402'300'799'999;
    return ms && *ms >= 0 && *ms <= latest ? formatUtc(UtcTime(std::chrono::milliseconds(*ms))) : std::string();
}

class MetaThread {
public:
    explicit MetaThread(const ChatFile& file)
        : m_file(file)
    {
    }

    bool read(const Json& untrusted, ChatLogs& logs)
    {
        std::vector<ChatMessage> messages;
        for (const Json& each : jsonMember(untrusted, "messages"))
            messages.push_back(message(each));
        std::ranges::reverse(messages); // the newest is written first
        ChatLog log(program(), m_file.isInside);
        log.setTitle(text(jsonStringOr(untrusted, "title")));
        for (const Json& each : jsonMember(untrusted, "participants"))
            log.addParticipant(text(jsonStringOr(each, "name")));
        for (const ChatMessage& each : messages)
            log.add(each);
        if (m_isReadBack)
            log.addNote("Chat.Encoding", "UTF-8 written as Latin-1, read back");
        logs.push_back(std::move(log));
        return true;
    }

private:
    std::string text(const std::string& untrusted) { return readBack(untrusted, m_isReadBack); }

    ChatMessage message(const Json& untrusted)
    {
        ChatMessage message;
        message.sender = text(jsonStringOr(untrusted, "sender_name", "?"));
        if (message.sender.empty())
            message.sender = "?";
        message.utcMs = wholeNumberIn(jsonMember(untrusted, "timestamp_ms"));
        message.shownTime = shownMs(message.utcMs);
        message.text = text(jsonStringOr(untrusted, "content"));
        const Json& share = jsonMember(untrusted, "share");
        for (const char* key : {"share_text", "link"})
            if (const std::string shared = text(jsonStringOr(share, key)); !shared.empty())
                message.text += (message.text.empty() ? "" : " ") + shared;
        for (const char* key : {"photos", "videos", "audio_files", "files", "gifs"}) {
            const Json& list = jsonMember(untrusted, key);
            for (size_t i = 0; list.is_array() && i < list.size() && i < maxFilesOfMessage; ++i)
                if (std::string where = text(jsonStringOr(list[i], "uri")); !where.empty()) {
                    m_isInstagram = m_isInstagram || where.starts_with("your_instagram_activity/");
                    m_isFacebook = m_isFacebook || where.starts_with("your_facebook_activity/");
                    message.attachments.push_back(std::move(where));
                }
        }
        return message;
    }

    std::string_view program() const
    {
        if (m_isInstagram == m_isFacebook)
            return "Instagram or Facebook";
        return m_isInstagram ? "Instagram" : "Facebook";
    }

    const ChatFile& m_file;
    bool m_isReadBack = false, m_isInstagram = false, m_isFacebook = false;
};

} // namespace

bool readMeta(const Json& untrusted, const ChatFile& file, ChatLogs& logs)
{
    return isMetaThread(untrusted) && MetaThread(file).read(untrusted, logs);
}

} // namespace holdfast::decode
