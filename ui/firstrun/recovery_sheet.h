#pragma once

#include "ui/common/card.h"

namespace holdfast {
class SecureBuffer;
}

namespace holdfast::ui {

class Button;
class Notice;
class QrCodeView;
class RecoveryCodeView;

/// A recovery code to print, to copy by hand or to scan, and where to keep the paper.
class RecoverySheet final : public QWidget {
    Q_OBJECT
public:
    explicit RecoverySheet(QWidget* parent = nullptr);
    void setCode(SecureBuffer code); ///< an empty one wipes what was shown
    RecoveryCodeView* view() const { return m_view; }

private:
    void showQrCode(bool on);
    RecoveryCodeView* m_view;
    Button* m_switch; ///< shows the QR code, which could be read from across a room, and hides it
    QrCodeView* m_qr;
    Notice* m_notice;
};

} // namespace holdfast::ui
