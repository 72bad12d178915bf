#include "app/browser/chromium/page_guard.h"

#include "app/browser/chromium/socket_rules.h"

#include <array>
#include <utility>

namespace holdfast::browser {

namespace {

constexpr const char* world = "holdfast guard";
constexpr int mostQuestions = 200;

QUrl urlIn(const Json& untrusted, const char* key)
{
    return QUrl(QString::fromStdString(jsonStringOr(untrusted, key)));
}

/// Whose document asks, as far as the request says: a redirect's target may not know.
QUrl initiatorOf(const Json& untrustedRequest)
{
    const auto headers = untrustedRequest.find("headers");
    if (headers == untrustedRequest.end())
        return {};
    for (const char* name : {"Origin", "Referer"})
        if (const QUrl url = urlIn(*headers, name); !url.host().isEmpty())
            return url;
    return {};
}

/// In the words that QtWebEngine's errors are told in (seen_certificate.cpp).
std::string problemOf(const std::string& error)
{
    constexpr std::array<std::pair<const char*, const char*>, 7> known{{{"ERR_CERT_COMMON_NAME_INVALID", "wrong host"},
        {"ERR_CERT_DATE_INVALID", "expired or not yet valid"}, {"ERR_CERT_AUTHORITY_INVALID", "unknown issuer"},
        {"ERR_CERT_REVOKED", "revoked"}, {"ERR_CERT_INVALID", "invalid"},
        {"ERR_CERT_WEAK_SIGNATURE_ALGORITHM", "weak signature"}, {"ERR_CERT_WEAK_KEY", "weak key"}}};
    for (const auto& [name, words] : known)
        if (error == name)
            return words;
    return error.substr(0, 64);
}

} // namespace

PageGuard::PageGuard(std::unique_ptr<capture::DevToolsTransport> transport, capture::Scheduler& scheduler,
    std::string frame, const std::string& proxy, Tell tell)
    : m_transport(std::move(transport))
    , m_client(*m_transport, scheduler)
    , m_frame(std::move(frame))
    , m_tell(std::move(tell))
    , m_probe(proxy)
{
    m_client.on("Fetch.requestPaused", [this](const Json& untrusted) { judge(untrusted); });
    m_client.on("Fetch.authRequired", [this](const Json& untrusted) { refuseSignIn(untrusted); });
    m_client.on("Page.javascriptDialogOpening", [this](const Json& untrusted) { refuseDialog(untrusted); });
    m_client.on("Page.windowOpen", [this](const Json&) { m_tell.refused("popup", {}); });
    m_client.on("Page.fileChooserOpened", [this](const Json&) { m_tell.refused("file-chooser", {}); });
    m_client.on("Network.webSocketCreated", [this](const Json& untrusted) { socketCreated(untrusted); });
    m_client.on("Security.certificateError", [this](const Json& untrusted) { certificateError(untrusted); });
}

void PageGuard::stand(
    const RequestRules& rules, const bool& isHeld, const std::string& userAgent, std::function<void()> stands)
{
    m_rules = &rules;
    m_isHeld = &isHeld;
    m_client.send("Page.enable", Json::object());
    m_client.send("Page.setInterceptFileChooserDialog", {{"enabled", true}});
    m_client.send("Security.enable", Json::object());
    m_client.send("Security.setOverrideCertificateErrors", {{"override", true}}); // so that it waits for us
    m_client.send("Fetch.enable", {{"handleAuthRequests", true}, {"patterns", {{{"urlPattern", "*"}}}}});
    if (!userAgent.empty())
        m_client.send("Emulation.setUserAgentOverride", {{"userAgent", userAgent}});
    // Nothing is printed without a window. That it was wanted is told by an event only, and there is no other way to
    // hear of it that a page could not tell from.
    m_client.send("Page.addScriptToEvaluateOnNewDocument", {{"source", script()}, {"worldName", world}});
    m_stands = std::move(stands);
    m_client.send("Runtime.runIfWaitingForDebugger", Json::object(),
        [this](const Result<Json>&) { awaitDocument(mostQuestions); });
}

// That it has stopped loading may be told before the page has taken its first step, or never.
void PageGuard::awaitDocument(int questions)
{
    m_client.send("Runtime.evaluate", {{"expression", "document.readyState"}, {"returnByValue", true}},
        [this, questions](const Result<Json>& untrustedAnswer) {
            const auto result = untrustedAnswer ? untrustedAnswer->find("result") : Json::const_iterator();
            const bool isThere
                = untrustedAnswer && result != untrustedAnswer->end() && jsonStringOr(*result, "value") == "complete";
            if (!isThere && untrustedAnswer && questions > 1)
                return awaitDocument(questions - 1);
            if (const auto stands = std::exchange(m_stands, {}))
                stands();
        });
}

const char* PageGuard::script()
{
    return "addEventListener('beforeprint', () => { globalThis.holdfastPrints = true; });";
}

void PageGuard::askAboutPrinting()
{
    const auto answered = [this](const Result<Json>& untrustedAnswer) {
        const auto result = untrustedAnswer ? untrustedAnswer->find("result") : Json::const_iterator();
        if (untrustedAnswer && result != untrustedAnswer->end() && result->value("value", Json()) == true)
            m_tell.refused("print", {});
    };
    m_client.send("Page.createIsolatedWorld", {{"frameId", m_frame}, {"worldName", world}},
        [this, answered](const Result<Json>& untrustedWorld) {
            const auto id = untrustedWorld ? untrustedWorld->find("executionContextId") : Json::const_iterator();
            if (untrustedWorld && id != untrustedWorld->end() && id->is_number())
                m_client.send("Runtime.evaluate",
                    {{"expression", "globalThis.holdfastPrints === true"}, {"contextId", *id}, {"returnByValue", true}},
                    answered);
        });
}

void PageGuard::holdSockets()
{
    if (!m_rules->visitsPublic())
        return;
    m_client.send("Network.enable", {{"maxTotalBufferSize", 0}, {"maxResourceBufferSize", 0}});
    m_client.send("Network.emulateNetworkConditionsByRule", privateSocketRules());
}

void PageGuard::socketCreated(const Json& untrustedParams)
{
    const QUrl url = urlIn(untrustedParams, "url");
    if (const auto refused = m_rules->judge(url, {}); refused && isHeldBySocketRules(url))
        m_tell.refused(refused->what, refused->detail);
}

void PageGuard::judge(const Json& untrustedRequest)
{
    const Json id = jsonStringOr(untrustedRequest, "requestId");
    const auto request = untrustedRequest.find("request");
    const Json& untrusted = request == untrustedRequest.end() ? untrustedRequest : *request;
    const QUrl url = urlIn(untrusted, "url");
    const auto refused = m_rules->judge(url, initiatorOf(untrusted));
    if (refused) {
        m_tell.refused(refused->what, refused->detail);
        m_client.send("Fetch.failRequest", {{"requestId", id}, {"errorReason", "BlockedByClient"}});
    } else if (*m_isHeld && jsonStringOr(untrustedRequest, "resourceType") == "Document"
        && jsonStringOr(untrustedRequest, "frameId") == m_frame) {
        m_tell.refused("navigation-during-capture", url.toString(QUrl::RemoveUserInfo));
        m_client.send("Fetch.failRequest", {{"requestId", id}, {"errorReason", "Aborted"}});
    } else {
        m_client.send("Fetch.continueRequest", {{"requestId", id}});
    }
}

void PageGuard::refuseSignIn(const Json& untrustedParams)
{
    const auto challenge = untrustedParams.find("authChallenge");
    const Json& untrusted = challenge == untrustedParams.end() ? untrustedParams : *challenge;
    const bool isProxy = jsonStringOr(untrusted, "source") == "Proxy";
    m_tell.refused(isProxy ? "proxy-sign-in" : "sign-in", urlIn(untrusted, "origin").host());
    m_client.send("Fetch.continueWithAuth",
        {{"requestId", jsonStringOr(untrustedParams, "requestId")},
            {"authChallengeResponse", {{"response", "CancelAuth"}}}});
}

void PageGuard::refuseDialog(const Json& untrustedParams)
{
    m_tell.refused("dialog", QString::fromStdString(jsonStringOr(untrustedParams, "type")).left(20));
    m_client.send("Page.handleJavaScriptDialog", {{"accept", false}});
}

// This browser does not hand over the certificate that it refused, only what was wrong with it. It waits meanwhile, and
// is never told to go on.
void PageGuard::certificateError(const Json& untrustedParams)
{
    capture::SeenChain chain;
    chain.problem = problemOf(jsonStringOr(untrustedParams, "errorType"));
    const QUrl url = urlIn(untrustedParams, "requestURL");
    const auto event = untrustedParams.find("eventId");
    const Json id = event != untrustedParams.end() && event->is_number() ? *event : Json();
    m_probe.ask(url, std::move(chain), [this, url, id](capture::SeenChain seen) {
        m_tell.certificateRefused(std::move(seen), url);
        m_client.send("Security.handleCertificateError", {{"eventId", id}, {"action", "cancel"}});
    });
}

} // namespace holdfast::browser
