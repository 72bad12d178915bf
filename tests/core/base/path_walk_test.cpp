#include "core/base/path_walk.h"
#include "temporary_folder.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace holdfast::testing {

namespace fs = std::filesystem;

namespace {

std::vector<fs::path> askedFor;

fs::file_status aServerThatDoesNotAnswer(const fs::path& at, std::error_code& error)
{
    askedFor.push_back(at);
    if (at == "/far" || at == "/far/near")
        return fs::file_status(fs::file_type::directory, fs::perms::owner_all);
    error = std::make_error_code(std::errc::timed_out);
    return {};
}

fs::file_status countAndAsk(const fs::path& at, std::error_code& error)
{
    askedFor.push_back(at);
    return fs::symlink_status(at, error);
}

} // namespace

TEST(PathWalk, aServerThatDoesNotAnswerIsAskedOnce)
{
    askedFor.clear();
    const PathWalk walk = walkTo("/far/near/dead/deep/vault", aServerThatDoesNotAnswer);
    EXPECT_EQ(askedFor, (std::vector<fs::path>{"/far", "/far/near", "/far/near/dead"}));
    EXPECT_EQ(walk.nearest, "/far/near");
    ASSERT_EQ(walk.steps.size(), 5U) << "the names of those behind it are known all the same";
    EXPECT_EQ(walk.steps.back().path, "/far/near/dead/deep/vault");
    EXPECT_EQ(walk.steps.back().status.type(), fs::file_type::none);
}

TEST(PathWalk, asksOnceForAFolderThatALinkLeadsBackTo)
{
    const TemporaryFolder folder;
    const fs::path real = fs::canonical(folder.path());
    fs::create_directory(real / "far");
    fs::create_directory_symlink(real / "far", real / "link");
    askedFor.clear();
    const PathWalk walk = walkTo(real / "link" / "." / "vault" / "", countAndAsk);
    EXPECT_EQ(walk.nearest, real / "far");
    EXPECT_EQ(walk.steps.back().path, real / "far" / "vault");
    for (const fs::path& at : {real, real / "link", real / "far", real / "far" / "vault"})
        EXPECT_EQ(std::count(askedFor.begin(), askedFor.end(), at), 1) << at;
}

TEST(PathWalk, takesTwoDotsForTheFolderAboveWhereALinkLeads)
{
    const TemporaryFolder folder;
    const fs::path real = fs::canonical(folder.path());
    fs::create_directories(real / "one" / "two");
    fs::create_directory_symlink("one/two", real / "link");
    EXPECT_EQ(walkTo(real / "link" / "..").nearest, real / "one");
    EXPECT_EQ(walkTo("/..").nearest, "/");
}

} // namespace holdfast::testing
