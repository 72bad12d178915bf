#pragma once

#include "core/capture/capture_record.h"

namespace holdfast::capture {

/// "media" of a capture record: the page's players and the films and sounds that it loaded, as the helper tells of
/// them, with the names and hashes of those that this side received.
Json mediaSection(const Json& untrustedFacts, const std::vector<RecordedFile>& files);

} // namespace holdfast::capture
