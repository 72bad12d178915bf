#include "core/bundle/layout.h"
#include "core/bundle/stamp_files.h"
#include "core/crypto/timestamp.h"
#include "core/vault/time_batches.h"
#include "tests/core/bundle/importer_fixture.h"
#include "tests/support/ots_bytes.h"
#include "tests/support/test_authority.h"

namespace holdfast::bundle::test {

namespace {

/// A sender, and then a receiver too, who holds captures between two time stamps.
class ImporterTimes : public Importer {
protected:
    Bytes stampOf(const Digest& imprint)
    {
        const crypto::TimestampQuery query = crypto::timestampQuery(imprint);
        const auto response = crypto::acceptTimestamp(query, m_authority.answer(query.der), m_authority.caPem());
        EXPECT_TRUE(response);
        return response ? *response : Bytes();
    }
    /// A capture in a batch of its own; `isEnded`: with the second stamp.
    vault::Item capture(vault::Vault& vault, const std::string& url, bool isEnded)
    {
        vault::TimeBatch batch;
        batch.askedAt = m_clock.now();
        batch.authority = "https://tsa.example/";
        batch.head = *vault::currentHead(vault);
        batch.before = stampOf(batch.head);
        const auto n = vault::beginTimeBatch(vault, batch);
        EXPECT_TRUE(n);
        vault::NewItem page;
        page.kind = vault::ItemKind::Page;
        page.age = AgeAnswer::No;
        page.url = url;
        page.action = "captured";
        page.capturedAt = m_clock.now();
        auto ingest = vault::Ingest::begin(vault, page);
        EXPECT_TRUE(ingest);
        const Json record{{"url", url},
            {"time",
                {{"rfc3161", {{"custody_head", batch.head.hex()}, {"token_sha256", Sha256::of(batch.before).hex()}}}}}};
        EXPECT_TRUE(ingest->addBytes("record", "record.json", "application/json", asBytes(canonicalJson(record))));
        const auto item = ingest->commit();
        EXPECT_TRUE(item);
        EXPECT_TRUE(vault::addToTimeBatch(vault, *n, *item));
        if (isEnded) {
            const std::string list = *vault::timeBatchList(vault, *n);
            EXPECT_TRUE(vault::endTimeBatch(
                vault, *n, batch.authority, list, stampOf(Sha256::of(asBytes(list))), std::string_view()));
        }
        return *item;
    }
    /// Those that the event of the bundle that was taken in names.
    Json receivedLateFiles() const
    {
        for (const Json& event : theirEvents())
            if (event["action"] == "bundle-received")
                return event["details"]["late_files"];
        ADD_FAILURE() << "no bundle was taken in";
        return {};
    }
    VerifyReport verifiedWithAuthority(const std::filesystem::path& path)
    {
        VerifyOptions options;
        options.timeAuthorityPem = m_authority.caPem();
        return verified(path, options);
    }
    holdfast::test::TestAuthority m_authority{m_folder / "tsa"};
};

} // namespace

TEST_F(ImporterTimes, keepsTheStampsThatTheSendersCapturesWereHeldBetween)
{
    const vault::Item whole = capture(*m_vault, "https://sharing.example/p/3", true);
    const vault::Item begun = capture(*m_vault, "https://sharing.example/p/4", false);
    capture(*m_theirs, "https://sharing.example/p/5", true);
    const ImportedBundle taken = takenIn(); // though nobody said whom to trust for time
    expectSound();
    const auto batches = vault::timeBatches(*m_theirs);
    ASSERT_TRUE(batches);
    ASSERT_EQ(batches->size(), 3U);
    EXPECT_EQ(batches->at(1).items.at(0).text(), theirItem(taken, whole).id.text());
    EXPECT_EQ(batches->at(2).items.at(0).text(), theirItem(taken, begun).id.text());
    EXPECT_FALSE(batches->at(1).after.empty());
    EXPECT_TRUE(batches->at(2).after.empty());

    ASSERT_TRUE(exportBundle(*m_theirs, {}, m_folder / "again.zip", {})); // of their own capture
    const VerifyReport report = verifiedWithAuthority(m_folder / "again.zip");
    for (const Check& check : report.checks)
        EXPECT_NE(check.outcome, Check::Outcome::Failed) << check.name << " " << check.detail;
    EXPECT_EQ(report.verdict, VerifyReport::Verdict::Valid);
}

TEST_F(ImporterTimes, takesInABundleWithProofsOfItsSignatureAndItsLists)
{
    capture(*m_vault, "https://sharing.example/p/3", true);
    capture(*m_vault, "https://sharing.example/p/4", true);
    ExportOptions options;
    options.calendars.addresses = {"https://calendar.example"};
    options.calendars.submit = [](const std::string& address, const Digest&) -> Result<Bytes> {
        const std::string answer = holdfast::test::ots::calendarAnswer(address);
        return Bytes(asBytes(answer).begin(), asBytes(answer).end());
    };
    const ExportReport done = exported("b.zip", options);
    ASSERT_EQ(done.proofs.size(), 3U);
    EXPECT_EQ(done.proofs[0].file, "batch-1.sha256.ots");
    EXPECT_EQ(done.proofs[1].file, "batch-2.sha256.ots");
    EXPECT_EQ(done.proofs[2].file, "tagmanifest-sha256.txt.sig.ots");
    EXPECT_EQ(verifiedWithAuthority(bundle()).verdict, VerifyReport::Verdict::Incomplete);
    const auto taken = takeIn();
    ASSERT_TRUE(taken) << taken.error().code().id << " " << taken.error().detail();
    expectSound();
}

TEST_F(ImporterTimes, takesInABundleWithTwoStampsOfItsSignatureAndWhatLiesBesideThem)
{
    ExportOptions options;
    options.authorities.addresses = {"https://one.example", "https://two.example"};
    options.authorities.ask
        = [this](const std::string&, const Digest& imprint) -> Result<Bytes> { return stampOf(imprint); };
    options.authorities.trustedPem = m_authority.caPem();
    const ExportReport done = exported("b.zip", options);
    ASSERT_EQ(done.authorities.size(), 2U);
    EXPECT_EQ(done.authorities[1].stamp, layout::stampNumbered(2));
    const auto taken = takeIn();
    ASSERT_TRUE(taken) << taken.error().code().id << " " << taken.error().detail();
    const Json late = receivedLateFiles();
    for (size_t n = 1; n <= 2; ++n)
        for (const std::string& path : layout::stampFiles(n))
            EXPECT_TRUE(late.contains(path)) << path;
    expectSound();
}

TEST_F(ImporterTimes, keepsWhatLiesBesideTheStampsOfBatchesAndNamesNoneOfItInTheEvent)
{
    capture(*m_vault, "https://sharing.example/p/3", true);
    const ImportedBundle taken = takenIn();
    EXPECT_EQ(receivedLateFiles(), Json::object()) << "many batches would not fit";
    const vault::Item papersItem = *m_theirs->item(taken.papers->id);
    const Bytes zipped = *m_theirs->readArtifact(papersItem.artifacts.at(0), SIZE_MAX);
    const std::string_view papers = asText(zipped);
    for (const char* name : {"batch-1-before.tsq", "batch-1-before.pem", "batch-1-after.tsq", "batch-1-after.pem"})
        EXPECT_NE(papers.find(taken.rootFolder + "/" + name), std::string::npos) << name;
    const auto events = theirEvents();
    const auto again = takeIn();
    ASSERT_TRUE(again) << again.error().code().id;
    EXPECT_TRUE(again->lateFiles.empty());
    EXPECT_EQ(theirEvents(), events) << "nothing of it came later";
}

TEST_F(ImporterTimes, keepTheStampThatCameBeforeAskingForTheNextOneWasCancelled)
{
    size_t questions = 0;
    crypto::TimestampAuthorities authorities;
    authorities.addresses = {"https://one.example", "https://two.example", "https://three.example"};
    authorities.ask = [&](const std::string&, const Digest& imprint) -> Result<Bytes> {
        if (++questions == 2)
            return fail(holdfast::errors::cancelled);
        return stampOf(imprint);
    };
    const auto asked = askForStamps(authorities, Sha256::of(asBytes("a signature")), 1);
    ASSERT_TRUE(asked) << asked.error().code().id;
    EXPECT_TRUE(asked->files.contains(layout::stampNumbered(1)));
    EXPECT_FALSE(asked->files.contains(layout::stampNumbered(2)));
    EXPECT_EQ(questions, 2U) << "the third was asked";
    ASSERT_EQ(asked->authorities.size(), 2U);
    EXPECT_EQ(asked->authorities[0].stamp, layout::stampNumbered(1));
    ASSERT_TRUE(asked->stoppedBy);
    EXPECT_TRUE(asked->stoppedBy->is(holdfast::errors::cancelled));
    ExportOptions options;
    options.authorities = authorities;
    questions = 0;
    const auto exporting = exportBundle(*m_vault, options, bundle(), {});
    ASSERT_FALSE(exporting);
    EXPECT_TRUE(exporting.error().is(holdfast::errors::cancelled));
    EXPECT_FALSE(std::filesystem::exists(bundle())) << "half an export";
}

TEST_F(ImporterTimes, stillTellsARecordThatItsStampIsNotAbout)
{
    capture(*m_vault, "https://sharing.example/p/3", true);
    takenIn();
    {
        const std::scoped_lock guard(m_theirs->database().mutex());
        ASSERT_TRUE(m_theirs->database().execute("DROP TRIGGER time_batch_end_no_update"));
        ASSERT_TRUE(m_theirs->database().execute("UPDATE time_batch_end SET list = replace(list, 'a', 'b')"));
    }
    const auto findings = m_theirs->check();
    ASSERT_TRUE(findings);
    EXPECT_TRUE(std::ranges::any_of(*findings, [](const vault::CheckFinding& finding) {
        return finding.detail.find("is not in the list that was stamped") != std::string::npos;
    }));
}

} // namespace holdfast::bundle::test
