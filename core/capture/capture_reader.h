#pragma once

#include "core/base/helper_process.h"
#include "core/capture/capture_record.h"

namespace holdfast::capture {

/// Reads what holdfast-browser sends during one capture: progress, artifacts, the outcome. Everything that comes is
/// untrusted: roles and names come from a closed list, sizes are capped, and each artifact is hashed here as it passes
/// on to the receiver.
class CaptureReader {
public:
    CaptureReader(HelperProcess& helper, ArtifactReceiver& receiver, const Progress& progress);

    /// Until the outcome. helper.hung when the helper says nothing for `silence`, or the whole takes longer than
    /// `atMost`; helper.bad-message, helper.crashed, cancelled, or what the receiver failed with. No artifact is left
    /// open.
    Result<RecipeOutcome> read(std::chrono::milliseconds silence, std::chrono::milliseconds atMost);
    const std::vector<RecordedFile>& files() const { return m_files; }
    /// A message of a window's own that ended the capture (`read` then gives cancelled): "under_age" or "quick_exit".
    const std::optional<Json>& untrustedInterruption() const { return m_interruption; }

private:
    Result<void> readArtifact(const Json& untrustedStart);
    Result<RecordedFile> copyArtifact(const ArtifactKind& kind, uint64_t bytes, ByteSink& sink);
    using Copy = Result<RecordedFile>(ByteSink& sink);
    Result<void> keep(
        std::string_view role, std::string_view name, std::string_view mime, const std::function<Copy>& copy);
    Result<void> readMedia(const Json& untrustedStart);
    Result<RecordedFile> copyMedia(RecordedFile file, ByteSink& sink);
    Result<Frame> receive();

    HelperProcess& m_helper;
    ArtifactReceiver& m_receiver;
    const Progress& m_progress;
    std::vector<RecordedFile> m_files;
    size_t m_mediaFiles = 0;
    uint64_t m_mediaBytes = 0;
    size_t m_pieces = 0;
    std::optional<Json> m_interruption;
    std::chrono::milliseconds m_silence{};
    std::chrono::steady_clock::time_point m_end;
};

} // namespace holdfast::capture
