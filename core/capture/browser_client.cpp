#include "core/capture/browser_client.h"

#include "core/base/ids.h"
#include "core/base/proxy_address.h"
#include "core/base/secure_buffer.h"
#include "core/capture/capture_reader.h"

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

class HelperBrowserClient final : public BrowserClient {
public:
    Result<void> startHelper(const std::string& proxy)
    {
        m_helper.reset();
        HelperProcess::Options options;
        HF_TRY(options.program, helperProgram("browser"));
        options.name = "browser";
        if (!proxy.empty())
            options.arguments = {"--proxy", proxy};
        HF_TRY(m_helper, HelperProcess::start(options));
        m_proxy = proxy;
        return {};
    }

    Result<CaptureOutcome> capture(
        const CaptureRequest& request, ArtifactReceiver& receiver, const Progress& progress) override
    {
        HF_CHECK(passAgeGate("text/html", Purpose::Evidence, request.age));
        HF_TRY(const Address address, checkAddress(request.url));
        HF_CHECK(progress.checkpoint());
        const std::string wantedProxy = request.proxy;
        std::string proxy;
        if (!wantedProxy.empty()) {
            HF_TRY(proxy, proxyHostAndPort(wantedProxy));
        }
        // A helper keeps its proxy for life, so that nothing can go around it; one that failed is not asked again.
        if (!m_helper || proxy != m_proxy)
            HF_CHECK(startHelper(proxy));
        auto outcome = run(request, address, receiver, progress);
        if (!outcome)
            m_helper.reset();
        return outcome;
    }

private:
    Result<CaptureOutcome> run(
        const CaptureRequest& request, const Address& address, ArtifactReceiver& receiver, const Progress& progress)
    {
        const Clock& clock = Clock::system();
        CaptureRecordParts parts;
        parts.captureId = request.captureId.empty() ? generateUuid7(clock.now()) : request.captureId;
        parts.request = request;
        parts.request.scrubSalt = saltOf(request);
        parts.address = address;
        parts.times.startedAt = clock.now();
        parts.times.utcOffset = clock.utcOffset();
        parts.times.zone = clock.zoneName();
        const auto begin = clock.monotonic();
        HF_CHECK(m_helper->send(encodeRequest(parts.request, address)));
        CaptureReader reader(*m_helper, receiver, progress);
        HF_TRY(
            RecipeOutcome untrustedOutcome, reader.read(request.timeout + extraSilence, request.timeout + extraTotal));
        parts.times.endedAt = clock.now();
        parts.times.duration = clock.monotonic() - begin;
        parts.files = reader.files();
        parts.browser = untrustedOutcome.facts.value("browser", Json::object());
        CaptureOutcome outcome;
        outcome.seen = untrustedOutcome.seen;
        outcome.complete = untrustedOutcome.complete;
        outcome.error = untrustedOutcome.error;
        outcome.title = untrustedOutcome.title;
        outcome.finalUrl = untrustedOutcome.finalUrl;
        outcome.httpStatus = untrustedOutcome.httpStatus;
        outcome.record = outcome.seen ? buildCaptureRecord(parts, untrustedOutcome) : Json::object();
        return outcome;
    }

    std::unique_ptr<HelperProcess> m_helper;
    std::string m_proxy;
};

} // namespace

Result<std::unique_ptr<BrowserClient>> BrowserClient::start()
{
    auto client = std::make_unique<HelperBrowserClient>();
    HF_CHECK(client->startHelper({}));
    return std::unique_ptr<BrowserClient>(std::move(client));
}

} // namespace holdfast::capture
