#include "core/intake/page_pictures.h"

#include "core/base/frame.h"
#include "core/imaging/redaction.h"
#include "core/intake/batch.h"
#include "core/vault/age_change.h"
#include "core/vault/picture_hashes.h"
#include "tests/core/imaging/sample_files.h"
#include "tests/core/intake/intake_fixture.h"
#include "tests/core/intake/scripted_browser.h"
#include "tests/core/warc/picture_archive.h"

using namespace holdfast;
using namespace holdfast::intake;

namespace {

class PagePicturesOf : public IntakeTest {
protected:
    using Pictures = std::vector<std::pair<std::string, Bytes>>;
    /// As a capture files it: the archive holds all of them, the record lists the hashes of `listed`.
    static void script(
        ScriptedBrowser& browser, const std::string& host, const Pictures& archived, const Pictures& listed)
    {
        std::vector<warc::HttpExchange> answers;
        for (const auto& [name, bytes] : archived)
            answers.push_back(samples::answerOf("https://" + host + "/" + name, "image/png", bytes));
        Json resources = Json::array();
        for (const auto& [name, bytes] : listed)
            resources.push_back({{"url", "https://" + host + "/" + name}, {"sha256", Sha256::of(bytes).hex()}});
        browser.artifacts = {{"wacz", std::string(asText(samples::archiveOf(answers)))}};
        browser.outcome = {true, true, {}, {{"resources", resources}}, "A post", "https://" + host + "/post/1", 200};
    }
    vault::Item capturePage(const std::string& host, const Pictures& archived, const Pictures& listed)
    {
        ScriptedBrowser browser;
        script(browser, host, archived, listed);
        capture::CaptureRequest request;
        request.url = "https://" + host + "/post/1";
        request.age = AgeAnswer::No;
        return captureAddress(*m_vault, browser, request, {}).item.value();
    }
    vault::Item capturePage(const std::string& host, const Pictures& pictures)
    {
        return capturePage(host, pictures, pictures);
    }
    Result<PagePictures> list(const vault::Item& page)
    {
        return listPagePictures(*m_vault, *s_decoder, page, fullSizePicture, {});
    }
    Result<KeptPicture> keepFirst(const vault::Item& page)
    {
        HF_TRY(const PagePictures listed, list(page));
        return keepPagePicture(*m_vault, *s_decoder, page, listed.pictures.at(0).facts, {});
    }
    /// One address of a list whose pictures are to be kept.
    CapturedAddress captureInBatch(const BatchOptions::StartDecoder& startDecoder)
    {
        capture::CaptureRequest request;
        request.url = "https://pond.example/post/1";
        request.age = AgeAnswer::No;
        request.keepPictures = true;
        BatchOptions options{.workers = 1};
        options.startDecoder = startDecoder;
        options.startBrowser = [this]() -> Result<std::unique_ptr<capture::BrowserClient>> {
            auto browser = std::make_unique<ScriptedBrowser>();
            const Pictures pictures{{"full.png", m_large}, {"icon.png", m_icon}};
            script(*browser, "pond.example", pictures, pictures);
            return browser;
        };
        CapturedAddress result;
        BatchListener listener;
        listener.ended = [&](const CapturedAddress& ended, size_t, std::chrono::seconds) { result = ended; };
        EXPECT_TRUE(vault::enqueue(*m_vault, {queuedFor(request)}));
        const auto waiting = vault::waitingAddresses(*m_vault).value(); // as after a restart: by what the queue says
        const auto end = runBatch(*m_vault, waiting, options, listener, {});
        m_batchError = end ? std::string() : std::string(end.error().code().id);
        return result;
    }
    std::string m_batchError; ///< of captureInBatch()
    const Bytes m_large = samples::png(samples::shapes(1, {640, 640}));
    const Bytes m_smaller = samples::png(samples::shapes(1, {320, 320}));
    const Bytes m_icon = samples::png(samples::gradient(40, 40));
};

TEST_F(PagePicturesOf, aCaptureAreListedAndNothingIsKeptByThat)
{
    const vault::Item page = capturePage("pond.example", {{"media/full.png", m_large}, {"icon.png", m_icon}});
    const auto listed = list(page);
    ASSERT_TRUE(listed) << listed.error().detail();
    ASSERT_EQ(listed->pictures.size(), 1u);
    EXPECT_EQ(listed->pictures[0].facts.sha256, Sha256::of(m_large));
    EXPECT_FALSE(listed->pictures[0].keptAs);
    EXPECT_EQ(listed->smaller, 1u);
    EXPECT_EQ(itemCount(), 1u);
}

TEST_F(PagePicturesOf, aCaptureBecomeItemsThatNameItsArchiveAndTheRecordInIt)
{
    const vault::Item page = capturePage("pond.example", {{"media/full.png?s=1", m_large}});
    const auto kept = keepFirst(page);
    ASSERT_TRUE(kept) << kept.error().detail();
    EXPECT_FALSE(kept->wasKept);
    const vault::Item item = m_vault->item(kept->item.id).value();
    EXPECT_EQ(item.kind, vault::ItemKind::File);
    EXPECT_EQ(item.age, AgeAnswer::No);
    EXPECT_EQ(item.title, "full.png");
    EXPECT_EQ(item.url, "https://pond.example/media/full.png?s=1");
    ASSERT_TRUE(item.parent);
    EXPECT_EQ(item.parent->item, page.id);
    EXPECT_EQ(item.parent->sha256, page.artifact("wacz")->sha256);
    EXPECT_EQ(stored(item, "original"), m_large);
    const Json filed = record(item);
    EXPECT_EQ(filed["record"], "holdfast-page-picture");
    EXPECT_EQ(filed["derived_from"]["exhibit"], page.exhibit);
    EXPECT_EQ(filed["source"]["url"], item.url);
    EXPECT_EQ(filed["source"]["payload_digest"], "sha256:" + Sha256::of(m_large).hex());
    EXPECT_TRUE(filed["source"]["warc_record_id"].get<std::string>().starts_with("<urn:uuid:"));
    EXPECT_EQ(filed["file"]["sha256"], Sha256::of(m_large).hex());
    EXPECT_TRUE(filed.contains("claimed")) << "what a file says of itself is what lint goes by";
    const Json event = lastEvent();
    EXPECT_EQ(event["action"], "derived");
    EXPECT_EQ(event["details"]["source"]["warc_record_id"], filed["source"]["warc_record_id"]);
    EXPECT_TRUE(m_vault->check().value().empty());
}

TEST_F(PagePicturesOf, aCaptureAreKeptOnceHoweverOftenTheyAreAskedFor)
{
    const vault::Item page = capturePage("pond.example", {{"full.png", m_large}});
    const auto first = keepFirst(page), again = keepFirst(page);
    ASSERT_TRUE(first && again);
    EXPECT_TRUE(again->wasKept);
    EXPECT_EQ(again->item.id, first->item.id);
    EXPECT_EQ(itemCount(), 2u);
    EXPECT_EQ(list(page)->pictures.at(0).keptAs.value().exhibit, first->item.exhibit);
}

TEST_F(PagePicturesOf, aMirrorAreFoundByThoseOfAnotherInAnySize)
{
    const vault::Item page = capturePage("pond.example", {{"full.png", m_large}});
    const vault::Item mirror = capturePage("mirror.example", {{"copy.png", m_smaller}});
    ASSERT_TRUE(keepFirst(page));
    const auto found = keepFirst(mirror);
    ASSERT_TRUE(found);
    ASSERT_EQ(found->similarTo.size(), 1u);
    EXPECT_EQ(found->similarTo[0].item.parent->item, page.id);
    const auto ofPage = findSimilar(*m_vault, page.id).value();
    ASSERT_EQ(ofPage.size(), 1u) << "a page goes by its pictures";
    EXPECT_EQ(ofPage[0].item.id, found->item.id);
    EXPECT_EQ(vault::pictureHashes(*m_vault)->size(), 2u);
}

TEST_F(PagePicturesOf, aCaptureThatItsRecordDoesNotListAreNeitherOfferedNorKept)
{
    const vault::Item page
        = capturePage("pond.example", {{"full.png", m_large}, {"more.png", m_smaller}}, {{"full.png", m_large}});
    const auto listed = list(page);
    ASSERT_TRUE(listed);
    EXPECT_EQ(listed->pictures.size(), 1u);
    EXPECT_EQ(listed->notInRecord, 1u);
    imaging::ArchivedPicture other = listed->pictures.at(0).facts;
    other.sha256 = Sha256::of(m_smaller);
    EXPECT_EQ(keepPagePicture(*m_vault, *s_decoder, page, other, {}).error().code().id, "vault.no-such-artifact");
    EXPECT_EQ(itemCount(), 1u);
}

TEST_F(PagePicturesOf, aCaptureAreAllKeptAtOnceAndNoneASecondTime)
{
    const vault::Item page
        = capturePage("pond.example", {{"full.png", m_large}, {"icon.png", m_icon}, {"other.png", m_smaller}});
    const PicturesOfPage kept = keepFullSizePictures(*m_vault, *s_decoder, page, {});
    EXPECT_EQ(kept.kept, 2u);
    EXPECT_TRUE(kept.isAll());
    EXPECT_EQ(kept.notHashed, 0u);
    EXPECT_EQ(itemCount(), 3u) << "the icon is none";
    const auto items = filesMadeFrom(*m_vault, page.id).value();
    ASSERT_EQ(items.size(), 2u);
    for (const vault::Item& item : items)
        EXPECT_EQ(item.parent->sha256, page.artifact("wacz")->sha256);
    EXPECT_EQ(vault::pictureHashes(*m_vault)->size(), 2u) << "they can be found";
    EXPECT_EQ(keepFullSizePictures(*m_vault, *s_decoder, page, {}).kept, 2u);
    EXPECT_EQ(itemCount(), 3u);
}

TEST_F(PagePicturesOf, aCaptureThatMayNotBeKeptAreNamedAndTheOthersAreKept)
{
    const vault::Item blocked = capturePage("pond.example", {{"full.png", m_large}});
    ASSERT_TRUE(keepFirst(blocked));
    ASSERT_TRUE(vault::changeAge(*m_vault, blocked.id, AgeAnswer::Unsure));
    const vault::Item mirror = capturePage("mirror.example", {{"copy.png", m_large}, {"other.png", m_smaller}});
    const PicturesOfPage kept = keepFullSizePictures(*m_vault, *s_decoder, mirror, {});
    EXPECT_EQ(kept.kept, 1u);
    EXPECT_FALSE(kept.isAll());
    ASSERT_EQ(kept.unkept.size(), 1u);
    EXPECT_EQ(kept.unkept[0].url, "https://mirror.example/copy.png");
    EXPECT_EQ(kept.unkept[0].code, "policy.link-only");
    EXPECT_FALSE(kept.endedBy);
}

TEST_F(PagePicturesOf, aCaptureAreToldOfOneByOneWhileTheyAreKept)
{
    const vault::Item page = capturePage("pond.example", {{"a.png", m_large}, {"b.png", m_smaller}});
    std::vector<std::string> told;
    const Progress progress([&](std::string_view what, uint64_t done, uint64_t total) {
        told.push_back(std::string(what) + " " + std::to_string(done) + "/" + std::to_string(total));
    });
    EXPECT_EQ(keepFullSizePictures(*m_vault, *s_decoder, page, progress).kept, 2u);
    EXPECT_EQ(told, (std::vector<std::string>{"finding pictures 0/0", "keeping pictures 0/2", "keeping pictures 1/2"}));
}

TEST_F(PagePicturesOf, aCaptureAreNotKeptOnceThePersonStoppedAndThePageStays)
{
    const vault::Item page = capturePage("pond.example", {{"full.png", m_large}});
    CancelFlag stopped;
    stopped.cancel();
    const PicturesOfPage kept = keepFullSizePictures(*m_vault, *s_decoder, page, Progress({}, stopped));
    EXPECT_EQ(kept.kept, 0u);
    ASSERT_TRUE(kept.endedBy);
    EXPECT_TRUE(kept.endedBy->is(holdfast::errors::cancelled)) << kept.endedBy->code().id;
    EXPECT_EQ(itemCount(), 1u);
}

TEST_F(PagePicturesOf, aPageInAListAreKeptRightAfterIt)
{
    const CapturedAddress result = captureInBatch(&imaging::DecodeClient::start);
    ASSERT_TRUE(result.item && result.pictures);
    EXPECT_EQ(result.pictures->kept, 1u);
    EXPECT_TRUE(result.pictures->isAll());
    EXPECT_EQ(itemCount(), 2u);
    EXPECT_EQ(m_batchError, "");
}

TEST_F(PagePicturesOf, aPageInAListAreKeptWhenItsAddressNoLongerWaits)
{
    std::optional<uint64_t> waiting;
    const CapturedAddress result = captureInBatch([&] {
        waiting = vault::countWaiting(*m_vault).value();
        return imaging::DecodeClient::start();
    });
    EXPECT_EQ(waiting, 0u) << "a kill from here on has nobody visited again";
    EXPECT_TRUE(result.item && result.pictures);
}

TEST_F(PagePicturesOf, aPageInAListThatTheVaultCanNotTakeEndTheListAndThePageIsTold)
{
    const CapturedAddress result = captureInBatch(
        []() -> Result<std::unique_ptr<imaging::DecodeClient>> { return fail(holdfast::errors::diskFull); });
    EXPECT_EQ(m_batchError, "io.disk-full");
    ASSERT_TRUE(result.item && result.pictures);
    EXPECT_TRUE(result.pictures->endedBy);
}

TEST_F(PagePicturesOf, aPageInAListThatCanNotBeReadAreNamedAndCostNoPage)
{
    const CapturedAddress result = captureInBatch(
        []() -> Result<std::unique_ptr<imaging::DecodeClient>> { return fail(holdfast::errors::helperCrashed); });
    EXPECT_EQ(result.status, CapturedAddress::Status::Captured);
    EXPECT_FALSE(result.error);
    ASSERT_TRUE(result.item && result.pictures);
    EXPECT_EQ(result.pictures->kept, 0u);
    ASSERT_TRUE(result.pictures->endedBy);
    EXPECT_TRUE(result.pictures->endedBy->is(holdfast::errors::helperCrashed));
    EXPECT_EQ(itemCount(), 1u);
    EXPECT_EQ(m_batchError, "");
}

TEST_F(PagePicturesOf, aBlockedCaptureAreNotReadAndThoseKeptOfItAreBlockedWithIt)
{
    const vault::Item page = capturePage("pond.example", {{"full.png", m_large}});
    const auto listed = list(page);
    ASSERT_TRUE(listed);
    const auto kept = keepFirst(page);
    ASSERT_TRUE(kept);
    ASSERT_TRUE(vault::changeAge(*m_vault, page.id, AgeAnswer::Unsure));
    EXPECT_TRUE(m_vault->item(kept->item.id)->isBlocked());
    EXPECT_EQ(list(page).error().code().id, "policy.link-only");
    EXPECT_EQ(keepPagePicture(*m_vault, *s_decoder, page, listed->pictures.at(0).facts, {}).error().code().id,
        "policy.link-only");
}

TEST_F(PagePicturesOf, aCaptureAreReadAgainWhereTheHelperHadToBeEnded)
{
    const vault::Item page = capturePage("pond.example", {{"full.png", m_large}});
    const auto listed = list(page);
    ASSERT_TRUE(listed);
    s_decoder->rest();
    const auto kept = keepPagePicture(*m_vault, *s_decoder, page, listed->pictures.at(0).facts, {});
    ASSERT_TRUE(kept) << kept.error().detail();
    EXPECT_EQ(stored(kept->item, "original"), m_large);
}

TEST_F(PagePicturesOf, anItemWithoutAWebArchiveCannotBeListed)
{
    const auto file = importOne(m_folder.write("a.png", m_large), answered(AgeAnswer::No));
    EXPECT_FALSE(holdsArchive(*file.item));
    EXPECT_EQ(list(*file.item).error().code().id, "vault.no-such-artifact");
}

} // namespace
