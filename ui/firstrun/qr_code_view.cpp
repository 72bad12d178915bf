#include "ui/firstrun/qr_code_view.h"

#include <QPainter>

namespace holdfast::ui {

static constexpr int squareOnScreen = 8; // px; not text, so the same at every text size

int qrCodeSide(const crypto::QrCode& code, int square)
{
    return static_cast<int>(code.width() + 2 * crypto::QrCode::quietZone) * square;
}

void paintQrCode(QPainter& painter, const QPoint& at, const crypto::QrCode& code, int square)
{
    const int side = qrCodeSide(code, square);
    painter.fillRect(QRect(at, QSize(side, side)), Qt::white);
    for (size_t y = 0; y < code.width(); ++y)
        for (size_t x = 0; x < code.width(); ++x)
            if (code.isDark(x, y)) {
                const QPoint place(static_cast<int>(x + code.quietZone), static_cast<int>(y + code.quietZone));
                painter.fillRect(QRect(at + place * square, QSize(square, square)), Qt::black);
            }
}

QrCodeView::QrCodeView(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("qrCode"));
    setAccessibleName(tr("Recovery code as a QR code"));
    hide();
}

void QrCodeView::setCode(std::optional<crypto::QrCode> code)
{
    m_code = std::move(code);
    const int side = m_code ? qrCodeSide(*m_code, squareOnScreen) : 0;
    setFixedSize(side, side);
    setVisible(m_code.has_value());
}

void QrCodeView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (m_code)
        paintQrCode(painter, {}, *m_code, squareOnScreen);
}

} // namespace holdfast::ui
