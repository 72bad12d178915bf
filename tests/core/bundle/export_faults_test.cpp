#include "tests/core/bundle/export_fixture.h"
#include "tests/core/vault/fault_walk.h"

#include <fstream>

namespace holdfast::bundle::test {

namespace {

namespace fs = std::filesystem;
using vault::test::Fault;
using vault::test::StorageFaults;

class ExportFaults : public ExportTest {
protected:
    Result<ExportReport> exportNow() { return exportBundle(*m_vault, {}, target, {}); }
    /// What is there is whole, and nothing lies beside it.
    void expectWholeOrNothing(bool isThere)
    {
        EXPECT_EQ(fs::exists(target), isThere);
        EXPECT_EQ(std::distance(fs::directory_iterator(target.parent_path()), {}), isThere ? 1 : 0);
        if (isThere) {
            EXPECT_EQ(verified(target).verdict, VerifyReport::Verdict::Valid);
        }
    }
    const fs::path target = m_folder / "out" / "b.zip";
};

} // namespace

TEST_F(ExportFaults, leaveAWholeBundleOrNoneAndExportingWorksAgain)
{
    const auto prepare = [&] {
        fs::remove_all(target.parent_path());
        fs::create_directory(target.parent_path());
    };
    const auto work = [&] { EXPECT_TRUE(exportNow()); };
    vault::test::walkFaults(prepare, work, [&](const Fault& fault) {
        SCOPED_TRACE(fault.name);
        Result<ExportReport> done = [&] {
            const StorageFaults faults = fault.begin();
            return exportNow();
        }();
        EXPECT_TRUE(done || !fault.isShort()) << done.error().detail();
        if (!done) {
            EXPECT_TRUE(fault.isToldBy(done.error())) << done.error().code().id << " " << done.error().detail();
            // A folder that does not sync after the bundle has its name: reported, and the bundle is whole.
            const bool isThere = fault.kind == StorageFaults::Kind::SyncFails && fs::exists(target);
            expectWholeOrNothing(isThere);
            done = exportNow();
        }
        ASSERT_TRUE(done) << done.error().code().id << " " << done.error().detail();
        expectWholeOrNothing(true);
    });
    m_vault.reset();
    m_vault = openCopy("vault");
    const auto findings = m_vault->check();
    ASSERT_TRUE(findings);
    for (const vault::CheckFinding& finding : *findings)
        ADD_FAILURE() << finding.code.id << " " << finding.subject << " " << finding.detail;
}

TEST_F(ExportFaults, neverTakeAByteAlongThatRotsWhileItIsExported)
{
    fs::create_directory(target.parent_path());
    vault::NewItem film;
    film.age = AgeAnswer::No;
    film.title = "A film";
    add(std::move(film), {{"original", "film.bin", "application/octet-stream", std::string(40'000'000, 'x')}});
    m_vault.reset();
    m_vault = openCopy("vault");
    const fs::path database = m_folder / "vault" / "vault.db";
    bool isFlipped = false;
    const Progress progress([&](std::string_view, uint64_t done, uint64_t total) {
        if (isFlipped || done == 0)
            return;
        EXPECT_LT(done, total / 2);
        std::fstream file(database, std::ios::in | std::ios::out | std::ios::binary);
        const auto at = static_cast<std::streamoff>(fs::file_size(database) - 2'000'000);
        file.seekg(at);
        const int byte = file.get();
        file.seekp(at);
        file.put(static_cast<char>(byte ^ 1));
        isFlipped = true;
    });
    const Result<ExportReport> done = exportBundle(*m_vault, {}, target, progress);
    ASSERT_TRUE(isFlipped);
    ASSERT_FALSE(done);
    EXPECT_TRUE(done.error().is(vault::errors::damaged) || done.error().is(vault::errors::artifactDamaged))
        << done.error().code().id << " " << done.error().detail();
    expectWholeOrNothing(false);
}

} // namespace holdfast::bundle::test
