#pragma once

#include "core/base/json.h"

#include <QString>
#include <utility>
#include <vector>

namespace holdfast::ui {

/// Of what a file says about itself ("claimed" in an import record), what a person looks for: when, with what, where,
/// from whom to whom. Named as the file's own words, because anybody could have written them.
std::vector<std::pair<QString, QString>> claimFacts(const Json& untrustedClaims);

} // namespace holdfast::ui
