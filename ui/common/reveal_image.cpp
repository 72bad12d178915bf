#include "ui/common/reveal_image.h"

#include "ui/common/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

namespace holdfast::ui {

void paintMosaic(QPainter& painter, const QRect& rect, const QImage& mosaic, int radius)
{
    const Colors& colors = Theme::current().colors();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath path;
    path.addRoundedRect(rect, radius, radius);
    painter.setClipPath(path);
    painter.fillRect(rect, colors.blurLight);
    if (!mosaic.isNull()) {
        // Twice through a smooth scaler: one step from 16 px shows the grid of the mosaic.
        const QImage middle = mosaic.scaled(mosaic.size() * 6, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        const QSize fill = middle.size().scaled(rect.size(), Qt::KeepAspectRatioByExpanding);
        QRect target(QPoint(0, 0), fill);
        target.moveCenter(rect.center());
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(target, middle);
    }
    painter.restore();
}

RevealImage::RevealImage(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("revealImage"));
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Blurred picture"));
    setAccessibleDescription(tr("Press and hold Space to look"));
    setAttribute(Qt::WA_AcceptTouchEvents);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize RevealImage::sizeHint() const
{
    return {Theme::current().scaled(320), Theme::current().scaled(190)};
}

void RevealImage::setMosaic(const QImage& mosaic)
{
    m_mosaic = mosaic;
    m_empty.clear();
    update();
}

void RevealImage::setEmpty(const QString& text)
{
    release();
    m_mosaic = {};
    m_load = nullptr;
    m_empty = text;
    update();
}

void RevealImage::setLoader(std::function<void()> load)
{
    release();
    m_load = std::move(load);
    m_empty.clear();
}

void RevealImage::show(const QImage& picture)
{
    if (!m_held)
        return;
    m_picture = picture;
    update();
}

void RevealImage::hold()
{
    if (m_held || !m_load)
        return;
    m_held = true;
    m_part = 0;
    m_load();
}

void RevealImage::release()
{
    m_held = false;
    if (!m_picture.isNull()) {
        m_picture = {};
        repaint(); // at once, not when the event loop comes round to it
    }
}

void RevealImage::scrollTo(qreal part)
{
    m_part = std::clamp(part, 0.0, 1.0);
    update();
}

void RevealImage::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    if (!m_empty.isEmpty()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.colors().background);
        painter.drawRoundedRect(rect(), Theme::smallRadius, Theme::smallRadius);
        painter.setPen(theme.colors().quiet);
        painter.setFont(theme.font(Theme::Size::Body));
        painter.drawText(rect().adjusted(8, 8, -8, -8), Qt::AlignCenter | Qt::TextWordWrap, m_empty);
    } else if (m_picture.isNull()) {
        paintMosaic(painter, rect(), m_mosaic, Theme::smallRadius);
    } else {
        painter.fillRect(rect(), theme.colors().background);
        const bool tall = m_picture.height() > m_picture.width() * 3 / 2;
        const QSize size = tall ? m_picture.size().scaled(width(), 1 << 20, Qt::KeepAspectRatio)
                                : m_picture.size().scaled(rect().size(), Qt::KeepAspectRatio);
        const int hidden = std::max(0, size.height() - height());
        const QPoint at(
            (width() - size.width()) / 2, hidden ? -static_cast<int>(hidden * m_part) : (height() - size.height()) / 2);
        painter.drawImage(QRect(at, size), m_picture);
    }
    if (hasFocus()) {
        painter.setPen(QPen(theme.colors().accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Theme::smallRadius, Theme::smallRadius);
    }
}

bool RevealImage::event(QEvent* event)
{
    switch (event->type()) {
    case QEvent::TouchBegin:
        hold();
        return true;
    case QEvent::TouchEnd:
    case QEvent::TouchCancel:
    case QEvent::WindowDeactivate:
        release();
        return true;
    default:
        return QWidget::event(event);
    }
}

void RevealImage::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        hold();
}

void RevealImage::mouseMoveEvent(QMouseEvent* event)
{
    if (m_held)
        scrollTo(event->position().y() / std::max(1, height()));
}

void RevealImage::mouseReleaseEvent(QMouseEvent*)
{
    release();
}

void RevealImage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat())
        hold();
    else if (m_held && event->key() == Qt::Key_Down)
        scrollTo(m_part + 0.05);
    else if (m_held && event->key() == Qt::Key_Up)
        scrollTo(m_part - 0.05);
    else if (event->key() != Qt::Key_Space)
        QWidget::keyPressEvent(event);
}

void RevealImage::keyReleaseEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat())
        release();
    else
        QWidget::keyReleaseEvent(event);
}

void RevealImage::focusOutEvent(QFocusEvent* event)
{
    release();
    QWidget::focusOutEvent(event);
}

void RevealImage::hideEvent(QHideEvent* event)
{
    release();
    QWidget::hideEvent(event);
}

} // namespace holdfast::ui
