#include "ui/cover/cover_saver.h"

#include "core/base/atomic_file.h"
#include "tests/ui/ui_fixture.h"

namespace holdfast::ui {

class CoverSaverTest : public UiTest { };

TEST_F(CoverSaverTest, filesNeitherTheOriginalNorACopyThatIsNotTheOneThatWasChecked)
{
    const auto decoder = imaging::DecodeClient::start();
    ASSERT_TRUE(decoder);
    const auto session = makeSession();
    const auto document = openOutside(**decoder, session->vault(), writePicture("card.png"), {});
    ASSERT_TRUE(document);
    const CopyPlan plan{{{1, {{QRect(10, 10, 40, 20)}}}}};
    const auto preview = makePreview(**decoder, session->vault(), *document, plan, {});
    ASSERT_TRUE(preview);

    const CopyPlan other{{{1, {{QRect(10, 10, 40, 21)}}}}};
    const auto refused = fileCopy(**decoder, session->vault(), *document, other, preview->file->sha256(), {}, true, {});
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().is(otherCopy));
    EXPECT_EQ(session->vault().items()->size(), 0u);

    const auto filed = fileCopy(**decoder, session->vault(), *document, plan, preview->file->sha256(), {}, true, {});
    ASSERT_TRUE(filed);
    EXPECT_EQ(filed->file.sha256(), preview->file->sha256());
    EXPECT_EQ(session->vault().items()->size(), 2u);
}

TEST_F(CoverSaverTest, showsEveryPageOfALongDocumentInBoundedMemory)
{
    constexpr size_t count = 24; // which are 46 MB when all are kept as they are shown
    QImage sheet(600, 200, QImage::Format_RGB32); // a strip: each of them is read too, point by point
    sheet.fill(Qt::white);
    const auto pdf
        = imaging::encodePdf(std::vector<imaging::Page>(count, {sheet, 55})); // 1200 × 400 px when it is shown
    ASSERT_TRUE(pdf);
    ASSERT_TRUE(writeFileAtomically(folder() / "long.pdf", *pdf));
    const auto decoder = imaging::DecodeClient::start();
    const auto session = makeSession();
    const auto document = openOutside(**decoder, session->vault(), folder() / "long.pdf", {});
    ASSERT_TRUE(document);
    CopyPlan plan{{{1, {{QRect(10, 10, 40, 20)}}}}};
    plan.format = imaging::OutputFormat::Pdf;
    const auto preview = makePreview(**decoder, session->vault(), *document, plan, {});
    ASSERT_TRUE(preview) << preview.error().code().id;
    ASSERT_EQ(preview->pages.size(), count);
    qsizetype bytes = 0;
    for (const QImage& page : preview->pages) {
        EXPECT_GE(page.width(), 320) << "still legible";
        bytes += page.sizeInBytes();
    }
    EXPECT_LT(bytes, 36'000'000);
}

TEST_F(CoverSaverTest, recordsWhyEachCoverIsThereAndWhoseCopyItIs)
{
    const auto decoder = imaging::DecodeClient::start();
    ASSERT_TRUE(decoder);
    const auto session = makeSession();
    const auto document = openOutside(**decoder, session->vault(), writePicture("card.png"), {});
    CopyPlan plan{{{1, {{QRect(10, 10, 40, 20), "cover.birth-date", 0}, {QRect(90, 10, 40, 20)}}}}};
    plan.mark = "Copy for Example Site only";
    plan.reference = "4K7M-X9CA";
    const auto preview = makePreview(**decoder, session->vault(), *document, plan, {});
    const intake::LetPass letPass{{"leak.mrz"}, true};
    const auto filed
        = fileCopy(**decoder, session->vault(), *document, plan, preview->file->sha256(), letPass, true, {});
    ASSERT_TRUE(filed) << filed.error().code().id;
    const Json transform = recordOf(session->vault(), *filed->item)["transform"];
    EXPECT_EQ(transform["boxes"][0]["reason"], "cover.birth-date");
    EXPECT_EQ(transform["boxes"][1]["reason"], "covered by the person");
    EXPECT_EQ(transform["watermark"], plan.mark);
    EXPECT_EQ(transform["reference"], plan.reference);
    EXPECT_EQ(transform["kept_in_spite_of"]["findings"], Json::array({"leak.mrz"}));
}

TEST_F(CoverSaverTest, makesNoReferenceKnownThatStandsInNoMark)
{
    const auto decoder = imaging::DecodeClient::start();
    const auto session = makeSession();
    const auto document = openOutside(**decoder, session->vault(), writePicture("card.png"), {});
    CopyPlan plan{{{1, {{QRect(10, 10, 40, 20)}}}}};
    plan.reference = "4K7M-X9CA";
    const auto preview = makePreview(**decoder, session->vault(), *document, plan, {});
    const auto filed = fileCopy(**decoder, session->vault(), *document, plan, preview->file->sha256(), {}, true, {});
    ASSERT_TRUE(filed);
    EXPECT_FALSE(recordOf(session->vault(), *filed->item)["transform"].contains("reference"));
}

TEST_F(CoverSaverTest, keepsACopyUnderTheSizeThatWasChosen)
{
    const auto decoder = imaging::DecodeClient::start();
    const auto session = makeSession();
    const auto document = openOutside(**decoder, session->vault(), writePicture("card.png", 1, {2400, 1800}), {});
    CopyPlan plan{{{1, {{QRect(10, 10, 40, 20)}}}}, imaging::OutputFormat::Jpeg};
    const auto large = makePreview(**decoder, session->vault(), *document, plan, {});
    ASSERT_TRUE(large);
    plan.maxBytes = large->file->size() / 2;
    const auto small = makePreview(**decoder, session->vault(), *document, plan, {});
    ASSERT_TRUE(small);
    EXPECT_LE(small->file->size(), *plan.maxBytes);
    EXPECT_TRUE(fileCopy(**decoder, session->vault(), *document, plan, small->file->sha256(), {}, true, {}))
        << "the same to the byte";
}

} // namespace holdfast::ui
