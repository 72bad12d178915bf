#pragma once

#include <functional>

class QWidget;

namespace holdfast::ui {

class RecoveryCodeView;

/// Asks for a printer and prints the code on one sheet that names neither a person nor a place. `failed` is called when
/// nothing could be printed, not when the person cancels.
void printRecoveryCode(QWidget* parent, const RecoveryCodeView& code, std::function<void()> failed);

} // namespace holdfast::ui
