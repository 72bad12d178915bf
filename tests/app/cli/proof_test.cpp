#include "tests/app/cli/sample_vault.h"
#include "tests/support/authority_site.h"
#include "tests/support/calendar_site.h"

#include "core/base/digest.h"

#include <fstream>

namespace holdfast::test {

/// Bundles with OpenTimestamps proofs.
class Proof : public SampleVault {
protected:
    void SetUp() override
    {
        makeVaultOpenedByCode();
        ASSERT_EQ(cli({"import", writeFile("in/chat.txt", "what was written\n")}).exitCode, 0);
    }
    std::string bundle() const { return path("out/b.zip"); }
    static Json check(const CliResult& verified)
    {
        for (const Json& each : verified.json["checks"])
            if (each["name"] == "opentimestamps")
                return each;
        return {};
    }
    /// The names and SHA-256 of all entries but proofs.
    std::string listing(const std::string& folder)
    {
        EXPECT_EQ(tool({"unzip", "-q", "-o", bundle(), "-d", path(folder)}).exitCode, 0);
        return tool({"sh", "-c", "find . -type f ! -name '*.ots' | sort | xargs sha256sum"}, path(folder)).out;
    }
    CalendarSite m_site;
};

TEST_F(Proof, goesIntoAnExportAndGetsItsBlockLaterWithoutAnyOtherChange)
{
    const CliResult exported = cli({"export", "--out", bundle(), "--ots", m_site.url() + "/"});
    ASSERT_EQ(exported.exitCode, 0) << exported.err;
    ASSERT_EQ(exported.json["proofs"].size(), 1u) << exported.json;
    const Json& made = exported.json["proofs"][0];
    EXPECT_EQ(made["file"], "tagmanifest-sha256.txt.sig.ots");
    EXPECT_EQ(made["new"], true);
    EXPECT_EQ(made["pending"], Json::array({m_site.url()})) << "without the slash, as the calendar names itself";
    EXPECT_TRUE(made["blocks"].empty());
    const std::string before = listing("out/before");

    const CliResult waiting = cli({"verify", bundle()});
    EXPECT_EQ(waiting.exitCode, 6) << waiting.json;
    EXPECT_EQ(check(waiting)["result"], "incomplete");
    EXPECT_NE(check(waiting)["detail"].get<std::string>().find("is in no Bitcoin block yet"), std::string::npos);
    const std::string pending = readFile(bundle());
    const CliResult early = cli({"stamp", bundle(), "--ots", m_site.url()});
    ASSERT_EQ(early.exitCode, 0) << early.err;
    EXPECT_EQ(early.json["proofs"][0]["new"], false);
    EXPECT_EQ(early.json["proofs"][0]["pending"][0], m_site.url());
    EXPECT_EQ(readFile(bundle()), pending) << "nothing new, nothing changed";

    m_site.anchor(358'391);
    const CliResult upgraded = cli({"stamp", bundle(), "--ots", m_site.url()});
    ASSERT_EQ(upgraded.exitCode, 0) << upgraded.err;
    EXPECT_EQ(upgraded.json["proofs"][0]["blocks"][0], 358'391);
    EXPECT_TRUE(upgraded.json["proofs"][0]["pending"].empty());
    const CliResult verified = cli({"verify", bundle()});
    EXPECT_EQ(verified.exitCode, 6) << verified.json;
    EXPECT_NE(check(verified)["detail"].get<std::string>().find(
                  "leads to Bitcoin block 358391 if its merkle root is " + m_site.merkleRoot()),
        std::string::npos)
        << check(verified);
    EXPECT_EQ(listing("out/after"), before);
    EXPECT_EQ(m_site.bodies().size(), 1u);
    EXPECT_EQ(bare({"verify", bundle()}).exitCode, 6);
}

TEST_F(Proof, isAddedToABundleThatIsThere)
{
    ASSERT_EQ(cli({"export", "--out", bundle()}).exitCode, 0);
    EXPECT_EQ(cli({"verify", bundle()}).exitCode, 0);
    const CliResult stamped = cli({"stamp", bundle(), "--ots", m_site.url()});
    ASSERT_EQ(stamped.exitCode, 0) << stamped.err;
    EXPECT_EQ(stamped.json["stamped"], 0);
    EXPECT_EQ(stamped.json["proofs"][0]["new"], true);
    EXPECT_EQ(check(cli({"verify", bundle()}))["result"], "incomplete");
}

TEST_F(Proof, isAskedForTogetherWithAnAuthoritysStamp)
{
    AuthoritySite authority(m_folder / "tsa");
    ASSERT_EQ(cli({"export", "--out", bundle()}).exitCode, 0);
    const CliResult stamped = cli({"stamp", bundle(), "--ots", m_site.url(), "--tsa", authority.url()});
    ASSERT_EQ(stamped.exitCode, 0) << stamped.err;
    EXPECT_EQ(stamped.json["stamped"], 1);
    EXPECT_EQ(stamped.json["proofs"].size(), 1u);
    ASSERT_EQ(cli({"export", "--out", bundle()}).exitCode, 0);
    const CliResult half = cli({"stamp", bundle(), "--ots", m_site.url("/none"), "--tsa", authority.url()});
    EXPECT_EQ(half.code(), "net.http-status");
    EXPECT_EQ(half.json["stamped"], 1) << "the authority's stamp is in it all the same";
    EXPECT_EQ(cli({"verify", bundle(), "--tsa-ca", authority.caFile()}).exitCode, 0);
}

TEST_F(Proof, isAskedForByAHashThatIsNoneOfTheBundleAndNothingElse)
{
    const CliResult exported = cli({"export", "--out", bundle(), "--ots", m_site.url()});
    ASSERT_EQ(exported.exitCode, 0) << exported.err;
    ASSERT_EQ(tool({"unzip", "-q", bundle(), "-d", path("out/bag")}).exitCode, 0);
    const std::string root = path("out/bag/" + exported.json["root"].get<std::string>());
    ASSERT_EQ(m_site.bodies().size(), 1u);
    const std::string body = m_site.bodies()[0];
    ASSERT_EQ(body.size(), Digest::size);
    EXPECT_NE(toHex(asBytes(body)), Sha256::of(asBytes(readFile(root + "/tagmanifest-sha256.txt.sig"))).hex());
    ASSERT_EQ(cli({"stamp", bundle(), "--ots", m_site.url()}).exitCode, 0);
    const Json log = cli({"network-log"}).json["requests"];
    ASSERT_EQ(log.size(), 2u);
    EXPECT_EQ(log[1]["purpose"], "calendar");
    EXPECT_EQ(log[1]["address"], m_site.url() + "/digest");
    EXPECT_EQ(log[1]["sent"], "sha-256 " + toHex(asBytes(body)));
    EXPECT_EQ(log[1]["outcome"], "answered");
    EXPECT_EQ(log[0]["purpose"], "calendar");
    EXPECT_EQ(log[0]["sent"].get<std::string>().substr(0, 11), "commitment ");
    EXPECT_EQ(log[0]["outcome"], "net.http-status") << "it has no more yet";
}

TEST_F(Proof, isAskedForOnlyWhereAPersonNamedIt)
{
    ASSERT_EQ(cli({"export", "--out", bundle(), "--ots", m_site.url()}).exitCode, 0);
    const CalendarSite other;
    m_site.anchor(1);
    const CliResult stamped = cli({"stamp", bundle(), "--ots", other.url()});
    ASSERT_EQ(stamped.exitCode, 0) << stamped.err;
    EXPECT_EQ(stamped.json["proofs"][0]["pending"][0], m_site.url()) << "where it waits is said";
    EXPECT_TRUE(m_site.fetched().empty());
    EXPECT_TRUE(other.bodies().empty());
}

TEST_F(Proof, thatIsRefusedLeavesNoBundle)
{
    for (const auto& [address, code] : {std::pair(m_site.url("/lie"), "ots.malformed"),
             std::pair(m_site.url("/none"), "net.http-status"), std::pair(std::string("nowhere"), "net.bad-address"),
             std::pair(m_site.url("/calendar?x"), "net.bad-address")}) {
        EXPECT_EQ(cli({"export", "--out", bundle(), "--ots", m_site.url(), "--ots", address}).code(), code);
        EXPECT_FALSE(std::filesystem::exists(bundle()));
    }
}

TEST_F(Proof, isNotAskedForABundleThatIsNotSoundNorForNone)
{
    ASSERT_EQ(cli({"export", "--out", bundle()}).exitCode, 0);
    std::string bytes = readFile(bundle());
    bytes[bytes.size() / 2] = char(bytes[bytes.size() / 2] ^ 1);
    std::ofstream(bundle(), std::ios::binary | std::ios::trunc) << bytes;
    EXPECT_EQ(cli({"stamp", bundle(), "--ots", m_site.url()}).code(), "bundle.not-sound");
    EXPECT_EQ(cli({"stamp", "--ots", m_site.url()}).exitCode, 2);
    EXPECT_EQ(cli({"stamp", bundle()}).exitCode, 2) << "nobody is named";
    EXPECT_TRUE(m_site.bodies().empty());
    EXPECT_EQ(readFile(bundle()), bytes);
}

TEST_F(Proof, isReadByThePublicClient)
{
    m_site.anchor(358'391);
    const CliResult exported = cli({"export", "--out", bundle(), "--ots", m_site.url()});
    ASSERT_EQ(exported.exitCode, 0) << exported.err;
    ASSERT_EQ(cli({"stamp", bundle(), "--ots", m_site.url()}).exitCode, 0);
    ASSERT_EQ(tool({"unzip", "-q", bundle(), "-d", path("out/bag")}).exitCode, 0);
    const std::string root = path("out/bag/" + exported.json["root"].get<std::string>());
    const Ended read = tool({"/usr/bin/python3", HOLDFAST_SOURCE "/tests/support/public_ots.py", "read",
        root + "/tagmanifest-sha256.txt.sig.ots"});
    EXPECT_EQ(read.exitCode, 0) << read.err;
    EXPECT_NE(read.out.find("digest " + Sha256::of(asBytes(readFile(root + "/tagmanifest-sha256.txt.sig"))).hex()),
        std::string::npos)
        << read.out;
    EXPECT_NE(read.out.find("block 358391 " + m_site.merkleRoot()), std::string::npos) << read.out;
}

} // namespace holdfast::test
