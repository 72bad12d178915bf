#include "core/capture/browser_client.h"

#include "core/base/proxy_address.h"
#include "core/capture/capture_run.h"

namespace holdfast::capture {

namespace {

class HelperBrowserClient final : public BrowserClient {
public:
    Result<void> startHelper(const std::string& proxy, Engine engine)
    {
        m_helper.reset();
        if (engine == Engine::Chromium && installedChromium().empty())
            return fail(errors::noEngine);
        HelperProcess::Options options;
        HF_TRY(options.program, helperProgram("browser"));
        options.name = "browser";
        if (!proxy.empty())
            options.arguments = {"--proxy", proxy};
        if (engine == Engine::Chromium)
            options.arguments.emplace_back("--chromium");
        HF_TRY(m_helper, HelperProcess::start(options));
        m_proxy = proxy;
        m_engine = engine;
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
        // A helper keeps its proxy and engine for life, so that nothing can go around them; one that failed is not
        // asked again.
        if (!m_helper || proxy != m_proxy || request.engine != m_engine)
            HF_CHECK(startHelper(proxy, request.engine));
        auto outcome = run(request, address, receiver, progress);
        if (!outcome)
            m_helper.reset();
        return outcome;
    }

private:
    Result<CaptureOutcome> run(
        const CaptureRequest& request, const Address& address, ArtifactReceiver& receiver, const Progress& progress)
    {
        CaptureRun started(request, address);
        HF_CHECK(m_helper->send(encodeRequest(started.parts().request, address)));
        return started.read(*m_helper, receiver, progress);
    }

    std::unique_ptr<HelperProcess> m_helper;
    std::string m_proxy;
    Engine m_engine = Engine::BuiltIn;
};

} // namespace

Result<std::unique_ptr<BrowserClient>> BrowserClient::start()
{
    return startWith(Engine::BuiltIn);
}

Result<std::unique_ptr<BrowserClient>> BrowserClient::startWith(Engine engine)
{
    auto client = std::make_unique<HelperBrowserClient>();
    HF_CHECK(client->startHelper({}, engine));
    return std::unique_ptr<BrowserClient>(std::move(client));
}

} // namespace holdfast::capture
