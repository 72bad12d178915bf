#pragma once

#include "app/cli/context.h"
#include "core/bundle/exporter.h"
#include "core/bundle/proof_stamper.h"
#include "core/bundle/stamper.h"

namespace holdfast::cli {

/// What came of asking OpenTimestamps calendars: [{"file","new","pending","blocks"}].
Json proofsJson(const std::vector<bundle::ProofState>& proofs);
void sayProofs(Context& context, const std::vector<bundle::ProofState>& proofs); ///< a line for each, for people

/// What came of asking time-stamping authorities: [{"authority","stamp","error"}].
Json stampsJson(const std::vector<bundle::AskedAuthority>& asked);
/// A line for each stamp, for people, and a warning for each authority that gave none.
/// `mayAskAgain`: the bundle is one open ZIP file, which `stamp` can add to.
void sayStamps(Context& context, const std::vector<bundle::AskedAuthority>& asked, bool mayAskAgain);

/// Time stamps of captures that a bundle lacks or that do not check in it:
/// [{"batch","captures","error","exhibits","invalid","stamp"}].
Json lackingStampsJson(const std::vector<bundle::LackingStamp>& lacking);
void warnOfLackingStamps(Context& context, const std::vector<bundle::LackingStamp>& lacking);

} // namespace holdfast::cli
