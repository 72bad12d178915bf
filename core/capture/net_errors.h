#pragma once

#include "core/base/error.h"

namespace holdfast::capture {

/// The capture.* error for Chromium's name of a network failure, such as "net::ERR_NAME_NOT_RESOLVED".
/// What has no error of its own is capture.network-failed; its detail is the name.
Error errorForNetwork(std::string_view untrustedName);

} // namespace holdfast::capture
