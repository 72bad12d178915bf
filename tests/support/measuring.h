#pragma once

#include "core/base/result.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

namespace holdfast::test {

/// The value; a program that measures ends with 5 where there is none.
template <class T>
T must(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "%s %s\n", std::string(result.error().code().id).c_str(), result.error().detail().c_str());
        std::exit(5);
    }
    return std::move(*result);
}

/// Since it was made.
class Stopwatch {
public:
    double seconds() const { return std::chrono::duration<double>(std::chrono::steady_clock::now() - m_start).count(); }
    double milliseconds() const { return seconds() * 1000; }

private:
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
};

/// The value that `part` of them (0 to 1) do not exceed: 0.5 is the median. Precondition: not empty.
inline double quantile(std::vector<double> values, double part)
{
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, static_cast<size_t>(part * static_cast<double>(values.size())))];
}

} // namespace holdfast::test
