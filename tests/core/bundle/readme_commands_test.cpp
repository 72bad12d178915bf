#include "core/bundle/layout.h"
#include "core/crypto/sshsig.h"
#include "core/crypto/timestamp.h"
#include "core/vault/time_batches.h"
#include "tests/core/bundle/export_fixture.h"
#include "tests/support/test_authority.h"

#include <sstream>

namespace holdfast::bundle::test {

namespace {

/// An unpacked bundle with everything that README.txt has a command for: a batch between two stamps, a stamp of the
/// signature, and a countersignature with its own.
class ReadmeCommands : public ExportTest {
protected:
    void SetUp() override
    {
        ExportTest::SetUp();
        m_clock.time = Clock::system().now();
        captureInBatch();
        ExportOptions options;
        options.authorities.addresses = {"https://tsa.example"};
        options.authorities.ask
            = [this](const std::string&, const Digest& imprint) -> Result<Bytes> { return stampOf(imprint); };
        m_bag = unpacked("b.zip", exported("b.zip", options));
        const std::string signature = readFolder(m_bag).at(std::string(layout::sshSignature));
        const std::string second
            = crypto::sshsigSign(crypto::SigningKey::generate(), layout::countersignNamespace, asBytes(signature));
        writeBytes(m_bag / layout::countersignature(1), asBytes(second));
        writeBytes(m_bag / layout::countersignatureStamp(1), stampOf(Sha256::of(asBytes(second))));
        writeBytes(m_bag / "CA.pem", asBytes(m_authority.caPem()));
    }
    Bytes stampOf(const Digest& imprint)
    {
        const crypto::TimestampQuery query = crypto::timestampQuery(imprint);
        const auto response = crypto::acceptTimestamp(query, m_authority.answer(query.der), m_authority.caPem());
        EXPECT_TRUE(response);
        return response ? *response : Bytes();
    }
    void captureInBatch()
    {
        vault::TimeBatch batch;
        batch.askedAt = m_clock.now();
        batch.authority = "https://tsa.example/";
        batch.head = *vault::currentHead(*m_vault);
        batch.before = stampOf(batch.head);
        const auto number = vault::beginTimeBatch(*m_vault, batch);
        ASSERT_TRUE(number);
        vault::NewItem page;
        page.kind = vault::ItemKind::Page;
        page.age = AgeAnswer::No;
        page.capturedAt = m_clock.now();
        const vault::Item item = add(page, {{"record", "record.json", "application/json", "{\"v\":2}"}});
        ASSERT_TRUE(vault::addToTimeBatch(*m_vault, *number, item));
        const std::string list = *vault::timeBatchList(*m_vault, *number);
        ASSERT_TRUE(vault::endTimeBatch(
            *m_vault, *number, batch.authority, list, stampOf(Sha256::of(asBytes(list))), std::string_view()));
    }
    /// The commands of README.txt that begin so, as they stand there.
    std::vector<std::string> commands(std::string_view start)
    {
        std::istringstream lines(readFolder(m_bag).at("README.txt"));
        std::vector<std::string> found;
        for (std::string line; std::getline(lines, line);) {
            for (const std::string_view system : {"    Linux    ", "    macOS    ", "    "})
                if (line.starts_with(system) && std::string_view(line).substr(system.size()).starts_with(start)) {
                    found.push_back(line.substr(system.size()));
                    break;
                }
        }
        return found;
    }
    int runs(const std::string& command)
    {
        std::string output;
        return run(m_bag, command, &output);
    }
    holdfast::test::TestAuthority m_authority{m_folder / "tsa"};
    std::filesystem::path m_bag;
};

TEST_F(ReadmeCommands, checkEveryStampAndSeeOneThatIsOfSomethingElse)
{
    const std::vector<std::string> all = commands("openssl ts -verify");
    ASSERT_EQ(all.size(), 4u) << "the signature's, the batch's two, the countersignature's";
    for (const std::string& command : all)
        EXPECT_EQ(runs(command), 0) << command;
    const Bytes other = stampOf(Sha256::of(asBytes("something else")));
    for (const char* file : {"tagmanifest-sha256.txt.sig.tsr", "countersignature-1.sig.tsr",
             "data/time/batch-1-before.tsr", "data/time/batch-1-after.tsr"})
        writeBytes(m_bag / file, other);
    for (const std::string& command : all)
        EXPECT_NE(runs(command), 0) << command;
}

TEST_F(ReadmeCommands, takeTheQuestionsOfABatchThatLieBesideItsStamps)
{
    for (const std::string batch : {"batch-1-before", "batch-1-after"}) {
        const std::string command = "openssl ts -verify -queryfile " + batch + ".tsq -in data/time/" + batch
            + ".tsr -CAfile CA.pem -untrusted " + batch + ".pem";
        EXPECT_EQ(runs(command), 0) << command;
    }
    EXPECT_NE(
        runs("openssl ts -verify -queryfile batch-1-after.tsq -in data/time/batch-1-before.tsr -CAfile CA.pem"), 0);
}

TEST_F(ReadmeCommands, checkACountersignature)
{
    const std::vector<std::string> all = commands("ssh-keygen -Y check-novalidate");
    ASSERT_EQ(all.size(), 1u);
    EXPECT_EQ(runs(all[0]), 0) << all[0];
    writeBytes(m_bag / layout::sshSignature, asBytes("another signature"));
    EXPECT_NE(runs(all[0]), 0);
}

TEST_F(ReadmeCommands, checkTheListOfABatch)
{
    for (const char* program : {"sha256sum -c --ignore-missing", "shasum -a 256 -c --ignore-missing"}) {
        const std::vector<std::string> all = commands(program);
        ASSERT_EQ(all.size(), 1u) << program;
        EXPECT_EQ(runs(all[0]), 0) << all[0];
    }
    writeBytes(m_bag / "data/records/AE-5.json", asBytes("{\"v\":3}"));
    EXPECT_NE(runs(commands("sha256sum -c --ignore-missing")[0]), 0);
}

TEST_F(ReadmeCommands, goByTheTimeThatAStampStatesOnceItsCertificateHasEnded)
{
    const std::string verify = commands("openssl ts -verify")[0], tell = commands("openssl ts -reply")[0];
    std::string text;
    ASSERT_EQ(run(m_bag, tell + " 2>/dev/null", &text), 0);
    const std::string label = "Time stamp: ";
    const size_t start = text.find(label);
    ASSERT_NE(start, std::string::npos) << text;
    const std::string stated = text.substr(start + label.size(), text.find('\n', start) - start - label.size());
    std::string date = commands("date -u -d")[0];
    const size_t open = date.find('"'), close = date.rfind('"');
    date.replace(open + 1, close - open - 1, stated);
    EXPECT_EQ(runs(verify + " -attime $(" + date + ")"), 0) << date;
    EXPECT_NE(runs(verify + " -attime $(($(" + date + ") + 31536000))"), 0) << "a year later it has ended";
}

} // namespace

} // namespace holdfast::bundle::test
