#include "core/intake/batch_schedule.h"

#include "core/capture/address.h"

#include <algorithm>

namespace holdfast::intake {

namespace {

constexpr std::chrono::milliseconds slowestPace{60'000};

// A link that is only noted visits nobody: it has no site.
std::string siteOf(const vault::QueuedAddress& address)
{
    const auto checked = capture::checkAddress(address.url);
    return checked && address.age == AgeAnswer::No ? checked->origin : std::string();
}

} // namespace

void BatchSchedule::add(vault::QueuedAddress address, Time notBefore)
{
    std::string site = siteOf(address);
    if (!site.empty())
        m_sites.try_emplace(site, Site{Time::min(), m_pace});
    m_waiting.push_back({std::move(address), std::move(site), notBefore});
}

BatchSchedule::Time BatchSchedule::readyAt(const Waiting& waiting) const
{
    const auto site = m_sites.find(waiting.site);
    return site == m_sites.end() ? waiting.notBefore : std::max(waiting.notBefore, site->second.free);
}

std::optional<vault::QueuedAddress> BatchSchedule::next(Time now)
{
    const auto found = std::find_if(
        m_waiting.begin(), m_waiting.end(), [&](const Waiting& waiting) { return readyAt(waiting) <= now; });
    if (found == m_waiting.end())
        return std::nullopt;
    if (const auto site = m_sites.find(found->site); site != m_sites.end())
        site->second.free = now + site->second.pace;
    vault::QueuedAddress address = std::move(found->address);
    m_waiting.erase(found);
    return address;
}

std::optional<BatchSchedule::Time> BatchSchedule::nextTime() const
{
    std::optional<Time> earliest;
    for (const Waiting& waiting : m_waiting)
        if (const Time ready = readyAt(waiting); !earliest || ready < *earliest)
            earliest = ready;
    return earliest;
}

void BatchSchedule::slowDown(const std::string& url)
{
    const auto checked = capture::checkAddress(url);
    const auto site = checked ? m_sites.find(checked->origin) : m_sites.end();
    if (site == m_sites.end())
        return;
    const auto longer = std::max<std::chrono::milliseconds>(site->second.pace * 4, std::chrono::milliseconds(1000));
    site->second.free += std::min(longer, slowestPace) - site->second.pace;
    site->second.pace = std::min(longer, slowestPace);
}

} // namespace holdfast::intake
