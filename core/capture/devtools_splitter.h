#pragma once

#include "core/base/json.h"
#include "core/capture/devtools_transport.h"

#include <map>
#include <memory>

namespace holdfast::capture {

/// Lets several clients talk over one transport: each has numbers of its own for its commands, by which it gets its
/// answers and nobody else's. Events go to one listener, who hands them on as he sees fit.
class DevToolsSplitter {
public:
    class Channel final : public DevToolsTransport {
    public:
        Channel(DevToolsSplitter& splitter, uint64_t number);
        ~Channel() override;
        void send(std::string_view message) override { m_splitter.m_transport.send(message); }
        void hand(std::string_view untrustedText) { deliver(untrustedText); }
        uint64_t idsAfter() const { return m_number * idsEach; } ///< for DevToolsClient

    private:
        DevToolsSplitter& m_splitter;
        uint64_t m_number;
    };
    /// An event's method, its parameters, and the text as it came.
    using OnEvent
        = std::function<void(const std::string& method, const Json& untrustedParams, std::string_view untrustedText)>;

    DevToolsSplitter(DevToolsTransport& transport, OnEvent onEvent);
    ~DevToolsSplitter();
    /// The splitter must outlive it.
    std::unique_ptr<Channel> open();

private:
    static constexpr uint64_t idsEach = 1'000'000, most = 2000; // ids are signed 32-bit numbers in Chromium
    void receive(std::string_view untrustedText);
    DevToolsTransport& m_transport;
    OnEvent m_onEvent;
    std::map<uint64_t, Channel*> m_channels;
    uint64_t m_last = 0;
};

} // namespace holdfast::capture
