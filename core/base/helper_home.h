#pragma once

#include "core/base/result.h"

#include <filesystem>

namespace holdfast {

/// The environment variable by which the parent tells a helper its home.
inline constexpr const char* helperHomeVariable = "HOLDFAST_HELPER_HOME";

/// An empty folder in memory, private to one helper, made by the parent and removed with all its content when this
/// object goes. The parent holds a lock on it, so that what a killed parent left behind is told from what is in use,
/// and removed the next time. As root on Linux it is given to an unprivileged uid that no other helper has.
class HelperHome {
public:
    static Result<HelperHome> create();
    ~HelperHome();
    HelperHome(HelperHome&& other) noexcept;
    HelperHome& operator=(HelperHome&&) = delete;
    const std::filesystem::path& path() const { return m_path; }

private:
    HelperHome() = default;
    std::filesystem::path m_path;
    intptr_t m_lock = -1;
};

} // namespace holdfast
