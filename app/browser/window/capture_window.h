#pragma once

#include "app/browser/window/address_bar.h"
#include "app/browser/window/capture_bar.h"
#include "app/browser/window/status_line.h"
#include "app/browser/window/window_tabs.h"

#include <QElapsedTimer>
#include <QPointer>
#include <deque>

class QKeyEvent;
class QLineEdit;

namespace holdfast::browser {

/// The window in which a person opens pages to have them captured. One capture at a time: it asks for it, is told how
/// to take the page, and what came of it.
class CaptureWindow final : public QWidget {
    Q_OBJECT
public:
    CaptureWindow(capture::Scheduler& scheduler, const capture::WindowOrder& order);
    ~CaptureWindow() override;

    void open(const QString& typed);
    WindowTab* wantedTab() const { return m_wanted; } ///< null when it was closed meanwhile
    WindowTabs& tabs() { return *m_tabs; }
    void showProgress(const QString& what);
    void told(bool isKept, const QString& sentence); ///< the capture that was wanted is over
    bool isBusy() const { return m_isBusy; }

Q_SIGNALS:
    void event(const holdfast::capture::WindowEvent& event); ///< none other between a wish and told()

protected:
    void closeEvent(QCloseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Wish {
        QPointer<WindowTab> tab;
        bool isView;
    };
    void build();
    void connectBars();
    void addShortcuts();
    void want(WindowTab* tab, bool isView);
    void wantNext();
    void showPage();
    void find(const QString& text);
    void say(const QString& line, bool isGrave) { m_line->say(line, isGrave); }
    void sayUnder18();
    void leaveAtSecondEscape(const QKeyEvent& key);
    void leave(capture::WindowEvent::Kind kind);
    void tellHosts();

    WindowTexts m_texts;
    AddressBar* m_address;
    CaptureBar* m_capture;
    WindowTabs* m_tabs;
    QWidget* m_findRow;
    QLineEdit* m_find;
    StatusLine* m_line;
    std::deque<Wish> m_wishes;
    QPointer<WindowTab> m_wanted;
    QStringList m_hosts;
    QElapsedTimer m_sinceActive, m_sinceEscape;
    bool m_isBusy = false, m_isClosing = false;
};

} // namespace holdfast::browser
