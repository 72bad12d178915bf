#pragma once

#include "core/vault/salvage.h"
#include "vault_fixture.h"

#include <fstream>

namespace holdfast::vault::test {

/// Six items of some chunks each, in a closed vault.
class Salvage : public VaultTest {
protected:
    void SetUp() override
    {
        VaultTest::SetUp();
        for (uint64_t n = 1; n <= 6; ++n)
            items.push_back(addItem("item " + std::to_string(n), someBytes(1'200'000, n)));
        close();
    }
    Result<SalvageReport> run(const char* name = "out") const
    {
        return salvage(folder, passwordSecret(), scratch / name);
    }
    SalvageReport salvaged() const
    {
        Result<SalvageReport> report = run();
        EXPECT_TRUE(report) << report.error().code().id << " " << report.error().detail();
        return report ? *report : SalvageReport();
    }
    /// Makes one page unreadable.
    void damagePage(uint64_t page) const
    {
        std::fstream stream(folder / "vault.db", std::ios::in | std::ios::out | std::ios::binary);
        stream.seekp(static_cast<std::streamoff>((page - 1) * 65536 + 100));
        stream.write("damaged damaged", 15);
        ASSERT_TRUE(stream.good());
    }
    Json listed() const
    {
        const Result<Json> list = parseJson(takeFile(scratch / "out" / "salvage.json"), 1 << 20);
        EXPECT_TRUE(list);
        return list ? *list : Json();
    }
    uint64_t pages() const { return std::filesystem::file_size(folder / "vault.db") / 65536; }
    /// Each page of the table or index of that name.
    std::vector<uint64_t> pagesOf(const std::string& name)
    {
        std::vector<uint64_t> roots;
        reopen();
        {
            const std::scoped_lock guard(vault->database().mutex());
            Result<Statement> rows
                = vault->database().query("SELECT rootpage FROM sqlite_schema WHERE tbl_name = ?", name);
            for (Result<bool> row = rows->step(); row && *row; row = rows->step())
                roots.push_back(rows->unsignedInteger(0));
        }
        close();
        std::erase(roots, 0u);
        return roots;
    }
    /// How many of the items came out with exactly their bytes.
    size_t intact(const char* name = "out") const
    {
        size_t count = 0;
        for (size_t n = 0; n < items.size(); ++n)
            if (const std::filesystem::path file = scratch / name / (items[n].exhibit + "-original.bin");
                std::filesystem::exists(file)) {
                EXPECT_TRUE(takeFile(file) == asText(someBytes(1'200'000, n + 1))) << file;
                ++count;
            }
        return count;
    }
    Item addRecord(const NewItem& item) const
    {
        Result<Ingest> ingest = Ingest::begin(*vault, item);
        EXPECT_TRUE(ingest);
        EXPECT_TRUE(ingest->addBytes("record", "record.json", "application/json", asBytes("{}")));
        return *ingest->commit();
    }
    std::vector<Item> items;
};

} // namespace holdfast::vault::test
