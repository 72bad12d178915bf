#pragma once

#include "core/capture/browser_client.h"

namespace holdfast::intake {

/// Stands at the boundary where holdfast-browser would be: streams what it is told to and reports an outcome.
class ScriptedBrowser final : public capture::BrowserClient {
public:
    Result<capture::CaptureOutcome> capture(
        const capture::CaptureRequest& request, capture::ArtifactReceiver& receiver, const Progress&) override
    {
        ++visits;
        if (request.depth == capture::Depth::Look)
            return look;
        for (const auto& [role, content] : artifacts) {
            HF_TRY(ByteSink * sink,
                receiver.startArtifact(role, role + ".bin", role == "screenshot" ? "image/png" : "text/html"));
            HF_CHECK(sink->write(asBytes(content)));
            HF_CHECK(receiver.finishArtifact());
        }
        if (helperError)
            return fail(*helperError);
        return outcome;
    }
    std::vector<std::pair<std::string, std::string>> artifacts;
    std::optional<Error> helperError;
    capture::CaptureOutcome outcome;
    Result<capture::CaptureOutcome> look = fail(capture::errors::networkFailed);
    int visits = 0;
};

} // namespace holdfast::intake
