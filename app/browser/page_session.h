#pragma once

#include "app/browser/hosted_page.h"
#include "app/browser/inspector_transport.h"
#include "app/browser/request_filter.h"
#include "app/browser/visited_page.h"

#include <QWebEngineView>

namespace holdfast::browser {

/// A page of QtWebEngine.
class PageSession final : public VisitedPage {
public:
    PageSession();
    ~PageSession() override;
    capture::DevToolsTransport& transport() override { return *m_transport; }
    void setVisited(const QUrl& address) override { m_filter.setVisited(address); }
    void resize(int width, int height) override { m_view->resize(width, height); }
    void hold() override { m_page->hold(true); }
    std::string engine() const override;
    std::string userAgent() const override { return m_profile.httpUserAgent().toStdString(); }

private:
    void later(std::function<void()> tell);
    void connectSignals();

    QWebEngineProfile m_profile; // no name: off the record
    RequestFilter m_filter;
    std::unique_ptr<HostedPage> m_page;
    std::unique_ptr<QWebEngineView> m_view;
    std::unique_ptr<InspectorTransport> m_transport;
};

} // namespace holdfast::browser
