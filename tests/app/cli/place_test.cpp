#include "tests/app/cli/sample_vault.h"

namespace holdfast::test {

namespace {

size_t timesIn(const std::string& text, std::string_view sentence)
{
    size_t found = 0;
    for (size_t at = text.find(sentence); at != std::string::npos; at = text.find(sentence, at + 1))
        ++found;
    return found;
}

} // namespace

class Place : public SampleVault {
protected:
    CliResult cliIn(const std::string& vault, std::vector<std::string> arguments) const
    {
        arguments.insert(arguments.end(), {"--vault", path(vault)});
        return cli(arguments);
    }
    /// What `init` and then `info` say on standard error.
    void expectBothSay(const std::string& vault, std::string_view sentence) const
    {
        for (const auto& arguments : {std::vector<std::string>{"init", "--unlock-ms", "1"}, {"info"}}) {
            const CliResult told = cliIn(vault, arguments);
            EXPECT_EQ(told.exitCode, 0) << told.err;
            EXPECT_TRUE(told.json.is_object()) << "standard output holds the document alone";
            EXPECT_EQ(timesIn(told.err, sentence), 1U) << arguments[0] << ": " << told.err;
        }
    }
};

TEST_F(Place, aVaultInASyncedFolderIsToldOfOnceWhenItIsMadeAndWhenItIsOpened)
{
    expectBothSay("Dropbox/vault", "Dropbox copies this vault");
}

TEST_F(Place, aVaultThatWasMovedIntoASyncedFolderIsToldOf)
{
    makeVault();
    EXPECT_EQ(timesIn(cli({"info"}).err, "copies this vault"), 0U);
    std::filesystem::create_directories(m_folder / "Dropbox");
    std::filesystem::rename(m_folder / "vault", m_folder / "Dropbox" / "vault");
    EXPECT_EQ(timesIn(cliIn("Dropbox/vault", {"info"}).err, "Dropbox copies this vault"), 1U);
}

TEST_F(Place, aVaultBehindALinkIntoASyncedFolderIsToldOf)
{
    std::filesystem::create_directories(m_folder / "Dropbox");
    std::filesystem::create_directory_symlink("Dropbox", m_folder / "link");
    expectBothSay("link/vault", "Dropbox copies this vault");
}

TEST_F(Place, commandsThatOpenAVaultInTheirOwnWayTellOfItOnceToo)
{
    makeVault();
    std::filesystem::create_directories(m_folder / "Dropbox");
    std::filesystem::rename(m_folder / "vault", m_folder / "Dropbox" / "vault");
    writeFile("new-password", "another long password for tests\n");
    for (const auto& arguments : {std::vector<std::string>{"check"}, {"salvage", path("out")},
             {"passwd", "--new-password-file", path("new-password")}}) {
        const CliResult told = cliIn("Dropbox/vault", arguments);
        EXPECT_EQ(timesIn(told.err, "Dropbox copies this vault"), 1U) << arguments[0] << ": " << told.err;
    }
}

TEST_F(Place, aVaultInThePublicFolderIsToldOf)
{
    expectBothSay("home/Public/vault", "other people who use this computer");
}

TEST_F(Place, aVaultInThePublicFolderOfADesktopInAnotherLanguageIsToldOf)
{
    writeFile("home/.config/user-dirs.dirs", "XDG_PUBLICSHARE_DIR=\"$HOME/Öffentlich\"\n");
    expectBothSay("home/Öffentlich/vault", "other people who use this computer");
}

TEST_F(Place, ofAVaultInAFolderOfOnesOwnNothingIsSaid)
{
    writeFile("home/.config/user-dirs.dirs", "XDG_PUBLICSHARE_DIR=\"$HOME\"\n");
    EXPECT_EQ(cliIn("home/Documents/vault", {"init", "--unlock-ms", "1"}).err, "");
    EXPECT_EQ(cliIn("home/Documents/vault", {"info"}).err, "");
}

} // namespace holdfast::test
