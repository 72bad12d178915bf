#include "sample_vault.h"

namespace holdfast::test {

namespace fs = std::filesystem;

namespace {

class OutputPlaces : public SampleVault {
protected:
    std::vector<fs::path> filesOf(const std::string& folder) const
    {
        std::vector<fs::path> files;
        for (const fs::directory_entry& entry : fs::recursive_directory_iterator(path(folder)))
            files.push_back(entry.path());
        std::ranges::sort(files);
        return files;
    }
};

} // namespace

TEST_F(OutputPlaces, areNeverAmongTheFilesOfAVaultOrOfABackup)
{
    makeVault();
    ASSERT_EQ(cli({"import", writeFile("in/note.txt", "words"), "--under18", "no"}).exitCode, 0);
    const std::string id = items()[0]["id"];
    ASSERT_EQ(cli({"backup", path("usb")}).exitCode, 0);
    fs::create_directories(path("vault/below"));
    fs::create_directories(path("usb/below"));
    fs::create_directory_symlink(path("usb"), path("link"));
    const std::vector<fs::path> ofVault = filesOf("vault"), ofBackup = filesOf("usb");
    for (const char* place :
        {"usb/backup.db", "usb/new", "usb/below/new", "link/new", "vault/below/new", "vault/below/../new"}) {
        const std::string out = path(place);
        EXPECT_EQ(cli({"extract", id, "original", "--out", out}).code(), "vault.inside-vault") << place;
        EXPECT_EQ(cli({"export", "--out", out}).code(), "vault.inside-vault") << place;
        EXPECT_NE(cli({"slot", "add", "key-file", "--out", out}).exitCode, 0) << place;
        EXPECT_NE(cli({"slot", "add", "recovery", "--qr-file", out}).exitCode, 0) << place;
    }
    EXPECT_EQ(filesOf("vault"), ofVault);
    EXPECT_EQ(filesOf("usb"), ofBackup);
    fs::remove(path("usb/below"));
    EXPECT_EQ(cli({"backup", path("usb")}).exitCode, 0) << "still a backup and nothing else";
    EXPECT_EQ(cli({"slot", "list"}).json["slots"].size(), 2u);
}

} // namespace holdfast::test
