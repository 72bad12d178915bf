#pragma once

class QWidget;

namespace holdfast::ui {

class RecoveryCodeView;

/// Asks for a printer and prints the code on one sheet that names neither a person nor a place.
void printRecoveryCode(QWidget* parent, const RecoveryCodeView& code);

} // namespace holdfast::ui
