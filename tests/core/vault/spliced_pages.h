#pragma once

#include <algorithm>
#include <set>
#include <string>

namespace holdfast::vault::test {

inline constexpr size_t splicedPageSize = 65536;

/// The pages, from 0, that two states of one database both have and in which they differ.
inline std::set<size_t> pagesThatDiffer(const std::string& earlier, const std::string& later)
{
    std::set<size_t> pages;
    for (size_t page = 0; (page + 1) * splicedPageSize <= std::min(earlier.size(), later.size()); ++page)
        if (earlier.compare(page * splicedPageSize, splicedPageSize, later, page * splicedPageSize, splicedPageSize)
            != 0)
            pages.insert(page);
    return pages;
}

/// `into` with those pages as they stand in `from`: what somebody can do who has an earlier copy and no password.
inline std::string splicePages(std::string into, const std::string& from, const std::set<size_t>& pages)
{
    for (const size_t page : pages)
        into.replace(page * splicedPageSize, splicedPageSize, from, page * splicedPageSize, splicedPageSize);
    return into;
}

} // namespace holdfast::vault::test
