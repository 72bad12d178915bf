#include "app/browser/window/window_view.h"

#include "app/browser/window/clipboard_guard.h"
#include "app/browser/window/window_texts.h"

#include <QContextMenuEvent>
#include <QDropEvent>
#include <QMenu>
#include <QWebEnginePage>

#include <array>

namespace holdfast::browser {

WindowView::WindowView(const WindowTexts& texts)
    : m_texts(texts)
{
    setAcceptDrops(false);
}

void WindowView::contextMenuEvent(QContextMenuEvent* event)
{
    constexpr std::array<std::pair<const char*, QWebEnginePage::WebAction>, 7> entries{{{"back", QWebEnginePage::Back},
        {"forward", QWebEnginePage::Forward}, {"reload", QWebEnginePage::Reload}, {"cut", QWebEnginePage::Cut},
        {"copy", QWebEnginePage::Copy}, {"paste", QWebEnginePage::Paste}, {"select_all", QWebEnginePage::SelectAll}}};
    auto* const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const auto& [key, what] : entries) {
        QAction* const own = page()->action(what);
        QAction* const shown = menu->addAction(m_texts.of(key));
        shown->setEnabled(own->isEnabled());
        const bool copies = what == QWebEnginePage::Copy || what == QWebEnginePage::Cut;
        connect(shown, &QAction::triggered, own, [own, copies] {
            if (copies)
                letPersonCopy();
            own->trigger();
        });
    }
    menu->popup(event->globalPos());
}

void WindowView::dragEnterEvent(QDragEnterEvent* event)
{
    event->ignore();
}

void WindowView::dropEvent(QDropEvent* event)
{
    event->ignore();
}

} // namespace holdfast::browser
