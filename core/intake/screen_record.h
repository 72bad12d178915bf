#pragma once

#include "core/base/json.h"
#include "core/intake/screen_grab.h"

namespace holdfast::intake {

/// The JSON that is filed as artifact "record" (docs/intake-records.md, "Picture of the screen").
Json screenRecord(const ScreenGrab& grab, AgeAnswer age, const vault::Artifact& picture, const Clock& clock);

/// A window's own words on one line, at most 1,000 bytes.
std::string windowText(std::string_view untrustedText);

} // namespace holdfast::intake
