#include "core/intake/pasted_picture.h"

#include "tests/core/imaging/sample_files.h"
#include "tests/core/intake/intake_fixture.h"

using namespace holdfast;
using namespace holdfast::intake;

namespace {

class PastedPictureTest : public IntakeTest {
protected:
    static constexpr std::string_view pastedAt = "2026-11-22T09:12:35.123Z";
    static PastedPicture pasted(const Bytes& bytes, std::string_view offeredAs = "image/png")
    {
        return PastedPicture::of(std::make_shared<const Bytes>(bytes), offeredAs, *parseUtc(pastedAt));
    }
    ImportedFile take(const PastedPicture& picture, ImportOptions options = answered(AgeAnswer::No))
    {
        return importPasted(*m_vault, *s_decoder, picture, options, {});
    }
};

TEST_F(PastedPictureTest, isKeptByteForByteWithARecordThatSaysItLayInTheClipboard)
{
    const Bytes picture = samples::jpeg(samples::gradient(40, 30), 6);
    const ImportedFile result = take(pasted(picture, "image/jpeg"));
    ASSERT_TRUE(result.item) << codeOf(result.item);
    EXPECT_EQ(result.item->kind, vault::ItemKind::File);
    EXPECT_EQ(result.item->title, "pasted-20261122-091235.jpg");
    EXPECT_EQ(stored(*result.item, "original"), picture);
    const Json record = this->record(*result.item);
    EXPECT_EQ(record["clipboard"]["pasted_at"], pastedAt);
    EXPECT_EQ(record["clipboard"]["gave"], "these bytes");
    EXPECT_EQ(record["clipboard"]["offered_as"], "image/jpeg");
    EXPECT_EQ(record["sha256"], Sha256::of(picture).hex());
    EXPECT_EQ(record["changed_while_read"], false);
    EXPECT_FALSE(record.contains("modified_at")) << "there was no file that could tell";
    EXPECT_FALSE(record["claimed"]["entries"].empty()) << "what it says of itself is read as of a file";
    EXPECT_EQ(lastEvent()["details"]["clipboard"], record["clipboard"]);
}

TEST_F(PastedPictureTest, saysWhenTheClipboardGavePixelsOnly)
{
    const ImportedFile result = take(pasted(samples::png(samples::gradient(40, 30)), {}));
    ASSERT_TRUE(result.item) << codeOf(result.item);
    const Json told = record(*result.item)["clipboard"];
    EXPECT_TRUE(told["gave"].get<std::string>().starts_with("a picture, not a file")) << told.dump();
    EXPECT_FALSE(told.contains("offered_as"));
}

TEST_F(PastedPictureTest, isNamedByWhatTheClipboardCalledIt)
{
    EXPECT_EQ(pasted({}, "image/jpeg").name(), "pasted-20261122-091235.jpg");
    EXPECT_EQ(pasted({}, "image/../../x").name(), "pasted-20261122-091235.png");
}

TEST_F(PastedPictureTest, keepsNothingThatIsNoPictureWhateverItWasCalled)
{
    for (const std::string& bytes : {std::string("<html><p>no picture</p></html>"), std::string("just words"),
             std::string("\x7f\x45\x4c\x46\x02\x01\x01\x00 program", 16), std::string()}) {
        const ImportedFile result = take(pasted({bytes.begin(), bytes.end()}));
        EXPECT_EQ(codeOf(result.item), intake::errors::pastedNoPicture.id) << bytes;
    }
    EXPECT_EQ(itemCount(), 0u);
}

TEST_F(PastedPictureTest, asksTheQuestionAboutUnder18AsAFileDoes)
{
    const PastedPicture picture = pasted(samples::png(samples::gradient(40, 30)));
    EXPECT_EQ(codeOf(take(picture, answered(AgeAnswer::Unanswered)).item), holdfast::errors::ageUnanswered.id);
    PastedPicture unread = picture;
    unread.open = []() -> std::unique_ptr<ByteSource> { throw std::runtime_error("it was read"); };
    for (const AgeAnswer refused : {AgeAnswer::Yes, AgeAnswer::Unsure})
        EXPECT_EQ(codeOf(take(unread, answered(refused)).item), holdfast::errors::linkOnly.id);
    EXPECT_EQ(itemCount(), 0u);
    const ImportedFile document = take(picture, asDocument());
    ASSERT_TRUE(document.item) << codeOf(document.item);
    EXPECT_EQ(document.item->kind, vault::ItemKind::Document);
}

TEST_F(PastedPictureTest, isNotReadAtAllWhenItIsTooLarge)
{
    PastedPicture huge = pasted({});
    huge.size = maxPastedBytes + 1;
    huge.open = []() -> std::unique_ptr<ByteSource> { throw std::runtime_error("it was read"); };
    EXPECT_EQ(codeOf(take(huge).item), holdfast::errors::tooLarge.id);
}

TEST_F(PastedPictureTest, pastedOnceMoreIsNotedAndNotStoredAgain)
{
    const PastedPicture picture = pasted(samples::png(samples::gradient(40, 30)));
    ASSERT_TRUE(take(picture).item);
    const ImportedFile again = take(picture);
    ASSERT_TRUE(again.item) << codeOf(again.item);
    EXPECT_FALSE(again.isStored());
    EXPECT_EQ(itemCount(), 1u);
    EXPECT_EQ(lastEvent()["action"], "seen-again");
    EXPECT_EQ(lastEvent()["details"]["clipboard"]["pasted_at"], pastedAt);
}

TEST_F(PastedPictureTest, keepsItsBytesForAsLongAsAnybodyReadsThem)
{
    const Bytes picture = samples::png(samples::gradient(40, 30));
    std::unique_ptr<ByteSource> source = pasted(picture).open();
    EXPECT_EQ(readAll(*source, maxPastedBytes).value(), picture);
}

} // namespace
