#include "ui/capture/address_rows.h"

#include "core/capture/browser_client.h"
#include "tests/ui/ui_fixture.h"

#include <QLabel>

namespace holdfast::ui {

class AddressRowsTest : public UiTest {
protected:
    QString saidAfter(const intake::CapturedAddress& result)
    {
        rows.setAddresses({QStringLiteral("https://clipshare.example/v/1")});
        rows.setFinished(0, result);
        return find<QLabel>(&rows, "addressState0")->text();
    }
    AddressRows rows;
};

TEST_F(AddressRowsTest, sayAfterEachFailureWhetherAnythingWasKept)
{
    const std::unique_ptr<vault::Vault> vault = makeVault();
    const vault::Item kept = addPage(*vault, "https://clipshare.example/v/1", "A page", 1);
    for (const ErrorCode code : {capture::errors::timeout, capture::errors::connectionRefused,
             capture::errors::connectionLost, capture::errors::schemeRefused, capture::errors::incomplete}) {
        intake::CapturedAddress result;
        result.error = Error(code);
        const QString without = saidAfter(result);
        EXPECT_TRUE(without.contains(QStringLiteral("Nothing from this page was kept"))) << without.toStdString();
        EXPECT_FALSE(without.contains(QStringLiteral("is kept"))) << without.toStdString();
        result.item = kept;
        const QString with = saidAfter(result);
        EXPECT_TRUE(with.contains(QStringLiteral("What was seen is kept"))) << with.toStdString();
        EXPECT_FALSE(with.contains(QStringLiteral("Nothing"))) << with.toStdString();
    }
}

} // namespace holdfast::ui
