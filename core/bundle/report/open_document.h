#pragma once

#include "core/bundle/report/certificates.h"

namespace holdfast::bundle {

/// The draft as an OpenDocument text (ODF 1.2), for any word processor. Stored, not packed, with `mimetype` first as
/// ODF asks; no name, no date and no program in its metadata.
Result<std::string> encodeOpenDocument(const Certificate& certificate, bool isLetter);

} // namespace holdfast::bundle
