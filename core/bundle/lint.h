#pragma once

#include "core/bundle/export_choice.h"

namespace holdfast::bundle {

/// One thing in an export that may tell where a person lives or who they are.
struct LintFinding {
    std::string_view code; ///< "lint.place": lint_codes.h
    std::optional<ItemId> item; ///< none: what it is about belongs to no item of the export
    std::string exhibit; ///< of the item; may be empty
    std::string where; ///< "title", "url", an artifact's role, "record Exif.Image.Artist", "custody 12", "reason"
    std::string what; ///< the value itself on one line, cut
    std::string_view fix; ///< what can be done: lint_codes.h
    bool isOfReason() const { return where == "reason"; } ///< in what the person wrote on why items are withheld
};

/// Looks through exactly what an export of this selection would hold: titles, addresses, file names,
/// records, what is plain text, the disclosed part of the custody log and why items are withheld. Changes nothing,
/// notes nothing in the log. One value is told once for each item, at its first place; of one rule at most 20 values
/// for each item. What can't be read is a finding itself. Reports "reading" with bytes. Errors: those of the choice
/// (export_choice.h), cancelled.
Result<std::vector<LintFinding>> lint(
    const vault::Vault& vault, const Selection& selection, const Progress& progress = {});

} // namespace holdfast::bundle
