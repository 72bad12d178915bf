#pragma once

#include <QWebEnginePage>

#include <functional>

namespace holdfast::browser {

/// A page that gets nothing it asks for: every dialog, pop-up, permission, file, sign-in and print is refused at once
/// and reported.
class HostedPage : public QWebEnginePage {
public:
    /// what: a stable word; detail: what the page chose.
    using OnRefused = std::function<void(const char* what, const QString& detail)>;

    HostedPage(QWebEngineProfile* profile, OnRefused onRefused);
    /// While held, no document replaces the one that is shown.
    void hold(bool isHeld) { m_isHeld = isHeld; }
    bool isHeld() const { return m_isHeld; }

protected:
    bool acceptNavigationRequest(const QUrl& url, NavigationType type, bool isMainFrame) override;
    QWebEnginePage* createWindow(WebWindowType type) override;
    QStringList chooseFiles(
        FileSelectionMode mode, const QStringList& oldFiles, const QStringList& acceptedMimeTypes) override;
    void javaScriptAlert(const QUrl& origin, const QString& message) override;
    bool javaScriptConfirm(const QUrl& origin, const QString& message) override;
    bool javaScriptPrompt(const QUrl& origin, const QString& message, const QString& preset, QString* result) override;
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel, const QString&, int, const QString&) override { }

    void refuse(const char* what, const QString& detail) { m_onRefused(what, detail); }

private:
    void applySettings();
    void refuseRequests();
    OnRefused m_onRefused;
    bool m_isHeld = false;
};

} // namespace holdfast::browser
