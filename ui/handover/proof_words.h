#pragma once

#include "core/bundle/time_proofs.h"

#include <QStringList>

namespace holdfast::ui {

/// How a proof stands, one sentence for each calendar or block that it names; and what nobody can confirm here.
QStringList describeProof(const bundle::ProofState& proof);
/// Whose clock a stamp is of, and what it said.
QString describeStamp(const bundle::TimeProofs::Stamp& stamp);

/// "Pending …", "Complete …", that an authority's stamp is lacking beside others, or that there is nothing.
QString describeProofState(bool hasStamp, bool hasEveryStamp, const std::vector<bundle::ProofState>& proofs);

} // namespace holdfast::ui
