#include "ui/common/places.h"

#include "core/base/atomic_file.h"
#include "tests/ui/ui_fixture.h"

#include <fstream>

namespace holdfast::ui {

/// With a home of its own: tests that run at the same time note their places too.
class Places : public UiTest {
protected:
    Places() { qputenv("HOME", QByteArray::fromStdString(folder().string())); }
    ~Places() override { qputenv("HOME", m_before); }

private:
    const QByteArray m_before = qgetenv("HOME");
};

TEST_F(Places, remembersOnlyAPlaceThatIsNotTheDefault)
{
    rememberVaultFolder(folder() / "stick");
    EXPECT_EQ(lastVaultFolder(), folder() / "stick");
    rememberVaultFolder(defaultVaultFolder());
    EXPECT_EQ(lastVaultFolder(), defaultVaultFolder());
}

TEST_F(Places, tellsAVaultByItsFiles)
{
    EXPECT_FALSE(looksLikeVault(folder()));
    makeVault();
    EXPECT_TRUE(looksLikeVault(vaultFolder()));
}

TEST_F(Places, takeWhatACutShortMakingLeftForNoVault)
{
    std::filesystem::create_directory(vaultFolder());
    const auto put = [this](const char* name, std::string_view text) {
        ASSERT_TRUE(writeFileAtomically(vaultFolder() / name, asBytes(text)));
    };
    put("vault.db", "");
    EXPECT_TRUE(looksLikeVault(vaultFolder())) << "one that lost its keys must not be taken for free";
    put("vault.unfinished", "A vault was being made here. Database 00\n");
    EXPECT_FALSE(looksLikeVault(vaultFolder()));
}

} // namespace holdfast::ui
