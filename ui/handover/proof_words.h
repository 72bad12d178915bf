#pragma once

#include "ui/handover/time_asker.h"

#include <QStringList>

namespace holdfast::ui {

/// How a proof stands, one sentence for each calendar or block that it names; and what nobody can confirm here.
QStringList describeProof(const bundle::ProofState& proof);
/// Whose clock a stamp is of, and what it said.
QString describeStamp(const bundle::TimeProofs::Stamp& stamp);

/// "Pending …", "Complete …" of what is in it, or that there is nothing.
QString describeProofState(bool hasStamp, const std::vector<bundle::ProofState>& proofs);

/// A line for each authority that gave no stamp, by its name, and then each reason once.
QString describeWhoFailed(const WhoFailed& failed);
QString detailOfWhoFailed(const WhoFailed& failed); ///< addresses and codes

/// Which captures lack a time stamp in the bundle, a sentence for each way to lack it; empty where none does.
QString describeLackingStamps(const std::vector<bundle::LackingStamp>& lacking);
bool isAnyRefused(const std::vector<bundle::LackingStamp>& lacking); ///< whoever checks the bundle is told: invalid
QString detailOfLackingStamps(const std::vector<bundle::LackingStamp>& lacking); ///< paths and codes

} // namespace holdfast::ui
