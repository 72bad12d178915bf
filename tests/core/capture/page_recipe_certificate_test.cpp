#include "tests/core/capture/page_recipe_fixture.h"

namespace holdfast::capture {

TEST_F(PageRecipeTest, storesTheChainOfTheServerThatWasBelieved)
{
    url = "https://site.example/page";
    certificates = {toBase64(asBytes("the server's")), toBase64(asBytes("its issuer's"))};
    start();
    load("1");
    answerEverything({{"width", 1280}, {"height", 900}});
    EXPECT_EQ(transport.lastOf("Network.getCertificate")["params"]["origin"], "https://site.example");
    const std::string begin = "-----BEGIN CERTIFICATE-----\n", end = "\n-----END CERTIFICATE-----\n";
    EXPECT_EQ(host.stored["tls"], begin + certificates[0] + end + begin + certificates[1] + end);
    scheduler.advance(30s);
    ASSERT_TRUE(outcome);
    EXPECT_EQ(outcome->facts["tls"]["certificate_sha256"], Sha256::of(asBytes("the server's")).hex());
}

TEST_F(PageRecipeTest, tellsTheStampsOfTheCertificateAsTheBrowserDoes)
{
    url = "https://site.example/page";
    certificates = {toBase64(asBytes("the server's"))};
    securityDetails = {{"protocol", "TLS 1.3"},
        {"signedCertificateTimestampList",
            {{{"status", "Verified"}, {"origin", "Embedded in certificate"}, {"logDescription", "A log"},
                 {"logId", "AA11"}, {"timestamp", 1700000000123.0}},
                {{"timestamp", "nonsense"}}, 7}}};
    start();
    load("1");
    answerEverything({{"width", 1280}, {"height", 900}});
    scheduler.advance(30s);
    ASSERT_TRUE(outcome);
    const Json& stamps = outcome->facts["tls"]["stamps"];
    ASSERT_EQ(stamps.size(), 3U);
    EXPECT_EQ(stamps[0]["timestamp"], "2023-11-14T22:13:20.123Z");
    EXPECT_EQ(stamps[0]["origin"], "Embedded in certificate");
    EXPECT_EQ(stamps[0]["status"], "Verified");
    EXPECT_EQ(stamps[1]["timestamp"], "");
}

TEST_F(PageRecipeTest, recordsThatAChainCouldNotBeHad)
{
    url = "https://site.example/page";
    certificates = {"not base64"};
    start();
    load("1");
    answerEverything({{"width", 1280}, {"height", 900}});
    EXPECT_FALSE(host.stored.contains("tls"));
    scheduler.advance(30s);
    ASSERT_TRUE(outcome);
    EXPECT_FALSE(outcome->complete);
    EXPECT_NE(outcome->facts["errors"].dump().find("tls"), std::string::npos);
}

TEST_F(PageRecipeTest, keepsTheChainOfARefusedCertificate)
{
    start();
    requestMain("1");
    SeenChain chain;
    chain.pem = "PEM";
    chain.problem = "unknown issuer";
    recipe->certificateRefused(chain, "http://site.example/");
    transport.event("Network.loadingFailed", {{"requestId", "1"}, {"errorText", "net::ERR_CERT_AUTHORITY_INVALID"}});
    ASSERT_TRUE(outcome);
    EXPECT_TRUE(outcome->error->is(errors::badCertificate));
    EXPECT_TRUE(outcome->seen);
    EXPECT_EQ(host.stored["tls"], "PEM");
    EXPECT_EQ(outcome->facts["tls"]["problem"], "unknown issuer");
}

TEST_F(PageRecipeTest, namesARefusedCertificateWhereTheBrowserOnlySaysThatItEnded)
{
    start();
    requestMain("1");
    SeenChain chain;
    chain.problem = "unknown issuer";
    recipe->certificateRefused(chain, "http://site.example/");
    transport.event("Network.loadingFailed", {{"requestId", "1"}, {"errorText", "net::ERR_ABORTED"}});
    scheduler.advance(30s);
    ASSERT_TRUE(outcome);
    EXPECT_TRUE(outcome->error->is(errors::badCertificate));
    EXPECT_EQ(outcome->error->detail(), "unknown issuer");
}

} // namespace holdfast::capture
