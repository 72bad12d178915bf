#pragma once

#include "core/imaging/redaction.h"

namespace holdfast::cli {

/// "PAGE:X,Y,W,H": page from 1, pixels at the page's own resolution, width and height at least 1. usage.bad-arguments.
Result<imaging::Cover> parseBox(std::string_view text);

} // namespace holdfast::cli
