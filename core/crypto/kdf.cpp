#include "core/crypto/kdf_speed.h"

#include "core/base/thread_time.h"
#include "core/crypto/errors.h"

#include <sodium.h>

#include <algorithm>
#include <array>

namespace holdfast::crypto {

KdfParams KdfParams::calibrated(std::chrono::milliseconds target)
{
    KdfParams params = minimum();
    const SecureBuffer sample = SecureBuffer::copyOf(asBytes("how long does one derivation take"));
    const std::array<uint8_t, crypto_pwhash_SALTBYTES> salt{};
    const std::chrono::nanoseconds start = threadTime();
    if (!deriveKey(sample, salt, params))
        return params;
    return paramsForSpeed(threadTime() - start, target);
}

KdfParams paramsForSpeed(std::chrono::nanoseconds takenByMinimum, std::chrono::milliseconds target)
{
    using Seconds = std::chrono::duration<double>;
    constexpr Seconds leastTaken(1e-4);
    KdfParams params = KdfParams::minimum();
    const double factor = Seconds(target) / std::max<Seconds>(takenByMinimum, leastTaken);
    if (factor <= 1)
        return params;
    // Memory first, since it is what an attacker pays for; but no more than a small machine can spare at unlock.
    constexpr double mostMemoryFactor = 8; // 512 MiB
    const double memoryFactor = std::min(factor, mostMemoryFactor);
    params.memoryBytes = static_cast<uint64_t>(static_cast<double>(KdfParams::minMemoryBytes) * memoryFactor) >> 20
            << 20;
    const double passes = static_cast<double>(KdfParams::minPasses) * factor / memoryFactor;
    params.passes = std::clamp(static_cast<uint64_t>(passes), KdfParams::minPasses, KdfParams::maxPasses);
    return params;
}

bool KdfParams::isAcceptable() const
{
    return memoryBytes >= minMemoryBytes && memoryBytes <= maxMemoryBytes && passes >= minPasses && passes <= maxPasses;
}

Result<SecureBuffer> deriveKey(const SecureBuffer& password, ByteView salt, const KdfParams& params)
{
    if (!params.isAcceptable() || salt.size() != crypto_pwhash_SALTBYTES)
        return fail(errors::badKdfParameters, "key derivation parameters out of range");
    SecureBuffer key(32);
    const char* const text = password.empty() ? "" : reinterpret_cast<const char*>(password.data()); // never null
    if (crypto_pwhash(key.data(), key.size(), text, password.size(), salt.data(), params.passes,
            static_cast<size_t>(params.memoryBytes), crypto_pwhash_ALG_ARGON2ID13)
        != 0)
        return fail(holdfast::errors::outOfMemory, "key derivation");
    return key;
}

} // namespace holdfast::crypto
