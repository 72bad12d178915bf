#pragma once

#include "core/capture/page_media.h"

namespace holdfast::capture {

/// Of a player whose film could not be had: pictures of its area at times spread over what it plays, one below the
/// other in one picture, which says that it is no more than that.
class PlayerFrames {
public:
    PlayerFrames(Scheduler& scheduler, CaptureHost& host, PageFacts& facts, PageMedia::Owner owner);

    struct Player {
        size_t number = 0; ///< in scripts::startPlayers's list
        uint32_t x = 0, y = 0, width = 0, height = 0; ///< CSS px, in the page
        uint64_t durationMs = 0; ///< 0: not known
        std::string why; ///< its film was not had
    };
    /// The largest player on the page whose film was not had, if there is one that is large enough to show something.
    static std::optional<Player> choose(const PageMedia& media);
    /// `until`: by the scheduler's clock. `done` is called once.
    void take(const Player& player, std::chrono::milliseconds until, std::function<void()> done);
    /// Keeps the pictures that are there, and calls nobody.
    void stop(std::string_view reason);

private:
    void seek();
    void picture(uint64_t timeMs);
    void end(std::string_view cut);

    Scheduler& m_scheduler;
    CaptureHost& m_host;
    PageFacts& m_facts;
    PageMedia::Owner m_owner;
    std::function<void()> m_done;
    Player m_player;
    std::chrono::milliseconds m_until{};
    std::unique_ptr<PictureJoiner> m_joiner;
    Json m_frames = Json::array(); ///< [{"time_ms","at_ms"}]
};

} // namespace holdfast::capture
