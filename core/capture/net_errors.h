#pragma once

#include "core/base/error.h"

namespace holdfast::capture {

/// The capture.* error for Chromium's name of a network failure, such as "net::ERR_NAME_NOT_RESOLVED".
/// What has no error of its own is capture.network-failed; its detail is the name.
Error errorForNetwork(std::string_view untrustedName);
/// Whether a load ended though the network did its part: the site answered, and the browser did not go on with it.
bool isEndedByTheBrowser(std::string_view untrustedError);

} // namespace holdfast::capture
