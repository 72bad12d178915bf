#pragma once

#include "core/base/bytes.h"

namespace holdfast {

/// Bytes of a secret: guarded pages, locked in memory where the system allows, left out of core dumps, zeroed when
/// freed (libsodium's sodium_malloc). Move-only; copies are made by clone() so that each is seen in the code.
class SecureBuffer {
public:
    SecureBuffer() = default;
    explicit SecureBuffer(size_t size); ///< zero-filled
    static SecureBuffer copyOf(ByteView secret);
    static SecureBuffer random(size_t size);
    ~SecureBuffer();
    SecureBuffer(SecureBuffer&& other) noexcept;
    SecureBuffer& operator=(SecureBuffer&& other) noexcept;
    SecureBuffer clone() const { return copyOf(view()); }

    uint8_t* data() { return m_data; }
    const uint8_t* data() const { return m_data; }
    size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }
    ByteView view() const { return {m_data, m_size}; }
    std::span<uint8_t> span() { return {m_data, m_size}; }
    /// Constant-time comparison.
    bool equals(ByteView other) const;

private:
    void release();
    uint8_t* m_data = nullptr;
    size_t m_size = 0;
};

/// Overwrites memory that held a secret, in a way that the optimiser keeps.
void wipe(void* data, size_t size);
void wipe(std::string& text); ///< zeroes, then clears
void wipe(Bytes& bytes); ///< zeroes, then clears

/// Random bytes from the operating system.
void fillRandom(std::span<uint8_t> out);

/// Starts libsodium; call once at the beginning of main. Aborts when the random source is unusable.
void initialiseCrypto();

} // namespace holdfast
