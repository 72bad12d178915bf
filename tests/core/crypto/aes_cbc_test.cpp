#include "core/crypto/aes_cbc.h"

#include <gtest/gtest.h>

namespace holdfast::crypto {

TEST(AesCbc, decryptsTheExampleOfTheStandard) // NIST SP 800-38A, F.2.2
{
    const Bytes key = fromHex("2b7e151628aed2a6abf7158809cf4f3c").value();
    const Bytes iv = fromHex("000102030405060708090a0b0c0d0e0f").value();
    const Bytes blocks = fromHex("7649abac8119b246cee98e9b12e9197d5086cb9b507219ee95db113a917678b2").value();
    Bytes plain(blocks.size());
    ASSERT_TRUE(decryptAes128Cbc(key, iv, blocks, plain));
    EXPECT_EQ(toHex(plain), "6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e51");
}

TEST(AesCbc, refusesSizesThatAreNone)
{
    const Bytes sixteen(16), fifteen(15);
    Bytes out(16), less(15);
    EXPECT_FALSE(decryptAes128Cbc(fifteen, sixteen, sixteen, out));
    EXPECT_FALSE(decryptAes128Cbc(sixteen, fifteen, sixteen, out));
    EXPECT_FALSE(decryptAes128Cbc(sixteen, sixteen, fifteen, less));
    EXPECT_FALSE(decryptAes128Cbc(sixteen, sixteen, sixteen, less));
}

} // namespace holdfast::crypto
