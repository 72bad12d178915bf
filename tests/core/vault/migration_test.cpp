#include "core/vault/accounts.h"
#include "core/vault/deletion.h"
#include "core/vault/figures.h"
#include "core/vault/observations.h"
#include "core/vault/salvage.h"
#include "core/vault/schema.h"
#include "core/vault/vault_state.h"
#include "fault_walk.h"
#include "struck_process.h"
#include "vault_fixture.h"

#include <array>
#include <map>

namespace holdfast::vault::test {

namespace {

namespace fs = std::filesystem;

/// Vaults as released versions of the program made them (tests/core/vault/golden/README.md).
const fs::path golden = fs::path(HOLDFAST_SOURCE) / "tests/core/vault/golden";
constexpr std::string_view goldenPassword = "golden vault password";
constexpr std::string_view goldenCode = "FRGZ-TP6A-QSJ6-RAGC-K3D3-1MSY-5V5Y-PQ9";
constexpr std::string_view golden8Code = "NVDA-582E-EV3K-CYK4-75YV-N65N-2GHG-ET5";
constexpr std::string_view golden10Code = "2P80-ZTZ4-F7QD-B2RA-64RC-6X5G-VJWG-SQW";

class Migration : public VaultTest {
protected:
    void SetUp() override { startAgain(); }
    void startAgain(const std::string& version = "v1")
    {
        close();
        fs::remove_all(folder);
        fs::create_directory(folder);
        for (const char* name : {"vault.db", "vault.keys", "vault.keys.copy"})
            fs::copy_file(golden / version / name, folder / name);
        code = version == "v1" ? goldenCode : version == "v8" ? golden8Code : golden10Code;
    }
    /// With the code, which costs no derivation.
    Result<std::unique_ptr<Vault>> openByCode() const { return Vault::open(folder, recoverySecret(code)); }
    void openGolden()
    {
        Result<std::unique_ptr<Vault>> opened = openByCode();
        ASSERT_TRUE(opened) << opened.error().code().id << " " << opened.error().detail();
        vault = std::move(*opened);
    }
    /// What PRAGMA user_version the folder holds, without opening it as a vault, which would raise it.
    int64_t versionOnDisk() const
    {
        const KeyStore::Loaded loaded = *KeyStore(folder).load();
        const auto unlocked = unlockKeys(loaded.keys, recoverySecret(code));
        const auto database = Database::open(folder / "vault.db", deriveDatabaseKey(unlocked->masterKey),
            loaded.keys.databaseSalt, {.pageSize = loaded.keys.databasePageSize});
        return database ? *(*database)->integerOf("PRAGMA user_version") : -1;
    }
    /// What a program that knew no later schema would have left: the steps up to it, and nothing of those after it.
    void raiseOnDisk(int64_t version) const
    {
        constexpr std::array steps{stepToSchema2, stepToSchema3, stepToSchema4, stepToSchema5, stepToSchema6,
            stepToSchema7, stepToSchema8, stepToSchema9};
        const KeyStore::Loaded loaded = *KeyStore(folder).load();
        const auto unlocked = unlockKeys(loaded.keys, recoverySecret(code));
        const auto opened = Database::open(folder / "vault.db", deriveDatabaseKey(unlocked->masterKey),
            loaded.keys.databaseSalt, {.pageSize = loaded.keys.databasePageSize});
        ASSERT_TRUE(opened) << opened.error().detail();
        Database& database = **opened;
        const int64_t from = *database.integerOf("PRAGMA user_version");
        for (int64_t at = from; at < version; ++at)
            ASSERT_TRUE(steps.at(size_t(at - 1))(database)) << at;
        if (from < 4) {
            ASSERT_TRUE(database.execute("INSERT INTO meta(key, value) VALUES('search_pending', 1)"));
        }
        ASSERT_TRUE(database.execute(("PRAGMA user_version = " + std::to_string(version)).c_str()));
    }
    /// The golden vault's items as the program of its time listed them, each read back to its last byte.
    void expectGoldenItems(const std::string& version = "v1") const
    {
        const Json expected = *parseJson(takeFile(golden / (version + ".json")), 1 << 20);
        const Result<std::vector<Item>> items = vault->items();
        ASSERT_TRUE(items) << items.error().detail();
        ASSERT_EQ(items->size(), expected["items"].size());
        for (size_t i = 0; i < items->size(); ++i)
            expectItem((*items)[i], expected["items"][i]);
    }
    void expectItem(const Item& item, const Json& expected) const
    {
        EXPECT_EQ(item.id.text(), expected["id"]);
        EXPECT_EQ(item.exhibit, expected["exhibit"]);
        EXPECT_EQ(toText(item.kind), expected["kind"]);
        EXPECT_EQ(item.title, expected["title"]);
        EXPECT_EQ(item.url, expected["url"]);
        EXPECT_EQ(formatUtc(item.capturedAt), expected["captured_at"]);
        EXPECT_EQ(holdfast::toText(item.age), expected["under18"]);
        EXPECT_EQ(item.parent ? Json(item.parent->item.text()) : Json(),
            expected["parent"].is_null() ? Json() : expected["parent"]["id"]);
        ASSERT_EQ(item.artifacts.size(), expected["artifacts"].size());
        for (size_t i = 0; i < item.artifacts.size(); ++i) {
            EXPECT_EQ(item.artifacts[i].role, expected["artifacts"][i]["role"]);
            const Result<Bytes> bytes = vault->readArtifact(item.artifacts[i], SIZE_MAX);
            ASSERT_TRUE(bytes) << item.artifacts[i].role << ": " << bytes.error().detail();
            EXPECT_EQ(Sha256::of(*bytes).hex(), expected["artifacts"][i]["sha256"]);
        }
    }
    std::vector<Json> events(std::string_view action) const
    {
        std::vector<Json> found;
        EXPECT_TRUE(vault->forEachEvent(vault->defaultCase(), [&](const CustodyEvent& event) {
            if (const Json body = *parseJson(event.body, 1 << 20); body["action"] == action)
                found.push_back(body);
            return true;
        }));
        return found;
    }
    static std::string schemaOf(const Vault& of)
    {
        const std::scoped_lock guard(of.database().mutex());
        return *of.database().textOf("SELECT group_concat(type || ' ' || name || ' ' || coalesce(sql, ''), char(10)) "
                                     "FROM (SELECT * FROM sqlite_schema ORDER BY type, name)");
    }
    std::string_view code = goldenCode;
};

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
    ASSERT_EQ(tombstones(*vault)->size(), 1u);
    EXPECT_EQ(tombstones(*vault)->front().exhibit, "AE-6");
    EXPECT_EQ(vault->items({.kind = {}, .caseId = {}, .search = "heron"})->size(), 1u);
    EXPECT_EQ(addItem("after", asBytes("new")).exhibit, "AE-7");
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
                const bool isUnreadable
                    = fault.kind == StorageFaults::Kind::ReadFails && !opened && opened.error().is(errors::unreadable);
                const bool isFull = fault.kind == StorageFaults::Kind::DiskFull;
                EXPECT_TRUE(opened || isUnreadable
                    || opened.error().is(isFull ? holdfast::errors::diskFull : holdfast::errors::ioFailed))
                    << opened.error().code().id << " " << opened.error().detail();
            }
            ASSERT_NO_FATAL_FAILURE(openGolden());
            EXPECT_EQ(events("schema-raised").size(), 1u);
            expectGoldenItems();
            expectSound();
        });
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
