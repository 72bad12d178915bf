#include "tests/core/bundle/hostile_set.h"

#include "built_programs.h"
#include "core/base/json.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace holdfast::bundle::test {

namespace {

/// What a program says of each hostile bundle: refused, by the check and for the reason that the set names.
void expectAllRefusedBy(const std::string& program)
{
    for (const Hostile& hostile : hostileSet()) {
        SCOPED_TRACE(hostile.name);
        const TemporaryFolder folder;
        hostile.write(folder / "b");
        std::string command = "'" HOLDFAST_BIN "/" + program + "b --json";
        if (!hostile.authorityPem.empty()) {
            writeBytes(folder / "ca.pem", asBytes(hostile.authorityPem));
            command += " --tsa-ca ca.pem";
        }
        std::string output;
        EXPECT_EQ(run(folder.path(), command + " 2>errors", &output), 1);
        const auto said = parseJson(output, 16u << 20);
        ASSERT_TRUE(said) << output;
        EXPECT_EQ(jsonStringOr(*said, "verdict"), "invalid");
        const Json& checks = jsonMember(*said, "checks");
        const auto check = std::find_if(checks.begin(), checks.end(),
            [&](const Json& each) { return jsonStringOr(each, "name") == hostile.check; });
        ASSERT_NE(check, checks.end()) << output;
        EXPECT_EQ(jsonStringOr(*check, "result"), "failed") << output;
        EXPECT_NE(jsonStringOr(*check, "detail").find(hostile.word), std::string::npos) << output;
    }
}

} // namespace

TEST(HostileBundlesInPrograms, areAllRefusedByNameByTheVerifier)
{
    expectAllRefusedBy("holdfast-verify' ");
}

TEST(HostileBundlesInPrograms, areAllRefusedByNameByTheCommandLine)
{
    expectAllRefusedBy("holdfast-cli' verify ");
}

} // namespace holdfast::bundle::test
