#pragma once

#include "core/base/bytes.h"

#include <openssl/evp.h>

namespace holdfast {

/// AES-128-CBC with padding, as sites encrypt the pieces of a film. Its own code, so that ours is not checked by
/// itself.
inline Bytes encryptAes128Cbc(ByteView key, ByteView iv, ByteView plain)
{
    Bytes out(plain.size() + 16);
    int done = 0, last = 0;
    EVP_CIPHER_CTX* const context = EVP_CIPHER_CTX_new();
    EVP_EncryptInit_ex(context, EVP_aes_128_cbc(), nullptr, key.data(), iv.data());
    EVP_EncryptUpdate(context, out.data(), &done, plain.data(), int(plain.size()));
    EVP_EncryptFinal_ex(context, out.data() + done, &last);
    EVP_CIPHER_CTX_free(context);
    out.resize(size_t(done + last));
    return out;
}

} // namespace holdfast
