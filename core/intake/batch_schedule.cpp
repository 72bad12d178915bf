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
    m_sites.try_emplace(site, Site{Time::min(), site.empty() ? std::chrono::milliseconds(0) : m_pace});
    m_later.emplace(notBefore, Waiting{m_added++, std::move(site), std::move(address)});
    ++m_size;
}

void BatchSchedule::putIn(const Sites::value_type& site)
{
    const auto& [name, state] = site;
    if (state.waiting.empty())
        return;
    if (state.free <= m_now)
        m_ready.emplace(state.waiting.begin()->first, name);
    else
        m_resting.emplace(state.free, name);
}

void BatchSchedule::takeOut(const Sites::value_type& site)
{
    const auto& [name, state] = site;
    if (state.waiting.empty())
        return;
    m_ready.erase(state.waiting.begin()->first);
    m_resting.erase({state.free, name});
}

void BatchSchedule::admitWhatIsDue()
{
    while (!m_later.empty() && m_later.begin()->first <= m_now) {
        auto due = m_later.extract(m_later.begin());
        const auto site = m_sites.find(due.mapped().site);
        takeOut(*site);
        site->second.waiting.emplace(due.mapped().place, std::move(due.mapped().address));
        putIn(*site);
    }
    while (!m_resting.empty() && m_resting.begin()->first <= m_now) {
        const auto site = m_sites.find(m_resting.begin()->second);
        takeOut(*site);
        putIn(*site);
    }
}

std::optional<vault::QueuedAddress> BatchSchedule::next(Time now)
{
    m_now = now;
    admitWhatIsDue();
    if (m_ready.empty())
        return std::nullopt;
    const auto found = m_sites.find(m_ready.begin()->second);
    takeOut(*found);
    Site& site = found->second;
    vault::QueuedAddress address = std::move(site.waiting.begin()->second);
    site.waiting.erase(site.waiting.begin());
    site.free = now + site.pace;
    putIn(*found);
    --m_size;
    return address;
}

std::optional<BatchSchedule::Time> BatchSchedule::nextTime() const
{
    if (!m_ready.empty())
        return m_now;
    std::optional<Time> earliest;
    if (!m_resting.empty())
        earliest = m_resting.begin()->first;
    if (!m_later.empty())
        earliest = std::min(earliest.value_or(Time::max()), m_later.begin()->first);
    return earliest;
}

void BatchSchedule::slowDown(const std::string& url)
{
    const auto checked = capture::checkAddress(url);
    const auto found = checked ? m_sites.find(checked->origin) : m_sites.end();
    if (found == m_sites.end())
        return;
    takeOut(*found);
    Site& site = found->second;
    const auto longer
        = std::min(std::max<std::chrono::milliseconds>(site.pace * 4, std::chrono::milliseconds(1000)), slowestPace);
    site.free += longer - site.pace;
    site.pace = longer;
    putIn(*found);
}

} // namespace holdfast::intake
