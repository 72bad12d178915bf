#pragma once

#include "core/vault/accounts.h"
#include "core/vault/figures.h"

#include <QString>

namespace holdfast::ui {

QString describeRole(PersonRole role); ///< "Posted it"
/// "Night Owl (@nightowl77) · Posted it · 14 March, 21:07"
QString describePerson(const vault::AccountEntry& entry);
QString describeFigureKind(FigureKind kind); ///< "Views"
QString describeCount(uint64_t value, bool isExact); ///< "1,284", "about 1,200"
/// "Views: 1,284", "Views: about 1,200"
QString describeFigure(const vault::FigureEntry& entry);
/// "Views: from 1,284 to about 2,900"
QString describeGrowth(const vault::FigureSeries& series);

} // namespace holdfast::ui
