#include "tests/support/remembered_derivations.h"
#include "vault_fixture.h"

#include <dlfcn.h>

namespace {

/// What one derivation was asked to do.
struct Derivation {
    unsigned long long passes;
    size_t memory;
    std::vector<unsigned char> salt;
    bool operator==(const Derivation&) const = default;
};
std::vector<Derivation> s_derivations;

} // namespace

// Stands before libsodium's own, which then does the work: so the test counts what is really derived.
extern "C" int crypto_pwhash(unsigned char* out, unsigned long long outSize, const char* password,
    unsigned long long passwordSize, const unsigned char* salt, unsigned long long passes, size_t memory,
    int algorithm);

extern "C" int crypto_pwhash(unsigned char* out, unsigned long long outSize, const char* password,
    unsigned long long passwordSize, const unsigned char* salt, unsigned long long passes, size_t memory, int algorithm)
{
    static const auto real = reinterpret_cast<decltype(&crypto_pwhash)>(dlsym(RTLD_NEXT, "crypto_pwhash"));
    s_derivations.push_back({passes, memory, {salt, salt + 16}});
    return real(out, outSize, password, passwordSize, salt, passes, memory, algorithm);
}

namespace holdfast::vault::test {

class UnlockWork : public VaultTest {
protected:
    UnlockWork() { quickDerivations.reset(); }
    std::vector<Derivation> workFor(std::string_view typed) const
    {
        holdfast::test::forgetDerivations();
        s_derivations.clear();
        const auto opened = Vault::open(folder, passwordSecret(typed));
        EXPECT_EQ(opened.has_value(), typed == password);
        return s_derivations;
    }
};

TEST_F(UnlockWork, isTheSameForAWrongPasswordAsForTheRightOne)
{
    close();
    const std::vector<Derivation> right = workFor(password);
    ASSERT_EQ(right.size(), 1u);
    EXPECT_GE(right[0].memory, size_t(64) * 1024 * 1024);
    EXPECT_GE(right[0].passes, 3u);
    for (const std::string& wrong : {std::string("correct horse battely"), std::string(), std::string("x"),
             std::string("\xff\xfe not text"), std::string(5000, 'a'), std::string(password) + " "})
        EXPECT_EQ(workFor(wrong), right) << wrong.substr(0, 20);
}

TEST_F(UnlockWork, isWhatTheVaultWasMadeWithAndItsSlotStates)
{
    constexpr crypto::KdfParams chosen{.memoryBytes = 96ull << 20, .passes = 4};
    folder = scratch / "chosen";
    s_derivations.clear();
    auto created
        = Vault::create(folder, secretText(password), {.collectorName = {}, .collectorInitials = "AE", .kdf = chosen});
    ASSERT_TRUE(created);
    vault = std::move(created->vault);
    ASSERT_EQ(s_derivations.size(), 1u);
    const Derivation making = s_derivations[0];
    EXPECT_EQ(making.memory, chosen.memoryBytes);
    EXPECT_EQ(making.passes, chosen.passes);
    const Json slots = vault->info()->slots;
    EXPECT_EQ(slots[0]["kdf"]["memory_bytes"], chosen.memoryBytes);
    EXPECT_EQ(slots[0]["kdf"]["passes"], chosen.passes);
    close();
    EXPECT_EQ(workFor(password), std::vector{making});
}

} // namespace holdfast::vault::test
