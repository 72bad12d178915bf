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

using std::filesystem::perms;

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

TEST(SharedPlace, knowsEachServiceByTheFolderThatItMakes)
{
    for (const auto& [folder, service] :
        {std::pair("OneDrive", "OneDrive"), {"OneDrive - Utopia Ltd", "OneDrive"}, {"Dropbox (Personal)", "Dropbox"},
            {"iCloudDrive", "iCloud"}, {"iCloud Drive", "iCloud"}, {"Mobile Documents", "iCloud"},
            {"Google Drive", "Google Drive"}, {"GoogleDrive-anna", "Google Drive"}, {"My Drive", "Google Drive"},
            {"DriveFS", "Google Drive"}, {"Nextcloud", "Nextcloud"}, {"Nextcloud2", "Nextcloud"},
            {"ownCloud", "ownCloud"}, {"pCloud Drive", "pCloud"}, {"pCloudDrive", "pCloud"}, {"MEGA", "MEGA"},
            {"MEGA downloads", "MEGA"}, {"MEGAsync", "MEGA"}, {"Proton Drive", "Proton Drive"},
            {"ProtonDrive", "Proton Drive"}, {"Syncthing", "Syncthing"}, {"Box Sync", "Box"}, {"Box-Box", "Box"},
            {"Yandex.Disk", "Yandex Disk"}, {"Megan", "none"}, {"Drop", "none"}})
        EXPECT_EQ(serviceOf(std::filesystem::path("/home/a") / folder / "deep" / "vault"), service) << folder;
}

TEST(SharedPlace, knowsEachServiceByEachMark)
{
    for (const auto& [mark, service] : {std::pair(".dropbox", "Dropbox"), {".dropbox.cache", "Dropbox"},
             {".stfolder", "Syncthing"}, {".nextcloudsync.log", "Nextcloud"}, {".owncloudsync.log", "ownCloud"},
             {".sync_journal.db", "Nextcloud"}}) {
        const TemporaryFolder folder;
        std::filesystem::create_directories(folder.path() / mark);
        EXPECT_EQ(serviceOf(folder.path() / "deep" / "vault"), service) << mark;
    }
}

TEST(SharedPlace, knowsAFolderThatEverybodyMayWriteTo)
{
    const TemporaryFolder folder;
    const std::filesystem::path vault = folder.path() / "deep" / "vault";
    std::filesystem::create_directories(vault);
    EXPECT_FALSE(findSharedPlace(vault));
    for (const std::filesystem::path& open : {vault, vault.parent_path()}) {
        std::filesystem::permissions(open, perms::all);
        ASSERT_TRUE(findSharedPlace(vault)) << open;
        EXPECT_EQ(findSharedPlace(vault)->kind, SharedPlace::Kind::Public);
        std::filesystem::permissions(open, perms::all | perms::sticky_bit);
        EXPECT_FALSE(findSharedPlace(vault)) << "as in /tmp, where each may only delete what is their own";
        std::filesystem::permissions(open, perms::all & ~perms::others_write);
        EXPECT_FALSE(findSharedPlace(vault)) << "to see that it is there is what others may do in most homes";
    }
}

TEST(SharedPlace, knowsANetworkDriveByTheNearestFolderThatIsThere)
{
    const TemporaryFolder folder;
    static std::filesystem::path asked;
    const auto always = [](const std::filesystem::path& at) {
        asked = at;
        return true;
    };
    ASSERT_TRUE(findSharedPlace(folder / "deep" / "vault", always));
    EXPECT_EQ(asked, folder.path());
    EXPECT_EQ(findSharedPlace(folder / "deep" / "vault", always)->kind, SharedPlace::Kind::Network);
    EXPECT_EQ(findSharedPlace(folder / "deep" / "vault", always)->service, "");
    std::filesystem::create_directories(folder / "deep" / "vault");
    EXPECT_TRUE(findSharedPlace(folder / "deep" / "vault", always));
    EXPECT_EQ(asked, folder / "deep" / "vault");
    EXPECT_FALSE(findSharedPlace(folder / "deep" / "vault", [](const std::filesystem::path&) { return false; }));
}

TEST(SharedPlace, namesTheServiceBeforeTheNetworkDriveAndThatBeforeOtherUsers)
{
    const auto always = [](const std::filesystem::path&) { return true; };
    EXPECT_EQ(findSharedPlace("/home/a/Dropbox/vault", always)->kind, SharedPlace::Kind::Synced);
    EXPECT_EQ(findSharedPlace("/home/a/Public/vault", always)->kind, SharedPlace::Kind::Network);
}

} // namespace holdfast::testing
