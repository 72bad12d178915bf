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

bool nowhere(const fs::path&)
{
    return false;
}

bool underFar(const fs::path& at)
{
    return at == "/far" || at.native().starts_with("/far/");
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
    const PathWalk walk = walkTo("/far/near/dead/deep/vault", nowhere, aServerThatDoesNotAnswer);
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
    const PathWalk walk = walkTo(real / "link" / "." / "vault" / "", nowhere, countAndAsk);
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
    EXPECT_EQ(walkTo(real / "link" / "..", nowhere).nearest, real / "one");
    EXPECT_EQ(walkTo("/..", nowhere).nearest, "/");
}

TEST(PathWalk, touchesNothingOnANetworkDrive)
{
    askedFor.clear();
    const PathWalk walk = walkTo("/far/near/vault", underFar, aServerThatDoesNotAnswer);
    EXPECT_TRUE(walk.isOnNetwork);
    EXPECT_EQ(askedFor, std::vector<fs::path>());
    EXPECT_EQ(walk.nearest, "/");
    ASSERT_EQ(walk.steps.size(), 3U) << "their names are known all the same";
    EXPECT_FALSE(walkTo("/far/../near", underFar, aServerThatDoesNotAnswer).isOnNetwork);
}

TEST(PathWalk, touchesNothingOnANetworkDriveThatALinkLeadsTo)
{
    const TemporaryFolder folder;
    const fs::path real = fs::canonical(folder.path());
    fs::create_directory_symlink("/far/files", real / "link");
    askedFor.clear();
    const PathWalk walk = walkTo(real / "link" / "vault", underFar, countAndAsk);
    EXPECT_TRUE(walk.isOnNetwork);
    EXPECT_EQ(walk.steps.back().path, "/far/files/vault");
    EXPECT_EQ(std::ranges::count_if(askedFor, underFar), 0);
}

} // namespace holdfast::testing
