#pragma once

#include "core/bundle/verifier.h"

namespace holdfast::bundle {

struct VerifyContext;
class CheckFindings;

bool hasCountersignatures(const VerifyContext& context); ///< or what belongs to one

/// Section 3.4 of docs/bundle-format.md. Gives those that fit, each as a countersigner; none is confirmed yet.
std::vector<VerifyReport::Countersigner> checkCountersignatures(const VerifyContext& context, CheckFindings& findings);

} // namespace holdfast::bundle
