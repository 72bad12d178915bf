#pragma once

#include <cstdint>
#include <string>

namespace holdfast::capture::scripts {

/// The scripts that a capture runs in the page, in a world of their own that the page's scripts can't see or change.
/// Each is written into the record word for word.

/// Scrolls down once by screens, beginning `from` px below the top, then back to the top, so that what loads when it
/// comes into view is loaded; if asked for, also boxes and frames that scroll by themselves, each back to where it
/// stood.
enum class Boxes { LeaveAlone, ScrollToo };
std::string scrollThrough(unsigned from, unsigned maxHeight, unsigned maxMilliseconds, Boxes boxes);
/// Finds players, in frames of the same site too, brings each into view, starts what stands still, without sound, and
/// waits until each knows what it plays: a JSON text.
std::string startPlayers(unsigned most, unsigned maxMilliseconds);
/// Shows the frame at `milliseconds` in the player of that number among those of startPlayers, or the next second's
/// where the player does not know how long it plays: a JSON text.
std::string showFrame(size_t number, uint64_t milliseconds);
/// Lets the page ask once more for a film that it had, so that its answer can be held back and read: by a player of our
/// own that is not on the page, or by a script.
std::string askAgain(const std::string& url, bool byPlayer);
/// Address, title, language, sizes, boxes that scroll by themselves: a JSON text.
std::string facts();
/// The document as it stands, with its doctype, at most `maxCharacters` UTF-16 units.
std::string renderedHtml(unsigned maxCharacters);
/// The text that is visible, at most `maxCharacters` UTF-16 units.
std::string visibleText(unsigned maxCharacters);

} // namespace holdfast::capture::scripts
