#pragma once

#include "core/capture/browser_client.h"
#include "core/capture/capture_host.h"

#include <map>
#include <optional>

namespace holdfast::capture {

/// Keeps what a capture hands on.
class KeepingHost final : public CaptureHost {
public:
    void report(std::string_view, uint64_t, uint64_t) override { }
    void holdPage() override { isHeld = true; }
    Result<void> storeArtifact(std::string_view role, ByteView bytes) override
    {
        stored[std::string(role)] = std::string(asText(bytes));
        return {};
    }
    Result<std::unique_ptr<PictureJoiner>> joinPicture(uint32_t) override
    {
        return fail(errors::incomplete, "not joined here");
    }
    Result<void> beginMedia(std::string_view mime) override
    {
        media.push_back({std::string(mime), {}, std::nullopt});
        return {};
    }
    Result<void> mediaData(ByteView bytes) override
    {
        media.back().bytes += asText(bytes);
        return {};
    }
    Result<void> endPiece(const Json& about) override
    {
        pieces.push_back(about);
        return {};
    }
    Result<void> endMedia(bool isWhole) override
    {
        media.back().isWhole = isWhole;
        return {};
    }
    struct Media {
        std::string mime, bytes;
        std::optional<bool> isWhole; ///< none until it was ended
    };
    std::vector<Media> media;
    std::vector<Json> pieces; ///< what was told of each
    bool isHeld = false;
    std::map<std::string, std::string> stored;
};

} // namespace holdfast::capture
