#include "core/base/secure_buffer.h"
#include "tests/app/cli/small_disk.h"

#include <functional>

namespace holdfast::test {

namespace fs = std::filesystem;

/// A vault with a picture and 3 MB, and commands that find no room for their work.
class FullDiskCommands : public SmallDisk {
protected:
    /// False when it could not be mounted and the test is skipped.
    [[nodiscard]] bool makeVaultWithDiskAt(const std::string& name)
    {
        mountAt(name);
        if (IsSkipped())
            return false;
        makeVault();
        EXPECT_EQ(cli({"import", writePicture("in/id.png"), "--as", "id"}).exitCode, 0);
        importMore();
        return true;
    }
    void importMore()
    {
        Bytes random(3'000'000);
        fillRandom(random);
        EXPECT_EQ(cli({"import", writeFile("in/more.bin", asText(random)), "--under18", "no"}).exitCode, 0);
        m_items = items();
    }
    /// With this much room the command ends so, and what was there can be used while the disk is still full.
    void expectEnds(const std::vector<std::string>& command, std::initializer_list<uintmax_t> rooms,
        const std::string& code, const std::function<void()>& expect)
    {
        for (const uintmax_t room : rooms) {
            SCOPED_TRACE(std::to_string(room) + " bytes of room");
            leaveRoom(room);
            const CliResult ended = cli(command);
            EXPECT_EQ(ended.exitCode, 5) << ended.json << ended.err;
            EXPECT_EQ(ended.code(), code) << ended.json << ended.err;
            EXPECT_EQ(items(), m_items);
            expect();
        }
        giveRoom();
        EXPECT_EQ(cli({"check"}).exitCode, 0);
    }
    std::string keys() const { return readFile(path("vault/vault.keys")) + readFile(path("vault/vault.keys.copy")); }
    Json m_items;
};

TEST_F(FullDiskCommands, aCopyThatCannotBeFiledIsNotWrittenEither)
{
    if (!makeVaultWithDiskAt("vault"))
        return;
    const std::vector<std::string> command{"redact", "TC-1", "--out", path("out/c.png"), "--box", "1:30,20,100,50"};
    expectEnds(command, {0, 65536}, "io.disk-full", [&] { EXPECT_TRUE(fs::is_empty(path("out"))); });
    EXPECT_EQ(cli(command).exitCode, 0);
    EXPECT_TRUE(fs::exists(path("out/c.png")));
    EXPECT_EQ(items({"--kind", "redacted"}).size(), 1U);
}

TEST_F(FullDiskCommands, aCopyThatCannotBeWrittenIsNotFiledEither)
{
    if (!makeVaultWithDiskAt("disk"))
        return;
    writeFile("disk/other", std::string(8192, 'x')); // an empty tmpfs of no room is one of endless room
    const std::vector<std::string> command{"redact", "TC-1", "--out", path("disk/c.png"), "--box", "1:30,20,100,50"};
    expectEnds(command, {0}, "io.disk-full",
        [&] { EXPECT_EQ(std::distance(fs::directory_iterator(path("disk")), {}), 1) << "nothing but the other"; });
    EXPECT_EQ(cli(command).exitCode, 0);
    EXPECT_TRUE(fs::exists(path("disk/c.png")));
    EXPECT_EQ(items({"--kind", "redacted"}).size(), 1U);
}

TEST_F(FullDiskCommands, aBackupThatDoesNotFitLeavesTheEarlierOneWhole)
{
    if (!makeVaultWithDiskAt("usb"))
        return;
    const std::vector<std::string> command{"backup", path("usb/backup")};
    const auto restored = [&] {
        const CliResult result = cli({"restore", path("usb/backup"), "--vault", path("restored")});
        EXPECT_EQ(result.exitCode, 0) << result.json << result.err;
        fs::remove_all(path("restored"));
        return result.json.is_object() ? result.json.value("items", size_t{0}) : 0;
    };
    ASSERT_EQ(cli(command).exitCode, 0);
    importMore();
    // In the last there is room for what has changed, once but not twice.
    expectEnds(command, {0, 1 << 20, 5'000'000}, "io.disk-full", [&] { EXPECT_EQ(restored(), 2U); });
    EXPECT_EQ(cli(command).exitCode, 0);
    EXPECT_EQ(restored(), 3U);
}

TEST_F(FullDiskCommands, aRekeyDoesNotBeginWithoutTheRoomThatItNamesAndThatMuchIsEnough)
{
    if (!makeVaultWithDiskAt("vault"))
        return;
    const std::string before = keys();
    expectEnds({"rekey"}, {0, 1 << 20}, "vault.rekey-no-room", [&] {
        EXPECT_EQ(keys(), before);
        EXPECT_FALSE(fs::exists(path("vault/vault.db.next")));
    });
    leaveRoom(0); // again, for the check of just now is in the log and may have made it longer
    const std::string needed = cli({"rekey"}).json["error"]["detail"]; // "10354688 bytes needed, 0 free"
    leaveRoom(std::stoull(needed));
    const CliResult done = cli({"rekey"});
    EXPECT_EQ(done.exitCode, 0) << done.json << done.err;
    EXPECT_NE(keys(), before);
    EXPECT_EQ(items(), m_items);
    giveRoom();
    EXPECT_EQ(cli({"check"}).exitCode, 0);
}

TEST_F(FullDiskCommands, aPasswordChangeWithoutRoomLeavesTheOldPassword)
{
    if (!makeVaultWithDiskAt("vault"))
        return;
    const std::string before = keys(), next = writeFile("next", "another long password\n");
    const std::vector<std::string> command{"passwd", "--new-password-file", next};
    expectEnds(command, {0, 65536}, "io.disk-full", [&] { EXPECT_EQ(keys(), before); });
    EXPECT_EQ(cli({"list", "--password-file", next}).exitCode, 3);
    EXPECT_EQ(cli(command).exitCode, 0);
    m_opensWith = {"--password-file", next};
    EXPECT_EQ(items(), m_items);
}

} // namespace holdfast::test
