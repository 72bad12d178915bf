#include "app/decode/chat/chat_reader.h"

#include "app/decode/chat/zip_members.h"
#include "core/base/untrusted_text.h"
#include "core/imaging/decode_client.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace holdfast::decode {

namespace {

constexpr size_t maxFilesRead = 400, maxUnpacked = 128 * 1024 * 1024; ///< of one archive

std::string_view lastPart(std::string_view path)
{
    return path.substr(path.find_last_of('/') + 1); // npos + 1 is 0
}

std::string_view withoutMark(std::string_view text)
{
    return text.starts_with("\xef\xbb\xbf") ? text.substr(3) : text;
}

bool mayHoldMessages(std::string_view name)
{
    const std::string lower = asciiLowerCase(name);
    constexpr std::array<std::string_view, 5> endings{".txt", ".json", ".jsonl", ".html", ".xml"};
    return std::ranges::any_of(endings, [&](std::string_view ending) { return lower.ends_with(ending); });
}

/// A text that is none of these is no fault of it.
Result<void> addConversations(const ChatFile& file, ChatLogs& logs)
{
    const std::string_view text = file.untrustedText;
    const size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos || logs.size() >= maxConversations)
        return {};
    if (text.size() > imaging::maxChatBytes)
        return fail(holdfast::errors::tooLarge, "a conversation");
    if (text[first] == '<') {
        if (!readTelegramPage(file, logs))
            readSmsBackup(file, logs);
        return {};
    }
    if (text[first] != '{' && text[first] != '[') {
        readWhatsApp(file, logs);
        return {};
    }
    if (text[first] == '[' && readWhatsApp(file, logs))
        return {};
    if (readSignalLines(file, logs))
        return {};
    const auto json = parseJson(text, imaging::maxChatBytes);
    if (json && !readTelegram(*json, file, logs) && !readMeta(*json, file, logs))
        readDiscord(*json, file, logs);
    return {};
}

/// What an archive has in it, to be asked for by names that may leave out the folders in front.
class ArchiveContents {
public:
    explicit ArchiveContents(const std::vector<ZipMember>& members)
    {
        for (const ZipMember& member : members)
            m_byLastPart.emplace(lastPart(member.untrustedName), member.untrustedName);
    }
    bool has(std::string_view name) const
    {
        const auto [begin, end] = m_byLastPart.equal_range(lastPart(name));
        size_t looked = 0;
        for (auto each = begin; each != end && looked < 100; ++each, ++looked)
            if (each->second == name || each->second.ends_with("/" + std::string(name)))
                return true;
        return false;
    }

private:
    std::multimap<std::string_view, std::string_view> m_byLastPart;
};

Result<void> addArchived(ByteView untrustedZip, std::string_view name, ChatLogs& logs)
{
    HF_TRY(const std::vector<ZipMember> members, zipMembers(untrustedZip));
    const ArchiveContents contents(members);
    size_t read = 0, bytes = 0;
    for (const ZipMember& member : members) {
        const bool isWanted = mayHoldMessages(member.untrustedName) && member.bytes <= imaging::maxChatBytes
            && bytes + member.bytes <= maxUnpacked;
        if (!isWanted || read == maxFilesRead)
            continue;
        ++read;
        bytes += size_t(member.bytes);
        const auto text = unpacked(untrustedZip, member, imaging::maxChatBytes);
        if (!text)
            continue; // the others may be whole
        ChatFile file{withoutMark(*text), std::string(lastPart(member.untrustedName)), std::string(name)};
        file.isInside = [&contents](const std::string& attachment) { return contents.has(attachment); };
        HF_CHECK(addConversations(file, logs));
    }
    return {};
}

} // namespace

std::string ChatFile::title() const
{
    const bool isNameless = untrustedName.empty() || untrustedName == "_chat.txt";
    const std::string_view name = isNameless ? std::string_view(archiveName) : std::string_view(untrustedName);
    return std::string(name.substr(0, std::min(name.rfind('.'), name.size())));
}

std::optional<int64_t> wholeNumberIn(const Json& untrusted)
{
    if (untrusted.is_number_unsigned())
        return untrusted.get<uint64_t>() <= uint64_t(INT64_MAX) ? std::optional(int64_t(untrusted.get<uint64_t>()))
                                                                : std::nullopt;
    if (untrusted.is_number_integer())
        return untrusted.get<int64_t>();
    if (!untrusted.is_string())
        return std::nullopt;
    const auto& text = untrusted.get_ref<const std::string&>();
    int64_t value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    return read.ec == std::errc() && read.ptr == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

Result<imaging::ChatExport> readChat(const QByteArray& untrustedFile, std::string_view untrustedName)
{
    const std::string_view bytes(untrustedFile.constData(), size_t(untrustedFile.size()));
    ChatLogs logs;
    if (bytes.starts_with("PK\x03\x04")) {
        HF_CHECK(addArchived(asBytes(bytes), untrustedName, logs));
    } else {
        HF_CHECK(addConversations({withoutMark(bytes), std::string(untrustedName)}, logs));
    }
    imaging::ChatExport found;
    constexpr size_t ofOne = 1500, ofSeveral = 20;
    uint32_t part = 0;
    for (const ChatLog& log : logs) {
        log.addTo(found.claims, logs.size() > 1 ? ++part : 0, logs.size() > 1 ? ofSeveral : ofOne);
        if (found.text.size() + log.text().size() + 1 <= imaging::maxChatText)
            found.text += (found.text.empty() ? "" : "\n") + log.text();
    }
    return found;
}

} // namespace holdfast::decode
