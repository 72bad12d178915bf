#pragma once

#include "core/capture/window_messages.h"
#include "core/intake/intake.h"

#include <QString>

namespace holdfast::ui {

/// What the capture window says and how it looks, in the language and the colours of this program.
capture::WindowLook windowLook();

/// What became of a page that was taken there, in one sentence.
QString windowSentence(const intake::CapturedAddress& result);

} // namespace holdfast::ui
