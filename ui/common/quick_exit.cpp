#include "ui/common/quick_exit.h"

#include "ui/common/button.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QStyle>

namespace holdfast::ui {

QuickExit::QuickExit(QWidget* window)
    : QObject(window)
    , m_window(window)
    , m_button(new Button(Button::Weight::Plain, tr("Quick exit"), QStringLiteral("quickExit"), window))
{
    m_button->setAccessibleDescription(tr("Closes Holdfast at once. You can also press Escape twice."));
    m_button->setToolTip(
        tr("Closes Holdfast at once and locks the vault. Escape twice does the same.\n"
           "It does not clear this computer's own traces: lists of programs that were used, copies that you saved, "
           "or what a site noted when you captured it."));
    connect(m_button, &Button::clicked, this, &QuickExit::requested);
    m_clock.start();
    qApp->installEventFilter(this);
}

void QuickExit::place()
{
    const QSize size = m_button->sizeHint();
    const QRect at(m_window->width() - size.width() - 24, 20, size.width(), size.height());
    m_button->setGeometry(QStyle::visualRect(m_window->layoutDirection(), m_window->rect(), at));
    m_button->raise();
}

int QuickExit::reservedWidth()
{
    const QFontMetrics metrics(Theme::current().font(Theme::Size::Body, true));
    return metrics.horizontalAdvance(tr("Quick exit")) + 2 * 17 + 24 + Theme::gap;
}

bool QuickExit::eventFilter(QObject* watched, QEvent* event)
{
    // Seen at the window, before any control can swallow it, and once: further down the same key press climbs from
    // child to parent.
    if (event->type() == QEvent::KeyPress && watched->isWindowType()) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() != Qt::Key_Escape || key->modifiers()) {
            m_firstEscape.reset();
        } else if (!key->isAutoRepeat()) { // a held key repeats itself, which is not "twice"
            // When it was pressed, not when a busy program came to it.
            const quint64 pressed = key->timestamp() != 0 ? key->timestamp() : quint64(m_clock.elapsed());
            if (m_firstEscape && pressed - *m_firstEscape <= 1000) {
                m_firstEscape.reset();
                Q_EMIT requested();
                return true;
            }
            m_firstEscape = pressed;
        }
    }
    return false;
}

} // namespace holdfast::ui
