#pragma once

#include <QStringList>
#include <string_view>

namespace holdfast::ui {

/// What a check of a bundle found, one sentence for each thing, names of files set apart from the words around them.
struct Findings {
    QStringList sentences;
    int more = 0; ///< found, but not named
    bool complete = true; ///< false when something in it has no words here: the technical detail has it
};

/// untrusted: Check::detail of core/bundle, whose wording is that of the verifier.
Findings wordFindings(std::string_view untrusted);

} // namespace holdfast::ui
