#pragma once

#include "core/imaging/claims.h"

namespace holdfast::imaging {

/// What a chat program's export says of itself (docs/intake-records.md, "Chat export"). Whoever had the file could
/// write whatever they liked there.
struct ChatExport {
    Claims claims; ///< "Chat.…"; none: the file is no such export
    std::string text; ///< UTF-8, a line for each message, for the search; at most maxChatText bytes
};

inline constexpr size_t maxChatText = 8 * 1024 * 1024; ///< bytes
inline constexpr size_t maxChatBytes = 64 * 1024 * 1024; ///< of one conversation's file
inline constexpr size_t maxChatFileName = 1000; ///< bytes

/// Whether a file of this type may be an export, so that it is worth asking: text, JSON, HTML, XML, ZIP.
bool mayBeChat(std::string_view mime);

/// Names of claims that the importer makes of "Chat.Attachment", by whether a file of this name lay beside the export.
inline constexpr std::string_view chatAttachment = "Chat.Attachment";
inline constexpr std::string_view chatAttachmentInside = "Chat.Attachment.Inside";
inline constexpr std::string_view chatAttachmentBeside = "Chat.Attachment.Beside";
inline constexpr std::string_view chatAttachmentMissing = "Chat.Attachment.Missing";

} // namespace holdfast::imaging
