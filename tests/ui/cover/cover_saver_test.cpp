#include "ui/cover/cover_saver.h"

#include "tests/ui/ui_fixture.h"

namespace holdfast::ui {

class CoverSaverTest : public UiTest { };

TEST_F(CoverSaverTest, filesNeitherTheOriginalNorACopyThatIsNotTheOneThatWasChecked)
{
    const auto decoder = imaging::DecodeClient::start();
    ASSERT_TRUE(decoder);
    const auto session = makeSession();
    const auto document = openOutside(**decoder, writePicture("card.png"), {});
    ASSERT_TRUE(document);
    const CoversByPage covers{{1, {QRect(10, 10, 40, 20)}}};
    const auto preview = makePreview(**decoder, session->vault(), *document, covers, {});
    ASSERT_TRUE(preview);

    const CoversByPage others{{1, {QRect(10, 10, 40, 21)}}};
    const auto refused = fileCopy(**decoder, session->vault(), *document, others, preview->file, true, {});
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().is(otherCopy));
    EXPECT_EQ(session->vault().items()->size(), 0u);

    const auto filed = fileCopy(**decoder, session->vault(), *document, covers, preview->file, true, {});
    ASSERT_TRUE(filed);
    EXPECT_EQ(filed->file, preview->file);
    EXPECT_EQ(session->vault().items()->size(), 2u);
}

} // namespace holdfast::ui
