#pragma once

#include <string>

namespace holdfast::capture::scripts {

/// The scripts that a capture runs in the page, in a world of their own that the page's scripts can't see or change.
/// Each is written into the record word for word.

/// Scrolls down once by screens, beginning `from` px below the top, then back to the top, so that what loads when it
/// comes into view is loaded.
std::string scrollThrough(unsigned from, unsigned maxHeight, unsigned maxMilliseconds);
/// Address, title, language, sizes: a JSON text.
std::string facts();
/// The document as it stands, with its doctype, at most `maxCharacters` UTF-16 units.
std::string renderedHtml(unsigned maxCharacters);
/// The text that is visible, at most `maxCharacters` UTF-16 units.
std::string visibleText(unsigned maxCharacters);

} // namespace holdfast::capture::scripts
