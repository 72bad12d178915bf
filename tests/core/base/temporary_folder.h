#pragma once

#include "core/base/bytes.h"
#include "core/base/secure_buffer.h"

#include <array>
#include <filesystem>

namespace holdfast::testing {

/// A folder of a test's own, removed with it.
class TemporaryFolder {
public:
    TemporaryFolder()
    {
        std::array<uint8_t, 8> random;
        fillRandom(random);
        m_path = std::filesystem::temp_directory_path() / ("hftest-" + toHex(random));
        std::filesystem::create_directory(m_path);
    }
    ~TemporaryFolder()
    {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    const std::filesystem::path& path() const { return m_path; }
    std::filesystem::path operator/(const std::filesystem::path& name) const { return m_path / name; }
    size_t entryCount() const
    {
        return size_t(
            std::distance(std::filesystem::directory_iterator(m_path), std::filesystem::directory_iterator()));
    }

private:
    std::filesystem::path m_path;
};

} // namespace holdfast::testing
