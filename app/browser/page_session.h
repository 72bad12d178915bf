#pragma once

#include "app/browser/hosted_page.h"
#include "app/browser/inspector_transport.h"
#include "app/browser/request_filter.h"
#include "core/capture/page_facts.h"

#include <QWebEngineView>

namespace holdfast::browser {

/// A page in a clean profile of its own, all in memory, with DevTools attached. Used for one capture and thrown away,
/// so that no cookie or cache leads from one site to another. Contacts nobody until it is told where to go.
class PageSession {
public:
    struct Listener {
        HostedPage::OnRefused refused;
        std::function<void(capture::SeenChain chain, const QUrl& url)> certificateRefused;
        std::function<void(const QString& detail)> downloadRefused;
        std::function<void(const QString& detail)> crashed;
    };

    PageSession();
    ~PageSession();
    void setListener(Listener listener) { m_listener = std::move(listener); }
    capture::DevToolsTransport& transport() { return *m_transport; }
    HostedPage& page() { return *m_page; }
    void setVisited(const QUrl& address) { m_filter.setVisited(address); } ///< before it is told to go there
    void resize(int width, int height) { m_view->resize(width, height); } ///< px
    std::string userAgent() const { return m_profile.httpUserAgent().toStdString(); }

private:
    void refused(const char* what, const QString& detail);
    void later(std::function<void()> tell);
    void connectSignals();

    Listener m_listener;
    QWebEngineProfile m_profile; // no name: off the record
    RequestFilter m_filter;
    std::unique_ptr<HostedPage> m_page;
    std::unique_ptr<QWebEngineView> m_view;
    std::unique_ptr<InspectorTransport> m_transport;
};

} // namespace holdfast::browser
