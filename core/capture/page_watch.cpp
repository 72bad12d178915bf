#include "core/capture/page_watch.h"

#include <utility>

namespace holdfast::capture {

PageWatch::PageWatch(DevToolsTransport& transport, Scheduler& scheduler, uint64_t idsAfter)
    : m_client(transport, scheduler, idsAfter)
    , m_network(
          m_client,
          [this] {
              if (m_capturer.networkChanged)
                  m_capturer.networkChanged();
          },
          [] {})
    , m_archive(m_client, m_network, [this](std::string_view what, const std::string& detail) { note(what, detail); })
{
}

PageWatch::~PageWatch()
{
    const Capturer capturer = std::exchange(m_capturer, {});
    if (capturer.gone)
        capturer.gone();
}

void PageWatch::note(std::string_view what, const std::string& detail)
{
    m_facts.addOmission(what, detail);
    if (m_capturer.omitted)
        m_capturer.omitted(what, detail);
}

} // namespace holdfast::capture
