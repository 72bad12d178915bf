#include "core/base/write_behind.h"

namespace holdfast {

// The system has no such advice for a file that another part of the program writes.
WriteBehind WriteBehind::borrowing(intptr_t file)
{
    return {file, false};
}
WriteBehind WriteBehind::opening(const std::filesystem::path&)
{
    return {-1, true};
}
WriteBehind::~WriteBehind() = default;
WriteBehind::WriteBehind(WriteBehind&&) noexcept = default;
void WriteBehind::reached(uint64_t) { }
void WriteBehind::reachedEnd() { }

void forgetCached(const std::filesystem::path&) { }

} // namespace holdfast
