#pragma once

#include "core/bundle/import_plan.h"

namespace holdfast::bundle {

/// The time stamps of a bundle's batches, with the records among the planned items that each is about. Those about none
/// are in the papers alone. bundle.not-sound, io.*.
Result<std::vector<vault::ReceivedBatch>> receivedTimes(
    const CheckedBundle& bundle, const std::vector<PlannedItem>& plan, UtcTime now);

} // namespace holdfast::bundle
