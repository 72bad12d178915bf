#include "core/base/shared_place.h"
#include "temporary_folder.h"

#include <cstdlib>
#include <fstream>
#include <gtest/gtest.h>
#include <optional>
#include <string>

namespace holdfast::testing {

namespace {

std::string_view serviceOf(const std::filesystem::path& folder)
{
    const auto place = findSharedPlace(folder);
    return place ? place->service : std::string_view("none");
}

/// An environment variable that is put back at the end.
class Variable {
public:
    Variable(const char* name, const std::filesystem::path& value)
        : m_name(name)
    {
        if (const char* before = std::getenv(name))
            m_before = before;
        ::setenv(name, value.c_str(), 1);
    }
    ~Variable()
    {
        if (m_before)
            ::setenv(m_name, m_before->c_str(), 1);
        else
            ::unsetenv(m_name);
    }
    Variable(const Variable&) = delete;
    Variable& operator=(const Variable&) = delete;

private:
    const char* m_name;
    std::optional<std::string> m_before;
};

void writeUserDirs(const std::filesystem::path& folder, std::string_view text)
{
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "user-dirs.dirs", std::ios::binary) << text;
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

TEST(SharedPlace, knowsANetworkDriveAlsoByAFolderThatIsNotThere)
{
    const TemporaryFolder folder;
    const auto always = [](const std::filesystem::path&) { return true; };
    for (int round = 0; round < 2; ++round) {
        const auto place = findSharedPlace(folder / "deep" / "vault", always);
        ASSERT_TRUE(place);
        EXPECT_EQ(place->kind, SharedPlace::Kind::Network);
        EXPECT_EQ(place->service, "");
        EXPECT_FALSE(findSharedPlace(folder / "deep" / "vault", [](const std::filesystem::path&) { return false; }));
        std::filesystem::create_directories(folder / "deep" / "vault");
    }
}

TEST(SharedPlace, looksAtNothingButNamesOnANetworkDrive)
{
    const TemporaryFolder folder;
    std::filesystem::create_directories(folder / "far" / ".stfolder");
    std::filesystem::create_directory_symlink(folder / "far", folder / "link");
    const auto isFar = [](const std::filesystem::path& at) { return at.string().find("/far") != std::string::npos; };
    for (const char* way : {"far/vault", "link/vault"}) {
        const auto place = findSharedPlace(folder / way, isFar);
        ASSERT_TRUE(place) << way;
        EXPECT_EQ(place->kind, SharedPlace::Kind::Network) << "a mark there would be found only by asking the server";
    }
    EXPECT_EQ(findSharedPlace(folder / "far" / "Dropbox" / "vault", isFar)->kind, SharedPlace::Kind::Synced);
}

TEST(SharedPlace, namesTheServiceBeforeTheNetworkDriveAndThatBeforeOtherUsers)
{
    const auto always = [](const std::filesystem::path&) { return true; };
    EXPECT_EQ(findSharedPlace("/home/a/Dropbox/vault", always)->kind, SharedPlace::Kind::Synced);
    EXPECT_EQ(findSharedPlace("/home/a/Public/vault", always)->kind, SharedPlace::Kind::Network);
}

TEST(SharedPlace, looksAtThePathAsItIsWrittenAndAtWhereItsLinksLead)
{
    const TemporaryFolder folder;
    std::filesystem::create_directories(folder / "Dropbox" / "deep");
    std::filesystem::create_directories(folder / "plain");
    std::filesystem::create_directory_symlink("Dropbox/deep", folder / "link");
    std::filesystem::create_directory_symlink(folder / "link", folder / "plain" / "second");
    std::filesystem::create_directory_symlink(folder / "plain", folder / "Dropbox" / "out");
    for (const char* way : {"link", "link/vault", "plain/second/not/there", "Dropbox/out/vault", "link/../vault"})
        EXPECT_EQ(serviceOf(folder / way), "Dropbox") << way;
    EXPECT_EQ(serviceOf(folder / "plain" / "vault"), "none");
}

TEST(SharedPlace, knowsMarksAndOpenFoldersWhereALinkLeads)
{
    const TemporaryFolder folder;
    std::filesystem::create_directories(folder / "files" / ".stfolder");
    std::filesystem::create_directory(folder / "open");
    std::filesystem::permissions(folder / "open", perms::all);
    std::filesystem::create_directory_symlink(folder / "files", folder / "copied");
    std::filesystem::create_directory_symlink(folder / "open", folder / "shared");
    EXPECT_EQ(serviceOf(folder / "copied" / "vault"), "Syncthing");
    ASSERT_TRUE(findSharedPlace(folder / "shared" / "vault"));
    EXPECT_EQ(findSharedPlace(folder / "shared" / "vault")->kind, SharedPlace::Kind::Public);
    std::filesystem::permissions(folder / "open", perms::owner_all);
    EXPECT_FALSE(findSharedPlace(folder / "shared" / "vault"))
        << "everybody may write to a link, and that says nothing";
}

TEST(SharedPlace, linksThatLeadInACircleComeToAnEnd)
{
    const TemporaryFolder folder;
    std::filesystem::create_directory_symlink("two", folder / "one");
    std::filesystem::create_directory_symlink("one", folder / "two");
    EXPECT_FALSE(findSharedPlace(folder / "one" / "vault"));
}

TEST(SharedPlace, knowsThePublicFolderOfADesktopInAnotherLanguage)
{
    const TemporaryFolder folder;
    const std::filesystem::path home = folder / "real" / "a";
    std::filesystem::create_directories(home);
    std::filesystem::create_directory_symlink(folder / "real", folder / "home");
    writeUserDirs(home / ".config", "XDG_PUBLICSHARE_DIR=\"$HOME/Öffentlich\"\n");
    writeUserDirs(folder / "config", "XDG_PUBLICSHARE_DIR=\"$HOME/Publique\"\n");
    const Variable homeVariable("HOME", folder / "home" / "a");
    const auto isPublic = [](const std::filesystem::path& at) {
        const auto place = findSharedPlace(at);
        return place && place->kind == SharedPlace::Kind::Public;
    };
    {
        const Variable config("XDG_CONFIG_HOME", "");
        EXPECT_TRUE(isPublic(folder / "home" / "a" / "Öffentlich" / "vault"));
        EXPECT_TRUE(isPublic(home / "Öffentlich" / "vault")) << "the same, without the link";
        EXPECT_FALSE(isPublic(home / "Öffentliches" / "vault"));
        EXPECT_FALSE(isPublic(home / "Publique" / "vault"));
    }
    const Variable config("XDG_CONFIG_HOME", folder / "config");
    EXPECT_TRUE(isPublic(home / "Publique" / "vault"));
    EXPECT_FALSE(isPublic(home / "Öffentlich" / "vault"));
}

TEST(SharedPlace, theSettingsOfAProgramInAHomeReachedByALinkAreNoMark)
{
    const TemporaryFolder folder;
    std::filesystem::create_directories(folder / "real" / "a" / ".dropbox");
    std::filesystem::create_directory_symlink(folder / "real", folder / "home");
    const Variable home("HOME", folder / "home" / "a");
    EXPECT_EQ(serviceOf(folder / "home" / "a" / "vault"), "none");
    EXPECT_EQ(serviceOf(folder / "real" / "a" / "vault"), "none");
}

} // namespace holdfast::testing
