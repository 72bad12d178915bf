#include "core/base/shared_place.h"
#include "temporary_folder.h"

#include <gtest/gtest.h>

namespace holdfast::testing {

namespace {

std::string_view serviceOf(const std::filesystem::path& folder)
{
    const auto place = findSharedPlace(folder);
    return place ? place->service : std::string_view("none");
}

} // namespace

TEST(SharedPlace, namesTheServiceThatCopiesAFolder)
{
    EXPECT_EQ(serviceOf("/home/a/Dropbox/vault"), "Dropbox");
    EXPECT_EQ(serviceOf("/home/a/OneDrive - Personal/x/vault"), "OneDrive");
    EXPECT_EQ(serviceOf("/Users/a/Library/Mobile Documents/x"), "iCloud");
    EXPECT_EQ(findSharedPlace("/home/a/Dropbox/vault")->kind, SharedPlace::Kind::Synced);
}

TEST(SharedPlace, knowsFoldersThatOtherUsersGetAt)
{
    EXPECT_EQ(findSharedPlace("/home/a/Public/vault")->kind, SharedPlace::Kind::Public);
    EXPECT_EQ(findSharedPlace("/Users/Shared/vault")->kind, SharedPlace::Kind::Public);
    EXPECT_EQ(serviceOf("/home/a/Public/Dropbox/vault"), "Dropbox") << "what copies it counts first";
}

TEST(SharedPlace, saysNothingOfOrdinaryFolders)
{
    for (const char* folder :
        {"/home/a/Documents/vault", "/home/a/Megan/vault", "/home/a/Publications", "/srv/shared/x"})
        EXPECT_FALSE(findSharedPlace(folder)) << folder;
}

TEST(SharedPlace, knowsServicesByTheMarksThatTheyLeave)
{
    const TemporaryFolder folder;
    std::filesystem::create_directories(folder.path() / "files" / ".stfolder");
    EXPECT_EQ(serviceOf(folder.path() / "files" / "vault"), "Syncthing");
}

} // namespace holdfast::testing
