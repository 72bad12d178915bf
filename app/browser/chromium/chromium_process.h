#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>

namespace holdfast::browser {

/// An installed Chromium without a window and without a port: DevTools' messages go over two pipes that nobody else has
/// (--remote-debugging-pipe). It stays in this helper's process group and confinement, and ends with its pipes.
class ChromiumProcess {
public:
    /// `home`: an empty folder in memory. io.*, helper.missing.
    static Result<std::unique_ptr<ChromiumProcess>> start(
        const std::filesystem::path& program, const std::filesystem::path& home, const std::string& proxy);
    ~ChromiumProcess();
    ChromiumProcess(const ChromiumProcess&) = delete;
    ChromiumProcess& operator=(const ChromiumProcess&) = delete;

    int output() const { return m_output; } ///< to watch from an event loop
    /// What has come, at most `room`; 0 when it has ended.
    size_t read(std::span<char> room);
    bool write(std::string_view message); ///< the ending zero byte included; false when it has ended

private:
    ChromiumProcess() = default;
    int m_input = -1, m_output = -1;
};

} // namespace holdfast::browser
