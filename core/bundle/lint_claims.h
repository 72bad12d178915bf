#pragma once

#include "core/bundle/lint_list.h"

namespace holdfast::bundle {

/// What the claims of an imported file (docs/intake-records.md, `claimed`) give away: lint.place, lint.device,
/// lint.mail-address, lint.network-address, lint.home-folder. `fix` is for what goes when a picture is covered.
void lintClaims(const Json& claimed, std::string_view fix, LintList& list);

} // namespace holdfast::bundle
