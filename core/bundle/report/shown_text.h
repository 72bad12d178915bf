#pragma once

#include <QString>

#include <string_view>

namespace holdfast::bundle {

/// Text of a page, file or helper as paper may show it: at most `cap` characters; each control character, and each that
/// would turn text around or hide, as ⟨U+202E⟩.
QString shownText(std::string_view untrustedText, qsizetype cap = 2000);

/// The same between marks that keep its direction to itself, for a sentence or a cell of another direction.
QString isolated(const QString& shown);

} // namespace holdfast::bundle
