#pragma once

#include "core/imaging/chat.h"

#include <filesystem>

namespace holdfast::intake {

/// Says of each attachment that an export names (chatAttachment) whether a file of that name lies where the export's
/// program would have put it: beside `exported`, or, of a name with folders, beside one of the folders above it.
/// Nothing is opened, and no name leads out of those folders.
void placeAttachments(imaging::Claims& untrustedClaims, const std::filesystem::path& exported);

} // namespace holdfast::intake
