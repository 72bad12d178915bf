#pragma once

#include "core/crypto/qr_code.h"

#include <QWidget>
#include <optional>

class QPainter;

namespace holdfast::ui {

/// The side of a QR code with its quiet zone, and `square` for each of its squares.
int qrCodeSide(const crypto::QrCode& code, int square);
/// Draws it with its quiet zone, black on white in every appearance: that is what a camera reads.
void paintQrCode(QPainter& painter, const QPoint& at, const crypto::QrCode& code, int square);

/// A QR code on the screen, large enough for a telephone held before it. Empty and hidden until there is one to show.
class QrCodeView final : public QWidget {
    Q_OBJECT
public:
    explicit QrCodeView(QWidget* parent = nullptr);
    void setCode(std::optional<crypto::QrCode> code); ///< none wipes and hides it

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::optional<crypto::QrCode> m_code;
};

} // namespace holdfast::ui
