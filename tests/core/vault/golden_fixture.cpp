#include "golden_fixture.h"

#include "core/vault/schema.h"
#include "core/vault/vault_state.h"

#include <algorithm>
#include <array>

namespace holdfast::vault::test {

namespace fs = std::filesystem;

void GoldenVault::startAgain(const std::string& version)
{
    close();
    fs::remove_all(folder);
    const auto found = std::ranges::find(goldenVaults, version, &Golden::name);
    ASSERT_NE(found, std::end(goldenVaults)) << version;
    copyGolden(*found, folder);
    code = found->code;
}

void GoldenVault::openGolden()
{
    Result<std::unique_ptr<Vault>> opened = openByCode();
    ASSERT_TRUE(opened) << opened.error().code().id << " " << opened.error().detail();
    vault = std::move(*opened);
}

Result<std::unique_ptr<Database>> GoldenVault::openDatabase() const
{
    HF_TRY(const KeyStore::Loaded loaded, KeyStore(folder).load());
    HF_TRY(const crypto::KeyFile::Unlocked unlocked, unlockKeys(loaded.keys, secret()));
    return Database::open(folder / databaseName, deriveDatabaseKey(unlocked.masterKey), loaded.keys.databaseSalt,
        {.pageSize = loaded.keys.databasePageSize});
}

int64_t GoldenVault::versionOnDisk() const
{
    const auto database = openDatabase();
    return database ? *(*database)->integerOf("PRAGMA user_version") : -1;
}

void GoldenVault::raiseOnDisk(int64_t version) const
{
    constexpr std::array steps{stepToSchema2, stepToSchema3, stepToSchema4, stepToSchema5, stepToSchema6, stepToSchema7,
        stepToSchema8, stepToSchema9, stepToSchema10, stepToSchema11};
    const auto opened = openDatabase();
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

Json GoldenVault::expectedItems(const std::string& version)
{
    const Result<Json> list = parseJson(takeFile(goldenFolder / (version + ".json")), 1 << 20);
    EXPECT_TRUE(list) << version;
    return list ? (*list)["items"] : Json::array();
}

void GoldenVault::expectGoldenItems(const std::string& version) const
{
    const Json expected = expectedItems(version);
    const Result<std::vector<Item>> items = vault->items();
    ASSERT_TRUE(items) << items.error().detail();
    ASSERT_EQ(items->size(), expected.size());
    for (size_t i = 0; i < items->size(); ++i)
        expectItem((*items)[i], expected[i]);
}

void GoldenVault::expectItem(const Item& item, const Json& expected) const
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

std::vector<Json> GoldenVault::events(std::string_view action) const
{
    std::vector<Json> found;
    EXPECT_TRUE(vault->forEachEvent(vault->defaultCase(), [&](const CustodyEvent& event) {
        if (const Json body = *parseJson(event.body, 1 << 20); body["action"] == action)
            found.push_back(body);
        return true;
    }));
    return found;
}

std::string GoldenVault::schemaOf(const Vault& of)
{
    const std::scoped_lock guard(of.database().mutex());
    return *of.database().textOf("SELECT group_concat(type || ' ' || name || ' ' || coalesce(sql, ''), char(10)) "
                                 "FROM (SELECT * FROM sqlite_schema ORDER BY type, name)");
}

} // namespace holdfast::vault::test
