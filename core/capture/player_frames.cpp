#include "core/capture/player_frames.h"

#include "core/capture/browser_client.h"
#include "core/capture/page_scripts.h"
#include "core/capture/png_request.h"

#include <algorithm>
#include <utility>

namespace holdfast::capture {

namespace {

constexpr size_t mostFrames = 12;
constexpr uint32_t leastSide = 64; ///< px

uint32_t pixels(const Json& untrustedArea, const char* key, int64_t most)
{
    const Json& value = jsonMember(untrustedArea, key);
    return value.is_number_integer() ? uint32_t(std::clamp<int64_t>(value.get<int64_t>(), 0, most)) : 0;
}

std::string whyNotHad(const Json& untrustedPlayer)
{
    if (jsonMember(untrustedPlayer, "encrypted") == true)
        return "encrypted";
    if (jsonStringOr(untrustedPlayer, "source").starts_with("blob:"))
        return "put together by a script";
    return "its file could not be had whole";
}

} // namespace

std::optional<PlayerFrames::Player> PlayerFrames::choose(const PageMedia& media)
{
    std::optional<Player> best;
    const Json& players = media.untrustedPlayers();
    for (size_t i = 0; i < players.size(); ++i) {
        const Json& untrusted = players[i];
        const Json& area = jsonMember(untrusted, "area");
        Player player{i, pixels(area, "x", 1'000'000), pixels(area, "y", 1'000'000), pixels(area, "width", 4096),
            pixels(area, "height", 4096), jsonUnsigned(untrusted, "duration_ms").value_or(0), whyNotHad(untrusted)};
        const bool isSeen = jsonStringOr(untrusted, "kind") == "video" && player.width >= leastSide
            && player.height >= leastSide && pixels(untrusted, "width", 1'000'000) > 0;
        const bool isLarger = !best || player.width * player.height > best->width * best->height;
        // What is protected is had as nobody can play it.
        const bool isHad = media.isHad(jsonStringOr(untrusted, "source")) && jsonMember(untrusted, "encrypted") != true;
        if (isSeen && isLarger && !isHad)
            best = std::move(player);
    }
    return best;
}

PlayerFrames::PlayerFrames(Scheduler& scheduler, CaptureHost& host, PageFacts& facts, PageMedia::Owner owner)
    : m_scheduler(scheduler)
    , m_host(host)
    , m_facts(facts)
    , m_owner(std::move(owner))
{
}

void PlayerFrames::take(const Player& player, std::chrono::milliseconds until, std::function<void()> done)
{
    m_player = player;
    m_until = until;
    m_frames = Json::array();
    auto joiner = m_host.joinPicture(player.width);
    if (!joiner) {
        m_owner.hostFailed(joiner.error());
        return done();
    }
    m_joiner = std::move(*joiner);
    m_done = std::move(done);
    seek();
}

void PlayerFrames::seek()
{
    if (m_frames.size() == mostFrames)
        return end({});
    if (m_scheduler.elapsed() >= m_until)
        return end("limit: time");
    const uint64_t wanted = m_player.durationMs * m_frames.size() / mostFrames;
    m_owner.evaluate(
        "player", scripts::showFrame(m_player.number, wanted), [this](const Result<Json>& untrustedAnswer) {
            if (!untrustedAnswer)
                return end("the player did not answer");
            picture(jsonUnsigned(*untrustedAnswer, "time_ms").value_or(0));
        });
}

void PlayerFrames::picture(uint64_t timeMs)
{
    m_owner.send("Page.captureScreenshot", pngRequest(m_player.x, m_player.y, m_player.width, m_player.height),
        [this, timeMs](const Result<Json>& untrustedResult) {
            const auto png = untrustedResult ? fromBase64(jsonStringOr(*untrustedResult, "data"))
                                             : Result<Bytes>(fail(untrustedResult.error()));
            const auto added = png ? m_joiner->addTile(*png, m_player.height) : Result<void>(fail(png.error()));
            if (!added)
                return end(added.error().code().id);
            m_frames.push_back({{"time_ms", timeMs}, {"at_ms", m_facts.sinceStart(m_scheduler.elapsed())}});
            seek();
        });
}

void PlayerFrames::end(std::string_view cut)
{
    const auto done = std::exchange(m_done, {});
    const auto picture = m_frames.empty() ? Result<Bytes>(Bytes{}) : m_joiner->finish();
    m_joiner.reset();
    if (picture && !picture->empty()) {
        m_facts.setRecording(
            {{"player", m_player.number}, {"why", m_player.why}, {"cut", cut}, {"width", m_player.width},
                {"height", m_player.height}, {"frames", std::exchange(m_frames, Json::array())}});
        if (auto stored = m_host.storeArtifact("player-frames", *picture); !stored)
            m_owner.hostFailed(stored.error());
    } else {
        m_facts.addOmission("player-not-recorded", picture ? cut : std::string_view(picture.error().code().id));
    }
    if (done)
        done();
}

void PlayerFrames::stop(std::string_view reason)
{
    if (std::exchange(m_done, {}))
        end(reason);
}

} // namespace holdfast::capture
