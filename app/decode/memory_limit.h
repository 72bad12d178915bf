#pragma once

namespace holdfast::decode {

/// Caps this process's memory, so that a file that unpacks without end costs this helper and not the computer (4 GiB).
void limitMemory();

} // namespace holdfast::decode
