#include "core/bundle/bundle_source.h"
#include "core/crypto/age_errors.h"
#include "core/crypto/age_reader.h"
#include "tests/core/bundle/export_fixture.h"
#include "tests/core/vault/fault_walk.h"

namespace holdfast::bundle::test {

namespace {

namespace fs = std::filesystem;
using vault::test::Fault;
using vault::test::StorageFaults;

std::string contentOf(const fs::path& file)
{
    const auto bytes = readFile(file, SIZE_MAX);
    return bytes ? std::string(asText(*bytes)) : std::string();
}

class SealedExport : public ExportTest {
protected:
    void SetUp() override
    {
        ExportTest::SetUp();
        fs::create_directory(m_target.parent_path());
    }
    ExportOptions forRecipients(std::vector<crypto::AgeRecipient> recipients) const
    {
        ExportOptions options;
        options.seal = std::make_shared<const crypto::AgeSeal>(crypto::AgeSeal{std::move(recipients), {}});
        return options;
    }
    ExportOptions forPassphrase(std::string_view passphrase) const
    {
        ExportOptions options;
        options.seal
            = std::make_shared<const crypto::AgeSeal>(crypto::AgeSeal{{}, SecureBuffer::copyOf(asBytes(passphrase))});
        return options;
    }
    Result<ExportReport> exportNow(const ExportOptions& options, const Progress& progress = {})
    {
        return exportBundle(*m_vault, options, m_target, progress);
    }
    /// The ZIP that our own reader takes out, written beside.
    Result<fs::path> unsealed(const fs::path& file)
    {
        HF_TRY(FileSource source, FileSource::open(file));
        crypto::AgeOpener opener;
        opener.identities.push_back(*crypto::AgeIdentity::parse(m_identity.text().view()));
        HF_TRY(crypto::AgeReader reader, crypto::AgeReader::open(source, opener));
        HF_TRY(const Bytes zip, readAll(reader, SIZE_MAX));
        writeBytes(m_folder / "unsealed.zip", zip);
        return m_folder / "unsealed.zip";
    }
    void expectWholeOrNothing(bool isThere)
    {
        EXPECT_EQ(std::distance(fs::directory_iterator(m_target.parent_path()), {}), isThere ? 1 : 0);
        if (!isThere)
            return;
        const auto zip = unsealed(m_sealed);
        ASSERT_TRUE(zip) << zip.error().code().id;
        EXPECT_EQ(verified(*zip).verdict, VerifyReport::Verdict::Valid);
    }
    Json lastEvent()
    {
        Json last;
        EXPECT_TRUE(m_vault->forEachEvent(m_vault->defaultCase(), [&](const vault::CustodyEvent& event) {
            last = *parseJson(event.body, 1U << 20);
            return true;
        }));
        return last;
    }
    crypto::AgeIdentity m_identity = crypto::AgeIdentity::generate();
    const fs::path m_target = m_folder / "out" / "b.zip", m_sealed = m_folder / "out" / "b.zip.age";
};

} // namespace

TEST_F(SealedExport, isOpenedByItsRecipientAndHoldsABundleThatVerifies)
{
    const auto report = exportNow(forRecipients({m_identity.recipient()}));
    ASSERT_TRUE(report) << report.error().detail();
    EXPECT_EQ(report->file, m_sealed);
    EXPECT_EQ(report->sealedFor, std::vector{m_identity.recipient().text()});
    EXPECT_EQ(report->bytes, fs::file_size(m_sealed));
    expectWholeOrNothing(true);
    const std::string content = contentOf(m_sealed);
    for (const std::string& text :
        {std::string(16, 'p'), report->rootFolder, std::string("not really pixels"), std::string("PK\x01\x02")})
        EXPECT_EQ(content.find(text), std::string::npos);
}

TEST_F(SealedExport, isOpenedByStockAgeForEachOfSeveralRecipients)
{
    const crypto::AgeIdentity second = crypto::AgeIdentity::generate();
    const auto report = exportNow(forRecipients({m_identity.recipient(), second.recipient()}));
    ASSERT_TRUE(report);
    for (const crypto::AgeIdentity* each : std::initializer_list<const crypto::AgeIdentity*>{&m_identity, &second}) {
        writeBytes(m_folder / "key", each->text().view());
        std::string output;
        ASSERT_EQ(run(m_folder.path(), "age -d -i key -o theirs.zip out/b.zip.age && unzip -tq theirs.zip", &output), 0)
            << output;
        EXPECT_EQ(verified(m_folder / "theirs.zip").verdict, VerifyReport::Verdict::Valid);
    }
}

TEST_F(SealedExport, isOpenedByStockAgeWithThePassphrase)
{
    const auto report = exportNow(forPassphrase("specimen words of Utopia"));
    ASSERT_TRUE(report);
    EXPECT_EQ(report->sealedFor, std::vector<std::string>{"passphrase"});
    std::string output;
    ASSERT_EQ(run(m_folder.path(),
                  "python3 '" HOLDFAST_SOURCE
                  "/tests/support/age_passphrase.py' 'specimen words of Utopia' age -d -o theirs.zip out/b.zip.age",
                  &output),
        0)
        << output;
    EXPECT_EQ(verified(m_folder / "theirs.zip").verdict, VerifyReport::Verdict::Valid);
    EXPECT_EQ(lastEvent()["details"]["sealed_for"], Json::array({"passphrase"}));
    EXPECT_EQ(canonicalJson(lastEvent()).find("specimen"), std::string::npos);
}

TEST_F(SealedExport, isNamedWithItsRecipientsInTheLog)
{
    ASSERT_TRUE(exportNow(forRecipients({m_identity.recipient()})));
    EXPECT_EQ(lastEvent()["action"], "exported");
    EXPECT_EQ(lastEvent()["details"]["sealed_for"], Json::array({m_identity.recipient().text()}));
    ASSERT_TRUE(exportNow({}));
    EXPECT_FALSE(lastEvent()["details"].contains("sealed_for"));
}

TEST_F(SealedExport, endsInAgeOnce)
{
    EXPECT_EQ(sealedName("a/b.zip"), fs::path("a/b.zip.age"));
    EXPECT_EQ(sealedName("a/b.zip.age"), fs::path("a/b.zip.age"));
    EXPECT_EQ(sealedName("a.age/b"), fs::path("a.age/b.age"));
}

TEST_F(SealedExport, isRefusedByTheVerifierAsSealed)
{
    ASSERT_TRUE(exportNow(forRecipients({m_identity.recipient()})));
    writeBytes(m_folder / "armoured", asBytes("-----BEGIN AGE ENCRYPTED FILE-----\nYWdl"));
    for (const fs::path& file : {m_sealed, m_folder / "armoured"}) {
        const auto report = verifyBundle(file, {}, {});
        ASSERT_FALSE(report);
        EXPECT_TRUE(report.error().is(errors::sealed));
        EXPECT_NE(report.error().detail().find("age -d"), std::string::npos);
    }
}

TEST_F(SealedExport, isNotBegunForAWeakPassphraseOrNobody)
{
    const std::vector<std::string> before = actions();
    for (const ExportOptions& options : {forPassphrase("seven77"), forPassphrase(""), forRecipients({})}) {
        const auto report = exportNow(options);
        ASSERT_FALSE(report);
        EXPECT_TRUE(report.error().is(crypto::errors::weakPassphrase));
    }
    expectWholeOrNothing(false);
    EXPECT_EQ(actions(), before);
}

TEST_F(SealedExport, thatIsCancelledLeavesNothing)
{
    CancelFlag cancel;
    uint64_t reported = 0;
    const Progress progress(
        [&](std::string_view, uint64_t done, uint64_t) {
            if (++reported; done > 0)
                cancel.cancel();
        },
        cancel);
    const auto report = exportNow(forRecipients({m_identity.recipient()}), progress);
    ASSERT_FALSE(report);
    EXPECT_TRUE(report.error().is(holdfast::errors::cancelled));
    EXPECT_GT(reported, 0U);
    expectWholeOrNothing(false);
}

TEST_F(SealedExport, isWholeOrNotThereWhateverTheDiskDoes)
{
    const ExportOptions options = forRecipients({m_identity.recipient()});
    const auto prepare = [&] {
        fs::remove_all(m_target.parent_path());
        fs::create_directory(m_target.parent_path());
    };
    const auto work = [&] { EXPECT_TRUE(exportNow(options)); };
    vault::test::walkFaults(prepare, work, [&](const Fault& fault) {
        SCOPED_TRACE(fault.name);
        const auto done = [&] {
            const StorageFaults faults = fault.begin();
            return exportNow(options);
        }();
        EXPECT_TRUE(done || !fault.isShort()) << done.error().detail();
        expectWholeOrNothing(done || (fault.kind == StorageFaults::Kind::SyncFails && fs::exists(m_sealed)));
    });
}

} // namespace holdfast::bundle::test
