#pragma once

#include "core/intake/recheck.h"

#include <QString>
#include <QStringList>

namespace holdfast::ui {

/// What a visit found, in words: "Still there, but changed: text".
QString describeVerdict(const vault::Observed& observed);
/// Between which two visits an address went; empty where nothing is known.
QStringList describeBracket(const intake::Bracket& bracket);

} // namespace holdfast::ui
