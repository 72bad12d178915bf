#pragma once

#include "core/base/bytes.h"

#include <filesystem>

namespace holdfast::samples {

/// A folder of its own below the system's temporary folder, removed at the end.
class TestFolder {
public:
    TestFolder();
    ~TestFolder();
    TestFolder(const TestFolder&) = delete;
    TestFolder& operator=(const TestFolder&) = delete;
    const std::filesystem::path& path() const { return m_path; }
    std::filesystem::path write(const std::filesystem::path& name, ByteView bytes) const; ///< makes folders as needed

private:
    std::filesystem::path m_path;
};

/// The files below `folder` in which `needle` occurs.
std::vector<std::filesystem::path> filesContaining(const std::filesystem::path& folder, std::string_view needle);

} // namespace holdfast::samples
