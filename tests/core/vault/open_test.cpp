#include "vault_fixture.h"

#include "core/base/atomic_file.h"
#include "core/crypto/key_file.h"

#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace holdfast::vault::test {

namespace {

class OpenVault : public VaultTest { };

/// `work` in a process of its own; its exit status.
template <class Work>
int inChild(const Work& work)
{
    const pid_t child = fork();
    if (child == 0)
        _exit(work());
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

} // namespace

TEST_F(OpenVault, keepsWhatWasPutInThroughClosingAndOpening)
{
    const Bytes content = someBytes(3'000'000, 1);
    const Item item = addItem("A title", content);
    reopen();
    const Result<Item> again = vault->item(item.id);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->title, "A title");
    EXPECT_EQ(again->exhibit, "AE-1");
    EXPECT_EQ(contentOf(*again), content);
    const Result<VaultInfo> info = vault->info();
    ASSERT_TRUE(info);
    EXPECT_EQ(info->collectorName, "Anna Maria Eriksson");
    EXPECT_EQ(info->itemCount, 1u);
    EXPECT_EQ(info->artifactBytes, content.size());
    EXPECT_EQ(info->slots.size(), 2u);
    EXPECT_EQ(info->pragmas["cipher_hmac_algorithm"], "HMAC_SHA256");
    EXPECT_EQ(info->pragmas["synchronous"], "2");
    expectSound();
}

TEST_F(OpenVault, refusesAWrongPassword)
{
    close();
    EXPECT_TRUE(Vault::open(folder, passwordSecret("correct horse battely")).error().is(errors::wrongPassword));
    EXPECT_TRUE(Vault::open(folder, passwordSecret("")).error().is(errors::wrongPassword));
    EXPECT_TRUE(Vault::open(folder, passwordSecret("\xff\xfe")).error().is(errors::wrongPassword));
    EXPECT_TRUE(tryOpen());
}

TEST_F(OpenVault, opensWithTheRecoveryCodeAndNamesAMistypedOne)
{
    close();
    std::string wrong = recoveryCode;
    wrong[3] = wrong[3] == '7' ? '8' : '7';
    EXPECT_TRUE(Vault::open(folder, recoverySecret(wrong)).error().is(errors::recoveryCodeMistyped));
    EXPECT_TRUE(Vault::open(folder, recoverySecret(recoveryCode)));
}

TEST_F(OpenVault, opensWithTheNewPasswordOnlyAfterAChange)
{
    ASSERT_TRUE(vault->changePassword(secretText("another password")));
    EXPECT_TRUE(vault->changePassword(secretText("short")).error().is(errors::weakPassword));
    expectSound();
    close();
    EXPECT_TRUE(tryOpen().error().is(errors::wrongPassword));
    EXPECT_TRUE(Vault::open(folder, passwordSecret("another password")));
    EXPECT_TRUE(Vault::open(folder, recoverySecret(recoveryCode)));
}

TEST_F(OpenVault, refusesToBeOpenedTwiceInOneProcessOrInTwo)
{
    EXPECT_TRUE(tryOpen().error().is(errors::inUse));
    close();
    int ready[2], done[2];
    ASSERT_EQ(pipe(ready) + pipe(done), 0);
    const pid_t child = fork();
    if (child == 0) {
        ::close(done[1]);
        const auto opened = Vault::open(folder, passwordSecret());
        char byte = opened ? 'y' : 'n';
        static_cast<void>(!write(ready[1], &byte, 1));
        static_cast<void>(!read(done[0], &byte, 1)); // until the parent lets go of its end
        _exit(0);
    }
    char byte = 0;
    ASSERT_EQ(read(ready[0], &byte, 1), 1);
    ASSERT_EQ(byte, 'y');
    EXPECT_TRUE(tryOpen().error().is(errors::inUse));
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    EXPECT_TRUE(tryOpen()) << "the system must let go of the lock of a killed process";
    for (const int descriptor : {ready[0], ready[1], done[0], done[1]})
        ::close(descriptor);
}

TEST_F(OpenVault, namesAMissingFolderAndAFolderThatIsNoVault)
{
    EXPECT_TRUE(Vault::open(scratch / "missing", passwordSecret()).error().is(errors::notAVault));
    std::filesystem::create_directory(scratch / "empty");
    EXPECT_TRUE(Vault::open(scratch / "empty", passwordSecret()).error().is(errors::notAVault));
    EXPECT_TRUE(std::filesystem::is_empty(scratch / "empty")) << "looking must leave nothing behind";
    putFile(scratch / "file", "text");
    EXPECT_TRUE(Vault::open(scratch / "file", passwordSecret()).error().is(errors::notAVault));
}

TEST_F(OpenVault, namesMissingKeysAndAMissingDatabase)
{
    close();
    std::filesystem::rename(folder / "vault.db", folder / "elsewhere");
    EXPECT_TRUE(tryOpen().error().is(errors::damaged));
    std::filesystem::rename(folder / "elsewhere", folder / "vault.db");
    std::filesystem::remove(folder / "vault.keys");
    std::filesystem::remove(folder / "vault.keys.copy");
    EXPECT_TRUE(tryOpen().error().is(errors::keysDamaged));
}

TEST_F(OpenVault, opensWhicheverCopyOfTheKeysIsCutShortAndHealsIt)
{
    close();
    const std::string whole = takeFile(folder / "vault.keys");
    for (const char* name : {"vault.keys", "vault.keys.copy"})
        for (const size_t length : {size_t{0}, size_t{1}, whole.size() / 3, whole.size() - 73, whole.size() - 1}) {
            putFile(folder / name, std::string_view(whole).substr(0, length));
            ASSERT_TRUE(Vault::open(folder, recoverySecret(recoveryCode))) << name << " " << length;
            ASSERT_EQ(takeFile(folder / name), whole) << name << " " << length;
        }
    std::filesystem::remove(folder / "vault.keys");
    ASSERT_TRUE(tryOpen());
    EXPECT_EQ(takeFile(folder / "vault.keys"), whole);
}

TEST_F(OpenVault, opensWithAnyFlippedByteInEitherKeyFile)
{
    close();
    const std::string whole = takeFile(folder / "vault.keys");
    for (const char* name : {"vault.keys", "vault.keys.copy"})
        for (size_t at = 0; at < whole.size(); at += 37) {
            std::string flipped = whole;
            flipped[at] = static_cast<char>(flipped[at] ^ 0x20);
            putFile(folder / name, flipped);
            ASSERT_TRUE(Vault::open(folder, recoverySecret(recoveryCode))) << name << " " << at;
        }
}

TEST_F(OpenVault, namesKeysOfWhichBothCopiesAreDamaged)
{
    close();
    for (const char* name : {"vault.keys", "vault.keys.copy"})
        putFile(folder / name, takeFile(folder / name).substr(5));
    EXPECT_TRUE(tryOpen().error().is(errors::keysDamaged));
}

TEST_F(OpenVault, prefersTheNewerCopySoThatHealingRevivesNoOldPassword)
{
    const std::string old = takeFile(folder / "vault.keys");
    ASSERT_TRUE(vault->changePassword(secretText("another password")));
    close();
    for (const char* name : {"vault.keys", "vault.keys.copy"}) {
        putFile(folder / name, old);
        EXPECT_TRUE(tryOpen().error().is(errors::wrongPassword)) << name;
        ASSERT_TRUE(Vault::open(folder, passwordSecret("another password"))) << name;
        EXPECT_NE(takeFile(folder / name), old) << name;
    }
}

TEST_F(OpenVault, refusesALaterSchemaAndALaterKeyFile)
{
    ASSERT_TRUE(sql("PRAGMA user_version = 99"));
    close();
    EXPECT_TRUE(tryOpen().error().is(errors::newerVersion));
    std::string text = takeFile(folder / "vault.keys");
    text = text.substr(0, text.size() - 72);
    text.replace(text.find("keys 1"), 6, "keys 2");
    text += "sha256 " + Sha256::of(asBytes(text)).hex() + "\n";
    putFile(folder / "vault.keys", text);
    EXPECT_TRUE(tryOpen().error().is(errors::newerVersion));
    EXPECT_EQ(takeFile(folder / "vault.keys"), text) << "nothing of a later version may be healed away";
}

TEST_F(OpenVault, refusesKeysOfAnotherVault)
{
    close();
    const auto other = Vault::create(scratch / "other", secretText(password), {});
    ASSERT_TRUE(other);
    for (const char* name : {"vault.keys", "vault.keys.copy"})
        std::filesystem::copy_file(
            scratch / "other" / name, folder / name, std::filesystem::copy_options::overwrite_existing);
    EXPECT_TRUE(tryOpen().error().is(errors::damaged));
}

TEST_F(OpenVault, namesAReadOnlyFileSystem)
{
    close();
    // In a mount namespace of its own, for root; otherwise by permissions.
    const int status = inChild([&] {
        if (geteuid() == 0) {
            if (unshare(CLONE_NEWNS) != 0 || mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0
                || mount(folder.c_str(), folder.c_str(), nullptr, MS_BIND, nullptr) != 0
                || mount(nullptr, folder.c_str(), nullptr, MS_BIND | MS_REMOUNT | MS_RDONLY, nullptr) != 0)
                return 77;
        } else if (chmod(folder.c_str(), 0500) != 0) {
            return 77;
        }
        const auto opened = tryOpen();
        const auto created = Vault::create(folder / "new", secretText(password), {});
        return !opened && opened.error().is(errors::readOnly) && !created ? 0 : 1;
    });
    chmod(folder.c_str(), 0700);
    if (status == 77)
        GTEST_SKIP() << "NOT TESTED: no read-only mount could be made here";
    EXPECT_EQ(status, 0);
    EXPECT_TRUE(tryOpen());
}

TEST_F(OpenVault, namesAReadOnlyDatabaseFile)
{
    close();
    if (geteuid() != 0) {
        chmod((folder / "vault.db").c_str(), 0400);
        EXPECT_TRUE(tryOpen().error().is(errors::readOnly));
        chmod((folder / "vault.db").c_str(), 0600);
        return;
    }
    const int status = inChild([&] {
        const std::filesystem::path file = folder / "vault.db";
        if (unshare(CLONE_NEWNS) != 0 || mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0
            || mount(file.c_str(), file.c_str(), nullptr, MS_BIND, nullptr) != 0
            || mount(nullptr, file.c_str(), nullptr, MS_BIND | MS_REMOUNT | MS_RDONLY, nullptr) != 0)
            return 77;
        const auto opened = tryOpen();
        return !opened && opened.error().is(errors::readOnly) ? 0 : 1;
    });
    if (status == 77)
        GTEST_SKIP() << "NOT TESTED: no read-only mount could be made here";
    EXPECT_EQ(status, 0);
}

} // namespace holdfast::vault::test
