#include "built_programs.h"
#include "core/base/helper_process.h"
#include "core/bundle/verifier.h"
#include "tests/core/bundle/sample_bag.h"

#include <gtest/gtest.h>

#include <fstream>

#include <unistd.h>

namespace holdfast::bundle::test {

namespace {

namespace fs = std::filesystem;

class VerifyProgram : public testing::Test {
protected:
    void SetUp() override { writeBytes(m_folder / "bag.zip", zipOf(m_bag.index.rootFolder(), m_bag.files())); }
    int verify(const std::string& arguments)
    {
        return run(m_folder.path(), "'" HOLDFAST_BIN "/holdfast-verify' " + arguments, &m_output);
    }
    TemporaryFolder m_folder;
    SampleBag m_bag = SampleBag::make();
    std::string m_output;
};

TEST_F(VerifyProgram, saysValidAndExitsWithZero)
{
    EXPECT_EQ(verify("bag.zip"), 0) << m_output;
    EXPECT_TRUE(m_output.starts_with("VALID: unchanged since it was signed. The signer is not confirmed.")) << m_output;
    EXPECT_NE(m_output.find(m_bag.index.signer.hex()), std::string::npos);
    writeFolder(m_folder / "bag", m_bag.files());
    EXPECT_EQ(verify("bag"), 0) << m_output;
}

TEST_F(VerifyProgram, saysInvalidAndExitsWithOne)
{
    Files files = m_bag.files();
    files["data/records/AE-1.json"] += " ";
    writeBytes(m_folder / "bag.zip", zipOf(m_bag.index.rootFolder(), files));
    EXPECT_EQ(verify("bag.zip"), 1);
    EXPECT_TRUE(m_output.starts_with("INVALID")) << m_output;
    EXPECT_NE(m_output.find("changed: data/records/AE-1.json"), std::string::npos);
    writeBytes(m_folder / "bag.zip", asBytes("not a bundle at all"));
    EXPECT_EQ(verify("bag.zip"), 1);
}

TEST_F(VerifyProgram, exitsWithSixWhenSomethingCouldNotBeChecked)
{
    m_bag.index.version = bundle::BundleIndex::knownVersion + 1;
    writeBytes(m_folder / "bag.zip", zipOf(m_bag.index.rootFolder(), m_bag.files()));
    EXPECT_EQ(verify("bag.zip"), 6);
    EXPECT_TRUE(m_output.starts_with("INCOMPLETE")) << m_output;
}

TEST_F(VerifyProgram, confirmsAndRefusesTheSigner)
{
    EXPECT_EQ(verify("bag.zip --signer " + m_bag.index.signer.hex()), 0);
    EXPECT_TRUE(m_output.starts_with("VALID: unchanged since it was signed, by the signer you named.")) << m_output;
    EXPECT_EQ(verify("bag.zip --signer '" + crypto::fingerprintGroups(m_bag.index.signer) + "'"), 0);
    EXPECT_EQ(verify("bag.zip --signer " + std::string(64, '0')), 1);
    EXPECT_EQ(verify("bag.zip --signer short"), 2);
}

TEST_F(VerifyProgram, printsOneJsonDocument)
{
    EXPECT_EQ(verify("--json bag.zip"), 0);
    const auto json = parseJson(m_output, 1u << 20);
    ASSERT_TRUE(json.has_value()) << m_output;
    EXPECT_EQ(jsonStringOr(*json, "verdict"), "valid");
    EXPECT_EQ(jsonStringOr(json->at("signer"), "fingerprint"), m_bag.index.signer.hex());
    EXPECT_EQ(jsonStringOr(json->at("signer"), "status"), "unconfirmed");
    EXPECT_EQ(verify("--json nothing.zip 2>/dev/null"), 5);
    EXPECT_TRUE(parseJson(m_output, 1u << 20).has_value()) << m_output;
    for (const char* wrong : {"--json", "--json --no-such-option bag.zip", "--json --tsa-ca '' bag.zip"}) {
        EXPECT_EQ(verify(std::string(wrong) + " 2>/dev/null"), 2) << wrong;
        const auto error = parseJson(m_output, 1u << 20);
        ASSERT_TRUE(error.has_value()) << wrong << m_output;
        EXPECT_EQ(jsonStringOr(error->at("error"), "code"), "usage.bad-arguments") << wrong;
    }
}

TEST_F(VerifyProgram, tellsUsageFromUnreadable)
{
    EXPECT_EQ(verify(""), 2);
    EXPECT_EQ(verify("--no-such-option bag.zip"), 2);
    EXPECT_EQ(verify("nothing.zip"), 5);
    EXPECT_NE(m_output.find("io.not-found"), std::string::npos) << m_output;
    EXPECT_EQ(verify("/dev/null"), 5) << m_output;
    EXPECT_EQ(verify("--help"), 0);
    EXPECT_EQ(verify("--version"), 0);
}

TEST_F(VerifyProgram, linksNeitherDatabaseNorWidgets)
{
    ASSERT_EQ(run(m_folder.path(), "ldd '" HOLDFAST_BIN "/holdfast-verify'", &m_output), 0);
    for (const char* library : {"sqlcipher", "sqlite", "Qt6Widgets", "Qt6Gui", "poppler", "WebEngine"})
        EXPECT_EQ(m_output.find(library), std::string::npos) << library;
    EXPECT_NE(run(m_folder.path(), "grep -c sqlite3_open '" HOLDFAST_BIN "/holdfast-verify'", &m_output), 0)
        << m_output;
}

TEST_F(VerifyProgram, answersAParentAsItAnswersAPerson)
{
    VerifyOptions options;
    options.expectedSigners = {m_bag.index.signer};
    const auto report = verifyInChild(m_folder / "bag.zip", options, {});
    ASSERT_TRUE(report.has_value()) << report.error().code().id << " " << report.error().detail();
    EXPECT_EQ(report->verdict, VerifyReport::Verdict::Valid) << toJson(*report);
    EXPECT_TRUE(report->signerConfirmed);
    EXPECT_EQ(toJson(*report), toJson(*verifyBundle(m_folder / "bag.zip", options, {})));
    writeFolder(m_folder / "bag", m_bag.files());
    EXPECT_EQ(verifyInChild(m_folder / "bag", {}, {})->verdict, VerifyReport::Verdict::Valid);
    const auto missing = verifyInChild(m_folder / "nothing.zip", {}, {});
    ASSERT_FALSE(missing.has_value());
    EXPECT_EQ(missing.error().code().kind, ErrorKind::Failed);
}

TEST_F(VerifyProgram, isCancelledByItsParent)
{
    CancelFlag flag;
    flag.cancel();
    const auto report = verifyInChild(m_folder / "bag.zip", {}, Progress({}, flag));
    ASSERT_FALSE(report.has_value());
    EXPECT_TRUE(report.error().is(holdfast::errors::cancelled));
}

#ifdef __linux__
TEST_F(VerifyProgram, isConfinedBeforeItOpensTheBundle)
{
    // A file of a few gigabytes of nothing keeps it busy long enough to be looked at.
    writeFolder(m_folder / "bag", m_bag.files());
    writeBytes(m_folder / "bag/data/records/AE-9.json", {});
    ASSERT_EQ(::truncate((m_folder / "bag/data/records/AE-9.json").c_str(), 8ll << 30), 0);
    HelperProcess::Options options;
    options.program = HOLDFAST_BIN "/holdfast-verify";
    options.arguments = {"--child"};
    options.name = "verify";
    auto child = HelperProcess::start(options);
    ASSERT_TRUE(child.has_value()) << child.error().detail();
    ASSERT_TRUE(
        (*child)->send({{"type", "verify"}, {"path", (m_folder / "bag").string()}, {"signer", ""}, {"tsa_ca", ""}}));
    const auto first = (*child)->receiveMessage(std::chrono::seconds(20), {});
    ASSERT_TRUE(first.has_value());
    EXPECT_EQ(jsonStringOr(*first, "type"), "progress");
    std::ifstream status("/proc/" + std::to_string((*child)->processId()) + "/status");
    const std::string text{std::istreambuf_iterator<char>(status), {}};
    EXPECT_NE(text.find("Seccomp:\t2"), std::string::npos) << text;
    EXPECT_NE(text.find("NoNewPrivs:\t1"), std::string::npos) << text;
}
#endif

} // namespace

} // namespace holdfast::bundle::test
