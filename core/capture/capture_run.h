#pragma once

#include "core/capture/capture_reader.h"

namespace holdfast::capture {

/// This side's part of one capture: the clocks around it, and the record made of what the helper sent.
class CaptureRun {
public:
    CaptureRun(const CaptureRequest& request, Address address);
    CaptureRecordParts& parts() { return m_parts; } ///< the request in it has its salt
    /// Once, after the order was sent. Errors as CaptureReader's.
    Result<CaptureOutcome> read(HelperProcess& helper, ArtifactReceiver& receiver, const Progress& progress);

    /// CaptureReader's.
    const std::optional<Json>& untrustedInterruption() const { return m_interruption; }

private:
    std::optional<Json> m_interruption;
    CaptureRecordParts m_parts;
    std::chrono::nanoseconds m_begin;
};

} // namespace holdfast::capture
