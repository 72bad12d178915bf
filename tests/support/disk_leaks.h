#pragma once

#include "tests/support/traced_run.h"

#include <functional>

namespace holdfast::testing {

/// One sentence for each file, outside of those that were asked for, that was given one of the texts, has it in its
/// name, holds it now, or could have been given it without being seen here.
std::vector<std::string> findLeaks(const TracedRun& run, const std::vector<std::string>& texts,
    const std::function<bool(const std::string& file)>& isAskedFor);

/// The text as bytes, or as UTF-16 as Qt and Windows would leave it.
bool holdsText(const std::string& content, const std::string& text);

} // namespace holdfast::testing
