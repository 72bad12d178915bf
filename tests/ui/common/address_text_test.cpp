#include "ui/capture/address_text.h"

#include "ui/common/text.h"

#include <gtest/gtest.h>

namespace holdfast::ui {

TEST(AddressText, takesAListApartAndDropsRepeatedOnes)
{
    const auto read = readAddresses(
        QStringLiteral("https://clipshare.example/v/1\n https://clipshare.example/v/1 http://mirror.example/x\n"));
    EXPECT_EQ(read.addresses,
        (QStringList{QStringLiteral("https://clipshare.example/v/1"), QStringLiteral("http://mirror.example/x")}));
    EXPECT_TRUE(read.unreadable.isEmpty());
}

TEST(AddressText, addsTheSchemeThatNobodyTypes)
{
    EXPECT_EQ(readAddresses(QStringLiteral("clipshare.example/v/8841")).addresses,
        QStringList{QStringLiteral("https://clipshare.example/v/8841")});
}

TEST(AddressText, namesWhatIsNoWebAddress)
{
    const auto read = readAddresses(
        QStringLiteral("hello file:///etc/passwd javascript://x ftp://files.example https://me:secret@site.example/"));
    EXPECT_TRUE(read.addresses.isEmpty());
    EXPECT_EQ(read.unreadable.size(), 5);
}

TEST(AddressText, readsWhatWasCopiedFromAWindowAsTheAddressThatItIs)
{
    const QString address = QStringLiteral("https://clipshare.example/videos/8841?page=2");
    const QString shown = isolated(breakable(address));
    ASSERT_NE(shown, address);
    EXPECT_EQ(readAddresses(shown + QLatin1Char('\n') + shown).addresses, QStringList{address});
}

TEST(AddressText, knowsWhichHostWouldBeContacted)
{
    EXPECT_EQ(hostOf(QStringLiteral("https://clipshare.example:8443/v/1?x=other.example")),
        QStringLiteral("clipshare.example"));
}

TEST(AddressText, getsNoPlaceToBreakWithinACharacter)
{
    const QString text = QLatin1Char('a') + QStringLiteral("\U0001F512").repeated(40);
    const QString broken = breakable(text);
    EXPECT_GT(broken.size(), text.size());
    EXPECT_TRUE(broken.isValidUtf16());
    EXPECT_EQ(withoutMarks(broken), text);
}

} // namespace holdfast::ui
