#include "core/base/secure_buffer.h"

#include <sodium.h>

#include <cstdlib>
#include <cstring>
#include <new>

namespace holdfast {

SecureBuffer::SecureBuffer(size_t size)
    : m_size(size)
{
    if (size == 0)
        return;
    initialiseCrypto();
    m_data = static_cast<uint8_t*>(sodium_malloc(size));
    if (m_data == nullptr)
        throw std::bad_alloc();
    std::memset(m_data, 0, size);
}

SecureBuffer SecureBuffer::copyOf(ByteView secret)
{
    SecureBuffer buffer(secret.size());
    if (!secret.empty())
        std::memcpy(buffer.m_data, secret.data(), secret.size());
    return buffer;
}

SecureBuffer SecureBuffer::random(size_t size)
{
    SecureBuffer buffer(size);
    fillRandom(buffer.span());
    return buffer;
}

SecureBuffer::~SecureBuffer()
{
    release();
}

SecureBuffer::SecureBuffer(SecureBuffer&& other) noexcept
    : m_data(std::exchange(other.m_data, nullptr))
    , m_size(std::exchange(other.m_size, 0))
{
}

SecureBuffer& SecureBuffer::operator=(SecureBuffer&& other) noexcept
{
    if (this != &other) {
        release();
        m_data = std::exchange(other.m_data, nullptr);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

bool SecureBuffer::equals(ByteView other) const
{
    return other.size() == m_size && (m_size == 0 || sodium_memcmp(m_data, other.data(), m_size) == 0);
}

void SecureBuffer::release()
{
    if (m_data != nullptr)
        sodium_free(m_data);
    m_data = nullptr;
    m_size = 0;
}

void wipe(void* data, size_t size)
{
    sodium_memzero(data, size);
}

void wipe(std::string& text)
{
    wipe(text.data(), text.size());
    text.clear();
}

void wipe(Bytes& bytes)
{
    wipe(bytes.data(), bytes.size());
    bytes.clear();
}

void fillRandom(std::span<uint8_t> out)
{
    initialiseCrypto();
    randombytes_buf(out.data(), out.size());
}

void initialiseCrypto()
{
    static const int started = sodium_init();
    if (started < 0)
        std::abort();
}

} // namespace holdfast
