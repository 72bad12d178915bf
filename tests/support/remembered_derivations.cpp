#include "tests/support/remembered_derivations.h"

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
using Asked = std::tuple<std::string, std::string, unsigned long long, size_t, int, unsigned long long>;

struct Remembered {
    std::mutex mutex;
    std::map<Asked, std::vector<unsigned char>> keys;
};

Remembered& remembered()
{
    static auto* const all = new Remembered; // outlives every static that still derives at the end
    return *all;
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
/// faults derives its key once. Keeps passwords in ordinary memory, so what looks for them there may not link it.
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
    const int result = __real_crypto_pwhash(key, keySize, password, passwordSize, salt, passes, memory, algorithm);
    if (result == 0) {
        const std::lock_guard lock(remembered().mutex);
        remembered().keys.emplace(std::move(asked), std::vector<unsigned char>(key, key + keySize));
    }
    return result;
}
