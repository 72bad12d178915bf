#include "core/base/frame.h"
#include "tests/core/imaging/sample_video.h"
#include "tests/core/intake/intake_fixture.h"
#include "tests/core/intake/scripted_browser.h"
#include "tests/support/aes_cbc_encrypt.h"

using namespace holdfast;
using namespace holdfast::intake;

namespace {

class Capture : public IntakeTest {
protected:
    static capture::CaptureRequest request(AgeAnswer age)
    {
        capture::CaptureRequest request;
        request.url = "https://clips.example/post/1";
        request.age = age;
        return request;
    }
    CapturedAddress run(AgeAnswer age) { return captureAddress(*m_vault, m_browser, request(age), {}); }
    void see(bool complete, std::optional<Error> error)
    {
        m_browser.artifacts = {{"screenshot", "pixels"}, {"html", "<html></html>"}};
        m_browser.outcome = {true, complete, std::move(error), {{"record", "capture"}}, "A post",
            "https://clips.example/post/1?seen", 200};
    }
    ScriptedBrowser m_browser;
};

TEST_F(Capture, filesAPageWhoseTitleAndAddressHaveNoEnd)
{
    see(true, {});
    m_browser.outcome.title = std::string(64 * 1024, '\x01'); // six times that in JSON
    m_browser.outcome.finalUrl += std::string(1024 * 1024, 'a');
    const CapturedAddress result = run(AgeAnswer::No);
    ASSERT_TRUE(result.item) << result.error->code().id;
    EXPECT_EQ(result.status, CapturedAddress::Status::Captured);
    EXPECT_LT(m_vault->item(result.item->id)->title.size(), 1100u);
}

TEST_F(Capture, putsThePiecesOfAFilmTogetherAndNamesWhatItIsMadeOf)
{
    samples::FilmOrder order;
    order.format = "mpegts";
    order.hasSound = true;
    see(true, {});
    m_browser.artifacts = {{"media", std::string(asText(samples::film(order)))}};
    m_browser.outcome.record["media"]
        = {{"files", {{{"name", "media.bin"}, {"list", "hls"}, {"film", 1u}, {"whole", true}, {"chosen", nullptr}}}}};
    const vault::Item item = *run(AgeAnswer::No).item;
    const Json joined = record(item)["media"]["joined"].at(0);
    const vault::Artifact* const film = item.artifact("media-joined");
    ASSERT_NE(film, nullptr) << joined.dump();
    EXPECT_EQ(film->name, "film-1.mp4");
    EXPECT_EQ(joined["sha256"], film->sha256.hex());
    EXPECT_EQ(joined["of"][0]["sha256"], item.artifact("media")->sha256.hex());
    EXPECT_EQ(joined["whole"], true);
    EXPECT_EQ(joined["facts"]["streams"].size(), 2u);
    EXPECT_EQ(joined["facts"]["contact_sheet"]["sha256"], item.artifact("contact-sheet")->sha256.hex());
}

TEST_F(Capture, putsAFilmTogetherWhosePiecesTheSiteEncryptedAndKeepsThemAsTheyCame)
{
    samples::FilmOrder order;
    order.format = "mpegts";
    const Bytes film = samples::film(order), key(16, 5), iv(16, 6);
    const ByteView all(film);
    const size_t half = film.size() / 2;
    const Bytes first = encryptAes128Cbc(key, iv, all.first(half));
    const Bytes second = encryptAes128Cbc(key, iv, all.subspan(half));
    const std::string served = std::string(asText(first)) + std::string(asText(second));
    const auto piece = [&](const Bytes& bytes) {
        return Json{{"bytes", bytes.size()}, {"key", 0u}, {"iv", toHex(iv)}};
    };
    see(true, {});
    m_browser.artifacts = {{"media", served}};
    Json file{{"name", "media.bin"}, {"list", "hls"}, {"film", 1u}, {"whole", true}, {"chosen", nullptr},
        {"pieces_in_all", 2u}, {"pieces", {piece(first), piece(second)}}, {"keys", {{{"key", toHex(key)}}}}};
    m_browser.outcome.record["media"] = {{"files", {file}}};
    const vault::Item item = *run(AgeAnswer::No).item;
    const Json joined = record(item)["media"]["joined"].at(0);
    ASSERT_NE(item.artifact("media-joined"), nullptr) << joined.dump();
    EXPECT_EQ(joined["decrypted"], true);
    EXPECT_EQ(joined["facts"]["streams"][0]["codec"], "h264");
    EXPECT_TRUE(joined["facts"].contains("contact_sheet"));
    EXPECT_EQ(asText(stored(item, "media")), served);

    file["keys"][0]["key"] = toHex(Bytes(16, 4));
    m_browser.outcome.record["media"] = {{"files", {file}}};
    const vault::Item other = *run(AgeAnswer::No).item;
    EXPECT_EQ(record(other)["media"]["joined"].at(0)["error"], "media.bad-encryption");
}

TEST_F(Capture, putsAFilmTogetherWhosePiecesAreRangesOfAFileThatTheSiteEncryptedWithSeveralKeys)
{
    samples::FilmOrder order;
    order.format = "mpegts";
    const Bytes film = samples::film(order), key(16, 5), other(16, 8), iv(16, 6);
    const ByteView all(film);
    const size_t third = film.size() / 3;
    const Bytes first = encryptAes128Cbc(key, iv, all.first(third));
    const Bytes second = encryptAes128Cbc(other, iv, all.subspan(third, third));
    const Bytes last = encryptAes128Cbc(key, iv, all.subspan(2 * third));
    const std::string gap(7, 'x'); // of which no range speaks
    const std::string served = std::string(asText(second)) + gap + std::string(asText(first));
    const auto range = [&](uint64_t piece, uint64_t offset, const Bytes& bytes, uint64_t number) {
        return Json{{"piece", piece}, {"offset", offset}, {"bytes", bytes.size()}, {"key", number}, {"iv", toHex(iv)}};
    };
    see(true, {});
    m_browser.artifacts = {{"media", served + std::string(asText(last))}};
    Json file{{"name", "media.bin"}, {"list", "hls"}, {"film", 1u}, {"whole", true}, {"chosen", nullptr},
        {"pieces_in_all", 2u}};
    for (const size_t bytes : {served.size(), last.size()})
        file["pieces"].push_back(Json{{"bytes", bytes}});
    for (const Bytes& each : {key, other})
        file["keys"].push_back(Json{{"key", toHex(each)}});
    file["ranges"]
        = Json::array({range(0, second.size() + gap.size(), first, 0), range(0, 0, second, 1), range(1, 0, last, 0)});
    m_browser.outcome.record["media"] = {{"files", {file}}};
    const vault::Item item = *run(AgeAnswer::No).item;
    const Json joined = record(item)["media"]["joined"].at(0);
    ASSERT_NE(item.artifact("media-joined"), nullptr) << joined.dump();
    EXPECT_EQ(joined["decrypted"], true);
    EXPECT_EQ(joined["facts"]["streams"][0]["codec"], "h264");
    EXPECT_NEAR(joined["facts"]["duration_ms"].get<double>(), 6000, 150) << "all of it, in the order of playing";

    file["ranges"][0]["bytes"] = served.size();
    m_browser.outcome.record["media"] = {{"files", {file}}};
    const vault::Item beyond = *run(AgeAnswer::No).item;
    EXPECT_EQ(record(beyond)["media"]["joined"].at(0)["error"], "media.bad-encryption");
}

TEST_F(Capture, keepsPiecesThatMakeNoFilmAndSaysSo)
{
    see(true, {});
    m_browser.artifacts = {{"media", std::string(5000, 'x')}};
    m_browser.outcome.record["media"]
        = {{"files", {{{"name", "media.bin"}, {"list", "hls"}, {"film", 1u}, {"whole", true}}}}};
    const vault::Item item = *run(AgeAnswer::No).item;
    EXPECT_EQ(item.artifact("media-joined"), nullptr);
    EXPECT_EQ(record(item)["media"]["joined"].at(0)["error"], "decode.failed");
    EXPECT_EQ(item.artifact("media")->bytes, 5000u);
}

TEST_F(Capture, visitsAgainOnlyWhereThatWasAskedFor)
{
    see(true, {});
    EXPECT_EQ(record(*run(AgeAnswer::No).item)["second_visit"], "not asked");
    EXPECT_EQ(m_browser.visits, 1);

    capture::CaptureRequest twice = request(AgeAnswer::No);
    twice.visitTwice = true;
    m_browser.look = m_browser.outcome;
    m_browser.look->record = {{"response", {{"status", 403}}}};
    const CapturedAddress result = captureAddress(*m_vault, m_browser, twice, {});
    EXPECT_EQ(m_browser.visits, 3);
    EXPECT_EQ(record(*result.item)["second_visit"]["verdict"], "needs-log-in");
    EXPECT_EQ(stored(*result.item, "html").size(), 13u) << "what the second visit saw is not stored";
}

TEST_F(Capture, isKeptWholeWhenTheSecondVisitFails)
{
    see(true, {});
    capture::CaptureRequest twice = request(AgeAnswer::No);
    twice.visitTwice = true;
    m_browser.look = fail(holdfast::errors::helperCrashed);
    const CapturedAddress result = captureAddress(*m_vault, m_browser, twice, {});
    EXPECT_EQ(result.status, CapturedAddress::Status::Captured);
    EXPECT_EQ(record(*result.item)["second_visit"]["verdict"], "failed");
    EXPECT_EQ(record(*result.item)["second_visit"]["error"]["code"], "helper.crashed");
}

TEST_F(Capture, filesAPageWithItsArtifactsAndARecordThatListsThem)
{
    see(true, {});
    const CapturedAddress result = run(AgeAnswer::No);
    EXPECT_EQ(result.status, CapturedAddress::Status::Captured);
    EXPECT_FALSE(result.error);
    ASSERT_TRUE(result.item);
    const vault::Item item = m_vault->item(result.item->id).value();
    EXPECT_EQ(item.kind, vault::ItemKind::Page);
    EXPECT_EQ(item.title, "A post");
    EXPECT_EQ(item.url, "https://clips.example/post/1");
    EXPECT_EQ(asText(stored(item, "screenshot")), "pixels");
    const Json record = this->record(item);
    ASSERT_EQ(record["files"].size(), 2u);
    EXPECT_EQ(record["files"][0]["sha256"], Sha256::of(asBytes("pixels")).hex());
    EXPECT_EQ(lastEvent()["action"], "captured");
}

TEST_F(Capture, leavesARecordAloneThatListsItsFilesAlready)
{
    see(true, {});
    m_browser.outcome.record["files"] = "as the capture side says";
    EXPECT_EQ(record(*run(AgeAnswer::No).item)["files"], "as the capture side says");
}

TEST_F(Capture, aPageWithAnErrorStatusIsCapturedAndRemarked)
{
    see(true, Error(capture::errors::httpStatus, "404"));
    const CapturedAddress result = run(AgeAnswer::No);
    EXPECT_EQ(result.status, CapturedAddress::Status::Captured);
    ASSERT_TRUE(result.error);
    EXPECT_TRUE(result.error->is(capture::errors::httpStatus));
}

TEST_F(Capture, filesWhatWasSeenOfAPageThatFailed)
{
    see(false, Error(capture::errors::timeout));
    const CapturedAddress result = run(AgeAnswer::No);
    EXPECT_EQ(result.status, CapturedAddress::Status::Failed);
    ASSERT_TRUE(result.item);
    EXPECT_TRUE(result.error->is(capture::errors::timeout));
    EXPECT_EQ(itemCount(), 1u);
}

TEST_F(Capture, filesNothingWhenNothingWasSeen)
{
    m_browser.outcome.error = Error(capture::errors::hostNotFound);
    const CapturedAddress result = run(AgeAnswer::No);
    EXPECT_EQ(result.status, CapturedAddress::Status::Failed);
    EXPECT_FALSE(result.item);
    EXPECT_TRUE(result.error->is(capture::errors::hostNotFound));
    EXPECT_EQ(itemCount(), 0u);
}

TEST_F(Capture, filesNothingWhenTheHelperFailsHalfWayOrThePersonCancels)
{
    for (const ErrorCode code : {holdfast::errors::cancelled, holdfast::errors::helperCrashed}) {
        see(true, {});
        m_browser.helperError = Error(code);
        const CapturedAddress result = run(AgeAnswer::No);
        EXPECT_EQ(result.status, CapturedAddress::Status::Failed);
        EXPECT_FALSE(result.item);
        EXPECT_TRUE(result.error->is(code));
        EXPECT_EQ(itemCount(), 0u);
    }
}

TEST_F(Capture, visitsNobodyWithoutAnAnswer)
{
    see(true, {});
    const CapturedAddress result = run(AgeAnswer::Unanswered);
    EXPECT_EQ(result.status, CapturedAddress::Status::Failed);
    ASSERT_TRUE(result.error);
    EXPECT_TRUE(result.error->is(holdfast::errors::ageUnanswered));
    EXPECT_EQ(m_browser.visits, 0);
    EXPECT_EQ(itemCount(), 0u);
}

TEST_F(Capture, recordsOnlyTheAddressWhenTheAnswerIsYesOrUnsure)
{
    for (const AgeAnswer age : {AgeAnswer::Yes, AgeAnswer::Unsure}) {
        see(true, {});
        const CapturedAddress result = run(age);
        EXPECT_EQ(result.status, CapturedAddress::Status::LinkOnly);
        EXPECT_EQ(toText(result.status), "link_only");
        ASSERT_TRUE(result.item);
        EXPECT_EQ(result.item->kind, vault::ItemKind::Link);
        ASSERT_EQ(result.item->artifacts.size(), 1u);
        EXPECT_EQ(record(*result.item)["under18"], holdfast::toText(age));
        EXPECT_EQ(record(*result.item)["picture"], "not recorded, by design");
    }
    EXPECT_EQ(m_browser.visits, 0);
}

TEST_F(Capture, aLinkNeedsNoAnswerButAnAddress)
{
    const auto item = recordLink(*m_vault, "https://clips.example/post/2", AgeAnswer::Unanswered);
    ASSERT_TRUE(item) << item.error().code().id;
    EXPECT_EQ(item->url, "https://clips.example/post/2");
    for (const char* url :
        {"", "ftp://clips.example/", "javascript:alert(1)", "https://user:pass@clips.example/", "https://"}) {
        const auto refused = recordLink(*m_vault, url, AgeAnswer::Unanswered);
        ASSERT_FALSE(refused) << url;
        EXPECT_TRUE(refused.error().is(capture::errors::badAddress));
    }
}

} // namespace
