#include "tests/core/imaging/sample_video.h"
#include "tests/core/intake/intake_fixture.h"
#include "tests/core/intake/scripted_browser.h"
#include "tests/core/vault/fault_walk.h"

#include "core/vault/database.h"

#include <algorithm>
#include <set>

namespace holdfast::intake {

namespace {

namespace fs = std::filesystem;
using vault::test::Fault;
using vault::test::StorageFaults;

constexpr std::string_view words = "words that only the page has";

/// A capture meets each fault at its calls; then the fault is gone, and the same vault takes the same page.
class CaptureFaults : public IntakeTest {
protected:
    void SetUp() override
    {
        IntakeTest::SetUp();
        m_browser.outcome = {true, true, {}, {{"record", "capture"}}, "A post", "https://clips.example/post/1", 200};
        m_browser.artifacts = {{"html", "seen earlier"}};
        const CapturedAddress earlier = captureNow();
        ASSERT_TRUE(earlier.item);
        m_earlier = *earlier.item;
        m_vault.reset();
        fs::copy(m_opened, m_original);
        std::string picture;
        while (picture.size() < 2'500'000)
            picture += words;
        m_browser.artifacts = {{"screenshot", picture}, {"html", std::string(words)}};
    }
    CapturedAddress captureNow()
    {
        capture::CaptureRequest request;
        request.url = "https://clips.example/post/1";
        request.age = AgeAnswer::No;
        return captureAddress(*m_vault, m_browser, request, {});
    }
    void openAgain()
    {
        m_vault.reset();
        auto opened = vault::Vault::open(
            m_opened, {.password = {}, .recoveryCode = SecureBuffer::copyOf(asBytes(m_recoveryCode))});
        ASSERT_TRUE(opened) << opened.error().code().id << " " << opened.error().detail();
        m_vault = std::move(*opened);
    }
    void startAgain()
    {
        m_vault.reset();
        fs::remove_all(m_opened);
        fs::copy(m_original, m_opened);
        openAgain();
    }
    void expectSound() const
    {
        const auto findings = m_vault->check();
        ASSERT_TRUE(findings) << findings.error().detail();
        for (const vault::CheckFinding& finding : *findings)
            ADD_FAILURE() << finding.code.id << " " << finding.subject << " " << finding.detail;
        EXPECT_EQ(asText(stored(m_earlier, "html")), "seen earlier");
    }
    /// Neither chunks of nothing, nor a file that is not the vault's, nor a word in clear.
    void expectNothingLeft() const
    {
        {
            const std::scoped_lock guard(m_vault->database().mutex());
            constexpr const char* orphans
                = "SELECT count(*) FROM chunk WHERE stream NOT IN (SELECT stream FROM artifact)";
            EXPECT_EQ(m_vault->database().integerOf(orphans).value_or(-1), 0);
        }
        std::set<std::string> names;
        for (const auto& entry : fs::directory_iterator(m_opened)) {
            names.insert(entry.path().filename().string());
            const Bytes bytes = readFile(entry.path(), SIZE_MAX).value();
            EXPECT_EQ(asText(bytes).find(words), std::string_view::npos) << entry.path();
        }
        EXPECT_TRUE(std::ranges::includes(m_names, names));
    }
    /// `expectWhole` is about a page that was captured.
    void walk(const std::function<void(const vault::Item&)>& expectWhole)
    {
        const auto prepare = [this] { startAgain(); };
        const auto work = [this] { EXPECT_TRUE(captureNow().item); };
        vault::test::walkFaults(prepare, work,
            [&](const Fault& fault) {
                SCOPED_TRACE(fault.name);
                CapturedAddress result = [&] {
                    const StorageFaults faults = fault.begin();
                    return captureNow();
                }();
                EXPECT_TRUE(result.item || !fault.isShort()) << result.error->detail();
                if (!result.item) {
                    ASSERT_TRUE(result.error);
                    EXPECT_EQ(result.status, CapturedAddress::Status::Failed);
                    EXPECT_TRUE(fault.isToldBy(*result.error))
                        << result.error->code().id << " " << result.error->detail();
                    EXPECT_EQ(itemCount(), 1u);
                    result = captureNow(); // in the same open vault, as soon as the disk is well again
                }
                ASSERT_TRUE(result.item) << result.error->code().id << " " << result.error->detail();
                EXPECT_EQ(result.status, CapturedAddress::Status::Captured);
                ASSERT_NO_FATAL_FAILURE(openAgain());
                EXPECT_EQ(itemCount(), 2u);
                expectWhole(m_vault->item(result.item->id).value());
                expectSound();
                expectNothingLeft();
            },
            {StorageFaults::Kind::NoRoomForNew, StorageFaults::Kind::FolderFails});
    }
    const fs::path m_opened = m_folder.path() / "vault", m_original = m_folder.path() / "original";
    const std::set<std::string> m_names{
        "vault.db", "vault.db-journal", "vault.db.first", "vault.keys", "vault.keys.copy", "vault.lock"};
    ScriptedBrowser m_browser;
    vault::Item m_earlier;
};

} // namespace

TEST_F(CaptureFaults, leaveTheWholePageOrNoneOfItAndItCanBeCapturedAgain)
{
    walk([this](const vault::Item& item) {
        EXPECT_EQ(asText(stored(item, "screenshot")), m_browser.artifacts[0].second);
        EXPECT_EQ(asText(stored(item, "html")), words);
        EXPECT_EQ(record(item)["files"].size(), 2u);
    });
}

TEST_F(CaptureFaults, ofAFilmInPiecesLeaveItPutTogetherOrARecordThatSaysWhyNot)
{
    samples::FilmOrder order;
    order.format = "mpegts";
    m_browser.artifacts = {{"media", std::string(asText(samples::film(order)))}};
    m_browser.outcome.record["media"]
        = {{"files", {{{"name", "media.bin"}, {"list", "hls"}, {"film", 1u}, {"whole", true}, {"chosen", nullptr}}}}};
    walk([this](const vault::Item& item) {
        EXPECT_EQ(asText(stored(item, "media")), m_browser.artifacts[0].second);
        const Json joined = record(item)["media"]["joined"].at(0);
        EXPECT_NE(item.artifact("media-joined") != nullptr, joined.contains("error")) << joined;
    });
}

} // namespace holdfast::intake
