#include "tests/app/cli/loopback_site.h"
#include "tests/app/cli/small_disk.h"

#include <set>

namespace holdfast::test {

/// A vault on a disk of its own.
class FullDisk : public SmallDisk {
protected:
    void SetUp() override
    {
        mountAt("vault");
        if (!IsSkipped())
            makeVaultOpenedByCode();
    }
};

TEST_F(FullDisk, endsAListOfCapturesAndResumeGoesOnWithTheRestWhenThereIsRoom)
{
    const LoopbackSite site;
    std::vector<std::string> command{"capture", "--under18", "no", "--pace", "0", "--at-once", "1"};
    std::set<std::string> wanted;
    for (int n = 0; n < 16; ++n) {
        command.push_back(site.url("/text/" + std::to_string(n)));
        wanted.insert(command.back());
    }
    leaveRoom(2 << 20);
    const CliResult full = cli(command);
    EXPECT_EQ(full.exitCode, 5) << full.json;
    EXPECT_EQ(full.code(), "io.disk-full") << full.json << full.err;
    const size_t kept = full.json["results"].size();
    EXPECT_GT(kept, 0u);
    EXPECT_LT(kept, wanted.size());
    for (const Json& result : full.json["results"])
        EXPECT_EQ(result["status"], "captured") << result;
    EXPECT_EQ(full.json["waiting"], wanted.size() - kept);
    EXPECT_EQ(items().size(), kept);
    EXPECT_EQ(cli({"check"}).exitCode, 0);
    EXPECT_EQ(cli({"capture", "--resume", "--pace", "0"}).code(), "io.disk-full") << "there is no room yet";

    giveRoom();
    const CliResult resumed = cli({"capture", "--resume", "--pace", "0"});
    EXPECT_EQ(resumed.exitCode, 0) << resumed.json << resumed.err;
    EXPECT_EQ(resumed.json["waiting"], 0);
    std::set<std::string> captured;
    for (const Json& item : items({"--kind", "page"})) {
        captured.insert(item["url"]);
        EXPECT_GE(item["artifacts"].size(), 5u) << item;
    }
    EXPECT_EQ(captured, wanted);
    EXPECT_EQ(cli({"check"}).exitCode, 0);
}

} // namespace holdfast::test
