#include "ui/firstrun/password_strength.h"

#include <QString>
#include <gtest/gtest.h>

namespace holdfast::ui {

TEST(PasswordStrength, callsShortOnesTooShort)
{
    EXPECT_EQ(strengthOf(u"Xq7!kp2"), Strength::TooShort);
}

TEST(PasswordStrength, isNotFooledByWhatEverybodyUses)
{
    for (const char16_t* weak :
        {u"password", u"Password123", u"qwerty12345", u"aaaaaaaaaaaaaaaa", u"1234567890", u"summer2024", u"holdfast1"})
        EXPECT_EQ(strengthOf(weak), Strength::Weak) << QString::fromUtf16(weak).toStdString();
}

TEST(PasswordStrength, likesSeveralUnrelatedWords)
{
    EXPECT_GE(strengthOf(u"amber falcon river cedar onion"), Strength::Good);
}

TEST(PasswordStrength, likesLongRandomOnes)
{
    EXPECT_EQ(strengthOf(u"vT9#mQ2x!Lr7Zp4w"), Strength::Strong);
}

TEST(PasswordStrength, neverFallsWhenAnUnrelatedCharacterIsAdded)
{
    const QString whole = QStringLiteral("k7Rm_xB2vw9Q");
    for (qsizetype n = 1; n < whole.size(); ++n)
        EXPECT_LE(estimateBits(QStringView(whole).first(n)), estimateBits(QStringView(whole).first(n + 1)) + 0.001);
}

} // namespace holdfast::ui
