#pragma once

#include "app/decode/chat/chat_log.h"
#include "core/base/json.h"

#include <QByteArray>

namespace holdfast::decode {

/// One file that may be an export, or a part of one in an archive.
struct ChatFile {
    std::string_view untrustedText;
    std::string untrustedName; ///< without folders
    std::string archiveName = {}; ///< of the archive that it lies in; empty: in none
    ChatLog::IsInside isInside = {};

    /// Where the export itself names no conversation, its file does: "WhatsApp Chat with …", in whichever language.
    std::string title() const;
};

/// What a file of this name and type says as the export of a chat program: WhatsApp (text), Telegram Desktop (JSON,
/// HTML), Signal (its plaintext export, signal-cli, the XML of older ones), Instagram and Facebook (JSON),
/// DiscordChatExporter (JSON); each also inside a ZIP. Without a claim where it is none. decode.failed, io.too-large.
Result<imaging::ChatExport> readChat(const QByteArray& untrustedFile, std::string_view untrustedName);

/// Each adds the conversations of the file, or says that it is no such export.
bool readWhatsApp(const ChatFile& file, ChatLogs& logs);
bool readTelegramPage(const ChatFile& file, ChatLogs& logs);
bool readTelegram(const Json& untrusted, const ChatFile& file, ChatLogs& logs);
bool readMeta(const Json& untrusted, const ChatFile& file, ChatLogs& logs);
bool readDiscord(const Json& untrusted, const ChatFile& file, ChatLogs& logs);
bool readSignalLines(const ChatFile& file, ChatLogs& logs);
bool readSmsBackup(const ChatFile& file, ChatLogs& logs);

/// A whole number, also as a string of digits, as JSON writers put large ones.
std::optional<int64_t> wholeNumberIn(const Json& untrusted);

inline constexpr size_t maxConversations = 300; ///< of one file

} // namespace holdfast::decode
