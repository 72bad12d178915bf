#include "app/decode/chat/chat_reader.h"

#include <QDateTime>

namespace holdfast::decode {

namespace {

constexpr size_t maxDiscordFiles = 200; ///< of one message

std::optional<int64_t> msOfIsoTime(const std::string& untrusted)
{
    const QDateTime time = QDateTime::fromString(QString::fromStdString(untrusted.substr(0, 40)), Qt::ISODateWithMs);
    if (!time.isValid() || time.timeSpec() == Qt::LocalTime) // without its distance from UTC it tells no moment
        return std::nullopt;
    return time.toMSecsSinceEpoch();
}

ChatMessage discordMessage(const Json& untrusted)
{
    ChatMessage message;
    const Json& author = jsonMember(untrusted, "author");
    message.sender = jsonStringOr(author, "name", "?");
    const std::string nickname = jsonStringOr(author, "nickname");
    if (!nickname.empty() && nickname != message.sender)
        message.sender = nickname + " (" + message.sender + ")";
    if (message.sender.empty())
        message.sender = "?";
    message.shownTime = message.localTime = jsonStringOr(untrusted, "timestamp");
    message.utcMs = msOfIsoTime(message.shownTime);
    message.text = jsonStringOr(untrusted, "content");
    const Json& files = jsonMember(untrusted, "attachments");
    for (size_t i = 0; files.is_array() && i < files.size() && i < maxDiscordFiles; ++i) {
        // An address on the web where the files were not exported too, else where they lie.
        const std::string where = jsonStringOr(files[i], "url");
        const bool isThere = !where.empty() && where.find("://") == std::string::npos;
        message.attachments.push_back(isThere ? where : jsonStringOr(files[i], "fileName"));
    }
    return message;
}

} // namespace

bool readDiscord(const Json& untrusted, const ChatFile& file, ChatLogs& logs)
{
    const Json& channel = jsonMember(untrusted, "channel");
    const Json& messages = jsonMember(untrusted, "messages");
    if (!jsonMember(untrusted, "guild").is_object() || !channel.is_object() || !messages.is_array() || messages.empty()
        || !jsonMember(messages.front(), "author").is_object())
        return false;
    ChatLog log("Discord, by DiscordChatExporter", file.isInside);
    log.setTitle(jsonStringOr(jsonMember(untrusted, "guild"), "name") + ", " + jsonStringOr(channel, "name"));
    for (const Json& each : messages)
        log.add(discordMessage(each));
    logs.push_back(std::move(log));
    return true;
}

} // namespace holdfast::decode
