#include "core/capture/devtools_splitter.h"

#include "core/capture/devtools_client.h"

#include <charconv>

namespace holdfast::capture {

DevToolsSplitter::Channel::Channel(DevToolsSplitter& splitter, uint64_t number)
    : m_splitter(splitter)
    , m_number(number)
{
    m_splitter.m_channels[number] = this;
}

DevToolsSplitter::Channel::~Channel()
{
    m_splitter.m_channels.erase(m_number);
}

DevToolsSplitter::DevToolsSplitter(DevToolsTransport& transport, OnEvent onEvent)
    : m_transport(transport)
    , m_onEvent(std::move(onEvent))
{
    m_transport.setOnMessage([this](std::string_view untrustedText) { receive(untrustedText); });
}

DevToolsSplitter::~DevToolsSplitter()
{
    m_transport.setOnMessage({});
}

std::unique_ptr<DevToolsSplitter::Channel> DevToolsSplitter::open()
{
    do
        m_last = m_last % most + 1;
    while (m_channels.contains(m_last));
    return std::make_unique<Channel>(*this, m_last);
}

void DevToolsSplitter::receive(std::string_view untrustedText)
{
    // Chromium writes the number first; answers can be long, so only their client reads them whole.
    constexpr std::string_view answerStart = "{\"id\":";
    if (untrustedText.starts_with(answerStart)) {
        uint64_t id = 0;
        const std::string_view digits = untrustedText.substr(answerStart.size(), 20);
        std::from_chars(digits.data(), digits.data() + digits.size(), id);
        const auto channel = m_channels.find(id == 0 ? 0 : (id - 1) / idsEach);
        if (channel != m_channels.end())
            channel->second->hand(untrustedText);
        return;
    }
    if (untrustedText.size() > maxDevToolsMessageBytes)
        return;
    const Json untrusted = Json::parse(untrustedText.begin(), untrustedText.end(), nullptr, false);
    if (untrusted.is_object())
        m_onEvent(jsonStringOr(untrusted, "method"), jsonMember(untrusted, "params"), untrustedText);
}

} // namespace holdfast::capture
