#include "app/cli/demo/specimen/specimen_passport.h"
#include "core/intake/cover_to_file.h"
#include "core/vault/deletion.h"
#include "core/vault/errors.h"
#include "core/vault/output_file.h"
#include "tests/core/imaging/sample_files.h"
#include "tests/core/intake/intake_fixture.h"
#include "tests/core/vault/storage_faults.h"

namespace holdfast::intake {

namespace {

namespace fs = std::filesystem;
using vault::test::StorageFaults;

/// A covered copy that goes into the vault and to a file meets a fault at each call; then the fault is gone.
class CoverFaults : public IntakeTest {
protected:
    void SetUp() override
    {
        IntakeTest::SetUp();
        m_document = samples::png(specimen::drawPassport().scaled(200, 140));
        m_order.parent = importOne(m_folder.write("document", m_document), asDocument()).item.value();
        m_order.covers.push_back({1, QRect(10, 10, 40, 20)});
        fs::create_directory(m_target.parent_path());
    }
    Result<CoveredCopy> coverNow()
    {
        HF_TRY(AtomicFile out, vault::createOutputFile(m_target));
        MemorySource source(m_document);
        return coverToFile(m_vault.get(), *s_decoder, source, "image/png", m_order, out, {});
    }
    /// How many copies there are beside the document.
    uint64_t filed() const { return itemCount() - 1; }
    void expectTold(const Result<CoveredCopy>& done)
    {
        const bool isThere = fs::exists(m_target);
        if (done) {
            EXPECT_TRUE(isThere);
            EXPECT_EQ(filed(), 1u);
        } else if (done.error().is(errors::filedNotWritten)) {
            ++m_notWritten;
            EXPECT_FALSE(isThere);
            EXPECT_EQ(filed(), 1u);
            EXPECT_TRUE(done.error().detail().starts_with(m_vault->items()->front().id.text()))
                << done.error().detail();
        } else if (done.error().is(holdfast::errors::mayNotLast)) {
            ++m_notConfirmed;
            EXPECT_TRUE(isThere);
            EXPECT_EQ(filed(), 1u);
        } else {
            EXPECT_FALSE(isThere) << done.error().code().id;
            if (!done.error().is(vault::errors::outcomeUnclear)) {
                EXPECT_EQ(filed(), 0u) << done.error().code().id << " " << done.error().detail();
            }
        }
    }
    void walk(StorageFaults::Kind kind, StorageFaults::Lasts lasts)
    {
        constexpr unsigned most = 200;
        for (unsigned at = 1; at < most; ++at) {
            SCOPED_TRACE("call " + std::to_string(at));
            bool isStruck = false;
            const Result<CoveredCopy> done = [&] {
                const StorageFaults faults(kind, at, lasts);
                Result<CoveredCopy> ended = coverNow();
                isStruck = faults.struck();
                return ended;
            }();
            expectTold(done);
            const Result<CoveredCopy> again = coverNow();
            ASSERT_TRUE(again) << again.error().code().id << " " << again.error().detail();
            ASSERT_TRUE(again->item);
            EXPECT_EQ(filed(), 1u) << "filed twice";
            EXPECT_EQ(readFile(m_target, SIZE_MAX).value(), stored(*again->item, "redacted"));
            if (!isStruck)
                return;
            ASSERT_TRUE(vault::deleteItem(*m_vault, again->item->id, {.reason = "test"}));
            fs::remove(m_target);
        }
        FAIL() << "it never came to its end";
    }

    Bytes m_document;
    CoverOrder m_order;
    const fs::path m_target = m_folder.path() / "out" / "copy.png";
    unsigned m_notWritten = 0, m_notConfirmed = 0;
};

} // namespace

TEST_F(CoverFaults, ofASyncTellWhatIsInTheVaultAndInTheFileAndARepeatFilesNothingTwice)
{
    walk(StorageFaults::Kind::SyncFails, StorageFaults::Lasts::Once);
    EXPECT_GT(m_notWritten, 0u);
    EXPECT_GT(m_notConfirmed, 0u);
}

TEST_F(CoverFaults, ofANameTellWhatIsInTheVaultAndInTheFileAndARepeatFilesNothingTwice)
{
    walk(StorageFaults::Kind::NameFails, StorageFaults::Lasts::Onward);
    EXPECT_GT(m_notWritten, 0u);
}

TEST_F(CoverFaults, ofOpeningTellWhatIsInTheVaultAndInTheFileAndARepeatFilesNothingTwice)
{
    walk(StorageFaults::Kind::OpenFails, StorageFaults::Lasts::Once);
}

TEST_F(CoverFaults, doNotMakeACopyWithOtherCoversTheSameOne)
{
    const Result<CoveredCopy> first = coverNow();
    ASSERT_TRUE(first && first->item);
    m_order.covers.push_back({1, QRect(100, 10, 40, 20)});
    const Result<CoveredCopy> other = coverNow();
    ASSERT_TRUE(other && other->item);
    EXPECT_NE(other->item->exhibit, first->item->exhibit);
    EXPECT_EQ(filed(), 2u);
}

} // namespace holdfast::intake
