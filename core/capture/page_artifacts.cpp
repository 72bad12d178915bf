#include "core/capture/page_artifacts.h"

#include "core/base/digest.h"
#include "core/capture/browser_client.h"
#include "core/capture/page_scripts.h"

#include <utility>

namespace holdfast::capture {

namespace {

constexpr unsigned maxTextCharacters = 48 * 1024 * 1024;
constexpr size_t maxNotedBoxes = 50;
constexpr size_t maxCertificates = 20;
constexpr size_t maxCertificateBytes = 64 * 1024;

std::string toPem(ByteView der)
{
    const std::string base64 = toBase64(der);
    std::string pem = "-----BEGIN CERTIFICATE-----\n";
    for (size_t at = 0; at < base64.size(); at += 64)
        pem += base64.substr(at, 64) + "\n";
    return pem + "-----END CERTIFICATE-----\n";
}

} // namespace

PageArtifacts::PageArtifacts(
    DevToolsClient& client, Scheduler& scheduler, CaptureHost& host, PageFacts& facts, PageArchive& archive)
    : m_client(client)
    , m_scheduler(scheduler)
    , m_host(host)
    , m_facts(facts)
    , m_archive(archive)
    , m_picture(scheduler, host, facts, pictureOwner())
    , m_media(client, scheduler, host, facts, archive, mediaOwner())
    , m_recording(scheduler, host, facts, mediaOwner())
{
}

PagePicture::Owner PageArtifacts::pictureOwner()
{
    return {[this](std::string_view method, Json params, DevToolsClient::OnAnswer onAnswer) {
                send(method, std::move(params), std::move(onAnswer));
            },
        [this](std::string_view role, ByteView png) {
            store(role, png);
            m_archive.addPicture(role == "screenshot" ? "fullPage" : "view", png);
        },
        [this](std::string_view role, const Error& error) { failed(role, error); },
        [this](const Error& error) { m_hostError = error; }};
}

PageMedia::Owner PageArtifacts::mediaOwner()
{
    return {[this](std::string_view method, Json params, DevToolsClient::OnAnswer onAnswer) {
                send(method, std::move(params), std::move(onAnswer));
            },
        [this](std::string_view what, const std::string& script, std::function<void(Result<Json>)> onValue) {
            evaluate(what, script, std::move(onValue));
        },
        [this](const Error& error) { m_hostError = error; }};
}

void PageArtifacts::take(const std::string& frame, const Limits& limits, std::function<void()> done)
{
    m_frame = frame;
    m_limits = limits;
    m_done = std::move(done);
    run(Step::World);
}

void PageArtifacts::run(Step step)
{
    m_step = step;
    if (m_hostError && step != Step::Done)
        return run(Step::Done);
    if (isLeftOut(step))
        return next(step);
    switch (step) {
    case Step::World:
        return makeWorld();
    case Step::Facts:
        return takeFacts();
    case Step::Html:
        return takeText("html", scripts::renderedHtml(maxTextCharacters), maxTextCharacters);
    case Step::Text:
        return takeText("text", scripts::visibleText(maxTextCharacters), maxTextCharacters);
    case Step::Picture:
        return m_picture.take(m_limits.isLook, m_limits.maxHeight, [this] { run(Step::Media); });
    case Step::Media:
        return m_media.take(m_limits.mediaUntil, [this] { run(Step::Recording); });
    case Step::Recording:
        return takeRecording();
    case Step::Archive:
        return m_archive.whenFetched([this] { storeArchive(); });
    case Step::Mhtml:
        return takeMhtml();
    case Step::Chain:
        return takeChain();
    case Step::Done:
        break;
    }
    if (const auto done = std::exchange(m_done, {}))
        done();
}

void PageArtifacts::next(Step step)
{
    run(Step(int(step) + 1));
}

bool PageArtifacts::isLeftOut(Step step) const
{
    return m_limits.isLook
        && (step == Step::Html || step == Step::Mhtml || step == Step::Chain || step == Step::Media
            || step == Step::Recording || step == Step::Archive);
}

void PageArtifacts::stop(std::string_view reason)
{
    if (!m_done)
        return;
    ++m_round; // answers that still come are nobody's
    constexpr std::pair<Step, std::string_view> all[]{
        {Step::Html, "html"}, {Step::Text, "text"}, {Step::Mhtml, "mhtml"}, {Step::Picture, "screenshot"}};
    for (const auto& [step, role] : all)
        if (step >= m_step && !isLeftOut(step) && !(step == Step::Picture && m_picture.hasParts()))
            failed(role, Error(errors::devToolsTimeout, std::string(reason)));
    if (m_picture.hasParts())
        m_picture.storeParts(reason);
    m_media.stop(reason);
    m_recording.stop(reason);
    if (isLeftOut(Step::Archive))
        return run(Step::Done);
    storeArchive();
}

void PageArtifacts::send(std::string_view method, Json params, DevToolsClient::OnAnswer onAnswer)
{
    m_client.send(
        method, std::move(params),
        [this, round = m_round, onAnswer = std::move(onAnswer)](Result<Json> result) {
            if (round == m_round && onAnswer)
                onAnswer(std::move(result));
        },
        m_limits.step);
}

void PageArtifacts::failed(std::string_view role, const Error& error)
{
    ++m_failed;
    m_facts.addError("artifact-failed",
        std::string(role) + ": " + std::string(error.code().id)
            + (error.detail().empty() ? "" : " (" + error.detail() + ")"));
}

void PageArtifacts::store(std::string_view role, ByteView bytes)
{
    if (const auto stored = m_host.storeArtifact(role, bytes); !stored)
        m_hostError = stored.error();
}

void PageArtifacts::makeWorld()
{
    send("Page.createIsolatedWorld", {{"frameId", m_frame}, {"worldName", "holdfast"}}, [this](Result<Json> result) {
        if (result)
            m_world = result->value("executionContextId", Json());
        run(Step::Facts);
    });
}

void PageArtifacts::evaluate(
    std::string_view what, const std::string& script, std::function<void(Result<Json>)> onValue)
{
    if (!m_world.is_number_integer())
        return onValue(fail(errors::devToolsRefused, "the page runs no scripts of ours"));
    m_facts.addStep(what, m_scheduler.elapsed(), script);
    send("Runtime.evaluate",
        {{"expression", script}, {"contextId", m_world}, {"awaitPromise", true}, {"returnByValue", true}},
        [onValue = std::move(onValue)](Result<Json> result) {
            if (!result)
                return onValue(fail(result.error()));
            const auto value = result->find("result");
            if (result->contains("exceptionDetails") || value == result->end() || !value->is_object())
                return onValue(fail(errors::devToolsBadMessage, "the script failed"));
            auto parsed = parseJson(jsonStringOr(*value, "value"), maxDevToolsMessageBytes);
            if (!parsed || !parsed->is_object())
                return onValue(fail(errors::devToolsBadMessage, "not the answer of the script"));
            onValue(std::move(*parsed));
        });
}

void PageArtifacts::takeFacts()
{
    evaluate("facts", scripts::facts(), [this](Result<Json> facts) {
        if (facts) {
            if (!m_limits.isLook) // which has no picture of the whole
                noteBoxes(jsonMember(*facts, "boxes"));
            facts->erase("boxes");
            m_facts.setPage(std::move(*facts));
        } else {
            failed("facts", facts.error());
        }
        run(Step::Html);
    });
}

// A picture has of a box only what it shows; its text and HTML are whole as far as the page has loaded them.
void PageArtifacts::noteBoxes(const Json& untrustedBoxes)
{
    const Json& list = jsonMember(untrustedBoxes, "list");
    if (!list.is_array())
        return m_facts.addOmission("boxes-not-measured", {});
    const auto size = [](const Json& untrustedBox, const char* width, const char* height) {
        return std::to_string(jsonUnsigned(untrustedBox, width).value_or(0)) + " x "
            + std::to_string(jsonUnsigned(untrustedBox, height).value_or(0)) + " px";
    };
    for (size_t i = 0; i < list.size() && i < maxNotedBoxes; ++i) {
        const std::string kind = jsonStringOr(list[i], "kind").substr(0, 32);
        const bool isKnown = kind == "box" || kind == "frame";
        m_facts.addOmission("scrolls-by-itself",
            kind + ": " + size(list[i], "width", "height") + " shown, "
                + (isKnown ? "of " + size(list[i], "full_width", "full_height") : "of what is not known"));
    }
    if (const uint64_t left = jsonUnsigned(untrustedBoxes, "left").value_or(0); left > 0)
        m_facts.addOmission("boxes-not-listed", std::to_string(left));
}

void PageArtifacts::takeText(std::string_view role, const std::string& script, unsigned maxCharacters)
{
    evaluate(role, script, [this, step = m_step, role, maxCharacters](Result<Json> answer) {
        const auto text = answer ? jsonString(*answer, "text") : Result<std::string>(fail(answer.error()));
        if (!text) {
            failed(role, text.error());
        } else {
            if (const auto all = jsonUnsigned(*answer, "characters"); all && *all > maxCharacters)
                m_facts.addOmission("artifact-cut", std::string(role) + ": " + std::to_string(*all) + " characters");
            store(role, asBytes(*text));
        }
        next(step);
    });
}

void PageArtifacts::takeMhtml()
{
    m_host.report("storing", 0, 0);
    send("Page.captureSnapshot", {{"format", "mhtml"}}, [this](Result<Json> result) {
        if (const auto text = result ? jsonString(*result, "data") : Result<std::string>(fail(result.error())))
            store("mhtml", asBytes(*text));
        else
            failed("mhtml", text.error());
        run(Step::Chain);
    });
}

void PageArtifacts::takeChain()
{
    if (m_limits.httpsOrigin.empty())
        return run(Step::Picture);
    send("Network.getCertificate", {{"origin", m_limits.httpsOrigin}}, [this](Result<Json> result) {
        SeenChain chain;
        const auto table = result ? result->find("tableNames") : Json::iterator();
        if (result && table != result->end() && table->is_array()) {
            for (size_t i = 0; i < table->size() && i < maxCertificates; ++i) {
                const Json& untrusted = (*table)[i];
                const auto der
                    = untrusted.is_string() ? fromBase64(untrusted.get<std::string>()) : Result<Bytes>(Bytes{});
                if (!der || der->empty() || der->size() > maxCertificateBytes)
                    break;
                if (chain.leafSha256.empty())
                    chain.leafSha256 = Sha256::of(*der).hex();
                chain.pem += toPem(*der);
            }
        }
        if (chain.pem.empty()) {
            failed("tls", result ? Error(errors::devToolsBadMessage, "no certificate") : result.error());
        } else {
            store("tls", asBytes(chain.pem));
            m_facts.setChain(std::move(chain));
        }
        run(Step::Picture);
    });
}

void PageArtifacts::takeRecording()
{
    const auto player = PlayerFrames::choose(m_media);
    if (!player)
        return run(Step::Archive);
    m_recording.take(*player, m_limits.mediaUntil, [this] { run(Step::Archive); });
}

void PageArtifacts::storeArchive()
{
    const auto archive = m_hostError ? Result<Bytes>(fail(*m_hostError))
                                     : m_archive.finish(m_facts, m_limits.scrubSalt, m_limits.then);
    if (archive)
        store("wacz", *archive);
    else
        failed("wacz", archive.error());
    run(Step::Done);
}

} // namespace holdfast::capture
