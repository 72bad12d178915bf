#pragma once

#include "core/bundle/lint.h"

namespace holdfast::cli {

/// What a finding means and what can be done about it, for a person. Empty for a code that is not known.
std::string_view sentenceForLint(std::string_view code);
std::string_view sentenceForFix(std::string_view fix);

/// {"code","id","exhibit","where","what","fix","message"}
Json toJson(const bundle::LintFinding& finding);

/// What lint cannot know, and what every bundle tells; one sentence each.
const std::vector<std::string_view>& notKnownToLint();
const std::vector<std::string_view>& alwaysTold();

/// 1 when anything is found, 6 when nothing is but something could not be looked through, else 0.
int exitCodeOf(const std::vector<bundle::LintFinding>& findings);

} // namespace holdfast::cli
