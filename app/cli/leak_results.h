#pragma once

#include "core/imaging/leak/leak_check.h"

namespace holdfast::cli {

class Context;

/// What a finding means and what can be done about it, for a person. Empty for a code that is not known.
std::string_view sentenceForLeak(std::string_view code);

/// What a leak check can't know, one sentence each.
const std::vector<std::string_view>& notKnownToLeakCheck();

/// {"sound","pages","findings":[{"code","page","box","text","message"}],"unchecked","readable_words",
/// "photos":[{"page","box"}],"check_by_eye":[{"code","page","boxes","message"}],"not_known"}
Json toJson(const imaging::LeakReport& report);

/// The same for people.
void say(Context& context, const imaging::LeakReport& report);

/// 1 when anything is found, 6 when nothing is but something could not be checked, else 0.
int exitCodeOf(const imaging::LeakReport& report);

} // namespace holdfast::cli
