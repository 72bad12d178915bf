#include "tests/core/imaging/sample_files.h"
#include "tests/core/intake/intake_fixture.h"

using namespace holdfast;
using namespace holdfast::intake;
namespace fs = std::filesystem;

namespace {

/// What the question about under 18 lets in.
class ImportAnswers : public IntakeTest { };

TEST_F(ImportAnswers, bytesThatNobodyCanNameNeedNoAnswerUnlessTheirNameSaysPicture)
{
    const auto result
        = importOne(m_folder.write("e.bin", asBytes(std::string_view("\x01\x02\x03 unknown \xff\xfe", 14))), {});
    ASSERT_TRUE(result.item) << codeOf(result.item);
    EXPECT_EQ(result.item->artifact("original")->mime, "application/octet-stream");
}

TEST_F(ImportAnswers, aMailOrArchiveAsksWhateverItBeginsLike)
{
    for (const char* name : {"a.eml", "b.EMLX", "c.mbox", "d.html"}) {
        const auto result = importOne(m_folder.write(name, asBytes("Subject: hello\n\nbegin 644 a.jpg\n")), {});
        ASSERT_FALSE(result.item) << name;
        EXPECT_TRUE(result.item.error().is(holdfast::errors::ageUnanswered)) << name << codeOf(result.item);
    }
    for (const char* name : {"a.dmg", "b.webarchive", "c.Img"})
        EXPECT_FALSE(importOne(m_folder.write(name, asBytes("\x01\x02\x03 unknown \xfe\xff")), {}).item) << name;
    EXPECT_TRUE(importOne(m_folder.write("a.txt", asBytes("Subject: hello\n\nwords\n")), {}).item);
    EXPECT_EQ(itemCount(), 1u);
}

TEST_F(ImportAnswers, refusesPicturesVideosAndPagesWithoutAnAnswerAndStoresNothing)
{
    const std::string video("\0\0\0\x18"
                            "ftypisom\0\0\0\0isomiso2",
        24);
    m_folder.write("in/a.png", samples::png(samples::gradient(20, 20)));
    m_folder.write("in/b.txt", asBytes(video)); // by content, not by name
    m_folder.write("in/c", asBytes("<div><img src=x.jpg></div>"));
    m_folder.write("in/d.pdf", samples::pdfWithoutFonts());
    m_folder.write(
        "in/e.MOV", asBytes(std::string_view("\x01\x02\x03 unknown \xff\xfe", 14))); // unknown, so by its name
    const uint64_t bytesBefore = artifactBytes();
    const auto results = import({m_folder.path() / "in"}, {});
    ASSERT_EQ(results.size(), 5u);
    for (const auto& result : results)
        EXPECT_EQ(codeOf(result.item), "policy.under18-unanswered") << result.path;
    EXPECT_EQ(itemCount(), 0u);
    EXPECT_EQ(artifactBytes(), bytesBefore);
    EXPECT_TRUE(m_vault->check().value().empty());
}

TEST_F(ImportAnswers, takesTextWithoutAnAnswerBesideARefusedPicture)
{
    m_folder.write("in/chat.txt", asBytes("10:02 hello\n10:03 hi\n"));
    m_folder.write("in/picture.png", samples::png(samples::gradient(20, 20)));
    const auto results = import({m_folder.path() / "in"}, {});
    ASSERT_EQ(results.size(), 2u);
    EXPECT_EQ(codeOf(results[0].item), "");
    EXPECT_EQ(codeOf(results[1].item), "policy.under18-unanswered");
    EXPECT_EQ(itemCount(), 1u);
}

TEST_F(ImportAnswers, storesNothingAtAllWhenTheAnswerIsYesOrUnsure)
{
    m_folder.write("in/chat.txt", asBytes("words"));
    m_folder.write("in/picture.png", samples::png(samples::gradient(20, 20)));
    for (const AgeAnswer age : {AgeAnswer::Yes, AgeAnswer::Unsure})
        for (const Purpose purpose : {Purpose::Evidence, Purpose::IdentityDocument})
            for (const auto& result : import({m_folder.path() / "in"}, {purpose, age}))
                EXPECT_EQ(codeOf(result.item), "policy.link-only");
    EXPECT_EQ(itemCount(), 0u);
}

TEST_F(ImportAnswers, takesAnIdentityDocumentWithoutTheQuestion)
{
    const auto result
        = importOne(m_folder.write("passport.png", samples::png(samples::gradient(20, 20))), asDocument());
    ASSERT_TRUE(result.item) << codeOf(result.item);
    EXPECT_EQ(result.item->kind, vault::ItemKind::Document);
    EXPECT_EQ(record(*result.item)["purpose"], "identity-document");
}

TEST_F(ImportAnswers, callingAVideoOrAPageAnIdentityDocumentAnswersNothing)
{
    const std::string video("\0\0\0\x18"
                            "ftypisom\0\0\0\0isomiso2",
        24);
    EXPECT_EQ(codeOf(importOne(m_folder.write("v", asBytes(video)), asDocument()).item), "policy.under18-unanswered");
    EXPECT_EQ(codeOf(importOne(m_folder.write("p", asBytes("<html><body>")), asDocument()).item),
        "policy.under18-unanswered");
    EXPECT_EQ(itemCount(), 0u);
}

} // namespace
