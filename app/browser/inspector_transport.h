#pragma once

#include "core/capture/devtools_transport.h"

#include <QObject>
#include <QWebChannel>
#include <QWebEnginePage>
#include <QWebEngineProfile>

#include <memory>
#include <vector>

namespace holdfast::browser {

/// The object that the inspector's page talks to.
class InspectorBridge final : public QObject {
    Q_OBJECT
public:
    explicit InspectorBridge(std::function<void(const QString&)> onText)
        : m_onText(std::move(onText))
    {
    }
public Q_SLOTS:
    void take(const QString& text) { m_onText(text); }

private:
    std::function<void(const QString&)> m_onText;
};

/// The DevTools protocol of one page without a port: a second page, with a profile of its own, is attached as the
/// page's inspector, and its messages are carried over a web channel. Commands sent before it is attached wait.
class InspectorTransport final : public capture::DevToolsTransport {
public:
    explicit InspectorTransport(QWebEnginePage& inspected);
    ~InspectorTransport() override;
    void send(std::string_view message) override;
    /// Called when the inspector's own process ends: nothing more will come.
    void setOnLost(std::function<void()> onLost) { m_onLost = std::move(onLost); }

private:
    void take(const QString& text);
    void post(const QString& message);

    QWebEngineProfile m_profile; // off the record
    InspectorBridge m_bridge;
    QWebChannel m_channel;
    std::unique_ptr<QWebEnginePage> m_page;
    std::vector<QString> m_waiting;
    std::function<void()> m_onLost;
    std::string m_parts; ///< of a message longer than one slice
    bool m_isAttached = false, m_isTooLong = false;
};

} // namespace holdfast::browser
