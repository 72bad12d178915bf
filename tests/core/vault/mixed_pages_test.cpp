#include "core/vault/accounts.h"
#include "core/vault/age_change.h"
#include "core/vault/annotations.h"
#include "core/vault/dated_rows_check.h"
#include "core/vault/deletion.h"
#include "core/vault/figures.h"
#include "core/vault/network_log.h"
#include "spliced_pages.h"
#include "vault_fixture.h"

#include <algorithm>
#include <functional>

namespace holdfast::vault::test {

namespace fs = std::filesystem;

namespace {

/// Single pages of an earlier copy of the vault among the pages of now. Each authenticates by itself.
class MixedPages : public VaultTest {
protected:
    void SetUp() override
    {
        VaultTest::SetUp();
        m_item = addItem("first title", someBytes(5000, 1));
        m_other = addItem("other", asBytes("other"));
        ASSERT_TRUE(Annotations(*vault).addNote(m_item.id, "first note"));
        ASSERT_TRUE(Annotations(*vault).addTag(m_item.id, "first"));
        ASSERT_TRUE(Accounts(*vault).add(m_item.id, std::vector{person("heron")}));
        ASSERT_TRUE(Figures(*vault).add(m_item.id, std::vector{views(10)}));
        ASSERT_TRUE(changeAge(*vault, m_other.id, AgeAnswer::Yes));
        ASSERT_TRUE(changeAge(*vault, m_other.id, AgeAnswer::No));
        close();
    }
    static AccountEntry person(const std::string& handle)
    {
        AccountEntry entry;
        entry.handle = handle;
        entry.profileUrl = "https://sharing.example/" + handle;
        return entry;
    }
    static FigureEntry views(uint64_t value)
    {
        FigureEntry entry;
        entry.kind = FigureKind::Views;
        entry.value = value;
        return entry;
    }
    bool openByCode()
    {
        close();
        Result<std::unique_ptr<Vault>> opened = Vault::open(folder, recoverySecret(recoveryCode));
        if (opened)
            vault = std::move(*opened);
        return opened.has_value();
    }
    /// What the person would see of the item, and how long the log is.
    std::string seen() const
    {
        const Result<Item> item = vault->item(m_item.id);
        if (!item)
            return "none";
        std::string all = item->title + "|" + std::string(holdfast::toText(item->age));
        for (const std::string& tag : item->tags)
            all += "|" + tag;
        for (const Note& note : Annotations(*vault).notes(m_item.id).value_or(std::vector<Note>()))
            all += "|" + note.text;
        for (const Appearance& each : accountsOn(*vault, m_item.id).value_or(std::vector<Appearance>()))
            all += "|" + each.entry.handle;
        for (const FigureEntry& each : figuresOn(*vault, m_item.id).value_or(std::vector<FigureEntry>()))
            all += "|" + std::to_string(each.value);
        size_t events = 0;
        static_cast<void>(vault->forEachEvent(vault->defaultCase(), [&](const CustodyEvent&) {
            ++events;
            return true;
        }));
        return all + "|" + std::to_string(events);
    }
    /// The folder before and after `change`, which is one session, with what is seen afterwards.
    void changed(const std::function<void()>& change)
    {
        m_earlier = takeFile(folder / "vault.db");
        ASSERT_TRUE(openByCode());
        change();
        close();
        m_after = scratch / "after";
        fs::remove_all(m_after);
        fs::copy(folder, m_after);
        m_later = takeFile(folder / "vault.db");
        ASSERT_TRUE(openByCode());
        m_seen = seen();
        expectSound();
        close();
    }
    void putBack()
    {
        close();
        fs::remove_all(folder);
        fs::copy(m_after, folder);
    }
    /// Whether there is a vault to look into.
    bool openSpliced(const std::set<size_t>& pages)
    {
        putBack();
        putFile(folder / "vault.db", splicePages(m_later, m_earlier, pages));
        return openByCode();
    }
    /// How many of the splices took something away. It fails where one did and check() does not tell.
    size_t lossesThatAreTold(const std::vector<std::set<size_t>>& splices)
    {
        size_t losses = 0;
        for (const std::set<size_t>& pages : splices) {
            if (!openSpliced(pages))
                continue;
            const std::string now = seen();
            const Result<std::vector<CheckFinding>> found = vault->check();
            const bool isLost = now != m_seen;
            losses += isLost ? 1 : 0;
            EXPECT_TRUE(!isLost || !found || !found->empty())
                << "page " << *pages.begin() + 1 << ": " << now << " for " << m_seen;
        }
        putBack();
        return losses;
    }
    std::vector<std::set<size_t>> singlePages() const
    {
        std::vector<std::set<size_t>> single;
        for (const size_t page : pagesThatDiffer(m_earlier, m_later))
            single.push_back({page});
        return single;
    }
    std::vector<std::set<size_t>> pairsOfPages() const
    {
        std::vector<std::set<size_t>> pairs;
        const std::set<size_t> pages = pagesThatDiffer(m_earlier, m_later);
        for (const size_t one : pages)
            for (const size_t two : pages)
                if (one < two)
                    pairs.push_back({one, two});
        return pairs;
    }
    void expectToldAfter(const std::function<void()>& change)
    {
        ASSERT_NO_FATAL_FAILURE(changed(change));
        EXPECT_GT(lossesThatAreTold(singlePages()), 0U);
    }

    Item m_item, m_other;
    fs::path m_after;
    std::string m_earlier, m_later, m_seen;
};

} // namespace

TEST_F(MixedPages, thatBringBackAnOldTitleAreTold)
{
    expectToldAfter([&] { ASSERT_TRUE(Annotations(*vault).setTitle(m_item.id, "corrected title")); });
}

TEST_F(MixedPages, thatTakeANoteAwayAreTold)
{
    expectToldAfter([&] { ASSERT_TRUE(Annotations(*vault).addNote(m_item.id, "second note")); });
}

TEST_F(MixedPages, thatBringBackAWithdrawnNoteAreTold)
{
    expectToldAfter([&] { ASSERT_TRUE(Annotations(*vault).withdrawNote(m_item.id, 1)); });
}

TEST_F(MixedPages, thatTakeATagAwayOrBringOneBackAreTold)
{
    expectToldAfter([&] { ASSERT_TRUE(Annotations(*vault).addTag(m_item.id, "urgent")); });
    expectToldAfter([&] { ASSERT_TRUE(Annotations(*vault).removeTag(m_item.id, "first")); });
}

TEST_F(MixedPages, thatTakeAnAccountOrAFigureAwayAreTold)
{
    expectToldAfter([&] { ASSERT_TRUE(Accounts(*vault).add(m_item.id, std::vector{person("egret")})); });
    expectToldAfter([&] { ASSERT_TRUE(Figures(*vault).add(m_item.id, std::vector{views(12)})); });
    expectToldAfter([&] { ASSERT_TRUE(*Figures(*vault).remove(m_item.id, FigureKind::Views)); });
}

TEST_F(MixedPages, thatBringBackAnAnswerAboutUnder18AreToldAndShowNothing)
{
    ASSERT_NO_FATAL_FAILURE(changed([&] { ASSERT_TRUE(changeAge(*vault, m_item.id, AgeAnswer::Yes)); }));
    size_t looked = 0;
    for (const std::set<size_t>& pages : singlePages()) {
        if (!openSpliced(pages))
            continue;
        ++looked;
        const Result<Bytes> bytes = vault->readArtifact(m_item.artifacts[0], SIZE_MAX);
        EXPECT_FALSE(bytes) << "page " << *pages.begin() + 1;
        const Result<Item> item = vault->item(m_item.id);
        EXPECT_TRUE(!item || item->isBlocked()) << "page " << *pages.begin() + 1;
        EXPECT_EQ(blockedItems(*vault).value_or(std::vector<std::string>{m_item.exhibit}),
            std::vector<std::string>{m_item.exhibit});
    }
    EXPECT_GT(looked, 2U);
    EXPECT_GT(lossesThatAreTold(pairsOfPages()), 0U);
}

TEST_F(MixedPages, ofTheAnswersAboutUnder18AloneAreTold)
{
    ASSERT_NO_FATAL_FAILURE(changed([&] { ASSERT_TRUE(changeAge(*vault, m_item.id, AgeAnswer::Unsure)); }));
    unsigned gone = 0;
    for (const std::set<size_t>& pages : singlePages()) {
        if (!openSpliced(pages))
            continue;
        int64_t rows = 0;
        {
            const std::scoped_lock guard(vault->database().mutex());
            rows = vault->database().integerOf("SELECT count(*) FROM item_age").value_or(-1);
        }
        if (rows != 2)
            continue;
        ++gone;
        const Result<std::vector<CheckFinding>> found = vault->check();
        ASSERT_TRUE(found);
        EXPECT_TRUE(std::ranges::any_of(*found, [&](const CheckFinding& finding) {
            return finding.subject == m_item.id.text() && finding.code == errors::damaged
                && finding.detail.find("which is not there") != std::string::npos;
        }));
    }
    EXPECT_EQ(gone, 1U);
}

TEST_F(MixedPages, thatTakeRequestsOrAnswersOutOfTheNetworkLogAreTold)
{
    NetworkRequest request;
    request.purpose = "clock";
    request.host = "time.example:123";
    ASSERT_TRUE(openByCode());
    ASSERT_TRUE(logAnswer(*vault, logRequest(*vault, request).value(), "answered", 48));
    close();
    ASSERT_NO_FATAL_FAILURE(
        changed([&] { ASSERT_TRUE(logAnswer(*vault, logRequest(*vault, request).value(), "answered", 48)); }));
    unsigned lost = 0;
    for (const std::set<size_t>& pages : singlePages()) {
        if (!openSpliced(pages))
            continue;
        const Result<std::vector<NetworkRequest>> log = networkLog(*vault);
        if (!log || (log->size() == 2 && log->front().endedAt))
            continue;
        ++lost;
        const Result<std::vector<CheckFinding>> found = vault->check();
        ASSERT_TRUE(found);
        EXPECT_TRUE(std::ranges::any_of(*found,
            [](const CheckFinding& finding) { return finding.detail.starts_with("the network log lacks 1 of its"); }))
            << "page " << *pages.begin() + 1;
    }
    EXPECT_EQ(lost, 2U) << "a page of requests and one of answers";
}

TEST_F(MixedPages, thatTakeTheLastEventAwayAreToldUnlessAllOfThatMomentAreOld)
{
    ASSERT_NO_FATAL_FAILURE(changed(
        [&] { ASSERT_TRUE(vault->recordEvent(vault->defaultCase(), "extracted", m_item.id.text(), Json::object())); }));
    EXPECT_GT(lossesThatAreTold(singlePages()), 0U);
    EXPECT_GT(lossesThatAreTold(pairsOfPages()), 0U);
}

TEST_F(MixedPages, ofAnotherCopyThatWentItsOwnWayAreTold)
{
    const fs::path fork = scratch / "fork";
    fs::copy(folder, fork);
    ASSERT_TRUE(openByCode());
    ASSERT_TRUE(Annotations(*vault).addNote(m_item.id, "written in the one"));
    close();
    const std::string one = takeFile(folder / "vault.db");
    fs::remove_all(folder);
    fs::copy(fork, folder);
    ASSERT_NO_FATAL_FAILURE(
        changed([&] { ASSERT_TRUE(Annotations(*vault).addNote(m_item.id, "written in the other")); }));
    m_earlier = one;
    EXPECT_GT(lossesThatAreTold(singlePages()), 0U);
}

TEST_F(MixedPages, areNotSeenWhereThereAreNone)
{
    ASSERT_TRUE(openByCode());
    ASSERT_TRUE(Annotations(*vault).addNote(m_item.id, "corrected", 1));
    ASSERT_TRUE(Annotations(*vault).removeTag(m_item.id, "first"));
    ASSERT_TRUE(Annotations(*vault).setTitle(m_item.id, "another"));
    const AccountId account = accountsOn(*vault, m_item.id)->front().account;
    ASSERT_TRUE(*Accounts(*vault).remove(m_item.id, account));
    ASSERT_TRUE(*Figures(*vault).remove(m_item.id, FigureKind::Views));
    ASSERT_TRUE(changeAge(*vault, m_item.id, AgeAnswer::Yes));
    expectSound();
    ASSERT_TRUE(deleteItem(*vault, m_item.id, {.reason = {}, .forget = true}));
    ASSERT_TRUE(deleteItem(*vault, m_other.id, {}));
    expectSound();
    ASSERT_TRUE(openByCode());
    expectSound();
}

/// A table added later has to be compared with the events that announce its rows, or to stand here with the reason why
/// it is not.
TEST_F(MixedPages, areLookedForInEveryTableOfTheSchema)
{
    std::set<std::string> known = DatedRowsCheck::tables();
    for (const char* compared : {"artifact", "custody_event", "custody_head", "exhibit_label", "item", "observation",
             "received_case", "tombstone"})
        known.insert(compared); // Checker, StatedFacts, HeadCheck, ReceivedCasesCheck
    for (const char* byKey : {"account", "chunk", "time_batch", "time_batch_record", "vault_case"})
        known.insert(byKey); // a row that is gone is missed by those that refer to it, or by an artifact's hash
    for (const char* counted : {"network_answer", "network_request", "search_part"})
        known.insert(counted); // checkNetworkLog(), checkSearchIndex()
    for (const char* noEvidence : {"capture_queue", "meta", "picture_hash", "sqlite_sequence"})
        known.insert(noEvidence); // no custody event tells of their rows; of some checkWorkingRows()
    ASSERT_TRUE(openByCode());
    const std::scoped_lock guard(vault->database().mutex());
    Result<Statement> rows = vault->database().query(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search_index%' ORDER BY name");
    size_t tables = 0;
    for (Result<bool> row = rows->step(); row && *row; row = rows->step(), ++tables)
        EXPECT_TRUE(known.contains(rows->text(0))) << rows->text(0);
    EXPECT_EQ(tables, known.size());
}

} // namespace holdfast::vault::test
