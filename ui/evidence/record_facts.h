#pragma once

#include "core/vault/time_batches.h"

#include <QString>
#include <string_view>
#include <utility>
#include <vector>

namespace holdfast::ui {

/// What a record says, as names and values for a person: of a capture who served the page, each clock with whose it is,
/// what is missing; of a file what it says about itself. A record that can't be read gives nothing.
std::vector<std::pair<QString, QString>> recordFacts(std::string_view untrustedRecord);

/// The time stamp after the last of a batch, likewise.
std::pair<QString, QString> secondStamp(const vault::TimeBatch& batch);

} // namespace holdfast::ui
