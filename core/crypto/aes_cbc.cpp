#include "core/crypto/aes_cbc.h"

#include <openssl/evp.h>

#include <memory>

namespace holdfast::crypto {

Result<void> decryptAes128Cbc(ByteView key, ByteView iv, ByteView blocks, std::span<uint8_t> out)
{
    if (key.size() != aesBlockBytes || iv.size() != aesBlockBytes || blocks.size() % aesBlockBytes != 0
        || out.size() != blocks.size() || blocks.size() > size_t(INT32_MAX))
        return fail(errors::invalidBlocks, "AES-128-CBC");
    const std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)> context(
        EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    int done = 0, last = 0;
    if (context == nullptr || EVP_DecryptInit_ex(context.get(), EVP_aes_128_cbc(), nullptr, key.data(), iv.data()) != 1
        || EVP_CIPHER_CTX_set_padding(context.get(), 0) != 1
        || EVP_DecryptUpdate(context.get(), out.data(), &done, blocks.data(), int(blocks.size())) != 1
        || EVP_DecryptFinal_ex(context.get(), out.data() + done, &last) != 1 || size_t(done + last) != out.size())
        return fail(errors::invalidBlocks, "AES-128-CBC");
    return {};
}

} // namespace holdfast::crypto
