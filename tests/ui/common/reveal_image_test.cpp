#include "ui/common/reveal_image.h"

#include "tests/ui/ui_fixture.h"
#include "ui/common/picture_source.h"

#include <QSignalSpy>

namespace holdfast::ui {

class RevealImageTest : public ::testing::Test {
protected:
    RevealImageTest()
    {
        image.resize(320, 190);
        image.setMosaic(mosaicOf(picture));
        image.setLoader([this] { image.show(picture); });
        static_cast<QWidget&>(image).show();
    }
    const QImage picture = drawPicture(3);
    RevealImage image;
};

TEST_F(RevealImageTest, showsAtMostAMosaicOfSixteenPixelsUntilHeld)
{
    const QImage mosaic = mosaicOf(picture);
    EXPECT_LE(std::max(mosaic.width(), mosaic.height()), 16);
    EXPECT_FALSE(image.isRevealed());
}

TEST_F(RevealImageTest, isRevealedWhileTheMouseIsHeldAndBlurredAtRelease)
{
    QTest::mousePress(&image, Qt::LeftButton);
    EXPECT_TRUE(image.isRevealed());
    QTest::mouseRelease(&image, Qt::LeftButton);
    EXPECT_FALSE(image.isRevealed());
}

TEST_F(RevealImageTest, isRevealedWhileSpaceIsHeld)
{
    image.setFocus();
    QTest::keyPress(&image, Qt::Key_Space);
    EXPECT_TRUE(image.isRevealed());
    QTest::keyRelease(&image, Qt::Key_Space);
    EXPECT_FALSE(image.isRevealed());
}

TEST_F(RevealImageTest, isBlurredWhenTheWindowOrTheFocusGoes)
{
    QTest::keyPress(&image, Qt::Key_Space);
    QEvent deactivate(QEvent::WindowDeactivate);
    QApplication::sendEvent(&image, &deactivate);
    EXPECT_FALSE(image.isRevealed());
    QTest::mousePress(&image, Qt::LeftButton);
    image.hide();
    EXPECT_FALSE(image.isRevealed());
}

TEST_F(RevealImageTest, ignoresAPictureThatArrivesAfterRelease)
{
    image.setLoader([] {});
    QTest::mousePress(&image, Qt::LeftButton);
    QTest::mouseRelease(&image, Qt::LeftButton);
    image.show(picture);
    EXPECT_FALSE(image.isRevealed());
}

TEST_F(RevealImageTest, revealsNothingWhenThereIsNoPicture)
{
    image.setEmpty(QStringLiteral("No image"));
    QTest::mousePress(&image, Qt::LeftButton);
    EXPECT_FALSE(image.isHeld());
}

} // namespace holdfast::ui
