#include "core/capture/dash_clock.h"

#include "core/base/untrusted_text.h"
#include "core/capture/http_headers.h"

#include <QDateTime>

#include <algorithm>
#include <memory>
#include <utility>

namespace holdfast::capture {

namespace {

constexpr size_t maxTimeBytes = 64;

/// The servers that are left to be asked, and what the one that is being asked says.
class ClockQuestion : public std::enable_shared_from_this<ClockQuestion> {
public:
    ClockQuestion(ClockWays ways, std::vector<DashClock> servers, std::chrono::milliseconds until,
        std::function<void(std::optional<ServerClock>)> came)
        : m_ways(ways)
        , m_servers(std::move(servers))
        , m_until(until)
        , m_came(std::move(came))
    {
    }
    void askNext()
    {
        if (m_next == m_servers.size() || m_ways.scheduler.elapsed() >= m_until)
            return m_came(std::nullopt);
        const DashClock& server = m_servers[m_next++];
        m_answer = {};
        m_ways.fetch.ask(server.address, PageFetch::Way::Script, m_until,
            {[self = shared_from_this()](const warc::HttpExchange& head) { return self->begin(head); },
                [self = shared_from_this()](ByteView part) { return self->add(part); },
                [self = shared_from_this()](const std::string& why) { self->end(why); }});
    }

private:
    const DashClock& server() const { return m_servers[m_next - 1]; }
    bool isByHeader() const { return server().scheme == "http-head"; }
    bool begin(const warc::HttpExchange& head)
    {
        m_answer = head;
        m_arrived = m_ways.scheduler.elapsed();
        return true;
    }
    /// Of a server that says it in a header, what else it sends is not wanted.
    std::string add(ByteView part)
    {
        append(m_answer.body, part);
        return isByHeader() || m_answer.body.size() > maxTimeBytes ? "no more is read" : "";
    }
    void end(const std::string& why)
    {
        const std::optional<int64_t> told = toldMs(why);
        if (!told)
            return askNext();
        if (!isByHeader() && !m_ways.archive.network().hasAnswer(m_answer.url))
            m_ways.archive.addFetched(m_answer);
        m_came(ServerClock{server(), std::chrono::milliseconds(*told) - m_arrived});
    }
    std::optional<int64_t> toldMs(const std::string& why) const
    {
        if (!isByHeader())
            return why.empty() ? momentOf(asText(m_answer.body)) : std::nullopt;
        for (const warc::HttpHeader& header : m_answer.responseHeaders)
            if (asciiLowerCase(header.name) == "date")
                if (const auto date = parseHttpDate(header.value))
                    return date->time_since_epoch().count();
        return std::nullopt;
    }

    ClockWays m_ways;
    std::vector<DashClock> m_servers;
    size_t m_next = 0;
    std::chrono::milliseconds m_until, m_arrived{};
    std::function<void(std::optional<ServerClock>)> m_came;
    warc::HttpExchange m_answer;
};

} // namespace

std::string clockScheme(std::string_view uri)
{
    for (const std::string way : {"direct", "http-head", "http-iso", "http-xsdate"})
        for (const char* year : {"2014", "2012"}) // of the draft, which sites still name
            if (uri == "urn:mpeg:dash:utc:" + way + ":" + year)
                return way;
    return {};
}

std::optional<int64_t> momentOf(std::string_view untrustedText)
{
    const QString text = QString::fromUtf8(untrustedText.data(), qsizetype(std::min<size_t>(untrustedText.size(), 64)));
    QDateTime time = QDateTime::fromString(text.trimmed(), Qt::ISODateWithMs);
    if (!time.isValid())
        return std::nullopt;
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return time.toMSecsSinceEpoch();
}

void askForTime(ClockWays ways, std::vector<DashClock> servers, std::chrono::milliseconds until,
    std::function<void(std::optional<ServerClock>)> came)
{
    std::make_shared<ClockQuestion>(ways, std::move(servers), until, std::move(came))->askNext();
}

} // namespace holdfast::capture
