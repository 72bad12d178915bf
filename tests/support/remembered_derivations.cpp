#include "tests/support/remembered_derivations.h"

#include <array>
#include <cstdint>
#include <cstring>
#include <map>
#include <mutex>
#include <string>
#include <tuple>
#include <vector>

// The linker sends each call of crypto_pwhash here (--wrap), and __real_crypto_pwhash is libsodium's own.
extern "C" {
// NOLINTBEGIN(bugprone-reserved-identifier)
int __real_crypto_pwhash(unsigned char* key, unsigned long long keySize, const char* password,
    unsigned long long passwordSize, const unsigned char* salt, unsigned long long passes, size_t memory,
    int algorithm);
int __wrap_crypto_pwhash(unsigned char* key, unsigned long long keySize, const char* password,
    unsigned long long passwordSize, const unsigned char* salt, unsigned long long passes, size_t memory,
    int algorithm);
// NOLINTEND(bugprone-reserved-identifier)
}

namespace {

constexpr size_t saltSize = 16;
constexpr unsigned long long leastPasses = 1; // libsodium's own limits for Argon2id
constexpr size_t leastMemory = 8192;
constexpr size_t leastDear = size_t{64} << 20; // the known answer of the self-test asks for less, and gets it
using Salt = std::array<unsigned char, saltSize>;
using Asked = std::tuple<std::string, std::string, unsigned long long, size_t, int, unsigned long long>;

struct Remembered {
    std::mutex mutex;
    std::map<Asked, std::vector<unsigned char>> keys;
    std::map<Salt, bool> isQuick; ///< of each salt that was met
};

Remembered& remembered()
{
    static auto* const all = new Remembered; // outlives every static that still derives at the end
    return *all;
}

/// Whether QuickDerivations stood when the salt was first met.
bool isQuick(const Salt& salt)
{
    const std::lock_guard lock(remembered().mutex);
    return remembered().isQuick.try_emplace(salt, holdfast::test::QuickDerivations::stand()).first->second;
}

/// Another salt for each work asked for, so that a slot that states another work than it was sealed with stays shut.
Salt saltOf(Salt salt, unsigned long long passes, size_t memory)
{
    for (size_t i = 0; i < saltSize / 2; ++i) {
        salt[i] ^= static_cast<unsigned char>(passes >> 8 * i);
        salt[saltSize / 2 + i] ^= static_cast<unsigned char>(uint64_t{memory} >> 8 * i);
    }
    return salt;
}

} // namespace

namespace holdfast::test {

void forgetDerivations()
{
    const std::lock_guard lock(remembered().mutex);
    remembered().keys.clear();
}

} // namespace holdfast::test

/// libsodium's crypto_pwhash, whose answers this process remembers: a test that opens one vault at each of hundreds of
/// faults derives its key once. Makes next to none of it where QuickDerivations stood. Keeps passwords in ordinary
/// memory, so what looks for them there may not link it.
int __wrap_crypto_pwhash(unsigned char* key, unsigned long long keySize, const char* password,
    unsigned long long passwordSize, const unsigned char* salt, unsigned long long passes, size_t memory, int algorithm)
{
    Asked asked{std::string(password, passwordSize), std::string(reinterpret_cast<const char*>(salt), saltSize), passes,
        memory, algorithm, keySize};
    {
        const std::lock_guard lock(remembered().mutex);
        if (const auto found = remembered().keys.find(asked); found != remembered().keys.end()) {
            std::memcpy(key, found->second.data(), keySize);
            return 0;
        }
    }
    Salt own;
    std::memcpy(own.data(), salt, saltSize);
    const int result = memory >= leastDear && isQuick(own)
        ? __real_crypto_pwhash(key, keySize, password, passwordSize, saltOf(own, passes, memory).data(), leastPasses,
            leastMemory, algorithm)
        : __real_crypto_pwhash(key, keySize, password, passwordSize, salt, passes, memory, algorithm);
    if (result == 0) {
        const std::lock_guard lock(remembered().mutex);
        remembered().keys.emplace(std::move(asked), std::vector<unsigned char>(key, key + keySize));
    }
    return result;
}
