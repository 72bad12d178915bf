#include "core/vault/giving_way.h"

namespace holdfast::vault {

GivingWay::Reading::Reading(GivingWay& way)
    : m_way(way)
{
    const std::scoped_lock guard(m_way.m_guard);
    ++m_way.m_readers;
}

GivingWay::Reading::~Reading()
{
    {
        const std::scoped_lock guard(m_way.m_guard);
        if (--m_way.m_readers == 0)
            m_way.m_isAsked = false;
    }
    m_way.m_left.notify_all();
}

bool GivingWay::isAsked() const
{
    const std::scoped_lock guard(m_guard);
    return m_isAsked;
}

bool GivingWay::ask()
{
    std::unique_lock guard(m_guard);
    if (m_readers == 0)
        return false;
    m_isAsked = true;
    m_left.wait(guard, [&] { return m_readers == 0; });
    return true;
}

} // namespace holdfast::vault
