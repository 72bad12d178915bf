#include "tests/support/file_search.h"

#include "tests/core/base/temporary_folder.h"

#include <gtest/gtest.h>

#include <set>

namespace holdfast::testing {

TEST(FilesBelow, areVisitedButForThoseOfAFolderThatGoesMeanwhile)
{
    const TemporaryFolder folder;
    std::set<std::string> left{"a", "b", "c", "d", "e"};
    for (const std::string& name : left) {
        std::filesystem::create_directory(folder / name);
        std::ofstream(folder / name / "file") << name;
    }
    std::set<std::string> visited;
    test::eachFileBelow(folder.path(), [&](const std::filesystem::directory_entry& entry) {
        const std::filesystem::path own = entry.path().parent_path();
        visited.insert(own.filename());
        if (visited.size() > 1)
            return;
        const std::string other = own.filename() == "a" ? "b" : "a"; // still to come
        left.erase(other);
        std::filesystem::remove_all(folder / other);
        std::filesystem::remove_all(own);
    });
    EXPECT_EQ(visited, left);
}

TEST(FilesBelow, areNotLookedForThroughALink)
{
    const TemporaryFolder folder;
    std::filesystem::create_directories(folder / "inside");
    std::filesystem::create_directories(folder / "outside");
    std::ofstream(folder / "outside" / "file") << "x";
    std::filesystem::create_directory_symlink(folder / "outside", folder / "inside" / "link");
    std::filesystem::create_symlink(folder / "outside" / "file", folder / "inside" / "file");
    test::eachFileBelow(folder / "inside", [](const auto& entry) { ADD_FAILURE() << entry.path(); });
}

} // namespace holdfast::testing
