#include "core/capture/capture_run.h"

#include "core/base/ids.h"
#include "core/base/secure_buffer.h"

#include <algorithm>

namespace holdfast::capture {

namespace {

using namespace std::chrono_literals;

// The recipe's own time after the timeout is 10 s; then it hands on what it has.
constexpr auto extraSilence = 30s;
constexpr auto extraTotal = 10min; // a long picture is drawn and stored within its own steps

Bytes saltOf(const CaptureRequest& request)
{
    if (!request.scrubSalt.empty())
        return request.scrubSalt;
    Bytes random(32);
    fillRandom(random);
    return random;
}

} // namespace

CaptureRun::CaptureRun(const CaptureRequest& request, Address address)
    : m_begin(Clock::system().monotonic())
{
    const Clock& clock = Clock::system();
    m_parts.captureId = request.captureId.empty() ? generateUuid7(clock.now()) : request.captureId;
    m_parts.request = request;
    m_parts.method = request.depth == Depth::Look ? "look" : "full-page";
    m_parts.request.scrubSalt = saltOf(request);
    m_parts.address = std::move(address);
    m_parts.times.startedAt = clock.now();
    m_parts.times.utcOffset = clock.utcOffset();
    m_parts.times.zone = clock.zoneName();
}

Result<CaptureOutcome> CaptureRun::read(HelperProcess& helper, ArtifactReceiver& receiver, const Progress& progress)
{
    const Clock& clock = Clock::system();
    const auto timeout = m_parts.request.timeout;
    CaptureReader reader(helper, receiver, progress);
    auto read = reader.read(timeout + extraSilence, timeout + extraTotal);
    m_interruption = reader.untrustedInterruption();
    HF_TRY(const RecipeOutcome untrustedOutcome, std::move(read));
    m_parts.times.endedAt = clock.now();
    m_parts.times.duration = clock.monotonic() - m_begin;
    m_parts.files = reader.files();
    m_parts.browser = untrustedOutcome.facts.value("browser", Json::object());
    CaptureOutcome outcome;
    outcome.seen = untrustedOutcome.seen;
    outcome.complete = untrustedOutcome.complete;
    outcome.error = untrustedOutcome.error;
    outcome.title = untrustedOutcome.title;
    outcome.finalUrl = untrustedOutcome.finalUrl;
    outcome.httpStatus = untrustedOutcome.httpStatus;
    outcome.record = outcome.seen ? buildCaptureRecord(m_parts, untrustedOutcome) : Json::object();
    return outcome;
}

} // namespace holdfast::capture
