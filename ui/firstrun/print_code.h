#pragma once

#include <functional>

class QPainter;
class QRectF;
class QWidget;

namespace holdfast::ui {

class RecoveryCodeView;

/// Asks for a printer and prints the code on one sheet that names neither a person nor a place. `failed` is called when
/// nothing could be printed, not when the person cancels.
void printRecoveryCode(QWidget* parent, const RecoveryCodeView& code, std::function<void()> failed);

/// That sheet: the numbered groups, and below them the same as a QR code. `dot`: 1/72 inch, in the painter's pixels.
void paintRecoverySheet(QPainter& painter, const QRectF& page, double dot, const RecoveryCodeView& code);

} // namespace holdfast::ui
