#include "fault_walk.h"
#include "vault_fixture.h"

namespace holdfast::vault::test {

namespace {

namespace fs = std::filesystem;

class CreateFaults : public testing::Test {
protected:
    Result<Vault::Created> createNow() const { return Vault::create(folder, secretText(password), {}); }

    const holdfast::test::QuickDerivations quickDerivations;
    ScratchFolder scratch;
    fs::path folder = scratch / "new" / "vault";
};

} // namespace

TEST_F(CreateFaults, leaveAWholeVaultOrNoneAndItCanBeMadeThere)
{
    const auto prepare = [this] { fs::remove_all(folder.parent_path()); };
    walkFaults(
        prepare, [this] { EXPECT_TRUE(createNow()); },
        [this](const Fault& fault) {
            SCOPED_TRACE(fault.name);
            Result<Vault::Created> created = [&] {
                const StorageFaults faults = fault.begin();
                return createNow();
            }();
            EXPECT_TRUE(created || !fault.isShort()) << created.error().detail();
            if (!created) {
                EXPECT_TRUE(fault.isToldBy(created.error()))
                    << created.error().code().id << " " << created.error().detail();
                // What could not be taken away again is a whole vault, and is named as one, or no obstacle.
                created = createNow();
                EXPECT_TRUE(created || created.error().is(errors::exists)) << created.error().detail();
                EXPECT_TRUE(created || fault.kind == StorageFaults::Kind::NameFails);
            }
            if (created)
                created->vault.reset();
            const auto opened = Vault::open(folder, passwordSecret());
            ASSERT_TRUE(opened) << opened.error().code().id << " " << opened.error().detail();
            // One copy of the keys may have failed beside the other; opening healed it.
            const Result<std::vector<CheckFinding>> findings = (*opened)->check();
            ASSERT_TRUE(findings);
            for (const CheckFinding& finding : *findings)
                EXPECT_EQ(finding.subject, "keys") << finding.detail;
            EXPECT_FALSE(fs::exists(folder / "vault.unfinished"));
        },
        {});
}

} // namespace holdfast::vault::test
