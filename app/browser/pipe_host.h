#pragma once

#include "app/browser/name_lookup.h"
#include "core/base/helper_main.h"
#include "core/capture/page_recipe.h"

namespace holdfast::browser {

/// Sends what comes of a capture to the parent, as it comes.
class PipeHost : public capture::CaptureHost {
public:
    explicit PipeHost(HelperChannel& channel)
        : m_channel(channel)
    {
    }
    void report(std::string_view what, uint64_t done, uint64_t total) override;
    Result<void> storeArtifact(std::string_view role, ByteView bytes) override;
    Result<void> beginMedia(std::string_view mime) override;
    Result<void> mediaData(ByteView bytes) override;
    Result<void> endPiece(const Json& about) override;
    Result<void> endMedia(bool isWhole) override;
    Result<std::unique_ptr<capture::PictureJoiner>> joinPicture(uint32_t width) override;

protected:
    /// Adds what the helper itself knows, and sends it. An error means that the parent is gone.
    Result<void> sendOutcome(capture::RecipeOutcome outcome, const std::string& engine, const std::string& userAgent);
    NameLookup& lookup() { return m_lookup; }

private:
    HelperChannel& m_channel;
    NameLookup m_lookup;
    Json m_embeddedStamps = Json::array();
};

} // namespace holdfast::browser
