#pragma once

#include "app/browser/request_filter.h"
#include "app/browser/window/window_tab.h"

#include <QPointer>
#include <QWebEngineProfile>

class QStackedWidget;
class QTabBar;

namespace holdfast::browser {

/// The tabs of a window and the one profile that they share, in memory: a log-in in one is a log-in in all.
class WindowTabs final : public QWidget {
    Q_OBJECT
public:
    WindowTabs(capture::Scheduler& scheduler, const WindowTexts& texts, QWidget* parent = nullptr);
    ~WindowTabs() override;

    bool hasSeveral() const { return m_tabs.size() > 1; }
    WindowTab& current() const { return *m_tabs[size_t(m_current)]; }
    WindowTab* add(); ///< and shows it; null when there are enough
    void close(const WindowTab* tab); ///< the last one is replaced by an empty one
    /// Shows a tab and no other until letGo(), which goes back: of what is not shown, no picture is ever drawn.
    void bring(WindowTab* tab);
    void letGo();
    void step(int by); ///< shows the one after it, or before it, round and round
    void noteUse() { m_unaskedPopUps = 0; } ///< the person did something, to which a page may answer
    QStringList hosts() const; ///< that the tabs are in touch with
    std::string userAgent() const { return m_profile.httpUserAgent().toStdString(); }

Q_SIGNALS:
    void changed(); ///< what is shown of the current tab, or which one that is
    void settled(holdfast::browser::WindowTab* tab);
    void refused(const QString& what);
    void pageSaid(const QString& host, const QString& line);
    void crashed(holdfast::browser::WindowTab* tab);
    void failed();

private:
    WindowTab* addFor(const WindowTab* opener);
    QWebEnginePage* openPopUp(const WindowTab& opener);
    QWidget* makeCloser(const WindowTab* tab);
    void select(int index);
    void stayAt(const QWebEnginePage* page);
    int indexOf(const WindowTab* tab) const; ///< -1: closed
    void showNames();
    QString nameOf(const WindowTab& tab) const;

    capture::Scheduler& m_scheduler;
    const WindowTexts& m_texts;
    QWebEngineProfile m_profile; // no name: off the record
    RequestFilter m_filter;
    QTabBar* m_bar;
    QStackedWidget* m_stack;
    std::vector<std::unique_ptr<WindowTab>> m_tabs;
    int m_current = 0;
    int m_unaskedPopUps = 0; ///< since the person did something
    QPointer<WindowTab> m_before; ///< which one was shown when another was brought
};

} // namespace holdfast::browser
