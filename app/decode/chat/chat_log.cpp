#include "app/decode/chat/chat_log.h"

#include "core/base/clock.h"
#include "core/base/untrusted_text.h"

#include <QString>

#include <algorithm>

namespace holdfast::decode {

namespace {

constexpr size_t maxNamed = 500, maxListedAttachments = 1500, maxAttachmentName = 1000, maxSender = 300;
constexpr int64_t latestMs = 253'402'300'799'999; ///< the end of the year 9999

std::string chatTimeText(int64_t ms)
{
    return formatUtc(UtcTime(std::chrono::milliseconds(ms)));
}

} // namespace

std::string harmlessChatText(std::string_view untrustedText, bool keepsLines)
{
    const QString text = QString::fromUtf8(untrustedText.data(), qsizetype(untrustedText.size()));
    QString clean;
    clean.reserve(text.size());
    for (const QChar each : text) {
        const ushort code = each.unicode();
        const bool isInPlace = code == 0x200e || code == 0x200f || code == 0x061c || code == 0x202a || code == 0x202c
            || code == 0x2068 || code == 0x2069 || code == 0xfeff;
        const bool isOverride = code == 0x202b || code == 0x202d || code == 0x202e || code == 0x2066 || code == 0x2067;
        if (isOverride)
            clean += QChar(0xfffd);
        else if (code == '\n' && keepsLines)
            clean += each;
        else if (code < 0x20 || (code >= 0x7f && code < 0xa0) || code == 0x2028 || code == 0x2029)
            clean += QChar(u' ');
        else if (!isInPlace)
            clean += each;
    }
    return clean.toStdString();
}

ChatLog::ChatLog(std::string_view program, IsInside isInside)
    : m_program(program)
    , m_isInside(std::move(isInside))
{
}

void ChatLog::setTitle(std::string_view untrustedTitle)
{
    m_title = harmlessChatText(untrustedTitle.substr(0, imaging::maxClaimValue), false);
}

void ChatLog::addParticipant(std::string_view untrustedName)
{
    std::string name = harmlessChatText(untrustedName.substr(0, maxSender), false);
    if (name.empty() || m_known.contains(name))
        return;
    if (m_participants.size() == maxNamed) {
        ++m_moreParticipants; // perhaps one of them several times, which is why no number is told
        return;
    }
    m_known.insert(name);
    m_participants.push_back(std::move(name));
}

void ChatLog::addNote(std::string_view name, std::string_view value)
{
    m_notes.emplace_back(name, harmlessChatText(value, false));
}

void ChatLog::addAttachment(const std::string& untrustedName)
{
    ++m_allAttachments;
    if (m_attachments.size() == maxListedAttachments)
        return;
    std::string_view name = imaging::chatAttachment;
    if (m_isInside)
        name = m_isInside(untrustedName) ? imaging::chatAttachmentInside : imaging::chatAttachmentMissing;
    m_attachments.emplace_back(
        name, harmlessChatText(std::string_view(untrustedName).substr(0, maxAttachmentName), false));
}

void ChatLog::add(const ChatMessage& untrusted)
{
    (untrusted.sender.empty() ? m_notices : m_messages) += 1;
    addParticipant(untrusted.sender);
    if (untrusted.utcMs && *untrusted.utcMs >= 0 && *untrusted.utcMs <= latestMs) {
        m_firstMs = std::min(m_firstMs.value_or(*untrusted.utcMs), *untrusted.utcMs);
        m_lastMs = std::max(m_lastMs.value_or(*untrusted.utcMs), *untrusted.utcMs);
    } else if (!untrusted.localTime.empty()) {
        if (m_firstLocal.empty())
            m_firstLocal = untrusted.localTime;
        m_lastLocal = untrusted.localTime;
    }
    for (const std::string& attachment : untrusted.attachments)
        addAttachment(attachment);
    std::string line = harmlessChatText(untrusted.shownTime, false);
    if (!untrusted.sender.empty())
        line += " " + harmlessChatText(std::string_view(untrusted.sender).substr(0, maxSender), false) + ":";
    line += " ";
    line += harmlessChatText(std::string_view(untrusted.text).substr(0, imaging::maxChatText), true);
    for (const std::string& attachment : untrusted.attachments)
        if (untrusted.text.find(attachment) == std::string::npos)
            line += " [" + harmlessChatText(std::string_view(attachment).substr(0, maxAttachmentName), false) + "]";
    line += "\n";
    m_isCut = m_isCut || m_text.size() + line.size() > imaging::maxChatText;
    if (!m_isCut)
        m_text += line;
}

void ChatLog::addTo(imaging::Claims& claims, uint32_t part, size_t cap) const
{
    const auto claim = [&](std::string_view name, const std::string& value) {
        if (!value.empty())
            claims.add({part, std::string(name), value});
    };
    claim("Chat.Program", m_program);
    claim("Chat.Title", m_title);
    claim("Chat.Messages", std::to_string(m_messages));
    if (m_notices > 0)
        claim("Chat.Notices", std::to_string(m_notices));
    const bool hasZone = m_firstMs.has_value();
    claim("Chat.First", hasZone ? chatTimeText(*m_firstMs) : m_firstLocal);
    claim("Chat.Last", hasZone ? chatTimeText(*m_lastMs) : m_lastLocal);
    if (hasZone || !m_firstLocal.empty())
        claim("Chat.Zone", hasZone ? "UTC" : "not stated");
    for (const auto& [name, value] : m_notes)
        claim(name, value);
    if (m_isCut)
        claim("Chat.Text", "cut");
    for (size_t i = 0; i < m_participants.size() && i < cap; ++i)
        claim("Chat.Participant", m_participants[i]);
    if (m_moreParticipants > 0 || m_participants.size() > cap)
        claim("Chat.Participants", "more than are named");
    if (m_allAttachments > 0)
        claim("Chat.Attachments", std::to_string(m_allAttachments));
    for (size_t i = 0; i < m_attachments.size() && i < cap; ++i)
        claim(m_attachments[i].first, m_attachments[i].second);
}

} // namespace holdfast::decode
