#include "tests/app/cli/sample_vault.h"
#include "tests/support/authority_site.h"

#include "core/base/digest.h"
#include "core/bundle/late_files.h"
#include "core/bundle/layout.h"

#include <fstream>

namespace holdfast::test {

/// Bundles with a time stamp of their signature.
class Stamp : public SampleVault {
protected:
    void SetUp() override
    {
        makeVaultOpenedByCode();
        ASSERT_EQ(cli({"import", writeFile("in/chat.txt", "what was written\n")}).exitCode, 0);
    }
    CliResult exportStamped()
    {
        return cli({"export", "--out", bundle(), "--tsa", m_site.url(), "--tsa-ca", m_site.caFile()});
    }
    std::string bundle() const { return path("out/b.zip"); }
    static Json check(const CliResult& verified, const std::string& name)
    {
        for (const Json& each : verified.json["checks"])
            if (each["name"] == name)
                return each;
        return {};
    }
    std::string unpack(const CliResult& exported)
    {
        EXPECT_EQ(tool({"unzip", "-q", bundle(), "-d", path("out/bag")}).exitCode, 0);
        return path("out/bag/" + exported.json["root"].get<std::string>());
    }
    AuthoritySite m_site{m_folder / "tsa"};
};

TEST_F(Stamp, ofAnExportIsConfirmedByItsAuthorityAndByOpenssl)
{
    const CliResult exported = exportStamped();
    ASSERT_EQ(exported.exitCode, 0) << exported.err;
    const CliResult verified = cli({"verify", bundle(), "--tsa-ca", m_site.caFile()});
    EXPECT_EQ(verified.exitCode, 0) << verified.json;
    EXPECT_EQ(check(verified, "time")["result"], "passed") << verified.json;
    const std::string bag = unpack(exported);
    EXPECT_EQ(tool({"openssl", "ts", "-verify", "-data", "tagmanifest-sha256.txt.sig", "-in",
                       "tagmanifest-sha256.txt.sig.tsr", "-CAfile", m_site.caFile()},
                  bag)
                  .exitCode,
        0);
    EXPECT_EQ(cli({"verify", bag, "--tsa-ca", m_site.caFile()}).exitCode, 0) << "unpacked";
}

TEST_F(Stamp, hasItsQuestionAndItsCertificatesBesideIt)
{
    const CliResult exported = exportStamped();
    ASSERT_EQ(exported.exitCode, 0) << exported.err;
    ASSERT_EQ(cli({"stamp", bundle(), "--tsa", m_site.url()}).exitCode, 0);
    const std::string bag = unpack(exported);
    const std::string ca = readFile(m_site.caFile());
    EXPECT_TRUE(readFile(bag + "/tagmanifest-sha256.txt.sig.pem").ends_with(ca.substr(ca.find("-----BEGIN"))));
    for (const std::string name : {"tagmanifest-sha256.txt.sig", "tagmanifest-sha256.txt.sig-2"}) {
        EXPECT_EQ(tool({"openssl", "ts", "-verify", "-queryfile", name + ".tsq", "-in", name + ".tsr", "-CAfile",
                           m_site.caFile(), "-untrusted", name + ".pem"},
                      bag)
                      .exitCode,
            0)
            << name;
        EXPECT_EQ(tool({"openssl", "ts", "-query", "-in", name + ".tsq", "-text"}, bag).exitCode, 0) << name;
    }
    EXPECT_EQ(cli({"verify", bag, "--tsa-ca", m_site.caFile()}).exitCode, 0);
    std::filesystem::copy_file(bag + "/tagmanifest-sha256.txt.sig.tsq", bag + "/tagmanifest-sha256.txt.sig-2.tsq",
        std::filesystem::copy_options::overwrite_existing);
    EXPECT_EQ(cli({"verify", bag, "--tsa-ca", m_site.caFile()}).exitCode, 1) << "the question of another stamp";
}

TEST_F(Stamp, ofEachAuthorityIsInTheExportAndIsNamedWithIt)
{
    const AuthoritySite other(m_folder / "second");
    const std::string both
        = writeFile("in/both.pem", readFile(m_site.caFile()) + readFile(other.caFile())); // one file for all
    const CliResult exported
        = cli({"export", "--out", bundle(), "--tsa", m_site.url(), "--tsa", other.url(), "--tsa-ca", both});
    ASSERT_EQ(exported.exitCode, 0) << exported.err;
    ASSERT_EQ(exported.json["stamps"].size(), 2u) << exported.json;
    EXPECT_EQ(exported.json["stamps"][0]["authority"], m_site.url());
    EXPECT_EQ(exported.json["stamps"][1]["stamp"], "tagmanifest-sha256.txt.sig-2.tsr");
    EXPECT_EQ(m_site.questions(), 1u);
    EXPECT_EQ(other.questions(), 1u);
    const std::string bag = unpack(exported);
    for (const char* ending : {".tsr", ".tsq", ".pem"})
        EXPECT_TRUE(std::filesystem::exists(bag + "/tagmanifest-sha256.txt.sig-2" + ending)) << ending;
    const CliResult verified = cli({"verify", bundle(), "--tsa-ca", both});
    EXPECT_EQ(check(verified, "time")["result"], "passed") << verified.json;
    EXPECT_EQ(cli({"verify", bundle(), "--tsa-ca", m_site.caFile()}).exitCode, 1) << "the second leads to another";
}

TEST_F(Stamp, thatOneAuthorityDoesNotGiveIsSaidAndComesLater)
{
    const CliResult exported = cli({"export", "--out", bundle(), "--tsa", m_site.url("/none"), "--tsa", m_site.url()});
    ASSERT_EQ(exported.exitCode, 0) << exported.err;
    EXPECT_EQ(exported.json["stamps"][0]["error"], "net.http-status");
    EXPECT_EQ(exported.json["stamps"][0]["detail"], "404");
    EXPECT_TRUE(exported.json["stamps"][0]["stamp"].is_null());
    EXPECT_EQ(exported.json["stamps"][1]["stamp"], "tagmanifest-sha256.txt.sig.tsr");
    const CliResult tried = cli({"stamp", bundle(), "--tsa", m_site.url("/lie"), "--tsa", m_site.url()});
    EXPECT_EQ(tried.code(), "tsa.malformed") << tried.json;
    const CliResult verified = cli({"verify", bundle(), "--tsa-ca", m_site.caFile()});
    EXPECT_EQ(verified.exitCode, 0) << verified.json;
    EXPECT_TRUE(std::filesystem::exists(unpack(exported) + "/tagmanifest-sha256.txt.sig-2.tsr")) << "came all the same";
}

TEST_F(Stamp, thatDidNotComeIsOfferedAgainOnlyWhereTheBundleCanStillTakeIt)
{
    const std::string again = "`stamp BUNDLE --tsa` asks again";
    const std::vector<std::string> plain{
        "export", "--out", bundle(), "--no-report", "--tsa", m_site.url("/none"), "--tsa", m_site.url()};
    ASSERT_EQ(tool({"age-keygen", "-o", path("key")}).exitCode, 0);
    const std::string key = readFile(path("key"));
    std::vector<std::string> sealed = plain;
    sealed.insert(sealed.end(), {"--age-recipient", key.substr(key.find("age1"), 62)});
    const CliResult asFile = cli(plain), asSealed = cli(sealed);
    ASSERT_EQ(asFile.exitCode, 0) << asFile.err;
    ASSERT_EQ(asSealed.exitCode, 0) << asSealed.err;
    EXPECT_NE(asFile.err.find(again), std::string::npos) << asFile.err;
    EXPECT_NE(asSealed.err.find("No time stamp by"), std::string::npos) << asSealed.err;
    EXPECT_EQ(asSealed.err.find(again), std::string::npos) << asSealed.err;
}

TEST_F(Stamp, goesIntoABundleThatIsSealed)
{
    ASSERT_EQ(tool({"age-keygen", "-o", path("key")}).exitCode, 0);
    const std::string made = readFile(path("key"));
    const std::string recipient = made.substr(made.find("age1"), 62);
    const CliResult exported = cli({"export", "--out", bundle(), "--tsa", m_site.url(), "--tsa-ca", m_site.caFile(),
        "--age-recipient", recipient});
    ASSERT_EQ(exported.exitCode, 0) << exported.err;
    ASSERT_EQ(tool({"age", "-d", "-i", path("key"), "-o", bundle(), bundle() + ".age"}).exitCode, 0);
    const CliResult verified = cli({"verify", bundle(), "--tsa-ca", m_site.caFile()});
    EXPECT_EQ(verified.exitCode, 0) << verified.json;
    EXPECT_EQ(check(verified, "time")["result"], "passed");
    EXPECT_EQ(cli({"stamp", bundle() + ".age", "--tsa", m_site.url()}).code(), "bundle.sealed");
}

TEST_F(Stamp, isIncompleteWithoutItsAuthorityAndInvalidWithAnother)
{
    ASSERT_EQ(exportStamped().exitCode, 0);
    const CliResult alone = cli({"verify", bundle()});
    EXPECT_EQ(alone.exitCode, 6) << alone.json;
    EXPECT_EQ(check(alone, "time")["result"], "incomplete");
    const TestAuthority other(m_folder / "other");
    const CliResult wrong = cli({"verify", bundle(), "--tsa-ca", other.caFile().string()});
    EXPECT_EQ(wrong.exitCode, 1);
    EXPECT_EQ(check(wrong, "time")["result"], "failed");
    EXPECT_EQ(cli({"verify", bundle(), "--tsa-ca", writeFile("in/none.pem", "nothing")}).code(), "tsa.bad-ca");
}

TEST_F(Stamp, ofOtherBytesMakesABundleInvalid)
{
    const CliResult exported = exportStamped();
    ASSERT_EQ(exported.exitCode, 0);
    const std::string bag = unpack(exported);
    const std::string file = bag + "/tagmanifest-sha256.txt.sig.tsr";
    ASSERT_EQ(cli({"export", "--out", path("out/c.zip"), "--tsa", m_site.url()}).exitCode, 0);
    ASSERT_EQ(tool({"unzip", "-q", path("out/c.zip"), "-d", path("out/other")}).exitCode, 0);
    std::string foreign;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(path("out/other")))
        if (entry.path().extension() == ".tsr")
            foreign = readFile(entry.path());
    ASSERT_FALSE(foreign.empty());
    std::ofstream(file, std::ios::binary | std::ios::trunc) << foreign;
    EXPECT_EQ(cli({"verify", bag, "--tsa-ca", m_site.caFile()}).exitCode, 1);
    std::ofstream(file, std::ios::binary | std::ios::trunc) << "nonsense";
    EXPECT_EQ(cli({"verify", bag}).exitCode, 1);
}

TEST_F(Stamp, thatIsRefusedLeavesNoBundle)
{
    for (const auto& [address, code] : {std::pair(m_site.url("/lie"), "tsa.malformed"),
             std::pair(m_site.url("/none"), "net.http-status"), std::pair(std::string("nowhere"), "net.bad-address")}) {
        EXPECT_EQ(cli({"export", "--out", bundle(), "--tsa", address}).code(), code);
        EXPECT_FALSE(std::filesystem::exists(bundle()));
    }
}

TEST_F(Stamp, thatNoAuthorityGivesFailsAsTheFirstOfThemDid)
{
    ASSERT_EQ(cli({"export", "--out", bundle()}).exitCode, 0);
    const std::string before = readFile(bundle());
    const CliResult tried = cli({"stamp", bundle(), "--tsa", m_site.url("/none"), "--tsa", m_site.url("/lie")});
    EXPECT_EQ(tried.exitCode, 5) << tried.json;
    EXPECT_EQ(tried.code(), "net.http-status") << tried.json;
    EXPECT_EQ(m_site.questions(), 2u);
    EXPECT_EQ(readFile(bundle()), before);
}

TEST_F(Stamp, isAddedToABundleThatIsThereAndChangesNothingElse)
{
    ASSERT_EQ(cli({"export", "--out", bundle()}).exitCode, 0);
    const CliResult plain = cli({"verify", bundle()});
    EXPECT_EQ(plain.exitCode, 0);
    EXPECT_TRUE(check(plain, "time").is_null());
    const CliResult stamped = cli({"stamp", bundle(), "--tsa", m_site.url()});
    ASSERT_EQ(stamped.exitCode, 0) << stamped.err;
    EXPECT_EQ(stamped.json["stamp"], "tagmanifest-sha256.txt.sig.tsr");
    EXPECT_EQ(m_site.questions(), 1u);
    EXPECT_EQ(bare({"verify", bundle(), "--tsa-ca", m_site.caFile()}).exitCode, 0);
}

TEST_F(Stamp, thatIsThereStaysBesideALaterOneAndBothAreChecked)
{
    const std::string first = "tagmanifest-sha256.txt.sig.tsr", second = "tagmanifest-sha256.txt.sig-2.tsr";
    const CliResult exported = exportStamped();
    ASSERT_EQ(exported.exitCode, 0);
    const std::string earlier = readFile(unpack(exported) + "/" + first);
    const CliResult stamped = cli({"stamp", bundle(), "--tsa", m_site.url()});
    ASSERT_EQ(stamped.exitCode, 0) << stamped.err;
    EXPECT_EQ(stamped.json["stamp"], second);
    std::filesystem::remove_all(path("out/bag"));
    const std::string bag = unpack(exported);
    EXPECT_EQ(readFile(bag + "/" + first), earlier);
    EXPECT_EQ(tool({"openssl", "ts", "-verify", "-data", "tagmanifest-sha256.txt.sig", "-in", second, "-CAfile",
                       m_site.caFile()},
                  bag)
                  .exitCode,
        0);
    EXPECT_EQ(cli({"verify", bundle(), "--tsa-ca", m_site.caFile()}).exitCode, 0);
    std::ofstream(bag + "/" + second, std::ios::binary | std::ios::trunc) << "nonsense";
    EXPECT_EQ(cli({"verify", bag, "--tsa-ca", m_site.caFile()}).exitCode, 1);
    for (const char* ending : {"tsr", "tsq", "pem"})
        EXPECT_TRUE(std::filesystem::remove(bag + "/tagmanifest-sha256.txt.sig-2." + ending)) << ending;
    EXPECT_EQ(cli({"verify", bag, "--tsa-ca", m_site.caFile()}).exitCode, 0);
}

TEST_F(Stamp, isNotAskedForWhereABundleHasNoRoomForIt)
{
    const CliResult exported = exportStamped();
    ASSERT_EQ(exported.exitCode, 0);
    const std::string first = readFile(unpack(exported) + "/tagmanifest-sha256.txt.sig.tsr");
    {
        const auto source = holdfast::bundle::BundleSource::openAny(bundle());
        ASSERT_TRUE(source.has_value());
        holdfast::bundle::LateFiles more;
        for (size_t n = 2; n <= holdfast::bundle::limits::stamps; ++n)
            more[holdfast::bundle::layout::stampNumbered(n)] = Bytes(first.begin(), first.end());
        auto file = holdfast::bundle::withLateFiles(bundle(), **source, more, {});
        ASSERT_TRUE(file.has_value());
        ASSERT_TRUE(file->commit());
    }
    const std::string full = readFile(bundle());
    EXPECT_EQ(cli({"stamp", bundle(), "--tsa", m_site.url()}).code(), "bundle.too-many-stamps");
    EXPECT_EQ(m_site.questions(), 1u);
    EXPECT_EQ(readFile(bundle()), full);
}

TEST_F(Stamp, isNotAskedForWhereMoreAuthoritiesAreNamedThanABundleHasRoomFor)
{
    std::vector<std::string> ten;
    for (size_t n = 0; n <= holdfast::bundle::limits::stamps; ++n)
        ten.insert(ten.end(), {"--tsa", m_site.url("/" + std::to_string(n))});
    std::vector<std::string> exporting{"export", "--out", bundle()}, stamping{"stamp", bundle()};
    exporting.insert(exporting.end(), ten.begin(), ten.end());
    stamping.insert(stamping.end(), ten.begin(), ten.end());
    EXPECT_EQ(cli(exporting).code(), "bundle.too-many-stamps");
    EXPECT_FALSE(std::filesystem::exists(bundle()));
    ASSERT_EQ(cli({"export", "--out", bundle()}).exitCode, 0);
    const std::string before = readFile(bundle());
    EXPECT_EQ(cli(stamping).code(), "bundle.too-many-stamps");
    EXPECT_EQ(readFile(bundle()), before);
    EXPECT_EQ(m_site.questions(), 0u);
}

TEST_F(Stamp, isNotAskedForABundleThatIsNotSound)
{
    ASSERT_EQ(cli({"export", "--out", bundle()}).exitCode, 0);
    std::string bytes = readFile(bundle());
    bytes[bytes.size() / 2] = char(bytes[bytes.size() / 2] ^ 1);
    std::ofstream(bundle(), std::ios::binary | std::ios::trunc) << bytes;
    EXPECT_EQ(cli({"stamp", bundle(), "--tsa", m_site.url()}).code(), "bundle.not-sound");
    EXPECT_EQ(m_site.questions(), 0u);
    EXPECT_EQ(readFile(bundle()), bytes);
}

TEST_F(Stamp, isInTheNetworkLogWithAllThatWasTold)
{
    EXPECT_TRUE(cli({"network-log"}).json["requests"].empty());
    const CliResult exported = exportStamped();
    ASSERT_EQ(exported.exitCode, 0);
    ASSERT_EQ(cli({"export", "--out", path("out/no.zip"), "--tsa", m_site.url("/none")}).exitCode, 5);
    const CliResult log = cli({"network-log"});
    ASSERT_EQ(log.json["requests"].size(), 2u) << log.err;
    EXPECT_EQ(log.json["requests"][0]["outcome"], "net.http-status");
    const Json& first = log.json["requests"][1];
    const std::string signature = readFile(unpack(exported) + "/tagmanifest-sha256.txt.sig");
    EXPECT_EQ(first["sent"], "sha-256 " + Sha256::of(asBytes(signature)).hex());
    EXPECT_EQ(first["address"], m_site.url());
    EXPECT_EQ(first["outcome"], "answered");
    EXPECT_EQ(first["purpose"], "time-stamp");
}

} // namespace holdfast::test
