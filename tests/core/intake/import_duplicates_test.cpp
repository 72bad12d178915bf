#include "core/vault/age_change.h"
#include "core/vault/database.h"
#include "core/vault/deletion.h"
#include "tests/core/imaging/sample_files.h"
#include "tests/core/intake/intake_fixture.h"

using namespace holdfast;
using namespace holdfast::intake;
namespace fs = std::filesystem;

namespace {

class ImportDuplicates : public IntakeTest { };

TEST_F(ImportDuplicates, theSameBytesOnceMoreAreNamedAndNotedAndNotStored)
{
    const Bytes picture = samples::png(samples::gradient(20, 20));
    const auto first = importOne(m_folder.write("a.png", picture), answered(AgeAnswer::No));
    ASSERT_TRUE(first.isStored());
    const uint64_t bytesBefore = artifactBytes();
    const auto again = importOne(m_folder.write("in/other name.png", picture), answered(AgeAnswer::No));
    ASSERT_TRUE(again.item) << codeOf(again.item);
    EXPECT_FALSE(again.isStored());
    EXPECT_EQ(again.item->id, first.item->id);
    EXPECT_EQ(again.duplicateOf->exhibit, first.item->exhibit);
    EXPECT_EQ(itemCount(), 1u);
    EXPECT_EQ(artifactBytes(), bytesBefore);
    const Json event = lastEvent();
    EXPECT_EQ(event["action"], "seen-again");
    EXPECT_EQ(event["subject"], first.item->id.text());
    EXPECT_EQ(event["details"]["name"], "other name.png");
    EXPECT_EQ(event["details"]["sha256"], Sha256::of(picture).hex());
    EXPECT_TRUE(m_vault->check().value().empty());
}

TEST_F(ImportDuplicates, storesADuplicateThatIsAskedForAndNamesTheEarliest)
{
    const fs::path path = m_folder.write("a.txt", asBytes("words"));
    const auto first = importOne(path, {});
    ImportOptions options;
    options.keepDuplicates = true;
    for (int i = 0; i < 2; ++i) {
        const auto again = importOne(path, options);
        EXPECT_TRUE(again.isStored()) << codeOf(again.item);
        EXPECT_EQ(again.duplicateOf->id, first.item->id);
    }
    EXPECT_EQ(itemCount(), 3u);
}

TEST_F(ImportDuplicates, aSecondCopyWithinOneFolderIsADuplicateToo)
{
    m_folder.write("in/a.txt", asBytes("words"));
    m_folder.write("in/b.txt", asBytes("words"));
    const auto results = import({m_folder.path() / "in"}, {});
    ASSERT_EQ(results.size(), 2u);
    EXPECT_TRUE(results[0].isStored());
    EXPECT_FALSE(results[1].isStored());
}

TEST_F(ImportDuplicates, whatWasDeletedIsStoredAnew)
{
    const fs::path path = m_folder.write("a.txt", asBytes("words"));
    const auto first = importOne(path, {});
    ASSERT_TRUE(vault::deleteItem(*m_vault, first.item->id, {}));
    const auto again = importOne(path, {});
    EXPECT_TRUE(again.isStored());
    EXPECT_FALSE(again.duplicateOf);
}

TEST_F(ImportDuplicates, aWholeCopyOfADamagedOriginalIsStored)
{
    const fs::path path = m_folder.write("a.txt", asBytes("words that will be damaged"));
    const auto first = importOne(path, {});
    {
        vault::Database& database = m_vault->database();
        const std::scoped_lock guard(database.mutex());
        ASSERT_TRUE(database.execute("DROP TRIGGER chunk_no_update; UPDATE chunk SET data = zeroblob(length(data))"));
    }
    const auto again = importOne(path, {});
    ASSERT_TRUE(again.item) << codeOf(again.item);
    EXPECT_TRUE(again.isStored());
    EXPECT_EQ(again.duplicateOf->id, first.item->id);
    EXPECT_EQ(asText(stored(*again.item, "original")), "words that will be damaged");
}

TEST_F(ImportDuplicates, whatALaterAnswerBlockedIsNotStoredOnceMore)
{
    const fs::path path = m_folder.write("a.png", samples::png(samples::gradient(20, 20)));
    ImportOptions again = answered(AgeAnswer::No);
    again.keepDuplicates = true;
    const auto first = importOne(path, again), second = importOne(path, again);
    ASSERT_TRUE(first.isStored() && second.isStored());
    for (const AgeAnswer age : {AgeAnswer::Yes, AgeAnswer::Unsure}) {
        ASSERT_TRUE(vault::changeAge(*m_vault, second.item->id, age));
        for (const ImportOptions& options : {again, answered(AgeAnswer::No), asDocument()}) {
            const auto refused = importOne(path, options);
            ASSERT_FALSE(refused.item);
            EXPECT_TRUE(refused.item.error().is(holdfast::errors::linkOnly)) << codeOf(refused.item);
            EXPECT_NE(refused.item.error().detail().find(second.item->exhibit), std::string::npos);
        }
    }
    EXPECT_EQ(itemCount(), 2u);
    ASSERT_TRUE(vault::changeAge(*m_vault, second.item->id, AgeAnswer::No));
    EXPECT_TRUE(importOne(path, again).isStored());
}

TEST_F(ImportDuplicates, aDuplicateIsNotEvenLookedForWithoutAnAnswer)
{
    const fs::path path = m_folder.write("a.png", samples::png(samples::gradient(20, 20)));
    ASSERT_TRUE(importOne(path, answered(AgeAnswer::No)).item);
    const Json before = lastEvent();
    for (const AgeAnswer age : {AgeAnswer::Unanswered, AgeAnswer::Yes, AgeAnswer::Unsure}) {
        const auto again = importOne(path, answered(age));
        EXPECT_FALSE(again.item);
        EXPECT_FALSE(again.duplicateOf);
    }
    EXPECT_EQ(lastEvent(), before);
}

} // namespace
