#include "plain_pages.h"

#include "core/vault/vault_state.h"
#include "tests/core/crypto/scratch_folder.h"

#include <gtest/gtest.h>
#include <memory>
#include <openssl/evp.h>

namespace holdfast::vault::test {

namespace {

constexpr size_t saltBytes = 16, ivBytes = 16, macBytes = 32;

/// docs/vault-format.md, "Pages". The first one begins with the salt, which is not encrypted.
std::string decrypted(ByteView page, bool isFirst, const SecureBuffer& key)
{
    const std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)> cipher(
        EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free);
    const ByteView sealed = page.first(page.size() - ivBytes - macBytes).subspan(isFirst ? saltBytes : 0);
    const ByteView iv = page.subspan(page.size() - ivBytes - macBytes, ivBytes);
    std::string plain(sealed.size(), '\0');
    int size = 0;
    EXPECT_EQ(EVP_DecryptInit_ex(cipher.get(), EVP_aes_256_cbc(), nullptr, key.data(), iv.data()), 1);
    EVP_CIPHER_CTX_set_padding(cipher.get(), 0);
    EXPECT_EQ(EVP_DecryptUpdate(cipher.get(), reinterpret_cast<uint8_t*>(plain.data()), &size, sealed.data(),
                  static_cast<int>(sealed.size())),
        1);
    EXPECT_EQ(size_t(size), plain.size());
    return plain;
}

} // namespace

std::string plainPages(const std::filesystem::path& folder, const SecureBuffer& masterKey)
{
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        if (name.ends_with("-journal") || name.ends_with("-wal")) {
            EXPECT_EQ(entry.file_size(), 0u) << name;
        }
    }
    const size_t pageSize = KeyStore(folder).load()->keys.databasePageSize;
    const SecureBuffer key = deriveDatabaseKey(masterKey);
    const std::string file = holdfast::test::takeFile(folder / databaseName);
    EXPECT_EQ(file.size() % pageSize, 0u);
    std::string all;
    for (size_t at = 0; at < file.size(); at += pageSize)
        all += decrypted(asBytes(file).subspan(at, pageSize), at == 0, key);
    for (const Bytes& first : FirstPageCopy::kept(folder, static_cast<uint32_t>(pageSize)))
        all += decrypted(first, true, key);
    return all;
}

} // namespace holdfast::vault::test
