#include "app/decode/chat/chat_reader.h"
#include "app/decode/chat/stamped_line.h"
#include "core/base/untrusted_text.h"

#include <algorithm>
#include <array>

namespace holdfast::decode {

namespace {

constexpr size_t maxSenderName = 200;
constexpr std::string_view leftToRight = "\xe2\x80\x8e";

struct StampedMessage {
    StampedLine line;
    std::string_view text; ///< the lines that go on included
};

std::string_view withoutReturn(std::string_view line)
{
    return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
}

/// All of it, or nothing where it does not begin as an export does.
std::vector<StampedMessage> stampedMessages(std::string_view untrustedText)
{
    std::vector<StampedMessage> messages;
    const char* begin = nullptr;
    for (std::string_view left = untrustedText; !left.empty();) {
        const size_t end = std::min(left.find('\n'), left.size());
        const std::string_view line = withoutReturn(left.substr(0, end));
        left.remove_prefix(std::min(end + 1, left.size()));
        if (const auto stamped = stampedLine(line)) {
            messages.push_back({*stamped, stamped->rest});
            begin = stamped->rest.data();
        } else if (messages.empty() && !line.empty()) {
            return {};
        } else if (!messages.empty()) {
            messages.back().text = {begin, size_t(line.data() + line.size() - begin)};
        }
    }
    return messages;
}

enum class DayOrder { DayFirst, MonthFirst, YearFirst, Ambiguous, Mixed };

/// What the numbers themselves tell, over all lines: a language is no proof of an order.
DayOrder dayOrderOf(const std::vector<StampedMessage>& messages)
{
    bool isDayFirst = false, isMonthFirst = false, isYearFirst = false, isYearLast = false;
    for (const StampedMessage& message : messages) {
        const StampedLine& line = message.line;
        (line.isYearFirst ? isYearFirst : isYearLast) = true;
        if (!line.isYearFirst) {
            isDayFirst = isDayFirst || line.date[0] > 12;
            isMonthFirst = isMonthFirst || line.date[1] > 12;
        }
    }
    if ((isYearFirst && isYearLast) || (isDayFirst && isMonthFirst))
        return DayOrder::Mixed;
    if (isYearFirst)
        return DayOrder::YearFirst;
    if (isDayFirst || isMonthFirst)
        return isDayFirst ? DayOrder::DayFirst : DayOrder::MonthFirst;
    return DayOrder::Ambiguous;
}

std::string twoDigits(int value)
{
    return (value < 10 ? "0" : "") + std::to_string(value);
}

std::string dateText(int year, int month, int day)
{
    return std::to_string(year < 100 ? 2000 + year : year) + "-" + twoDigits(month) + "-" + twoDigits(day);
}

std::string localTime(const StampedLine& line, DayOrder order, bool isHalfKnown)
{
    using Half = StampedLine::Half;
    const auto& [first, second, third] = line.date;
    std::string text;
    if (order == DayOrder::YearFirst || order == DayOrder::Mixed)
        text = line.isYearFirst ? dateText(first, second, third) : std::string();
    else if (order == DayOrder::Ambiguous && first != second)
        text = dateText(third, second, first) + " or " + dateText(third, first, second);
    else
        text = order == DayOrder::MonthFirst ? dateText(third, first, second) : dateText(third, second, first);
    if (text.empty())
        return std::string(line.stamp);
    int hour = line.hour;
    if (line.half == Half::Morning || line.half == Half::Afternoon)
        hour = hour % 12 + (line.half == Half::Afternoon ? 12 : 0);
    text += " " + twoDigits(hour) + ":" + twoDigits(line.minute);
    if (line.second >= 0)
        text += ":" + twoDigits(line.second);
    if (!isHalfKnown)
        text += ", morning or afternoon";
    return text;
}

bool endsAsAFileName(std::string_view name)
{
    const size_t dot = name.rfind('.');
    if (dot == std::string_view::npos || dot == 0 || name.size() - dot > 6 || name.size() - dot < 3)
        return false;
    return std::all_of(name.begin() + std::ptrdiff_t(dot) + 1, name.end(),
        [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); });
}

/// "<attached: NAME>" and "NAME (file attached)", in whichever language.
std::string attachmentIn(std::string_view text)
{
    const bool isMarked = text.find(leftToRight) != std::string_view::npos;
    std::string_view line = withoutReturn(text.substr(0, std::min(text.find('\n'), text.size())));
    if (const size_t open = line.rfind('<'); open != std::string_view::npos && line.ends_with('>')) {
        const std::string_view inside = line.substr(open + 1, line.size() - open - 2);
        const size_t colon = inside.find(':');
        if (isMarked && colon != std::string_view::npos && colon + 1 < inside.size()) {
            std::string_view name = inside.substr(colon + 1);
            name.remove_prefix(std::min(name.find_first_not_of(' '), name.size()));
            return endsAsAFileName(name) ? std::string(name) : std::string();
        }
    }
    while (line.starts_with(leftToRight))
        line.remove_prefix(leftToRight.size());
    const size_t open = line.rfind(" (");
    if (open == std::string_view::npos || !line.ends_with(')') || !endsAsAFileName(line.substr(0, open)))
        return {};
    const std::string_view name = line.substr(0, open);
    const bool isNamedByProgram = name.size() > 15 && name.find("-WA") != std::string_view::npos;
    return isMarked || isNamedByProgram || line.substr(open) == " (file attached)" ? std::string(name) : std::string();
}

constexpr std::string_view orderText(DayOrder order)
{
    switch (order) {
    case DayOrder::DayFirst:
        return "day first";
    case DayOrder::MonthFirst:
        return "month first";
    case DayOrder::YearFirst:
        return "year first";
    case DayOrder::Ambiguous:
        return "ambiguous";
    case DayOrder::Mixed:
        break;
    }
    return "mixed";
}

} // namespace

bool readWhatsApp(const ChatFile& file, ChatLogs& logs)
{
    using Half = StampedLine::Half;
    const std::vector<StampedMessage> messages = stampedMessages(file.untrustedText);
    const bool hasHalves = std::ranges::any_of(messages,
                               [](const StampedMessage& message) { return message.line.half == Half::Unknown; })
        && std::ranges::none_of(
            messages, [](const StampedMessage& message) { return message.line.hour > 12 || message.line.hour == 0; });
    const DayOrder order = dayOrderOf(messages);
    ChatLog log("WhatsApp, by the form of its lines", file.isInside);
    log.setTitle(file.title());
    if (!messages.empty())
        log.addNote("Chat.DayOrder", orderText(order));
    if (hasHalves)
        log.addNote("Chat.HalfOfDay", "not known");
    for (const StampedMessage& each : messages) {
        ChatMessage message;
        message.shownTime = each.line.stamp;
        message.localTime = localTime(each.line, order, !(hasHalves && each.line.half == Half::Unknown));
        const size_t colon = each.text.find(':');
        const bool hasSender = colon != std::string_view::npos && colon > 0 && colon <= maxSenderName
            && each.text.find('\n') > colon && (colon + 1 == each.text.size() || each.text[colon + 1] == ' ');
        if (hasSender)
            message.sender = each.text.substr(0, colon);
        message.text = hasSender ? each.text.substr(std::min(colon + 2, each.text.size())) : each.text;
        if (std::string name = hasSender ? attachmentIn(message.text) : std::string(); !name.empty())
            message.attachments.push_back(std::move(name));
        log.add(message);
    }
    if (log.messages() == 0)
        return false;
    logs.push_back(std::move(log));
    return true;
}

} // namespace holdfast::decode
