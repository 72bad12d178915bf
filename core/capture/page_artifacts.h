#pragma once

#include "core/capture/page_archive.h"
#include "core/capture/page_picture.h"
#include "core/capture/player_frames.h"

namespace holdfast::capture {

/// Takes everything of a page that stands still: facts, rendered HTML, visible text, MHTML, certificate chain, what is
/// seen first, the whole picture, films and sounds, and last the archive that has the pictures in it. What fails is
/// noted and the rest goes on. Asynchronous; `done` is called once.
class PageArtifacts {
public:
    struct Limits {
        uint32_t maxHeight = 200000; ///< px
        std::chrono::milliseconds step{60000}; ///< for each thing taken
        bool isLook = false; ///< text and first view only
        std::string httpsOrigin; ///< empty when there is no certificate to ask for
        Bytes scrubSalt; ///< Scrubber's
        std::chrono::milliseconds mediaUntil{}; ///< by the scheduler's clock
        PageArchive::Then then = PageArchive::Then::Ends;
    };
    PageArtifacts(
        DevToolsClient& client, Scheduler& scheduler, CaptureHost& host, PageFacts& facts, PageArchive& archive);

    void take(const std::string& frame, const Limits& limits, std::function<void()> done);
    /// Gives up what is not there yet and calls `done`. Of a picture in parts, the parts that are there are kept.
    void stop(std::string_view reason);
    bool isRunning() const { return static_cast<bool>(m_done); }
    bool failedSome() const { return m_failed > 0; }
    const std::optional<Error>& hostError() const { return m_hostError; } ///< an artifact could not be handed on

private:
    enum class Step { World, Facts, Html, Text, Mhtml, Chain, Picture, Media, Recording, Archive, Done };
    void run(Step step);
    void next(Step step);
    bool isLeftOut(Step step) const;
    void makeWorld();
    void takeFacts();
    void noteBoxes(const Json& untrustedBoxes);
    void takeText(std::string_view role, const std::string& script, unsigned maxCharacters);
    PagePicture::Owner pictureOwner();
    PageMedia::Owner mediaOwner();
    void takeMhtml();
    void takeChain();
    void takeRecording();
    void storeArchive();
    void evaluate(std::string_view what, const std::string& script, std::function<void(Result<Json>)> onValue);
    void send(std::string_view method, Json params, DevToolsClient::OnAnswer onAnswer);
    void store(std::string_view role, ByteView bytes);
    void failed(std::string_view role, const Error& error);

    DevToolsClient& m_client;
    Scheduler& m_scheduler;
    CaptureHost& m_host;
    PageFacts& m_facts;
    PageArchive& m_archive;
    PagePicture m_picture;
    PageMedia m_media;
    PlayerFrames m_recording;
    Limits m_limits;
    std::string m_frame;
    std::function<void()> m_done;
    std::optional<Error> m_hostError;
    Json m_world;
    Step m_step = Step::Done;
    uint64_t m_round = 0;
    size_t m_failed = 0;
};

} // namespace holdfast::capture
