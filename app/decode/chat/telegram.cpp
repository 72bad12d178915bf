#include "app/decode/chat/chat_reader.h"

#include <array>

namespace holdfast::decode {

namespace {

constexpr size_t maxTextPieces = 10'000;

/// A string, or pieces of one, some with what they are ("bold", "link").
std::string telegramText(const Json& untrusted)
{
    if (untrusted.is_string())
        return untrusted.get<std::string>();
    std::string text;
    for (size_t i = 0; untrusted.is_array() && i < untrusted.size() && i < maxTextPieces; ++i)
        text += untrusted[i].is_string() ? untrusted[i].get<std::string>() : jsonStringOr(untrusted[i], "text");
    return text;
}

bool isTelegramChat(const Json& untrusted)
{
    const Json& messages = jsonMember(untrusted, "messages");
    if (!messages.is_array() || messages.empty() || !jsonMember(untrusted, "type").is_string()
        || !jsonMember(untrusted, "id").is_number())
        return false;
    const Json& first = messages.front();
    return jsonMember(first, "type").is_string() && jsonMember(first, "date").is_string()
        && jsonMember(first, "id").is_number();
}

void addTelegramChat(const Json& untrusted, const ChatFile& file, ChatLogs& logs)
{
    ChatLog log("Telegram Desktop", file.isInside);
    log.setTitle(jsonStringOr(untrusted, "name"));
    for (const Json& each : jsonMember(untrusted, "messages")) {
        if (!each.is_object())
            continue;
        const bool isNotice = jsonStringOr(each, "type") == "service";
        ChatMessage message;
        message.shownTime = message.localTime = jsonStringOr(each, "date");
        if (const auto seconds = wholeNumberIn(jsonMember(each, "date_unixtime"));
            seconds && *seconds < 1'000'000'000'000)
            message.utcMs = *seconds * 1000;
        message.text = telegramText(jsonMember(each, "text"));
        if (isNotice) {
            message.text = jsonStringOr(each, "actor") + ": " + jsonStringOr(each, "action") + " " + message.text;
            log.addParticipant(jsonStringOr(each, "actor"));
        } else {
            message.sender = jsonStringOr(each, "from", jsonStringOr(each, "from_id"));
            if (message.sender.empty())
                message.sender = "?"; // an account that was deleted
        }
        for (const char* key : {"photo", "file"})
            if (std::string name = jsonStringOr(each, key); !name.empty())
                message.attachments.push_back(std::move(name)); // or why it is not there, in brackets
        log.add(message);
    }
    logs.push_back(std::move(log));
}

} // namespace

bool readTelegram(const Json& untrusted, const ChatFile& file, ChatLogs& logs)
{
    if (isTelegramChat(untrusted)) {
        addTelegramChat(untrusted, file, logs);
        return true;
    }
    bool isTelegram = false;
    for (const char* key : {"chats", "left_chats"}) {
        const Json& list = jsonMember(jsonMember(untrusted, key), "list");
        for (size_t i = 0; list.is_array() && i < list.size() && logs.size() < maxConversations; ++i)
            if (isTelegramChat(list[i])) {
                isTelegram = true;
                addTelegramChat(list[i], file, logs);
            }
    }
    return isTelegram;
}

} // namespace holdfast::decode
