#include "tests/core/intake/test_folder.h"

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "tests/support/file_search.h"

#include <fstream>

namespace holdfast::samples {

namespace fs = std::filesystem;

TestFolder::TestFolder()
    : m_path(fs::temp_directory_path() / ("holdfast-test-" + generateUuid7(Clock::system().now())))
{
    fs::create_directories(m_path);
}

TestFolder::~TestFolder()
{
    std::error_code error;
    fs::remove_all(m_path, error);
}

fs::path TestFolder::write(const fs::path& name, ByteView bytes) const
{
    const fs::path path = m_path / name;
    fs::create_directories(path.parent_path());
    std::ofstream file(path, std::ios::binary);
    file.write(reinterpret_cast<const char*>(bytes.data()), std::streamsize(bytes.size()));
    return path;
}

std::vector<fs::path> filesContaining(const fs::path& folder, std::string_view needle)
{
    std::vector<fs::path> found;
    test::eachFileBelow(folder, [&](const fs::directory_entry& file) {
        if (test::fileHolds(file.path(), needle))
            found.push_back(file.path());
    });
    return found;
}

} // namespace holdfast::samples
