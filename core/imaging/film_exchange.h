#pragma once

#include "core/base/helper_process.h"
#include "core/base/range_source.h"

#include <chrono>
#include <span>

namespace holdfast::imaging {

/// Films that stay on this side while holdfast-decode works on them: gives it each range that it asks for, and hands on
/// whatever else it says.
class FilmExchange {
public:
    /// All of it takes `atMost`; the helper and the films live longer.
    FilmExchange(HelperProcess& helper, std::span<RangeSource* const> untrustedFilms,
        std::chrono::steady_clock::duration atMost);
    /// The next frame that asks for no range. helper.hung, helper.bad-message for a range that is in no film, and the
    /// errors of the films.
    Result<Frame> next(const Progress& progress);

private:
    Result<void> give(const Json& untrustedQuestion);
    HelperProcess& m_helper;
    std::span<RangeSource* const> m_untrustedFilms;
    std::chrono::steady_clock::time_point m_end;
    Bytes m_range;
};

} // namespace holdfast::imaging
