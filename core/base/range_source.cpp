#include "core/base/range_source.h"

#include <algorithm>

namespace holdfast {

Result<size_t> MemoryRanges::readAt(uint64_t offset, std::span<uint8_t> out)
{
    if (offset >= m_bytes.size())
        return size_t{0};
    const size_t count = std::min(out.size(), m_bytes.size() - size_t(offset));
    std::copy_n(m_bytes.begin() + ptrdiff_t(offset), count, out.begin());
    return count;
}

} // namespace holdfast
