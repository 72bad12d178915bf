#pragma once

#include <QString>
#include <string>
#include <vector>

namespace holdfast::vault {
struct OutsideSettings;
}

namespace holdfast::ui {

/// The name in an address, fit for a sentence; what is no address stays as it is.
QString nameIn(const std::string& address);
/// The names in them, each once, with commas between.
QString namesIn(const std::vector<std::string>& addresses);

/// Who is asked for the time around captures and looks, one line for each clock that says whose it is, under a line
/// that says since when; nothing where nobody is asked.
QString describeAskedClocks(const vault::OutsideSettings& settings);

} // namespace holdfast::ui
