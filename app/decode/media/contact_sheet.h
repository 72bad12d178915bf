#pragma once

#include "app/decode/media/media_file.h"

namespace holdfast::decode {

/// Puts frames evenly spread over the film into `media`, or why there are none.
void drawContactSheet(MediaFile& file, imaging::Media& media);

} // namespace holdfast::decode
