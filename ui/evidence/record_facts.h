#pragma once

#include <QString>
#include <string_view>
#include <utility>
#include <vector>

namespace holdfast::ui {

/// What a capture record says, as names and values for a person: who served the page, the site's clock, what is
/// missing. A record that can't be read gives nothing.
std::vector<std::pair<QString, QString>> recordFacts(std::string_view untrustedRecord);

} // namespace holdfast::ui
