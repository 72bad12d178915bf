#pragma once

#include "core/base/json.h"

#include <QString>
#include <utility>
#include <vector>

namespace holdfast::ui {

/// What a record says of a film or sound (docs/intake-records.md, "Film or sound"), as names and values for a person.
std::vector<std::pair<QString, QString>> mediaFacts(const Json& untrustedMedia);

} // namespace holdfast::ui
