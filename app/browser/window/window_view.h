#pragma once

#include <QWebEngineView>

namespace holdfast::browser {

class WindowTexts;

/// Shows a page. Its menu moves and copies text and does nothing else: no saving, no source, no inspecting.
class WindowView final : public QWebEngineView {
    Q_OBJECT
public:
    explicit WindowView(const WindowTexts& texts);

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override; ///< refused: a file of this computer is no page's business
    void dropEvent(QDropEvent* event) override;

private:
    const WindowTexts& m_texts;
};

} // namespace holdfast::browser
