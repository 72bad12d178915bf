#include "core/capture/devtools_client.h"

namespace holdfast::capture {

DevToolsClient::DevToolsClient(DevToolsTransport& transport, Scheduler& scheduler, uint64_t idsAfter)
    : m_transport(transport)
    , m_scheduler(scheduler)
    , m_lastId(idsAfter)
{
    m_transport.setOnMessage([this](std::string_view untrustedText) { receive(untrustedText); });
}

DevToolsClient::~DevToolsClient()
{
    close();
    m_transport.setOnMessage({});
}

void DevToolsClient::send(std::string_view method, Json params, OnAnswer onAnswer, std::chrono::milliseconds timeout)
{
    const uint64_t id = ++m_lastId;
    Pending& pending = m_pending[id];
    pending.onAnswer = std::move(onAnswer);
    if (timeout.count() > 0) {
        pending.timer = m_scheduler.callAfter(
            timeout, [this, id, name = std::string(method)] { answer(id, fail(errors::devToolsTimeout, name)); });
    }
    Json message{{"id", id}, {"method", method}};
    if (!params.empty())
        message["params"] = std::move(params);
    m_transport.send(canonicalJson(message));
}

void DevToolsClient::on(std::string_view event, OnEvent onEvent)
{
    m_events[std::string(event)].push_back(std::move(onEvent));
}

void DevToolsClient::close()
{
    for (const auto& [id, pending] : m_pending)
        m_scheduler.cancel(pending.timer);
    m_pending.clear();
    m_events.clear();
}

void DevToolsClient::answer(uint64_t id, Result<Json> result)
{
    const auto found = m_pending.find(id);
    if (found == m_pending.end())
        return; // an answer after its timeout, or one nobody asked for
    Pending pending = std::move(found->second);
    m_pending.erase(found);
    m_scheduler.cancel(pending.timer);
    if (pending.onAnswer)
        pending.onAnswer(std::move(result));
}

void DevToolsClient::receive(std::string_view untrustedText)
{
    // The text comes from the browser's own process, not from the page, but quotes what the page chose.
    Json untrustedMessage = untrustedText.size() > maxDevToolsMessageBytes
        ? Json(Json::value_t::discarded)
        : Json::parse(untrustedText.begin(), untrustedText.end(), nullptr, false);
    if (!untrustedMessage.is_object()) {
        ++m_badMessages;
        return;
    }
    if (const auto id = untrustedMessage.find("id"); id != untrustedMessage.end()) {
        if (!id->is_number_unsigned()) {
            ++m_badMessages;
            return;
        }
        const auto number = id->get<uint64_t>();
        if (const auto error = untrustedMessage.find("error"); error != untrustedMessage.end())
            answer(number, fail(errors::devToolsRefused, jsonStringOr(*error, "message").substr(0, 200)));
        else if (const auto result = untrustedMessage.find("result");
                 result != untrustedMessage.end() && result->is_object())
            answer(number, std::move(*result));
        else
            answer(number, fail(errors::devToolsBadMessage, "no result"));
        return;
    }
    const auto handler = m_events.find(jsonStringOr(untrustedMessage, "method"));
    if (handler == m_events.end())
        return;
    const std::vector<OnEvent> handlers = handler->second; // a copy: a handler may close the client
    const auto found = untrustedMessage.find("params");
    const Json params = found != untrustedMessage.end() && found->is_object() ? std::move(*found) : Json::object();
    for (const OnEvent& onEvent : handlers)
        if (!m_events.empty())
            onEvent(params);
}

} // namespace holdfast::capture
