#include "core/capture/window_messages.h"

#include "core/base/frame.h"
#include "core/base/untrusted_text.h"

#include <algorithm>
#include <array>

namespace holdfast::capture {

namespace {

constexpr uint64_t maxTimeoutMs = 60 * 60 * 1000, maxPixels = 1'000'000;
constexpr std::array<std::pair<WindowEvent::Kind, std::string_view>, 6> kinds{
    {{WindowEvent::Kind::Wanted, "wanted"}, {WindowEvent::Kind::Visiting, "visiting"},
        {WindowEvent::Kind::Active, "active"}, {WindowEvent::Kind::Closed, "closed"},
        {WindowEvent::Kind::QuickExit, "quick_exit"}, {WindowEvent::Kind::UnderAge, "under_age"}}};
constexpr std::array answers{LoggedIn::Yes, LoggedIn::No, LoggedIn::NotSaid};

Result<bool> flag(const Json& untrusted, const char* key)
{
    const Json& value = jsonMember(untrusted, key);
    if (!value.is_boolean())
        return fail(errors::helperBadMessage, key);
    return value.get<bool>();
}

Result<std::map<std::string, std::string>> words(const Json& message, const char* key)
{
    std::map<std::string, std::string> all;
    const Json& given = jsonMember(message, key);
    if (!given.is_object())
        return fail(errors::helperBadMessage, key);
    for (const auto& [name, value] : given.items()) {
        if (!value.is_string())
            return fail(errors::helperBadMessage, key);
        all[name] = value.get<std::string>();
    }
    return all;
}

} // namespace

std::string_view toText(LoggedIn answer)
{
    return answer == LoggedIn::Yes ? "yes" : answer == LoggedIn::No ? "no" : "not said";
}

Json encodeOrder(const WindowOrder& order)
{
    return {{"type", "open_window"}, {"texts", order.look.texts}, {"colors", order.look.colors},
        {"right_to_left", order.look.isRightToLeft}, {"font_points", order.look.fontPoints}, {"address", order.address},
        {"every_page", order.everyPage}};
}

Result<WindowOrder> decodeOrder(const Json& message)
{
    WindowOrder order;
    HF_TRY(order.look.texts, words(message, "texts"));
    HF_TRY(order.look.colors, words(message, "colors"));
    HF_TRY(order.look.isRightToLeft, flag(message, "right_to_left"));
    const Json& points = jsonMember(message, "font_points");
    if (!points.is_number())
        return fail(errors::helperBadMessage, "font_points");
    order.look.fontPoints = std::clamp(points.get<double>(), 0.0, 100.0);
    HF_TRY(order.address, jsonString(message, "address"));
    HF_TRY(order.everyPage, flag(message, "every_page"));
    return order;
}

Json encodeTake(const CaptureRequest& request)
{
    return {{"type", "take"}, {"timeout_ms", uint64_t(request.timeout.count())}, {"max_height", request.maxHeight},
        {"scrub_salt", toHex(request.scrubSalt)}};
}

Result<LiveRequest> decodeTake(const Json& message, bool isView)
{
    LiveRequest request;
    request.isView = isView;
    HF_TRY(const uint64_t timeout, jsonUnsigned(message, "timeout_ms"));
    HF_TRY(const uint64_t height, jsonUnsigned(message, "max_height"));
    if (timeout == 0 || timeout > maxTimeoutMs || height == 0 || height > maxPixels)
        return fail(errors::helperBadMessage, "take");
    request.timeout = std::chrono::milliseconds(timeout);
    request.maxHeight = uint32_t(height);
    HF_TRY(const std::string salt, jsonString(message, "scrub_salt"));
    HF_TRY(request.scrubSalt, fromHex(salt));
    return request;
}

Json encodeEvent(const WindowEvent& event)
{
    const auto* const kind
        = std::find_if(kinds.begin(), kinds.end(), [&](const auto& each) { return each.first == event.kind; });
    return {{"type", kind->second}, {"url", event.url}, {"host", event.host}, {"view", event.isView},
        {"logged_in", toText(event.loggedIn)}};
}

Result<WindowEvent> decodeEvent(const Json& untrustedMessage)
{
    WindowEvent event;
    const std::string type = jsonStringOr(untrustedMessage, "type");
    const auto* const kind
        = std::find_if(kinds.begin(), kinds.end(), [&](const auto& each) { return each.second == type; });
    if (kind == kinds.end())
        return fail(errors::helperBadMessage, "unknown type");
    event.kind = kind->first;
    if (!jsonMember(untrustedMessage, "url").is_string())
        return fail(errors::helperBadMessage, "url");
    event.url = jsonStringOr(untrustedMessage, "url");
    const bool isAboutAPage
        = event.kind == WindowEvent::Kind::Wanted || (event.kind == WindowEvent::Kind::UnderAge && !event.url.empty());
    if (isAboutAPage && !checkAddress(event.url))
        return fail(errors::helperBadMessage, "address");
    event.host = printableAscii(jsonStringOr(untrustedMessage, "host"), 253);
    HF_TRY(event.isView, flag(untrustedMessage, "view"));
    const std::string loggedIn = jsonStringOr(untrustedMessage, "logged_in");
    const auto* const answer
        = std::find_if(answers.begin(), answers.end(), [&](LoggedIn each) { return toText(each) == loggedIn; });
    if (answer == answers.end())
        return fail(errors::helperBadMessage, "logged_in");
    event.loggedIn = *answer;
    return event;
}

} // namespace holdfast::capture
