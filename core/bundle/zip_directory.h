#pragma once

#include "core/bundle/zip_source.h"

#include <optional>

namespace holdfast::bundle {

/// One parsed central header: what it says, and whether it is said canonically.
struct ParsedCentralHeader {
    ZipSource::Located located;
    size_t length = 0; ///< in the directory
    bool canonical = false;
};

/// Parses the header at the front of `untrusted`; nullopt when there is none.
std::optional<ParsedCentralHeader> parseCentralHeader(ByteView untrusted);

} // namespace holdfast::bundle
