#include "tests/core/imaging/sample_files.h"
#include "tests/ui/ui_fixture.h"
#include "ui/common/notice.h"
#include "ui/cover/cover_canvas.h"
#include "ui/cover/cover_editor.h"
#include "ui/cover/cover_result.h"
#include "ui/cover/cover_screen.h"
#include "ui/frame/case_frame.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QRadioButton>
#include <QUrl>

namespace holdfast::ui {

class PasteTest : public UiTest {
protected:
    PasteTest()
    {
        frame.resize(1100, 800);
        frame.setVisible(true);
    }
    ~PasteTest() override { QApplication::clipboard()->clear(); }

    static void copyBytes(const char* type, const Bytes& bytes)
    {
        auto* copied = new QMimeData;
        copied->setData(
            QLatin1String(type), QByteArray(reinterpret_cast<const char*>(bytes.data()), qsizetype(bytes.size())));
        QApplication::clipboard()->setMimeData(copied);
    }
    void paste()
    {
        ASSERT_TRUE(QTest::qWaitForWindowActive(&frame, longestWait));
        QTest::keyClick(frame.windowHandle(), Qt::Key_V, Qt::ControlModifier);
    }
    QString said() { return find<Notice>(&frame, "pasteNotice")->sentence(); }
    bool isSaid(const char* words) { return said().contains(QLatin1String(words)); }
    bool isListed(const char* words)
    {
        for (const QLabel* label : find<QWidget>(&frame, "fileList")->findChildren<QLabel*>())
            if (label->text().remove(QChar(0x200B)).contains(QLatin1String(words)))
                return true;
        return false;
    }
    /// The paste is offered for adding, and the question is answered with no.
    bool addsWhatWasPasted()
    {
        auto* add = find<QPushButton>(frame.screen(ScreenId::AddFiles), "addFiles");
        if (!waitUntil([&] { return add->isVisible() && isListed("pasted-"); }))
            return false;
        if (add->isEnabled())
            ADD_FAILURE() << "the question was not asked";
        find<QRadioButton>(frame.screen(ScreenId::AddFiles), "ageNo")->click();
        add->click();
        return waitUntil([&] { return find<QPushButton>(&frame, "addMore")->isVisible(); });
    }
    CoverScreen& covering()
    {
        frame.show(ScreenId::Documents);
        return *static_cast<CoverScreen*>(frame.screen(ScreenId::Documents));
    }
    std::vector<vault::Item> items() { return session->vault().items().value(); }
    std::unique_ptr<Session> session = makeSession();
    CaseFrame frame{*session, 10};
};

TEST_F(PasteTest, keepsTheVeryBytesOfACopiedPictureAndOffersToClearTheClipboard)
{
    const Bytes png = samples::png(drawPicture(1));
    copyBytes("image/png", png);
    paste();
    ASSERT_TRUE(addsWhatWasPasted());
    ASSERT_EQ(items().size(), 1u);
    const vault::Item item = items().front();
    EXPECT_EQ(item.kind, vault::ItemKind::File);
    EXPECT_EQ(item.artifact("original")->sha256, Sha256::of(png));
    EXPECT_EQ(recordOf(session->vault(), item)["clipboard"]["offered_as"], "image/png");

    EXPECT_TRUE(isSaid("still holds this picture")) << said().toStdString();
    find<QPushButton>(&frame, "clearClipboard")->click();
    const QMimeData* left = QApplication::clipboard()->mimeData();
    EXPECT_TRUE(left == nullptr || left->formats().isEmpty());
    EXPECT_TRUE(isSaid("was cleared")) << said().toStdString();
    EXPECT_FALSE(find<QPushButton>(&frame, "clearClipboard")->isVisible());
}

TEST_F(PasteTest, writesPixelsAsAPngAndSaysSoInTheRecord)
{
    const QImage picture = drawPicture(2, {200, 120});
    QApplication::clipboard()->setImage(picture);
    paste();
    ASSERT_TRUE(addsWhatWasPasted());
    ASSERT_EQ(items().size(), 1u);
    const auto bytes = session->vault().readArtifact(*items().front().artifact("original"), 1u << 24);
    ASSERT_TRUE(bytes);
    const QImage kept = QImage::fromData(bytes->data(), static_cast<int>(bytes->size()), "PNG");
    EXPECT_EQ(kept.convertToFormat(QImage::Format_RGB32), picture.convertToFormat(QImage::Format_RGB32));
    const std::string gave = recordOf(session->vault(), items().front())["clipboard"]["gave"];
    EXPECT_TRUE(gave.starts_with("a picture, not a file")) << gave;
}

TEST_F(PasteTest, prefersPngToOtherKindsThatTheClipboardOffers)
{
    auto* copied = new QMimeData;
    copied->setData(QStringLiteral("image/bmp"), QByteArray("something else"));
    const Bytes png = pngOf(drawPicture(3));
    copied->setData(
        QStringLiteral("image/png"), QByteArray(reinterpret_cast<const char*>(png.data()), qsizetype(png.size())));
    QApplication::clipboard()->setMimeData(copied);
    paste();
    ASSERT_TRUE(addsWhatWasPasted());
    ASSERT_EQ(items().size(), 1u);
    EXPECT_EQ(items().front().artifact("original")->sha256, Sha256::of(png));
}

TEST_F(PasteTest, saysSoWhenTheClipboardHoldsNothingThatCanBeTaken)
{
    QApplication::clipboard()->setText(QStringLiteral("words"));
    paste();
    EXPECT_TRUE(isSaid("holds no picture and no file")) << said().toStdString();
    EXPECT_FALSE(find<QPushButton>(&frame, "clearClipboard")->isVisible());
    frame.show(ScreenId::Evidence);
    EXPECT_FALSE(find<QWidget>(&frame, "pasteNote")->isVisible()) << "that was about another screen";
}

TEST_F(PasteTest, doesNotLetQtDecodeWhatAnotherProgramOffers)
{
    auto* copied = new QMimeData;
    copied->setData(QStringLiteral("image/x-xpixmap"), QByteArray("hostile"));
    copied->setImageData(drawPicture(4));
    QApplication::clipboard()->setMimeData(copied);
    paste();
    EXPECT_TRUE(isSaid("holds no picture and no file")) << said().toStdString();
}

TEST_F(PasteTest, keepsNothingThatIsOnlyCalledAPng)
{
    const std::string words = "<p>no picture at all</p>";
    copyBytes("image/png", {words.begin(), words.end()});
    paste();
    ASSERT_TRUE(addsWhatWasPasted());
    EXPECT_TRUE(isListed("is not a picture"));
    EXPECT_TRUE(items().empty());
}

TEST_F(PasteTest, takesAPictureByTheButtonToo)
{
    frame.show(ScreenId::AddFiles);
    copyBytes("image/png", pngOf(drawPicture(5)));
    find<QPushButton>(frame.screen(ScreenId::AddFiles), "pasteHere")->click();
    EXPECT_TRUE(waitUntil([&] { return isListed("pasted-"); }));
}

TEST_F(PasteTest, takesAPictureAlsoWhileAFieldForTextHasTheKeyboardAndLeavesItText)
{
    frame.show(ScreenId::Evidence);
    auto* field = find<QLineEdit>(&frame, "evidenceSearch");
    ASSERT_TRUE(QTest::qWaitForWindowActive(&frame, longestWait));
    field->setFocus();
    QApplication::clipboard()->setText(QStringLiteral("words"));
    paste();
    EXPECT_EQ(field->text(), QStringLiteral("words"));
    EXPECT_TRUE(said().isEmpty());
    copyBytes("image/png", pngOf(drawPicture(8)));
    paste();
    EXPECT_TRUE(waitUntil([&] { return isListed("pasted-"); }));
}

TEST_F(PasteTest, opensSeveralCopiedFilesOnTheScreenForDocuments)
{
    CoverScreen& cover = covering();
    auto* copied = new QMimeData;
    QList<QUrl> urls;
    for (const int number : {1, 2})
        urls << QUrl::fromLocalFile(
            QString::fromStdString(writePicture(("card" + std::to_string(number) + ".png").c_str(), number).string()));
    copied->setUrls(urls);
    QApplication::clipboard()->setMimeData(copied);
    paste();
    EXPECT_TRUE(waitUntil([&] { return cover.openDocuments().size() == 2; }));
}

TEST_F(PasteTest, saysNothingMoreOfAPictureOnceTheClipboardHoldsSomethingElse)
{
    copyBytes("image/png", pngOf(drawPicture(6)));
    paste();
    ASSERT_TRUE(waitUntil([&] { return isSaid("still holds this picture"); }));
    frame.show(ScreenId::Evidence);
    EXPECT_TRUE(find<QWidget>(&frame, "pasteNote")->isVisible()) << "it is still there";
    QApplication::clipboard()->setText(QStringLiteral("words"));
    EXPECT_FALSE(find<QWidget>(&frame, "pasteNote")->isVisible());
}

TEST_F(PasteTest, opensAPictureToCoverItAndKeepsTheVeryBytesAsTheOriginal)
{
    CoverScreen& cover = covering();
    const Bytes png = samples::png(drawPicture(7));
    copyBytes("image/png", png);
    paste();
    ASSERT_TRUE(waitUntil([&] { return !cover.editor()->canvas()->page().isNull(); }));
    EXPECT_TRUE(isSaid("still holds this picture"));
    EXPECT_TRUE(items().empty());
    cover.editor()->canvas()->addCover();
    find<QPushButton>(&cover, "coverPreview")->click();
    auto* file = find<QPushButton>(&cover, "coverFile");
    ASSERT_TRUE(waitUntil([&] { return cover.result()->isVisible() && file->isEnabled(); }));
    file->click();
    ASSERT_TRUE(waitUntil([&] { return items().size() == 2; }));
    const vault::Item original = session->vault().item(items().front().parent->item).value();
    EXPECT_EQ(original.kind, vault::ItemKind::Document);
    EXPECT_EQ(original.artifact("original")->sha256, Sha256::of(png));
    EXPECT_TRUE(recordOf(session->vault(), original).contains("clipboard"));
}

TEST_F(PasteTest, saysOnTheScreenForDocumentsWhenWhatWasPastedIsNoPicture)
{
    CoverScreen& cover = covering();
    const std::string words = "<p>no picture at all</p>";
    copyBytes("image/png", {words.begin(), words.end()});
    paste();
    auto* notice = find<Notice>(&cover, "coverScreenNotice");
    EXPECT_TRUE(waitUntil([&] { return notice->sentence().contains(QLatin1String("is not a picture")); }));
    EXPECT_FALSE(cover.editor()->isVisible());
}

} // namespace holdfast::ui
