#pragma once

#include "app/browser/inspector_transport.h"
#include "app/browser/pipe_host.h"
#include "app/browser/window/window_page.h"
#include "core/capture/live_capture.h"

#include <QTimer>
#include <QWebEngineView>

namespace holdfast::browser {

class WindowTexts;

/// One tab: a page, how it is shown, and what is known of what it fetched.
class WindowTab final : public QObject {
    Q_OBJECT
public:
    /// For a page of this tab; null when there are enough.
    using OpenTab = std::function<QWebEnginePage*(const WindowTab& opener)>;
    /// `opener`: of a pop-up; null: an empty tab.
    WindowTab(QWebEngineProfile& profile, capture::Scheduler& scheduler, const WindowTexts& texts, OpenTab openTab,
        const WindowTab* opener);
    ~WindowTab() override;

    WindowPage& page() { return *m_page; }
    QWebEngineView& view() { return *m_view; }
    capture::TabWatch& watch() { return *m_watch; }
    /// As it is asked for, or of the page that opened this one, which has none; empty on the empty page.
    QString address() const;
    QString shownAddress() const; ///< its own, for the address bar
    QString name() const; ///< for its tab
    bool hasPage() const { return m_watch && m_watch->hasPage(); } ///< one that can be captured
    bool isLoading() const { return m_isLoading; }
    void open(const QUrl& url);
    void noteDownload(); ///< it was led to a file, which it does not get

Q_SIGNALS:
    void changed(); ///< address, name, or whether it loads
    void settled(); ///< the document has loaded, and has not gone elsewhere since
    void refused(const QString& what);
    void pageSaid(const QString& line);
    void crashed();
    void failed(); ///< a page could not be opened

private:
    void follow(std::optional<capture::NetworkLog::Maker> opener);
    std::optional<capture::NetworkLog::Maker> source() const; ///< of a pop-up that it opens
    void connectSignals();
    void noteRefused(const char* what, const QString& detail);

    capture::Scheduler& m_scheduler;
    std::unique_ptr<WindowPage> m_page;
    std::unique_ptr<QWebEngineView> m_view;
    std::unique_ptr<InspectorTransport> m_transport;
    std::unique_ptr<capture::TabWatch> m_watch;
    QTimer m_settling;
    QUrl m_wanted; ///< opened as soon as it is followed
    bool m_isLoading = false, m_isFollowed = false;
};

} // namespace holdfast::browser
