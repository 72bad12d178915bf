#pragma once

#include <cstdint>

namespace holdfast::vault {

/// From now on SQLite tells of a sector that can't be read as that. By itself it reports what a failing disk says on
/// some systems as a damaged database, and the advice for the one is wrong for the other. Of what can't be opened it
/// tells the first reason, not that of its second try. Before any file is opened.
void tellReadErrorsApart();

/// How often the disk has failed to give SQLite something on this thread. Not counted on Windows.
uint64_t failedReads();

} // namespace holdfast::vault
