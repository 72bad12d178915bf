#include "core/crypto/der_form.h"
#include "tests/support/handmade_token.h"

#include <gtest/gtest.h>

namespace holdfast::crypto {

TEST(DerForm, isWhatAnAuthoritySigns)
{
    const test::HandmadeAuthority authority;
    test::TokenRecipe recipe;
    recipe.imprint = Bytes(32, 7);
    EXPECT_TRUE(isInDer(authority.response(recipe)));
    EXPECT_TRUE(isInDer(authority.certificate()));
}

TEST(DerForm, isNoneOfTheOtherWaysToWriteTheSame)
{
    const Bytes good{0x30, 3, 2, 1, 5};
    EXPECT_TRUE(isInDer(good));
    for (const Bytes& other : {Bytes{0x30, 0x80, 2, 1, 5, 0, 0}, Bytes{0x30, 0x81, 3, 2, 1, 5},
             Bytes{0x30, 0x82, 0, 3, 2, 1, 5}, Bytes{0x30, 4, 2, 2, 0, 5}, Bytes{0x30, 4, 2, 2, 0xff, 0x85},
             Bytes{0x30, 2, 2, 0}, Bytes{0x30, 5, 0x24, 3, 4, 1, 5}, Bytes{0x30, 4, 6, 2, 0x80, 1},
             Bytes{0x30, 3, 6, 1, 0x81}, Bytes{0x30, 2, 1, 0}, Bytes{0x30, 2, 0x11, 0}, Bytes{0x30, 3, 5, 1, 0},
             Bytes{0x1f, 1, 0}, Bytes{0x30, 3, 2, 1}, Bytes{0x30, 3, 2, 1, 5, 0}, Bytes{0x30}, Bytes{}})
        EXPECT_FALSE(isInDer(other)) << toHex(other);
}

TEST(DerForm, isRefusedDeeperThanAnythingThatIsMeant)
{
    Bytes deep;
    for (int i = 0; i < 60; ++i)
        deep = test::der::element(0x30, {deep});
    EXPECT_TRUE(isInDer(deep));
    for (int i = 0; i < 1000; ++i)
        deep = test::der::element(0x30, {deep});
    EXPECT_FALSE(isInDer(deep));
}

} // namespace holdfast::crypto
