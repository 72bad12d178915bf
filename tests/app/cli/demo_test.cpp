#include "tests/app/cli/sample_vault.h"

namespace holdfast::test {

using Demo = SampleVault;

TEST_F(Demo, doesTheWholeJobAndLeavesABundleThatVerifies)
{
    const std::string out = path("out/demo");
    const Ended ended = bare({"demo", out, "--json"});
    const Json document = Json::accept(ended.out) ? Json::parse(ended.out) : Json();
#ifdef HOLDFAST_TEST_BROWSER
    ASSERT_EQ(ended.exitCode, 0) << ended.out << ended.err;
    ASSERT_EQ(document["results"].size(), 4u);
    for (const Json& result : document["results"])
        EXPECT_EQ(result["status"], "captured");
    const size_t pages = 4;
#else
    ASSERT_EQ(ended.exitCode, 6) << ended.out << ended.err;
    const size_t pages = 0;
#endif
    EXPECT_EQ(document["verdict"], "valid");
    // A link, a picture, a chat, a specimen passport and its covered copy come with the pages.
    EXPECT_EQ(document["items"], pages + 5);
    EXPECT_EQ(document["steps"].size(), 9u);
    EXPECT_EQ(bare({"verify", out + "/bundle.zip", "--signer", document["signer"]["fingerprint"]}).exitCode, 0);
    const Ended listed = bare({"--vault", out + "/vault", "--password-file", out + "/password.txt", "--json", "list"});
    EXPECT_EQ(listed.exitCode, 0) << listed.err;
    EXPECT_EQ(Json::parse(listed.out)["items"].size(), pages + 5);
    EXPECT_TRUE(readFile(out + "/passport-covered.png").starts_with("\x89PNG"));

    const Ended again = bare({"demo", out, "--json"});
    EXPECT_EQ(again.exitCode, 5);
    EXPECT_EQ(Json::parse(again.out)["error"]["code"], "io.already-exists");
}

TEST_F(Demo, saysForPeopleWhereEverythingIs)
{
    const Ended ended = bare({"demo", path("out/demo")});
    EXPECT_TRUE(ended.exitCode == 0 || ended.exitCode == 6) << ended.err;
    for (const char* what : {"bundle.zip", "passport-covered.png", "password.txt", "valid"})
        EXPECT_NE(ended.out.find(what), std::string::npos) << what;
}

} // namespace holdfast::test
