#include "core/bundle/late_files.h"
#include "core/bundle/layout.h"
#include "core/crypto/sshsig.h"
#include "core/vault/annotations.h"
#include "core/vault/copies.h"
#include "core/vault/deletion.h"
#include "core/vault/observations.h"
#include "core/vault/received.h"
#include "tests/core/bundle/importer_fixture.h"

namespace holdfast::bundle::test {

namespace {

/// A bundle of somebody else as the case that it is in the vault that took it in.
class ReceivedCases : public Importer {
protected:
    std::vector<vault::Item> theirItems(const std::optional<CaseId>& of) const
    {
        vault::ItemFilter filter;
        filter.caseId = of;
        filter.withObservations = true;
        return *m_theirs->items(filter);
    }
    template <class Done>
    static void expectReadOnly(const Done& done, const char* what)
    {
        ASSERT_FALSE(done) << what;
        EXPECT_TRUE(done.error().is(vault::errors::receivedReadOnly)) << what << ": " << done.error().code().id;
    }
    /// Signs the bundle as somebody who holds it does later.
    void countersign(unsigned n, const crypto::SigningKey& key)
    {
        auto source = BundleSource::openAny(bundle());
        ASSERT_TRUE(source);
        const auto signature = readRootFile(**source, layout::sshSignature, limits::rootFileBytes);
        ASSERT_TRUE(signature);
        const std::string made = crypto::sshsigSign(key, layout::countersignNamespace, asBytes(*signature));
        LateFiles late;
        late[layout::countersignature(n)] = Bytes(made.begin(), made.end());
        auto file = withLateFiles(bundle(), **source, late, {});
        ASSERT_TRUE(file);
        ASSERT_TRUE(file->commit());
    }
    std::vector<Json> theirEventsOf(std::string_view action) const
    {
        std::vector<Json> found = theirEvents();
        std::erase_if(found, [&](const Json& event) { return event["action"] != action; });
        return found;
    }
};

} // namespace

TEST_F(ReceivedCases, nameTheBundleItsSenderAndWhetherTheyWereConfirmed)
{
    const vault::Item own = addTheirOwn();
    exported("b.zip");
    VerifyOptions options;
    options.expectedSigners = {crypto::fingerprint(m_vault->signingKey().publicKey())};
    const auto taken = importChecked(*m_theirs, bundle(), verified(bundle(), options), {});
    ASSERT_TRUE(taken) << taken.error().detail();
    const auto cases = vault::receivedCases(*m_theirs);
    ASSERT_TRUE(cases);
    ASSERT_EQ(cases->size(), 1U);
    const vault::ReceivedCase& one = cases->front();
    EXPECT_EQ(one.id, taken->caseId);
    EXPECT_EQ(one.label(), taken->caseLabel);
    EXPECT_EQ(one.bundle, taken->rootFolder);
    EXPECT_EQ(one.senderCase, m_vault->defaultCase().text());
    EXPECT_EQ(one.signer, options.expectedSigners.front());
    EXPECT_EQ(one.tagManifest, taken->tagManifest);
    EXPECT_TRUE(one.signerConfirmed);
    EXPECT_EQ(one.items, 5U);
    EXPECT_EQ(theirItems(taken->caseId).size(), 5U);
    ASSERT_EQ(theirItems(m_theirs->defaultCase()).size(), 1U);
    EXPECT_EQ(theirItems(m_theirs->defaultCase()).front().id, own.id);
    EXPECT_EQ(*vault::findCase(*m_theirs, "R1"), taken->caseId);
    EXPECT_EQ(*vault::findCase(*m_theirs, "own"), m_theirs->defaultCase());
    EXPECT_TRUE(vault::findCase(*m_theirs, "R2").error().is(vault::errors::noSuchCase));
    expectSound();
}

TEST_F(ReceivedCases, areReadAndNeverChanged)
{
    const ImportedBundle taken = takenIn();
    const auto events = theirEvents();
    const vault::Item file = theirItem(taken, m_file), page = theirItem(taken, m_page);
    vault::Annotations annotations(*m_theirs);
    expectReadOnly(annotations.addNote(file.id, "a note"), "note");
    expectReadOnly(annotations.addTag(file.id, "tag"), "tag");
    expectReadOnly(annotations.setTitle(file.id, "another title"), "title");
    expectReadOnly(vault::Accounts(*m_theirs).add(page.id,
                       std::array{vault::AccountEntry{"Heron", "heron", "", PersonRole::Poster, "", "by hand"}}),
        "account");
    expectReadOnly(vault::Figures(*m_theirs).add(
                       page.id, std::array{vault::FigureEntry{FigureKind::Views, 3, true, "", "by hand"}}),
        "figure");
    expectReadOnly(vault::planDeletion(*m_theirs, file.id), "plan of a deletion");
    expectReadOnly(vault::deleteItem(*m_theirs, file.id, {}), "deletion");
    vault::NewItem copy;
    copy.kind = vault::ItemKind::Redacted;
    copy.age = AgeAnswer::No;
    copy.parent = vault::Parent{file.id, file.artifacts[0].sha256};
    expectReadOnly(vault::Ingest::begin(*m_theirs, copy), "covered copy");
    EXPECT_EQ(theirEvents(), events);
    EXPECT_EQ(theirItems({}).size(), 5U);
    expectSound();
}

TEST_F(ReceivedCases, areNotLookedAtAgainByThemselvesAndStandForNoOwnFile)
{
    const ImportedBundle taken = takenIn();
    EXPECT_TRUE(vault::lookedAtBefore(*m_theirs, UtcTime::max())->empty());
    const Digest original = theirItem(taken, m_file).artifacts[0].sha256;
    EXPECT_FALSE(*vault::findOriginal(*m_theirs, original)) << "the same file of one's own has to be stored";
    EXPECT_TRUE(*vault::findOriginal(*m_vault, original));
}

TEST_F(ReceivedCases, giveUpAtOnceWhatMayNotBeKept)
{
    const ImportedBundle taken = takenIn();
    const vault::Item file = theirItem(taken, m_file);
    ASSERT_TRUE(vault::changeAge(*m_theirs, file.id, AgeAnswer::Unsure));
    EXPECT_TRUE(m_theirs->item(file.id)->isBlocked());
    ASSERT_TRUE(vault::deleteItem(*m_theirs, file.id, {}));
    EXPECT_EQ(theirItems(taken.caseId).size(), 4U);
    expectSound();
}

TEST_F(ReceivedCases, areInNoBundleOfTheVaultsOwn)
{
    const ImportedBundle taken = takenIn();
    const vault::Item own = addTheirOwn();
    const auto report = exportBundle(*m_theirs, {}, m_folder / "again.zip", {});
    ASSERT_TRUE(report) << report.error().detail();
    EXPECT_EQ(report->items, 1U);
    EXPECT_EQ(verified(m_folder / "again.zip").verdict, VerifyReport::Verdict::Valid);
    for (const auto& [path, content] : readFolder(unpacked("again.zip", *report)))
        for (const vault::Item* sent : {&m_file, &m_page}) {
            EXPECT_EQ(content.find(sent->artifacts[0].sha256.hex()), std::string::npos) << path;
            EXPECT_EQ(content.find(taken.rootFolder), std::string::npos) << path;
        }
    ExportOptions options;
    options.only = {own.id, theirItem(taken, m_page).id};
    expectReadOnly(exportBundle(*m_theirs, options, m_folder / "mixed.zip", {}), "export");
    EXPECT_FALSE(std::filesystem::exists(m_folder / "mixed.zip"));
}

TEST_F(ReceivedCases, goAsAWholeAndLeaveTombstones)
{
    const ImportedBundle taken = takenIn();
    const vault::Item own = addTheirOwn();
    const auto plan = vault::planCaseDeletion(*m_theirs, taken.caseId);
    ASSERT_TRUE(plan);
    EXPECT_EQ(plan->items, 5U);
    EXPECT_TRUE(
        vault::deleteReceivedCase(*m_theirs, m_theirs->defaultCase(), {}).error().is(vault::errors::noSuchCase));
    const auto stones = vault::deleteReceivedCase(*m_theirs, taken.caseId, {.reason = "the case is closed"});
    ASSERT_TRUE(stones) << stones.error().detail();
    EXPECT_EQ(stones->size(), 5U);
    EXPECT_EQ(vault::tombstones(*m_theirs)->size(), 5U);
    EXPECT_EQ(theirEventsOf("deleted").size(), 5U);
    EXPECT_EQ(theirItems({}).size(), 1U);
    EXPECT_EQ(vault::findReceivedCase(*m_theirs, "R1")->items, 0U);
    {
        const std::scoped_lock guard(m_theirs->database().mutex());
        EXPECT_EQ(*m_theirs->database().integerOf("SELECT count(*) FROM artifact"), int64_t(own.artifacts.size()));
    }
    expectSound();
    const auto again = takeIn();
    ASSERT_TRUE(again) << again.error().detail();
    EXPECT_FALSE(again->wasThere);
    EXPECT_EQ(again->caseLabel, "R2");
    expectSound();
}

TEST_F(ReceivedCases, areForgottenWithWhoseTheyWere)
{
    const ImportedBundle taken = takenIn();
    ASSERT_TRUE(vault::deleteReceivedCase(*m_theirs, taken.caseId, {.reason = {}, .forget = true}));
    const auto one = vault::findReceivedCase(*m_theirs, "R1");
    ASSERT_TRUE(one);
    EXPECT_TRUE(one->bundle.empty());
    EXPECT_TRUE(one->senderCase.empty());
    EXPECT_EQ(one->signer, Digest());
    EXPECT_TRUE(vault::receivedItems(*m_theirs)->empty());
    expectSound();
}

TEST_F(ReceivedCases, areNamedByACheckWhenTheirRowIsNotWhatTheLogSays)
{
    takenIn();
    {
        const std::scoped_lock guard(m_theirs->database().mutex());
        ASSERT_TRUE(m_theirs->database().execute("DROP TRIGGER received_case_no_update"));
        ASSERT_TRUE(m_theirs->database().execute("UPDATE received_case SET signer_confirmed = 1"));
    }
    const auto findings = m_theirs->check();
    ASSERT_TRUE(findings);
    ASSERT_EQ(findings->size(), 1U);
    EXPECT_NE(findings->front().detail.find("case R1: differs"), std::string::npos) << findings->front().detail;
}

TEST_F(ReceivedCases, areNamedByACheckWhenAnItemIsPassedOffAsTheVaultsOwn)
{
    const std::string passedOff = theirItem(takenIn(), m_link).id.text(), own = m_theirs->defaultCase().text();
    {
        const std::scoped_lock guard(m_theirs->database().mutex());
        ASSERT_TRUE(m_theirs->database().execute("DROP TRIGGER item_no_update"));
        ASSERT_TRUE(m_theirs->database().run("UPDATE item SET case_id = ? WHERE id = ?", own, passedOff));
    }
    const auto findings = m_theirs->check();
    ASSERT_TRUE(findings);
    ASSERT_EQ(findings->size(), 1U);
    EXPECT_EQ(findings->front().subject, passedOff);
}

TEST_F(ReceivedCases, haveThePeopleAndFiguresThatTheSenderConfirmed)
{
    ASSERT_TRUE(vault::Accounts(*m_vault).add(m_page.id,
        std::array{vault::AccountEntry{
            "Heron", "heron_137", "https://pond.example/u/heron_137", PersonRole::Resharer, "14 March", "link"}}));
    ASSERT_TRUE(vault::Figures(*m_vault).add(
        m_page.id, std::array{vault::FigureEntry{FigureKind::Views, 1200, false, "1.2K views", "text"}}));
    ExportOptions options;
    options.withPageFacts = true;
    exported("b.zip", options);
    const auto taken = takeIn();
    ASSERT_TRUE(taken) << taken.error().detail();
    EXPECT_EQ(taken->people, 1U);
    EXPECT_EQ(taken->figures, 1U);
    const vault::Item page = theirItem(*taken, m_page);
    const auto people = vault::accountsOn(*m_theirs, page.id);
    ASSERT_TRUE(people);
    ASSERT_EQ(people->size(), 1U);
    EXPECT_EQ(people->front().entry.handle, "heron_137");
    EXPECT_EQ(people->front().entry.role, PersonRole::Resharer);
    const auto figures = vault::figuresOn(*m_theirs, page.id);
    ASSERT_TRUE(figures);
    ASSERT_EQ(figures->size(), 1U);
    EXPECT_EQ(figures->front().value, 1200U);
    EXPECT_FALSE(figures->front().isExact);
    EXPECT_EQ(m_theirs->items({.kind = {}, .caseId = {}, .search = "heron_137"})->size(), 1U);
    expectReadOnly(vault::Accounts(*m_theirs).remove(page.id, people->front().account), "removing somebody");
    expectReadOnly(vault::Figures(*m_theirs).remove(page.id, FigureKind::Views), "removing a figure");
    expectSound();
}

TEST_F(ReceivedCases, getTheLateFilesThatCameIntoTheBagSinceAndThoseAlone)
{
    const ImportedBundle first = takenIn();
    const crypto::SigningKey one = crypto::SigningKey::generate(), two = crypto::SigningKey::generate();
    countersign(1, one);
    const auto second = takeIn();
    ASSERT_TRUE(second) << second.error().detail();
    EXPECT_TRUE(second->wasThere);
    EXPECT_EQ(second->lateFiles, std::vector<std::string>{"countersignature-1.sig"});
    ASSERT_TRUE(second->latePapers);
    EXPECT_EQ(second->papers->id.text(), first.papers->id.text());
    EXPECT_EQ(second->items.size(), first.items.size());
    EXPECT_EQ(m_theirs->item(second->latePapers->id)->caseId, first.caseId);
    EXPECT_EQ(second->caseLabel, "R1");
    countersign(2, two);
    const auto third = takeIn();
    ASSERT_TRUE(third) << third.error().detail();
    EXPECT_EQ(third->lateFiles, std::vector<std::string>{"countersignature-2.sig"});
    const auto events = theirEvents();
    const auto fourth = takeIn();
    ASSERT_TRUE(fourth);
    EXPECT_TRUE(fourth->lateFiles.empty());
    EXPECT_FALSE(fourth->latePapers);
    EXPECT_EQ(theirEvents(), events);
    const std::vector<Json> received = theirEventsOf("late-files-received");
    ASSERT_EQ(received.size(), 2U);
    EXPECT_EQ(received[0]["subject"], second->latePapers->id.text());
    EXPECT_EQ(received[0]["details"]["countersigners"], Json::array({crypto::fingerprint(one.publicKey()).hex()}));
    expectSound();
}

TEST_F(ReceivedCases, haveLateFilesThatCameWithThemOnce)
{
    exported("b.zip");
    countersign(1, crypto::SigningKey::generate());
    ASSERT_TRUE(takeIn());
    const auto events = theirEvents();
    const auto again = takeIn();
    ASSERT_TRUE(again);
    EXPECT_TRUE(again->wasThere);
    EXPECT_TRUE(again->lateFiles.empty());
    EXPECT_EQ(theirEvents(), events);
}

} // namespace holdfast::bundle::test
