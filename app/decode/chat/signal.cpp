#include "app/decode/chat/chat_reader.h"
#include "core/base/clock.h"

#include <QXmlStreamReader>

#include <algorithm>
#include <map>

namespace holdfast::decode {

namespace {

constexpr size_t maxSignalLine = 1024 * 1024, maxSignalFiles = 200, maxSignalPeople = 20'000;

std::string signalTime(const std::optional<int64_t>& ms)
{
    constexpr int64_t latest = 253'402'300'799'999;
    return ms && *ms >= 0 && *ms <= latest ? formatUtc(UtcTime(std::chrono::milliseconds(*ms))) : std::string();
}

std::string firstNameOf(const Json& untrusted, std::initializer_list<const char*> keys)
{
    for (const char* key : keys)
        if (std::string name = jsonStringOr(untrusted, key); !name.empty())
            return name;
    return {};
}

void addSignalFiles(ChatMessage& message, const Json& untrustedFiles, const char* inside)
{
    for (size_t i = 0; untrustedFiles.is_array() && i < untrustedFiles.size() && i < maxSignalFiles; ++i) {
        const Json& file = inside == nullptr ? untrustedFiles[i] : jsonMember(untrustedFiles[i], inside);
        if (std::string name = firstNameOf(file, {"fileName", "filename", "id", "contentType"}); !name.empty())
            message.attachments.push_back(std::move(name));
    }
}

/// Signal's plaintext export (main.jsonl): a line is a frame of its backup format as JSON (Backup.proto), people and
/// conversations before the messages that name them.
class SignalFrames {
public:
    explicit SignalFrames(const ChatFile& file)
        : m_file(file)
    {
    }

    void frame(const Json& untrusted)
    {
        if (const Json& recipient = jsonMember(untrusted, "recipient"); recipient.is_object())
            person(recipient);
        else if (const Json& chat = jsonMember(untrusted, "chat"); chat.is_object())
            conversation(chat);
        else if (const Json& item = jsonMember(untrusted, "chatItem"); item.is_object())
            message(item);
    }
    void addTo(ChatLogs& logs)
    {
        for (auto& [id, log] : m_logs)
            if (log.messages() > 0 && logs.size() < maxConversations)
                logs.push_back(std::move(log));
    }

private:
    void person(const Json& untrusted)
    {
        const auto id = wholeNumberIn(jsonMember(untrusted, "id"));
        if (!id || m_people.size() == maxSignalPeople)
            return;
        std::string name;
        if (const Json& contact = jsonMember(untrusted, "contact"); contact.is_object()) {
            name = jsonStringOr(contact, "profileGivenName") + " " + jsonStringOr(contact, "profileFamilyName");
            if (name == " ")
                name = jsonStringOr(contact, "systemGivenName") + " " + jsonStringOr(contact, "systemFamilyName");
            while (name.ends_with(' '))
                name.pop_back();
            if (name.empty() && jsonMember(contact, "e164").is_string())
                name = "+" + jsonStringOr(contact, "e164");
            else if (const auto number = wholeNumberIn(jsonMember(contact, "e164")); name.empty() && number)
                name = "+" + std::to_string(*number);
        } else if (const Json& group = jsonMember(untrusted, "group"); group.is_object()) {
            const Json& title = jsonMember(jsonMember(group, "snapshot"), "title");
            name = title.is_string() ? title.get<std::string>() : jsonStringOr(title, "title");
        } else if (jsonMember(untrusted, "self").is_object()) {
            name = "the owner of the account";
        }
        m_people[*id] = std::move(name);
    }

    void conversation(const Json& untrusted)
    {
        const auto id = wholeNumberIn(jsonMember(untrusted, "id"));
        const auto with = wholeNumberIn(jsonMember(untrusted, "recipientId"));
        if (id && m_logs.size() < maxConversations) {
            const auto log = m_logs.try_emplace(*id, "Signal", m_file.isInside).first;
            log->second.setTitle(with ? nameOf(*with) : std::string());
        }
    }

    void message(const Json& untrusted)
    {
        const auto chat = wholeNumberIn(jsonMember(untrusted, "chatId"));
        const auto author = wholeNumberIn(jsonMember(untrusted, "authorId"));
        if (!chat || (!m_logs.contains(*chat) && m_logs.size() == maxConversations))
            return;
        ChatMessage message;
        message.utcMs = wholeNumberIn(jsonMember(untrusted, "dateSent"));
        message.shownTime = signalTime(message.utcMs);
        const bool isNotice = jsonMember(untrusted, "updateMessage").is_object();
        if (!isNotice)
            message.sender = author ? nameOf(*author) : "?";
        const Json& standard = jsonMember(untrusted, "standardMessage");
        message.text = jsonStringOr(jsonMember(standard, "text"), "body");
        addSignalFiles(message, jsonMember(standard, "attachments"), "pointer");
        m_logs.try_emplace(*chat, "Signal", m_file.isInside).first->second.add(message);
    }

    std::string nameOf(int64_t id) const
    {
        const auto found = m_people.find(id);
        return found == m_people.end() || found->second.empty() ? "?" : found->second;
    }

    const ChatFile& m_file;
    std::map<int64_t, std::string> m_people;
    std::map<int64_t, ChatLog> m_logs;
};

/// What signal-cli prints as JSON (man 5 signal-cli-jsonrpc): an envelope a line. All conversations are mixed.
void addEnvelope(const Json& untrusted, ChatLog& log)
{
    ChatMessage message;
    message.sender = firstNameOf(untrusted, {"sourceName", "sourceNumber", "source"});
    const Json* data = &jsonMember(untrusted, "dataMessage");
    if (const Json& sent = jsonMember(jsonMember(untrusted, "syncMessage"), "sentMessage"); sent.is_object()) {
        data = &sent;
        log.addParticipant(firstNameOf(sent, {"destinationNumber", "destination"}));
    }
    if (!data->is_object())
        return; // a receipt, somebody typing
    if (message.sender.empty())
        message.sender = "?";
    message.utcMs = wholeNumberIn(jsonMember(*data, "timestamp"));
    message.shownTime = signalTime(message.utcMs);
    message.text = jsonStringOr(*data, "message");
    addSignalFiles(message, jsonMember(*data, "attachments"), nullptr);
    log.add(message);
}

const Json& envelopeOf(const Json& untrusted)
{
    const Json& direct = jsonMember(untrusted, "envelope");
    return direct.is_object() ? direct : jsonMember(jsonMember(untrusted, "params"), "envelope");
}

bool isSignalLine(const Json& untrusted)
{
    const bool isInfo = jsonMember(untrusted, "version").is_string() || jsonMember(untrusted, "version").is_number();
    return envelopeOf(untrusted).is_object() || (isInfo && untrusted.contains("backupTimeMs"))
        || jsonMember(jsonMember(untrusted, "recipient"), "id").is_string()
        || jsonMember(jsonMember(untrusted, "chatItem"), "chatId").is_string();
}

} // namespace

bool readSignalLines(const ChatFile& file, ChatLogs& logs)
{
    SignalFrames frames(file);
    ChatLog envelopes("Signal, by signal-cli", file.isInside);
    bool isFirst = true;
    size_t unread = 0;
    for (std::string_view left = file.untrustedText; !left.empty();) {
        const size_t end = std::min(left.find('\n'), left.size());
        const std::string_view line = left.substr(0, end);
        left.remove_prefix(std::min(end + 1, left.size()));
        if (line.find_first_not_of(" \t\r") == std::string_view::npos)
            continue;
        const auto json = line.size() <= maxSignalLine ? parseJson(line, maxSignalLine)
                                                       : Result<Json>(fail(holdfast::errors::badJson, "long"));
        if (isFirst && (!json || !json->is_object() || !isSignalLine(*json)))
            return false;
        isFirst = false;
        if (!json)
            ++unread;
        else if (const Json& envelope = envelopeOf(*json); envelope.is_object())
            addEnvelope(envelope, envelopes);
        else
            frames.frame(*json);
    }
    const size_t before = logs.size();
    if (envelopes.messages() > 0)
        logs.push_back(std::move(envelopes));
    frames.addTo(logs);
    if (unread > 0 && logs.size() > before)
        logs.back().addNote("Chat.LinesNotRead", std::to_string(unread));
    return logs.size() > before;
}

/// What Signal for Android wrote until 2018, in the form of SMS Backup & Restore.
bool readSmsBackup(const ChatFile& file, ChatLogs& logs)
{
    if (file.untrustedText.substr(0, 4096).find("<smses") == std::string_view::npos)
        return false;
    QXmlStreamReader xml(QByteArray::fromRawData(file.untrustedText.data(), qsizetype(file.untrustedText.size())));
    ChatLog log("Signal's plaintext backup, or SMS Backup & Restore", file.isInside);
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isDTD() && !xml.entityDeclarations().isEmpty())
            return false;
        if (!xml.isStartElement() || xml.name() != u"sms")
            continue;
        const auto value
            = [&](const char* name) { return xml.attributes().value(QLatin1String(name)).toString().toStdString(); };
        std::string with = value("contact_name");
        if (with.empty() || with == "null")
            with = value("address");
        log.addParticipant(with);
        ChatMessage message;
        message.sender = value("type") == "2" ? "the owner of the telephone" : with;
        if (message.sender.empty())
            message.sender = "?";
        message.utcMs = wholeNumberIn(Json(value("date")));
        message.shownTime = signalTime(message.utcMs);
        message.text = value("body");
        log.add(message);
    }
    if (log.messages() == 0)
        return false;
    logs.push_back(std::move(log));
    return true;
}

} // namespace holdfast::decode
