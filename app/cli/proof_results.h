#pragma once

#include "app/cli/context.h"
#include "core/bundle/proof_stamper.h"

namespace holdfast::cli {

/// What came of asking OpenTimestamps calendars: [{"file","new","pending","blocks"}].
Json proofsJson(const std::vector<bundle::ProofState>& proofs);
void sayProofs(Context& context, const std::vector<bundle::ProofState>& proofs); ///< a line for each, for people

} // namespace holdfast::cli
