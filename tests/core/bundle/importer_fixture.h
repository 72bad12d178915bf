#pragma once

#include "core/bundle/importer.h"
#include "core/vault/age_change.h"
#include "core/vault/database.h"
#include "tests/core/bundle/export_fixture.h"
#include "tests/support/remembered_derivations.h"

namespace holdfast::bundle::test {

/// What the sender's vault of ExportTest hands over, and the vault of somebody who takes it in.
class Importer : public ExportTest {
protected:
    void SetUp() override
    {
        ExportTest::SetUp();
        const holdfast::test::QuickDerivations quickDerivations;
        vault::CreateOptions options;
        options.collectorInitials = "SW";
        auto created = vault::Vault::create(
            m_folder / "theirs", SecureBuffer::copyOf(asBytes("another long password")), options, m_clock);
        ASSERT_TRUE(created);
        m_theirs = std::move(created->vault);
    }
    std::filesystem::path bundle() const { return m_folder / "b.zip"; }
    Result<ImportedBundle> takeIn(const Progress& progress = {})
    {
        return importChecked(*m_theirs, bundle(), verified(bundle()), progress);
    }
    ImportedBundle takenIn()
    {
        exported("b.zip");
        auto taken = takeIn();
        EXPECT_TRUE(taken) << taken.error().code().id << " " << taken.error().detail();
        return taken ? *taken : ImportedBundle{};
    }
    std::vector<Json> theirEvents() const
    {
        std::vector<Json> bodies;
        EXPECT_TRUE(m_theirs->forEachEvent(m_theirs->defaultCase(), [&](const vault::CustodyEvent& event) {
            bodies.push_back(*parseJson(event.body, 1U << 20));
            return true;
        }));
        return bodies;
    }
    vault::Item theirItem(const ImportedBundle& taken, const vault::Item& of) const
    {
        for (const ImportedItem& item : taken.items)
            if (item.senderId == of.id.text())
                return *m_theirs->item(item.id);
        ADD_FAILURE() << of.exhibit << " was not taken in";
        return {};
    }
    void expectNothingTaken(const std::vector<Json>& eventsBefore)
    {
        EXPECT_EQ(*m_theirs->countItems(), 0U);
        EXPECT_EQ(theirEvents(), eventsBefore);
        const std::scoped_lock guard(m_theirs->database().mutex());
        EXPECT_EQ(*m_theirs->database().integerOf("SELECT count(*) FROM artifact"), 0);
        EXPECT_EQ(*m_theirs->database().integerOf("SELECT count(*) FROM received_case"), 0);
    }
    /// One of their own, beside what they receive.
    vault::Item addTheirOwn(const std::string& content = "their own")
    {
        vault::NewItem item;
        item.age = AgeAnswer::No;
        item.title = "their own";
        item.capturedAt = m_clock.now();
        auto ingest = vault::Ingest::begin(*m_theirs, item);
        EXPECT_TRUE(ingest);
        EXPECT_TRUE(ingest->addBytes("original", "own.png", "image/png", asBytes(content)));
        auto added = ingest->commit();
        EXPECT_TRUE(added) << added.error().detail();
        return added ? *added : vault::Item{};
    }
    void expectSound() const
    {
        const auto findings = m_theirs->check();
        ASSERT_TRUE(findings);
        for (const vault::CheckFinding& finding : *findings)
            ADD_FAILURE() << finding.code.id << " " << finding.subject << " " << finding.detail;
    }
    void changeAge(const vault::Item& item, AgeAnswer answer)
    {
        ASSERT_TRUE(vault::changeAge(*m_vault, item.id, answer));
    }
    std::unique_ptr<vault::Vault> m_theirs;
};

} // namespace holdfast::bundle::test
