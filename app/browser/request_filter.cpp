#include "app/browser/request_filter.h"

namespace holdfast::browser {

RequestFilter::RequestFilter(OnRefused onRefused)
    : m_onRefused(std::move(onRefused))
{
}

void RequestFilter::interceptRequest(QWebEngineUrlRequestInfo& info)
{
    if (const auto refused = m_rules.judge(info.requestUrl(), info.initiator())) {
        info.block(true);
        m_onRefused(refused->what, refused->detail);
    }
}

} // namespace holdfast::browser
