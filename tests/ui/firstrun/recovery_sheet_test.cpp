#include "ui/firstrun/recovery_sheet.h"

#include "core/crypto/recovery_code.h"
#include "tests/ui/ui_fixture.h"
#include "ui/common/theme.h"
#include "ui/common/translation.h"
#include "ui/firstrun/print_code.h"

#include <QApplication>
#include <QPainter>
#include <QPushButton>
#include <ZXing/ReadBarcode.h>

namespace holdfast::ui {

/// What a camera's program reads in a picture.
static QString readQrCode(const QImage& picture)
{
    const QImage grey = picture.convertToFormat(QImage::Format_Grayscale8);
    const auto read = ZXing::ReadBarcode(
        {grey.constBits(), grey.width(), grey.height(), ZXing::ImageFormat::Lum, static_cast<int>(grey.bytesPerLine())},
        ZXing::DecodeHints().setFormats(ZXing::BarcodeFormat::QRCode));
    return read.isValid() ? QString::fromStdString(std::string(read.bytes().begin(), read.bytes().end())) : QString();
}

class RecoverySheetTest : public UiTest {
protected:
    void SetUp() override
    {
        makeVault();
        sheet.setCode(SecureBuffer::copyOf(asBytes(recoveryCode())));
        sheet.resize(640, 1600);
        sheet.show();
    }
    bool opens(const QString& typed) const
    {
        return vault::Vault::open(
            vaultFolder(), {.password = {}, .recoveryCode = SecureBuffer::copyOf(asBytes(typed.toStdString()))})
            .has_value();
    }
    QImage printed() const
    {
        QImage paper(1240, 1754, QImage::Format_RGB32); // A4 at 150 dots per inch
        paper.setDotsPerMeterX(5906);
        paper.setDotsPerMeterY(5906);
        paper.fill(Qt::white);
        QPainter painter(&paper);
        paintRecoverySheet(painter, painter.viewport(), 150 / 72.0, *sheet.view());
        return paper;
    }
    RecoverySheet sheet;
    QPushButton* button = find<QPushButton>(&sheet, "showQrCode");
};

TEST_F(RecoverySheetTest, onPaperHasAQrCodeThatOpensTheVaultInAnyCaseAndSpacing)
{
    for (const char* language : {"en", "fr", "ar"}) {
        loadTranslation(*qApp, QLatin1String(language));
        const QString read = readQrCode(printed());
        ASSERT_EQ(read.toStdString(), recoveryCode()) << language;
        EXPECT_TRUE(opens(read));
        EXPECT_TRUE(opens(read.toLower()));
        EXPECT_TRUE(opens(QString(read).replace(QLatin1Char('-'), QLatin1Char(' '))));
        EXPECT_TRUE(opens(QString(read).remove(QLatin1Char('-'))));
    }
}

TEST_F(RecoverySheetTest, onPaperHasNoQrCodeWhenThereIsNoCode)
{
    sheet.setCode({});
    EXPECT_EQ(readQrCode(printed()), QString());
}

TEST_F(RecoverySheetTest, onTheScreenShowsTheQrCodeOnlyWhileItIsAskedFor)
{
    const auto* shown = find<QWidget>(&sheet, "qrCode");
    EXPECT_EQ(readQrCode(sheet.grab().toImage()), QString());
    button->click();
    EXPECT_TRUE(shown->isVisible());
    EXPECT_FALSE(shown->accessibleName().isEmpty());
    EXPECT_EQ(readQrCode(sheet.grab().toImage()).toStdString(), recoveryCode());
    button->click();
    EXPECT_FALSE(shown->isVisible());
    EXPECT_EQ(readQrCode(sheet.grab().toImage()), QString());
}

TEST_F(RecoverySheetTest, onTheScreenCanBeScannedInTheDarkAndMirroredAndWithLargeText)
{
    qApp->setLayoutDirection(Qt::RightToLeft);
    Theme::apply(*qApp, Theme::Appearance::Dark, 2.0);
    button->click();
    EXPECT_EQ(readQrCode(sheet.grab().toImage()).toStdString(), recoveryCode());
}

TEST_F(RecoverySheetTest, showsNoQrCodeOfACodeThatIsOnPaperOrHasBeenReplaced)
{
    button->click();
    sheet.setCode({});
    EXPECT_EQ(readQrCode(sheet.grab().toImage()), QString());
    const SecureBuffer next = crypto::generateRecoveryCode();
    sheet.setCode(SecureBuffer::copyOf(next.view()));
    EXPECT_EQ(readQrCode(sheet.grab().toImage()), QString());
    button->click();
    EXPECT_EQ(readQrCode(sheet.grab().toImage()).toStdString(), asText(next.view()));
}

} // namespace holdfast::ui
