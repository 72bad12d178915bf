#include "core/vault/accounts.h"
#include "core/vault/deletion.h"
#include "core/vault/figures.h"
#include "core/vault/observations.h"
#include "core/vault/received_cases.h"
#include "core/vault/salvage.h"
#include "core/vault/schema.h"
#include "fault_walk.h"
#include "golden_fixture.h"
#include "struck_process.h"

#include <map>

namespace holdfast::vault::test {

namespace fs = std::filesystem;

namespace {

class Migration : public GoldenVault { };

} // namespace

TEST_F(Migration, raisesAVaultOfSchema1AndKeepsEveryItem)
{
    ASSERT_EQ(versionOnDisk(), 1);
    openGolden();
    EXPECT_EQ(vault->info()->schemaVersion, schemaVersion);
    expectGoldenItems();
    expectSound();
    const std::vector<Json> raised = events("schema-raised");
    ASSERT_EQ(raised.size(), 1u);
    EXPECT_EQ(raised[0]["details"]["from"], 1);
    EXPECT_EQ(raised[0]["details"]["to"], schemaVersion);
    EXPECT_EQ(raised[0]["details"]["program_version"], HOLDFAST_VERSION);
}

TEST_F(Migration, opensAVaultOfSchema1WithItsPasswordToo)
{
    EXPECT_TRUE(Vault::open(folder, passwordSecret(goldenPassword)));
}

TEST_F(Migration, raisesAVaultOfSchema8WithItsNotesTagsAndTitles)
{
    startAgain("v8");
    ASSERT_EQ(versionOnDisk(), 8);
    openGolden();
    EXPECT_EQ(vault->info()->schemaVersion, schemaVersion);
    expectGoldenItems("v8");
    const Item page = vault->items()->back();
    EXPECT_EQ(page.title, "Harbour lights, first page");
    EXPECT_EQ(page.tags, std::vector<std::string>{"harbour"});
    EXPECT_EQ(page.notes, 1u);
    expectSound();
    EXPECT_EQ(events("schema-raised").at(0)["details"]["from"], 8);
    const auto fresh = Vault::create(scratch / "fresh", secretText(password), {});
    ASSERT_TRUE(fresh);
    EXPECT_EQ(schemaOf(*vault), schemaOf(*fresh->vault));
}

TEST_F(Migration, takesAVaultOfSchema10WithItsLaterLookPeopleFiguresAndTombstone)
{
    startAgain("v10");
    ASSERT_EQ(versionOnDisk(), 10);
    openGolden();
    EXPECT_EQ(vault->info()->schemaVersion, schemaVersion);
    EXPECT_EQ(events("schema-raised").size(), schemaVersion > 10 ? 1u : 0u);
    expectGoldenItems("v10");
    const Item page = vault->items()->back();
    EXPECT_EQ(page.tags, std::vector<std::string>{"harbour"});
    const std::vector<Observation> looks = *observationsOf(*vault, page.id);
    ASSERT_EQ(looks.size(), 1u);
    EXPECT_EQ(looks[0].exhibit, "AE-1-1");
    EXPECT_EQ(looks[0].verdict, Verdict::Changed);
    const std::vector<Appearance> people = *accountsOn(*vault, page.id);
    ASSERT_EQ(people.size(), 1u);
    EXPECT_EQ(people[0].entry.handle, "heron");
    const std::vector<FigureEntry> figures = *figuresOn(*vault, page.id);
    ASSERT_EQ(figures.size(), 1u);
    EXPECT_EQ(figures[0].value, 1204u);
    EXPECT_TRUE(receivedCases(*vault)->empty());
    EXPECT_EQ(page.caseId, vault->defaultCase());
    ASSERT_EQ(tombstones(*vault)->size(), 1u);
    EXPECT_EQ(tombstones(*vault)->front().exhibit, "AE-6");
    EXPECT_EQ(vault->items({.kind = {}, .caseId = {}, .search = "heron"})->size(), 1u);
    EXPECT_EQ(addItem("after", asBytes("new")).exhibit, "AE-7");
    expectSound();
    const auto fresh = Vault::create(scratch / "fresh", secretText(password), {});
    ASSERT_TRUE(fresh);
    EXPECT_EQ(schemaOf(*vault), schemaOf(*fresh->vault));
}

TEST_F(Migration, takesAVaultOfSchema11WithTheCaseThatSomebodyElseHandedOver)
{
    startAgain("v11");
    ASSERT_EQ(versionOnDisk(), 11);
    openGolden();
    EXPECT_EQ(vault->info()->schemaVersion, schemaVersion);
    EXPECT_EQ(events("schema-raised").size(), schemaVersion > 11 ? 1u : 0u);
    expectGoldenItems("v11");
    const std::vector<ReceivedCase> received = *receivedCases(*vault);
    ASSERT_EQ(received.size(), 1u);
    EXPECT_EQ(received[0].label(), "R1");
    EXPECT_EQ(received[0].items, 2u);
    EXPECT_FALSE(received[0].signerConfirmed);
    EXPECT_EQ(vault->items({.kind = {}, .caseId = received[0].id, .search = {}})->size(), 2u);
    ASSERT_EQ(tombstones(*vault)->size(), 1u);
    EXPECT_EQ(tombstones(*vault)->front().exhibit, "AE-6");
    EXPECT_EQ(vault->items({.kind = {}, .caseId = {}, .search = "heron"})->size(), 1u);
    EXPECT_EQ(addItem("after", asBytes("new")).exhibit, "AE-8");
    expectSound();
    const auto fresh = Vault::create(scratch / "fresh", secretText(password), {});
    ASSERT_TRUE(fresh);
    EXPECT_EQ(schemaOf(*vault), schemaOf(*fresh->vault));
}

TEST_F(Migration, raisesAVaultOfEachSchemaInBetweenToWhatANewOneHas)
{
    const auto fresh = Vault::create(scratch / "fresh", secretText(password), {});
    ASSERT_TRUE(fresh);
    const auto expectRaised = [&](const std::string& released, int64_t version) {
        SCOPED_TRACE(released + " at schema " + std::to_string(version));
        startAgain(released);
        ASSERT_NO_FATAL_FAILURE(raiseOnDisk(version));
        ASSERT_EQ(versionOnDisk(), version);
        ASSERT_NO_FATAL_FAILURE(openGolden());
        EXPECT_EQ(schemaOf(*vault), schemaOf(*fresh->vault));
        EXPECT_EQ(events("schema-raised").back()["details"]["from"], version);
        expectGoldenItems(released);
        EXPECT_EQ(vault->items({.kind = {}, .caseId = {}, .search = "harbour"})->size(), 1u);
        expectSound();
    };
    for (int64_t version = 2; version < schemaVersion; ++version)
        expectRaised("v1", version);
    expectRaised("v8", schemaVersion - 1);
}

TEST_F(Migration, raisesOnceAndTakesNewItemsAfterwards)
{
    openGolden();
    close();
    openGolden();
    EXPECT_EQ(events("schema-raised").size(), 1u);
    EXPECT_EQ(addItem("after", asBytes("new")).exhibit, "AE-6");
    expectSound();
}

TEST_F(Migration, findsWhatWasStoredBeforeThereWasASearch)
{
    openGolden();
    const auto exhibits = [&](const char* words) {
        std::string found;
        const std::vector<Item> items = *vault->items({.kind = {}, .caseId = {}, .search = words});
        for (const Item& item : items)
            found += item.exhibit + " ";
        return found;
    };
    EXPECT_EQ(exhibits("harbour_lights"), "AE-1 ") << "words of the page";
    EXPECT_EQ(exhibits("cafe du port"), "AE-1 ");
    EXPECT_EQ(exhibits("\xe7\x85\xa7\xe7\x89\x87"), "AE-1 ");
    EXPECT_EQ(exhibits("card.png"), "AE-5 AE-4 ");
    EXPECT_EQ(exhibits("example.org/profile"), "AE-3 ");
    EXPECT_EQ(exhibits("AE-2"), "AE-2 ");
}

TEST_F(Migration, leavesTheSchemaThatANewVaultHas)
{
    openGolden();
    const auto fresh = Vault::create(scratch / "fresh", secretText(password), {});
    ASSERT_TRUE(fresh);
    EXPECT_EQ(schemaOf(*vault), schemaOf(*fresh->vault));
}

TEST_F(Migration, killedAtAnyChangeOnDiskLeavesOneVersionOrTheOther)
{
    std::map<int64_t, unsigned> left;
    for (unsigned at = 1;; at += strikesApart(2)) {
        startAgain();
        const Struck ended = strike(at, [this] { return openByCode() ? 0 : 1; });
        if (!ended.wasKilled) {
            ASSERT_EQ(ended.exitStatus, 0);
            break;
        }
        ++left[versionOnDisk()];
        openGolden();
        EXPECT_EQ(events("schema-raised").size(), 1u) << "strike " << at;
        expectGoldenItems();
        expectSound();
    }
    EXPECT_GT(left[1], 10u);
    EXPECT_GT(left[schemaVersion], 0u);
    EXPECT_EQ(left.size(), 2u);
}

TEST_F(Migration, aFaultOfTheDiskOnTheWayLeavesAVaultThatIsRaisedTheNextTime)
{
    walkFaults([this] { startAgain(); }, [this] { EXPECT_TRUE(openByCode()); },
        [this](const Fault& fault) {
            SCOPED_TRACE(fault.name);
            {
                const StorageFaults faults = fault.begin();
                const auto opened = openByCode();
                EXPECT_TRUE(opened || !fault.isShort()) << opened.error().detail();
                EXPECT_TRUE(opened || fault.isToldBy(opened.error()))
                    << opened.error().code().id << " " << opened.error().detail();
            }
            ASSERT_NO_FATAL_FAILURE(openGolden());
            EXPECT_EQ(events("schema-raised").size(), 1u);
            expectGoldenItems();
            expectSound();
        },
        {StorageFaults::Kind::NoRoomForNew, StorageFaults::Kind::FolderFails});
}

TEST_F(Migration, refusesAVaultOfALaterProgramNamesItAndChangesNothing)
{
    openGolden();
    ASSERT_TRUE(sql("INSERT OR REPLACE INTO meta(key, value) VALUES('raised_by', '97.5.1')"));
    ASSERT_TRUE(sql("PRAGMA user_version = " + std::to_string(schemaVersion + 1)));
    close();
    const auto files = [&] {
        std::map<std::string, std::string> all;
        for (const auto& entry : fs::directory_iterator(folder))
            all[entry.path().filename().string()] = takeFile(entry.path());
        return all;
    };
    const auto before = files();
    const auto opened = openByCode();
    ASSERT_FALSE(opened);
    EXPECT_TRUE(opened.error().is(errors::newerVersion));
    EXPECT_NE(opened.error().detail().find("97.5.1"), std::string::npos) << opened.error().detail();
    EXPECT_NE(opened.error().detail().find("schema " + std::to_string(schemaVersion + 1)), std::string::npos);
    EXPECT_TRUE(files() == before);
    const auto salvaged = salvage(folder, recoverySecret(code), scratch / "out", {});
    ASSERT_FALSE(salvaged);
    EXPECT_TRUE(salvaged.error().is(errors::newerVersion)) << salvaged.error().detail();
    EXPECT_TRUE(files() == before);
}

} // namespace holdfast::vault::test
