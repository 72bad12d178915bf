#pragma once

#include "core/vault/accounts.h"
#include "core/vault/figures.h"

#include <QString>

namespace holdfast::ui {

QString describeRole(PersonRole role); ///< "Posted it"
/// "Night Owl (@nightowl77) · Posted it · 14 March, 21:07"
QString describePerson(const vault::AccountEntry& entry);
/// "Views: 1,284", "Views: about 1,200"
QString describeFigure(const vault::FigureEntry& entry);

} // namespace holdfast::ui
