#pragma once

#include "core/bundle/verifier.h"

#include <QWidget>

namespace holdfast::ui {

/// The name of a check as a person reads it.
QString describeCheck(std::string_view name);

/// One line: mark, name, what was found. `verdict`: of the whole bundle.
QWidget* makeCheckRow(const bundle::Check& check, bundle::VerifyReport::Verdict verdict);

} // namespace holdfast::ui
