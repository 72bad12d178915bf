#pragma once

#include "core/imaging/chat.h"

#include <functional>
#include <optional>
#include <set>

namespace holdfast::decode {

/// One message, or what the program itself noted (somebody joined, a call).
struct ChatMessage {
    std::string sender; ///< empty: the program's own notice
    std::string text;
    std::string shownTime; ///< as it stands in the export
    std::optional<int64_t> utcMs = {}; ///< since 1970, where the export tells the zone
    std::string localTime = {}; ///< else, "2026-11-18 20:11:05" by a clock that is not told
    std::vector<std::string> attachments = {}; ///< names or paths, as they stand there
};

/// What is known of one conversation, gathered message by message. All that goes in is untrusted.
class ChatLog {
public:
    /// Whether a file of this name lies in the same archive; none: the export is no archive.
    using IsInside = std::function<bool(const std::string& name)>;
    ChatLog(std::string_view program, IsInside isInside);

    void setTitle(std::string_view untrustedTitle);
    void addParticipant(std::string_view untrustedName);
    void addNote(std::string_view name, std::string_view value); ///< "Chat.DayOrder" and the like
    void add(const ChatMessage& untrusted);
    size_t messages() const { return m_messages; }
    /// With `part` as its number, and no more of participants and attachments than `cap` each.
    void addTo(imaging::Claims& claims, uint32_t part, size_t cap) const;
    const std::string& text() const { return m_text; }

private:
    void addAttachment(const std::string& untrustedName);

    std::string m_program, m_title, m_text;
    IsInside m_isInside;
    std::vector<std::pair<std::string, std::string>> m_notes;
    std::vector<std::string> m_participants;
    std::set<std::string> m_known;
    std::vector<std::pair<std::string_view, std::string>> m_attachments; ///< the claim's name, the file's
    size_t m_messages = 0, m_notices = 0, m_moreParticipants = 0, m_allAttachments = 0;
    std::optional<int64_t> m_firstMs, m_lastMs;
    std::string m_firstLocal, m_lastLocal;
    bool m_isCut = false;
};

/// Valid UTF-8 without control characters. Marks that turn text around are gone where they do nothing but keep it in
/// place, and U+FFFD where they override.
std::string harmlessChatText(std::string_view untrustedText, bool keepsLines);

/// The conversations of one file.
using ChatLogs = std::vector<ChatLog>;

} // namespace holdfast::decode
