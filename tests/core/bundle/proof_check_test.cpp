#include "core/base/byte_stream.h"
#include "core/bundle/layout.h"
#include "core/bundle/proof_stamper.h"
#include "core/bundle/stamper.h"
#include "core/bundle/time_proofs.h"
#include "core/bundle/verifier.h"
#include "core/crypto/timestamp.h"
#include "tests/core/bundle/export_fixture.h"
#include "tests/core/bundle/hostile_set.h"
#include "tests/support/ots_bytes.h"

namespace holdfast::bundle::test {

namespace {

namespace ots = holdfast::test::ots;

constexpr const char* signatureProof = "tagmanifest-sha256.txt.sig.ots";
constexpr const char* publicOts = "/usr/bin/python3 -W ignore '" HOLDFAST_SOURCE "/tests/support/public_ots.py' ";
const std::string proofCalendar = "https://calendar.example";

/// A sound bag whose signature gets an OpenTimestamps proof.
class Proofs : public testing::Test {
protected:
    VerifyReport report()
    {
        writeBytes(m_folder / "b.zip", m_sound.zip());
        const auto made = verifyBundle(m_folder / "b.zip", {}, {});
        EXPECT_TRUE(made);
        return made ? *made : VerifyReport{};
    }
    static Check proofCheck(const VerifyReport& report)
    {
        for (const Check& check : report.checks)
            if (check.name == "opentimestamps")
                return check;
        return {};
    }
    Digest signature() const { return Sha256::of(asBytes(m_sound.files.at(std::string(layout::sshSignature)))); }
    void setProof(const std::string& tree) { m_sound.files[signatureProof] = ots::head(signature()) + tree; }
    void expectOpen(const std::string& detail)
    {
        const VerifyReport made = report();
        EXPECT_EQ(made.verdict, VerifyReport::Verdict::Incomplete);
        EXPECT_EQ(proofCheck(made).outcome, Check::Outcome::Incomplete);
        EXPECT_EQ(proofCheck(made).detail, detail);
    }
    TemporaryFolder m_folder;
    SoundBag m_sound;
};

/// Calendars that answer at once, and have everything in a block when they are asked again.
crypto::OtsCalendars quickCalendars(size_t& questions)
{
    const auto bytesOf = [](const std::string& text) { return Bytes(asBytes(text).begin(), asBytes(text).end()); };
    crypto::OtsCalendars calendars;
    calendars.addresses = {proofCalendar};
    calendars.submit = [bytesOf, &questions](const std::string& address, const Digest&) -> Result<Bytes> {
        ++questions;
        return bytesOf(ots::calendarAnswer(address));
    };
    calendars.fetch = [bytesOf](const std::string&, ByteView) -> Result<std::optional<Bytes>> {
        return std::optional<Bytes>(bytesOf(ots::anchoredAnswer(358'391)));
    };
    return calendars;
}

class ProofExport : public ExportTest { };

} // namespace

TEST_F(Proofs, haveNoCheckWhereThereAreNone)
{
    EXPECT_EQ(report().verdict, VerifyReport::Verdict::Valid);
    EXPECT_TRUE(proofCheck(report()).name.empty());
}

TEST_F(Proofs, areIncompleteWhileNoBlockHasThem)
{
    setProof(ots::calendarAnswer(proofCalendar));
    expectOpen("tagmanifest-sha256.txt.sig.ots was asked of https://calendar.example and is in no Bitcoin block yet");
}

TEST_F(Proofs, nameTheBlockAndItsMerkleRootAndAreNotShownAsGood)
{
    setProof(
        ots::appending("salt") + ots::sha256 + ots::fork + ots::pending(proofCalendar) + ots::anchoredAnswer(358'391));
    const Digest root = ots::merkleRootOf(ots::keptOf(signature()));
    expectOpen("tagmanifest-sha256.txt.sig.ots leads to Bitcoin block 358391 if its merkle root is " + ots::shown(root)
        + " (compare it with a Bitcoin node, or run ots verify)");
}

TEST_F(Proofs, sayWhatTheyDoNotRead)
{
    setProof(ots::attested("unknown!", "x"));
    expectOpen("tagmanifest-sha256.txt.sig.ots has an attestation of a kind that is not read here");
    setProof(ots::keccak256 + ots::bitcoin(1));
    expectOpen("tagmanifest-sha256.txt.sig.ots leads through an operation that is not computed here");
}

TEST_F(Proofs, areOfTheListsOfABatchToo)
{
    m_sound.files["data/time/batch-12.sha256"] = "a list\n";
    m_sound.files["batch-12.sha256.ots"] = ots::head(Sha256::of(asBytes("a list\n"))) + ots::pending(proofCalendar);
    EXPECT_EQ(proofCheck(report()).outcome, Check::Outcome::Incomplete);
    m_sound.files["data/time/batch-12.sha256"] = "another list\n";
    EXPECT_EQ(proofCheck(report()).outcome, Check::Outcome::Failed);
    EXPECT_EQ(proofCheck(report()).detail, "batch-12.sha256.ots: the proof is of another hash");
}

TEST(ProofNames, areAClosedList)
{
    EXPECT_EQ(proved(signatureProof), "tagmanifest-sha256.txt.sig");
    EXPECT_EQ(proved("batch-7.sha256.ots"), "data/time/batch-7.sha256");
    EXPECT_EQ(proofOf("data/time/batch-7.sha256"), "batch-7.sha256.ots");
    EXPECT_EQ(proofOf("tagmanifest-sha256.txt.sig"), signatureProof);
    for (const char* other : {"", ".ots", "batch-.sha256.ots", "batch-0.sha256.ots", "batch-07.sha256.ots",
             "batch-1x.sha256.ots", "batch-1.sha256", "batch-1234567890123456789.sha256.ots", "BATCH-1.sha256.ots",
             "README.txt.ots", "countersignature-1.sig.ots", "data/time/batch-1.sha256.ots"}) {
        EXPECT_EQ(proved(other), "") << other;
        EXPECT_FALSE(isLateFile(other)) << other;
    }
    for (const char* other :
        {"data/time/batch-1-after.tsr", "batch-1.sha256", "README.txt", "data/time/batch-0.sha256"})
        EXPECT_EQ(proofOf(other), "") << other;
}

TEST_F(ProofExport, hasOneFromEachCalendarThatWasNamed)
{
    size_t questions = 0;
    ExportOptions options;
    options.calendars = quickCalendars(questions);
    const ExportReport done = exported("b.zip", options);
    EXPECT_EQ(questions, 1u);
    ASSERT_EQ(done.proofs.size(), 1u);
    EXPECT_EQ(done.proofs[0].file, signatureProof);
    EXPECT_EQ(done.proofs[0].pending, std::vector<std::string>{proofCalendar});
    EXPECT_TRUE(done.proofs[0].blocks.empty());
    EXPECT_EQ(verified(m_folder / "b.zip").verdict, VerifyReport::Verdict::Incomplete);
}

TEST_F(ProofExport, isNotMadeWithoutTheProofThatWasAskedFor)
{
    size_t questions = 0;
    ExportOptions options;
    options.calendars = quickCalendars(questions);
    options.calendars.submit = [](const std::string&, const Digest&) -> Result<Bytes> { return Bytes{'n', 'o'}; };
    const auto done = exportBundle(*m_vault, options, m_folder / "b.zip", {});
    ASSERT_FALSE(done);
    EXPECT_TRUE(done.error().is(crypto::errors::otsMalformed));
    EXPECT_FALSE(std::filesystem::exists(m_folder / "b.zip"));
}

TEST_F(ProofExport, isMadeWithoutThemWhereThatWasWantedAndTellsWhy)
{
    size_t questions = 0;
    ExportOptions options;
    options.calendars = quickCalendars(questions);
    options.calendars.submit = [](const std::string&, const Digest&) -> Result<Bytes> { return Bytes{'n', 'o'}; };
    options.authorities.addresses = {"https://tsa.example"};
    options.authorities.ask
        = [](const std::string&, const Digest&) -> Result<Bytes> { return fail(crypto::errors::tsaRefused); };
    options.authorities.isTheirs = [](const Error&) { return true; };
    options.doesWithout = [](const Error& error) { return error.is(crypto::errors::tsaRefused); };
    EXPECT_FALSE(exportBundle(*m_vault, options, m_folder / "b.zip", {})) << "of the other it does not do without";
    options.doesWithout = [](const Error&) { return true; };
    const ExportReport done = exported("b.zip", options);
    EXPECT_FALSE(done.hasStamp());
    EXPECT_TRUE(done.proofs.empty());
    const auto stampError = firstError(done.authorities);
    ASSERT_TRUE(stampError && done.proofError);
    EXPECT_TRUE(stampError->is(crypto::errors::tsaRefused));
    EXPECT_TRUE(done.proofError->is(crypto::errors::otsMalformed));
    EXPECT_EQ(verified(m_folder / "b.zip").verdict, VerifyReport::Verdict::Valid);
    options.authorities.isTheirs = {};
    EXPECT_FALSE(exportBundle(*m_vault, options, m_folder / "c.zip", {})) << "what is not an authority's own";
}

TEST_F(ProofExport, staysAsItIsWhereNoAuthorityGivesAStampAndEachTellsWhy)
{
    exported("b.zip", {});
    const auto before = readFile(m_folder / "b.zip", SIZE_MAX);
    ASSERT_TRUE(before);
    crypto::TimestampAuthorities authorities;
    authorities.addresses = {"https://one.example", "https://two.example"};
    authorities.ask = [](const std::string& address, const Digest&) -> Result<Bytes> {
        return fail(address == "https://one.example" ? crypto::errors::tsaRefused : crypto::errors::tsaMalformed);
    };
    authorities.isTheirs = [](const Error&) { return true; };
    const auto asked = stampBundle(m_folder / "b.zip", authorities, {});
    ASSERT_TRUE(asked) << asked.error().code().id;
    ASSERT_EQ(asked->size(), 2u);
    EXPECT_FALSE(isAnyStamped(*asked));
    ASSERT_TRUE(asked->front().error && asked->back().error);
    EXPECT_TRUE(asked->front().error->is(crypto::errors::tsaRefused));
    EXPECT_TRUE(asked->back().error->is(crypto::errors::tsaMalformed));
    authorities.isTheirs = {};
    const auto stopped = stampBundle(m_folder / "b.zip", authorities, {});
    ASSERT_FALSE(stopped) << "what is not an authority's own failure";
    EXPECT_TRUE(stopped.error().is(crypto::errors::tsaRefused));
    const auto after = readFile(m_folder / "b.zip", SIZE_MAX);
    ASSERT_TRUE(after);
    EXPECT_TRUE(*after == *before);
}

TEST_F(ProofExport, tellsHowItsProofsStandWithoutAskingAnybody)
{
    exported("b.zip", {});
    const auto none = readTimeProofs(m_folder / "b.zip");
    ASSERT_TRUE(none);
    EXPECT_TRUE(none->lacksProofs && none->proofs.empty() && none->stamps.empty());
    size_t questions = 0;
    ExportOptions options;
    options.calendars = quickCalendars(questions);
    exported("c.zip", options);
    const auto pending = readTimeProofs(m_folder / "c.zip");
    ASSERT_TRUE(pending);
    ASSERT_EQ(pending->proofs.size(), 1u);
    EXPECT_EQ(pending->proofs[0].pending, std::vector<std::string>{proofCalendar});
    EXPECT_TRUE(pending->proofs[0].blocks.empty());
    EXPECT_FALSE(pending->lacksProofs);
    EXPECT_EQ(questions, 1u);
    EXPECT_FALSE(readTimeProofs(m_folder / "none.zip"));
}

/// Debian's python3-opentimestamps, both ways.
TEST_F(Proofs, areReadByThePublicClientPendingAndWithTheirBlock)
{
    size_t questions = 0;
    const crypto::OtsCalendars calendars = quickCalendars(questions);
    auto proofs = crypto::stampByCalendars({signature(), Sha256::of(asBytes("a list"))}, calendars);
    ASSERT_TRUE(proofs);
    crypto::OtsProof& proof = proofs->front();
    writeBytes(m_folder / "pending.ots", crypto::encodeOts(proof));
    std::string output;
    EXPECT_EQ(run(m_folder.path(), publicOts + std::string("read pending.ots"), &output), 0) << output;
    const auto kept = crypto::otsClaims(proof).front().message;
    ASSERT_TRUE(kept);
    EXPECT_EQ(output, "digest " + signature().hex() + "\npending " + proofCalendar + " " + toHex(*kept) + "\n");

    ASSERT_TRUE(*crypto::upgradeByCalendars(proof, calendars));
    writeBytes(m_folder / "whole.ots", crypto::encodeOts(proof));
    EXPECT_EQ(run(m_folder.path(), publicOts + std::string("read whole.ots"), &output), 0) << output;
    EXPECT_EQ(output,
        "digest " + signature().hex() + "\nblock 358391 " + ots::shown(ots::merkleRootOf(*Digest::fromBytes(*kept)))
            + "\npending " + proofCalendar + " " + toHex(*kept) + "\n");
}

TEST_F(Proofs, ofThePublicClientAreReadHere)
{
    std::string output;
    ASSERT_EQ(run(m_folder.path(), publicOts + std::string("make made.ots ") + signature().hex() + " " + proofCalendar,
                  &output),
        0)
        << output;
    const auto bytes = readFile(m_folder / "made.ots", 1u << 20);
    ASSERT_TRUE(bytes);
    m_sound.files[signatureProof] = std::string(asText(*bytes));
    const Check check = proofCheck(report());
    EXPECT_EQ(check.outcome, Check::Outcome::Incomplete) << check.detail;
    ASSERT_EQ(run(m_folder.path(), publicOts + std::string("read made.ots"), &output), 0) << output;
    const std::string root = output.substr(output.find("block 358391 ") + 13, 64);
    EXPECT_NE(check.detail.find("Bitcoin block 358391 if its merkle root is " + root + " "), std::string::npos)
        << check.detail;
    EXPECT_NE(check.detail.find("was asked of https://calendar.example and"), std::string::npos) << check.detail;
    EXPECT_EQ(check.detail.find("https://calendar.example/second"), std::string::npos) << "that one has its block";
}

} // namespace holdfast::bundle::test
