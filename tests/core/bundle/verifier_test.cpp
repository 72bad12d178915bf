#include "core/bundle/layout.h"
#include "core/bundle/verifier.h"
#include "tests/core/bundle/sample_bag.h"

#include <gtest/gtest.h>

namespace holdfast::bundle::test {

namespace {

using Verdict = VerifyReport::Verdict;

VerifyReport verified(const std::filesystem::path& path, VerifyOptions options = {})
{
    auto report = verifyBundle(path, options, {});
    EXPECT_TRUE(report.has_value()) << (report ? "" : report.error().detail());
    return report ? *report : VerifyReport{};
}

const Check& checkNamed(const VerifyReport& report, std::string_view name)
{
    for (const Check& check : report.checks)
        if (check.name == name)
            return check;
    static const Check none;
    ADD_FAILURE() << "no check " << name;
    return none;
}

std::string everything(const VerifyReport& report)
{
    return toJson(report);
}

class Verifier : public testing::Test {
protected:
    VerifyReport verifyFiles(const Files& files)
    {
        const auto folder = m_folder / "bag";
        std::filesystem::remove_all(folder);
        writeFolder(folder, files);
        return verified(folder);
    }
    VerifyReport verifyZip(const Files& files) { return verifyZip(files, m_bag.index.rootFolder()); }
    VerifyReport verifyZip(const Files& files, const std::string& root)
    {
        writeBytes(m_folder / "bag.zip", zipOf(root, files));
        return verified(m_folder / "bag.zip");
    }
    /// Wrong in what it says, but properly hashed and signed.
    void expectRefused(std::string_view check, std::string_view word)
    {
        const VerifyReport report = verifyZip(m_bag.files());
        EXPECT_EQ(report.verdict, Verdict::Invalid);
        EXPECT_EQ(checkNamed(report, check).outcome, Check::Outcome::Failed) << everything(report);
        EXPECT_NE(checkNamed(report, check).detail.find(word), std::string::npos) << everything(report);
        EXPECT_EQ(checkNamed(report, "signature").outcome, Check::Outcome::Passed);
    }
    TemporaryFolder m_folder;
    SampleBag m_bag = SampleBag::make();
};

TEST_F(Verifier, acceptsAWholeBundleAsZipAndAsFolder)
{
    const Files files = m_bag.files();
    for (const VerifyReport& report : {verifyZip(files), verifyFiles(files)}) {
        EXPECT_EQ(report.verdict, Verdict::Valid) << everything(report);
        EXPECT_FALSE(report.signerConfirmed);
        EXPECT_EQ(report.signer, crypto::fingerprint(m_bag.key.publicKey()));
        EXPECT_EQ(checkNamed(report, "signer").outcome, Check::Outcome::Note);
        EXPECT_EQ(checkNamed(report, "not-proved").outcome, Check::Outcome::Note);
    }
}

TEST_F(Verifier, saysOfEachVerdictOnlyWhatItLeavesOpen)
{
    Files changed = m_bag.files();
    changed["data/records/AE-1.json"] += " ";
    const VerifyReport invalid = verifyZip(changed);
    ASSERT_EQ(invalid.verdict, Verdict::Invalid);
    EXPECT_TRUE(checkNamed(invalid, "not-proved").detail.starts_with("Shows nothing: ")) << everything(invalid);
    SampleBag newer = SampleBag::make();
    newer.index.version = BundleIndex::knownVersion + 1;
    const VerifyReport incomplete = verifyZip(newer.files());
    ASSERT_EQ(incomplete.verdict, Verdict::Incomplete) << everything(incomplete);
    EXPECT_TRUE(checkNamed(incomplete, "not-proved").detail.starts_with("Shows nothing of what could not be checked"));
    const VerifyReport valid = verifyZip(m_bag.files());
    EXPECT_TRUE(checkNamed(valid, "not-proved").detail.starts_with("Does not show that")) << everything(valid);
}

TEST_F(Verifier, acceptsAFolderThatHoldsNothingButTheBag)
{
    writeFolder(m_folder / ("unpacked/" + m_bag.index.rootFolder()), m_bag.files());
    EXPECT_EQ(verified(m_folder / "unpacked").verdict, Verdict::Valid);
}

TEST_F(Verifier, confirmsOrRefusesTheSigner)
{
    writeBytes(m_folder / "bag.zip", zipOf(m_bag.index.rootFolder(), m_bag.files()));
    VerifyOptions options;
    options.expectedSigners = {crypto::fingerprint(m_bag.key.publicKey())};
    const VerifyReport good = verified(m_folder / "bag.zip", options);
    EXPECT_EQ(good.verdict, Verdict::Valid);
    EXPECT_TRUE(good.signerConfirmed);
    options.expectedSigners = {Sha256::of(asBytes("another key"))};
    const VerifyReport bad = verified(m_folder / "bag.zip", options);
    EXPECT_EQ(bad.verdict, Verdict::Invalid);
    EXPECT_FALSE(bad.signerConfirmed);
    EXPECT_EQ(checkNamed(bad, "signer").outcome, Check::Outcome::Failed);
}

TEST_F(Verifier, saysOfABundleSignedAgainByAnotherKeyThatItsSignerIsNotConfirmed)
{
    const Digest sender = m_bag.index.signer;
    m_bag.artifacts["data/originals/AE-1-text.txt"] = "what the liar said\n";
    m_bag.index.items[0].artifacts[0].sha256 = Sha256::of(asBytes("what the liar said\n"));
    m_bag.index.items[1].parent->sha256 = m_bag.index.items[0].artifacts[0].sha256;
    m_bag.key = crypto::SigningKey::generate();
    m_bag.index.signer = crypto::fingerprint(m_bag.key.publicKey());
    const VerifyReport report = verifyZip(m_bag.files());
    EXPECT_EQ(report.verdict, Verdict::Valid) << everything(report);
    EXPECT_FALSE(report.signerConfirmed);
    VerifyOptions options;
    options.expectedSigners = {sender};
    EXPECT_EQ(verified(m_folder / "bag.zip", options).verdict, Verdict::Invalid);
}

TEST_F(Verifier, namesEveryFileThatIsMissing)
{
    const Files files = m_bag.files();
    for (const auto& [path, content] : files) {
        Files fewer = files;
        fewer.erase(path);
        for (const VerifyReport& report : {verifyZip(fewer), verifyFiles(fewer)}) {
            EXPECT_EQ(report.verdict, Verdict::Invalid) << path;
            EXPECT_NE(everything(report).find(path), std::string::npos) << path;
        }
    }
}

TEST_F(Verifier, namesEveryFileThatIsChanged)
{
    const Files files = m_bag.files();
    for (const auto& [path, content] : files)
        for (const char* more : {"x", "\n"}) {
            Files changed = files;
            changed[path] += more;
            const VerifyReport report = verifyZip(changed);
            EXPECT_EQ(report.verdict, Verdict::Invalid) << path;
            EXPECT_NE(everything(report).find(path), std::string::npos) << path;
        }
}

TEST_F(Verifier, speaksOnlyOfWhoSignedABundleWithAChangedByteWhoseSignaturesAreSound)
{
    Files files = m_bag.files();
    const Check whole = checkNamed(verifyZip(files), "signer");
    files.at(std::string(layout::custody)).back() = ' ';
    const VerifyReport report = verifyZip(files);
    EXPECT_EQ(report.verdict, Verdict::Invalid);
    EXPECT_EQ(checkNamed(report, "files").outcome, Check::Outcome::Failed);
    EXPECT_EQ(checkNamed(report, "signature").outcome, Check::Outcome::Passed);
    const Check& signer = checkNamed(report, "signer");
    EXPECT_EQ(signer.outcome, Check::Outcome::Note);
    EXPECT_EQ(signer.detail.find("unchanged"), std::string::npos) << signer.detail;
    EXPECT_TRUE(signer.detail.ends_with(crypto::fingerprintGroups(report.signer))) << signer.detail;
    EXPECT_EQ(signer.detail, whole.detail);
}

TEST_F(Verifier, namesFilesThatWereAddedAnywhere)
{
    for (const std::string path : {"data/originals/AE-9-original.txt", "data/more.txt", "fetch.txt", "extra.txt",
             "tagmanifest-sha256.txt.sig.tsr", "manifest-sha512.txt", "docs/a.txt"}) {
        Files more = m_bag.files();
        more[path] = "something else";
        for (const VerifyReport& report : {verifyZip(more), verifyFiles(more)}) {
            EXPECT_EQ(report.verdict, Verdict::Invalid) << path;
            EXPECT_NE(everything(report).find(path), std::string::npos) << path;
        }
    }
}

TEST_F(Verifier, namesBothSidesOfARenameAndOfASwap)
{
    Files renamed = m_bag.files();
    auto node = renamed.extract("data/records/AE-1.json");
    node.key() = "data/records/AE-4.json";
    renamed.insert(std::move(node));
    const VerifyReport report = verifyFiles(renamed);
    EXPECT_EQ(report.verdict, Verdict::Invalid);
    EXPECT_NE(checkNamed(report, "files").detail.find("renamed: data/records/AE-1.json is now data/records/AE-4.json"),
        std::string::npos)
        << everything(report);
    Files swapped = m_bag.files();
    std::swap(swapped["data/records/AE-1.json"], swapped["data/records/AE-3.json"]);
    const std::string detail = checkNamed(verifyZip(swapped), "files").detail;
    EXPECT_NE(detail.find("changed: data/records/AE-1.json (it has the contents of data/records/AE-3.json)"),
        std::string::npos);
    EXPECT_NE(detail.find("changed: data/records/AE-3.json (it has the contents of data/records/AE-1.json)"),
        std::string::npos);
}

TEST_F(Verifier, refusesLinksPipesAndEmptyFoldersInAFolder)
{
    const auto folder = m_folder / "bag";
    writeFolder(folder, m_bag.files());
    const auto record = folder / "data/records/AE-1.json";
    std::filesystem::rename(record, m_folder / "elsewhere.json");
    std::filesystem::create_symlink(m_folder / "elsewhere.json", record);
    const VerifyReport linked = verified(folder);
    EXPECT_EQ(linked.verdict, Verdict::Invalid);
    EXPECT_NE(checkNamed(linked, "container").detail.find("data/records/AE-1.json"), std::string::npos);
    std::filesystem::remove(record);
    std::filesystem::rename(m_folder / "elsewhere.json", record);
    EXPECT_EQ(verified(folder).verdict, Verdict::Valid);
    std::filesystem::create_directory(folder / "data/empty");
    EXPECT_EQ(verified(folder).verdict, Verdict::Invalid);
    std::filesystem::remove(folder / "data/empty");
    EXPECT_EQ(run(folder, "mkfifo data/pipe"), 0);
    EXPECT_EQ(verified(folder).verdict, Verdict::Invalid);
}

TEST_F(Verifier, namesTheSignerOfTwoKeysThatDisagree)
{
    Files files = m_bag.files();
    const auto other = crypto::SigningKey::generate();
    Files foreign = files;
    sign(foreign, other, trustedComment(m_bag.index));
    for (const std::string path : {"tagmanifest-sha256.txt.sig", "tagmanifest-sha256.txt.minisig"}) {
        Files mixed = files;
        mixed[path] = foreign[path];
        EXPECT_EQ(verifyZip(mixed).verdict, Verdict::Invalid) << path;
    }
}

TEST_F(Verifier, namesTheTagManifestAndNotItsSignaturesWhenNeitherFits)
{
    Files files = m_bag.files();
    std::string& tagManifest = files["tagmanifest-sha256.txt"];
    char& digit = tagManifest[tagManifest.find("  bagit.txt") - 1];
    digit = digit == '0' ? '1' : '0';
    const VerifyReport report = verifyFiles(files);
    EXPECT_EQ(report.verdict, Verdict::Invalid);
    EXPECT_EQ(checkNamed(report, "signature").outcome, Check::Outcome::Failed);
    EXPECT_EQ(checkNamed(report, "signature").detail, "changed: tagmanifest-sha256.txt; neither signature fits it");
}

TEST_F(Verifier, refusesASignatureMadeForAnotherBundle)
{
    Files files = m_bag.files();
    sign(files, m_bag.key, "holdfast bundle 0123456789abcdef");
    EXPECT_EQ(checkNamed(verifyZip(files), "signature").outcome, Check::Outcome::Failed);
}

TEST_F(Verifier, refusesAnotherRootFolder)
{
    const VerifyReport report = verifyZip(m_bag.files(), "holdfast-0123456789abcdef");
    EXPECT_EQ(report.verdict, Verdict::Invalid);
    EXPECT_NE(checkNamed(report, "records").detail.find(m_bag.index.rootFolder()), std::string::npos);
}

TEST_F(Verifier, refusesAnIndexThatDoesNotFitItself)
{
    m_bag.index.items[0].artifacts[0].sha256 = Sha256::of(asBytes("other"));
    expectRefused("records", "AE-1-text.txt");
    m_bag = SampleBag::make();
    m_bag.index.items[0].artifacts[0].bytes += 1;
    expectRefused("records", "another size");
    m_bag = SampleBag::make();
    m_bag.index.items[1].parent->sha256 = Sha256::of(asBytes("other"));
    expectRefused("records", "AE-2 was made from");
    m_bag = SampleBag::make();
    m_bag.index.omissions.clear();
    expectRefused("records", "missing on purpose");
    m_bag = SampleBag::make();
    m_bag.index.items[1].exhibit = "ae-1";
    expectRefused("records", "twice");
    m_bag = SampleBag::make();
    m_bag.artifacts["data/originals/AE-7-original.txt"] = "nobody names it";
    expectRefused("records", "AE-7-original.txt");
}

TEST_F(Verifier, refusesPixelsOfALinkOnlyItem)
{
    m_bag.addArtifact(m_bag.index.items[2], "data/originals/AE-3-screenshot.png", "screenshot", "a picture");
    expectRefused("records", "link-only");
}

TEST_F(Verifier, refusesACustodyLogThatWasCutReorderedOrRewritten)
{
    const std::vector<vault::CustodyEvent> events = m_bag.events;
    m_bag.events.pop_back();
    expectRefused("custody", "ends at another event");
    m_bag.events = events;
    m_bag.events.erase(m_bag.events.begin() + 1);
    expectRefused("custody", "event 2");
    m_bag.events = events;
    std::swap(m_bag.events[1], m_bag.events[2]);
    expectRefused("custody", "event 2");
    m_bag.events = events;
    m_bag.events[2].body = R"({"action":"nothing"})";
    expectRefused("custody", "event 3");
    m_bag.events = events;
    m_bag.events[2].body.clear();
    expectRefused("custody", "withheld");
}

TEST_F(Verifier, refusesAnItemThatNoEventTellsOf)
{
    SampleBag bag = SampleBag::make();
    bag.events.clear();
    bag.addEvent("created", bag.index.caseId);
    m_bag = std::move(bag);
    expectRefused("custody", "no event tells of AE-1");
}

TEST_F(Verifier, reportsABundleOfANewerVersionAsIncomplete)
{
    m_bag.index.version = BundleIndex::knownVersion + 1;
    Files files = m_bag.files();
    const VerifyReport report = verifyZip(files);
    EXPECT_EQ(report.verdict, Verdict::Incomplete) << everything(report);
    EXPECT_EQ(checkNamed(report, "signature").outcome, Check::Outcome::Passed);
    EXPECT_EQ(checkNamed(report, "records").outcome, Check::Outcome::Incomplete);
}

TEST_F(Verifier, givesBackItsReportFromJson)
{
    const VerifyReport report = verifyZip(m_bag.files());
    const auto again = parseReport(toJson(report));
    ASSERT_TRUE(again.has_value());
    EXPECT_EQ(toJson(*again), toJson(report));
    EXPECT_EQ(again->signer, report.signer);
    EXPECT_FALSE(parseReport("{}").has_value());
    EXPECT_FALSE(parseReport(R"({"verdict":"fine","signer":{"fingerprint":"","status":""},"checks":[]})").has_value());
}

TEST_F(Verifier, saysThatWhatIsNotThereCannotBeRead)
{
    const auto report = verifyBundle(m_folder / "nowhere.zip", {}, {});
    ASSERT_FALSE(report.has_value());
    EXPECT_TRUE(report.error().is(holdfast::errors::notFound));
}

TEST_F(Verifier, stopsWhenCancelled)
{
    writeBytes(m_folder / "bag.zip", zipOf(m_bag.index.rootFolder(), m_bag.files()));
    CancelFlag flag;
    flag.cancel();
    const auto report = verifyBundle(m_folder / "bag.zip", {}, Progress({}, flag));
    ASSERT_FALSE(report.has_value());
    EXPECT_TRUE(report.error().is(holdfast::errors::cancelled));
}

TEST(Fingerprint, isReadInGroupsAndInAnyCase)
{
    const Digest digest = Sha256::of(asBytes("key"));
    EXPECT_EQ(*parseFingerprint(crypto::fingerprintGroups(digest)), digest);
    EXPECT_FALSE(parseFingerprint("abc").has_value());
}

} // namespace

} // namespace holdfast::bundle::test
