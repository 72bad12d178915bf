#include "core/bundle/countersigner.h"
#include "core/bundle/stamper.h"
#include "core/vault/observations.h"
#include "core/vault/received.h"
#include "tests/core/bundle/importer_fixture.h"
#include "tests/core/vault/storage_faults.h"

namespace holdfast::bundle::test {

using vault::test::StorageFaults;

TEST_F(Importer, keepsEveryItemByteForByteAndWhereItComesFrom)
{
    const ImportedBundle taken = takenIn();
    ASSERT_EQ(taken.items.size(), 4U);
    EXPECT_EQ(taken.papers->exhibit, "R1-1");
    const auto received = vault::receivedItems(*m_theirs);
    ASSERT_TRUE(received);
    EXPECT_EQ(received->size(), 5U);
    for (const vault::Item* sent : {&m_file, &m_page, &m_covered, &m_link}) {
        const vault::Item got = theirItem(taken, *sent);
        EXPECT_EQ(got.kind, sent->kind);
        EXPECT_EQ(got.caseId, taken.caseId);
        EXPECT_TRUE(got.exhibit.starts_with("R1-")) << got.exhibit;
        EXPECT_EQ(got.title, sent->title);
        EXPECT_EQ(got.url, sent->url);
        EXPECT_EQ(got.age, sent->age);
        EXPECT_EQ(got.capturedAt, sent->capturedAt);
        ASSERT_EQ(got.artifacts.size(), sent->artifacts.size());
        for (size_t i = 0; i < got.artifacts.size(); ++i) {
            EXPECT_EQ(got.artifacts[i].sha256, sent->artifacts[i].sha256);
            EXPECT_EQ(got.artifacts[i].role, sent->artifacts[i].role);
            EXPECT_EQ(got.artifacts[i].name, sent->artifacts[i].name);
            EXPECT_EQ(got.artifacts[i].mime, sent->artifacts[i].mime);
        }
        const vault::Received& from = received->at(got.id.text());
        EXPECT_EQ(from.exhibit, sent->exhibit);
        EXPECT_EQ(from.item, sent->id.text());
        EXPECT_EQ(from.bundle, taken.rootFolder);
        EXPECT_EQ(from.signer, crypto::fingerprint(m_vault->signingKey().publicKey()));
        EXPECT_EQ(from.tagManifest, taken.tagManifest);
    }
    EXPECT_EQ(theirItem(taken, m_covered).parent->item.text(), theirItem(taken, m_file).id.text());
    expectSound();
}

TEST_F(Importer, continuesTheCustodyWithOneEventThatNamesTheBundle)
{
    const ImportedBundle taken = takenIn();
    const std::vector<Json> events = theirEvents();
    ASSERT_EQ(events.size(), 7U) << "opened, received, the papers, four items";
    const Json& details = events[1]["details"];
    EXPECT_EQ(events[1]["action"], "bundle-received");
    EXPECT_EQ(events[1]["subject"], taken.papers->id.text());
    EXPECT_EQ(details["bundle"], taken.rootFolder);
    EXPECT_EQ(details["signer"], taken.signer.hex());
    EXPECT_EQ(details["tag_manifest"], taken.tagManifest.hex());
    EXPECT_EQ(details["case"], (Json{{"id", taken.caseId.text()}, {"n", 1}}));
    EXPECT_EQ(details["custody"]["case"], m_vault->defaultCase().text());
    EXPECT_EQ(details["custody"]["head"].get<std::string>().substr(0, 16), taken.rootFolder.substr(9));
    for (size_t i = 2; i < events.size(); ++i)
        EXPECT_EQ(events[i]["details"]["received"]["tag_manifest"], taken.tagManifest.hex());
}

TEST_F(Importer, makesAVaultWhoseOwnBundleVerifies)
{
    takenIn();
    EXPECT_EQ(addTheirOwn().exhibit, "SW-1") << "what was received uses up no number";
    ASSERT_TRUE(exportBundle(*m_theirs, {}, m_folder / "again.zip", {}));
    const VerifyReport report = verified(m_folder / "again.zip");
    for (const Check& check : report.checks)
        EXPECT_NE(check.outcome, Check::Outcome::Failed) << check.name << " " << check.detail;
    EXPECT_EQ(report.verdict, VerifyReport::Verdict::Valid);
}

TEST_F(Importer, keepsPapersThatStockToolsCheck)
{
    const ImportedBundle taken = takenIn();
    const vault::Item papers = *m_theirs->item(taken.papers->id);
    writeBytes(m_folder / "papers.zip", *m_theirs->readArtifact(papers.artifacts.at(0), SIZE_MAX));
    std::string output;
    const std::string script = "unzip -tq papers.zip && unzip -q papers.zip -d p && cd p/" + taken.rootFolder
        + " && sha256sum --quiet -c tagmanifest-sha256.txt && ssh-keygen -Y verify -f allowed_signers -I holdfast -n "
          "holdfast-bundle -s tagmanifest-sha256.txt.sig < tagmanifest-sha256.txt && test -f data/custody.jsonl && "
          "test -f data/bundle.json && ! ls data/originals data/derived data/records data/report 2>/dev/null";
    EXPECT_EQ(run(m_folder.path(), script, &output), 0) << output;
}

TEST_F(Importer, knowsABundleThatItTookInBefore)
{
    const ImportedBundle first = takenIn();
    const auto events = theirEvents();
    const auto again = takeIn();
    ASSERT_TRUE(again);
    EXPECT_FALSE(first.wasThere);
    EXPECT_TRUE(again->wasThere);
    ASSERT_EQ(again->items.size(), first.items.size());
    for (size_t i = 0; i < first.items.size(); ++i) {
        EXPECT_EQ(again->items[i].id.text(), first.items[i].id.text());
        EXPECT_EQ(again->items[i].senderExhibit, first.items[i].senderExhibit);
    }
    EXPECT_EQ(theirEvents(), events);
    EXPECT_EQ(*m_theirs->countItems(), 5U);
}

TEST_F(Importer, takesNothingOfABundleThatIsNotTheOneThatWasChecked)
{
    exported("b.zip");
    const VerifyReport report = verified(bundle());
    const auto events = theirEvents();
    const Bytes whole = *readFile(bundle(), SIZE_MAX);
    // Among the artifacts' bytes, the index, the log and the signatures, without a CRC-32 that fits or with the ZIP's
    // structure touched.
    for (size_t at = 7; at < whole.size(); at += whole.size() / 61) {
        Bytes bytes = whole;
        bytes[at] ^= 1;
        writeBytes(bundle(), bytes);
        const auto refused = importChecked(*m_theirs, bundle(), report, {});
        ASSERT_FALSE(refused) << at;
        EXPECT_EQ(refused.error().code().kind, ErrorKind::NotSound) << at << " " << refused.error().code().id;
        expectNothingTaken(events);
    }
    writeBytes(bundle(), whole);
    EXPECT_TRUE(importChecked(*m_theirs, bundle(), report, {}));
    expectSound();
}

TEST_F(Importer, refusesWhatDoesNotVerifyAndItsOwnBundle)
{
    exported("b.zip");
    VerifyReport report = verified(bundle());
    EXPECT_TRUE(importChecked(*m_vault, bundle(), report, {}).error().is(errors::ownBundle));
    report.checks.push_back({"records", Check::Outcome::Incomplete, ""});
    report.verdict = VerifyReport::Verdict::Incomplete;
    EXPECT_TRUE(importChecked(*m_theirs, bundle(), report, {}).error().is(errors::notAllChecked));
    report.verdict = VerifyReport::Verdict::Invalid;
    EXPECT_TRUE(importChecked(*m_theirs, bundle(), report, {}).error().is(errors::notSound));
    EXPECT_EQ(*m_theirs->countItems(), 0U);
}

TEST_F(Importer, keepsWhatALaterAnswerMadeLinkOnlyWithoutAnyOfIt)
{
    changeAge(m_file, AgeAnswer::Unsure); // and the copy that was made from it
    const ImportedBundle taken = takenIn();
    for (const vault::Item* sent : {&m_file, &m_covered}) {
        const vault::Item got = theirItem(taken, *sent);
        EXPECT_EQ(got.kind, vault::ItemKind::Link);
        EXPECT_EQ(got.age, AgeAnswer::Unsure);
        EXPECT_TRUE(got.artifacts.empty());
    }
    EXPECT_EQ(theirItem(taken, m_link).artifacts.size(), 1U);
    const auto isWithheld = [](const auto& one) { return one.reason == omission::notCollected; };
    EXPECT_EQ(std::ranges::count_if(taken.omissions, isWithheld), 3);
    expectSound();
}

TEST_F(Importer, keepsObservationsUnderWhatTheyAreOf)
{
    vault::NewItem seen;
    seen.kind = vault::ItemKind::Observation;
    seen.age = AgeAnswer::No;
    seen.url = m_page.url;
    seen.capturedAt = m_clock.now();
    seen.parent = vault::Parent{m_page.id, m_page.artifact("record")->sha256};
    seen.observed = vault::Observed{vault::Verdict::Removed, {"status"}, 404};
    seen.action = "observed";
    const vault::Item sent = add(seen,
        {{"screenshot", "again.png", "image/png", "gone"},
            {"record", "r.json", "application/json",
                R"({"changed":["status"],"http_status":404,"record":"holdfast-observation","verdict":"removed"})"}});
    const ImportedBundle taken = takenIn();
    const vault::Item page = theirItem(taken, m_page);
    const auto observed = vault::observationsOf(*m_theirs, page.id);
    ASSERT_TRUE(observed);
    ASSERT_EQ(observed->size(), 1U);
    EXPECT_EQ(observed->front().exhibit, page.exhibit + "-1");
    EXPECT_EQ(observed->front().verdict, vault::Verdict::Removed);
    EXPECT_EQ(observed->front().changed, std::vector<std::string>{"status"});
    EXPECT_EQ(observed->front().httpStatus, 404U);
    EXPECT_EQ(theirItem(taken, sent).artifacts.size(), 2U);
    expectSound();
}

TEST_F(Importer, keepsIdentityDocumentsOutsideTheQuestion)
{
    vault::NewItem passport;
    passport.kind = vault::ItemKind::Document;
    passport.purpose = Purpose::IdentityDocument;
    passport.capturedAt = m_clock.now();
    const vault::Item document = add(passport, {{"original", "p.png", "image/png", "a specimen of Utopia"}});
    vault::NewItem covered = passport;
    covered.kind = vault::ItemKind::Redacted;
    covered.parent = vault::Parent{document.id, document.artifacts[0].sha256};
    const vault::Item copy = add(covered, {{"redacted", "p.png", "image/png", "covered"}});
    const ImportedBundle taken = takenIn();
    EXPECT_EQ(theirItem(taken, document).age, AgeAnswer::Unanswered);
    EXPECT_EQ(theirItem(taken, copy).artifacts.size(), 1U);
    expectSound();
}

TEST_F(Importer, takesASelectionWhoseParentsAreElsewhere)
{
    ExportOptions options;
    options.only = {m_covered.id};
    exported("b.zip", options);
    const auto taken = takeIn();
    ASSERT_TRUE(taken) << taken.error().detail();
    ASSERT_EQ(taken->items.size(), 1U);
    EXPECT_FALSE(theirItem(*taken, m_covered).parent);
    EXPECT_EQ(taken->omissions.size(), 2U);
    expectSound();
}

TEST_F(Importer, leavesNothingWhenCancelled)
{
    exported("b.zip");
    const auto events = theirEvents();
    CancelFlag cancel;
    const Progress progress([&](std::string_view, uint64_t, uint64_t) { cancel.cancel(); }, cancel);
    const auto refused = takeIn(progress);
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().is(holdfast::errors::cancelled));
    expectNothingTaken(events);
    expectSound();
}

TEST_F(Importer, leavesNothingWhileTheDiskIsFullAndTakesAllOnceThereIsRoom)
{
    vault::NewItem big;
    big.age = AgeAnswer::No;
    big.capturedAt = m_clock.now();
    for (int i = 0; i < 3; ++i)
        add(big, {{"original", "big.mp4", "video/mp4", std::string((7U << 20) + 1, char('a' + i))}});
    exported("b.zip");
    const VerifyReport report = verified(bundle());
    const auto events = theirEvents();
    unsigned full = 0;
    for (unsigned call = 1;; call += call) {
        const auto taken = [&] {
            const StorageFaults faults(StorageFaults::Kind::DiskFull, call);
            return importChecked(*m_theirs, bundle(), report, {});
        }();
        if (taken)
            break;
        ++full;
        EXPECT_TRUE(taken.error().is(holdfast::errors::diskFull)) << taken.error().code().id;
        expectNothingTaken(events);
    }
    EXPECT_GT(full, 3U);
    EXPECT_EQ(*m_theirs->countItems(), 8U);
    expectSound();
}

} // namespace holdfast::bundle::test
