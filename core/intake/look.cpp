#include "core/intake/look.h"

#include "core/capture/address.h"
#include "core/intake/import_record.h"
#include "core/intake/ingest_receiver.h"
#include "core/vault/network_log.h"
#include "core/vault/scrub_salt.h"

#include <algorithm>
#include <array>

namespace holdfast::intake {

namespace {

constexpr size_t maxRecordBytes = 16 * 1024 * 1024, maxTextBytes = 4 * 1024 * 1024;

/// Keeps each request in the network log, under the item that it is about. The person asked for the visit.
class StatusWitness final : public net::RequestWitness {
public:
    StatusWitness(vault::Vault& vault, const ItemId& item)
        : m_vault(vault)
        , m_item(item)
    {
    }
    bool agrees(const net::OutsideRequest& request) override { return request.purpose == "status"; }
    Result<int64_t> begins(const net::OutsideRequest& request) override
    {
        vault::NetworkRequest row = rowOf(request);
        row.item = m_item;
        return vault::logRequest(m_vault, row);
    }
    Result<void> ended(int64_t number, std::string_view outcome, uint64_t receivedBytes) override
    {
        return vault::logAnswer(m_vault, number, outcome, receivedBytes);
    }

private:
    vault::Vault& m_vault;
    const ItemId& m_item;
};

template <size_t Count>
bool isOneOf(const Error& error, const std::array<ErrorCode, Count>& codes)
{
    return std::ranges::any_of(codes, [&](const ErrorCode& code) { return error.is(code); });
}

bool isOfThisComputer(const Error& error)
{
    constexpr std::array codes{capture::errors::connectionLost, capture::errors::hostNotFound,
        capture::errors::networkFailed, capture::errors::proxyRefused, capture::errors::timeout, net::errors::failed,
        net::errors::timeout};
    return isOneOf(error, codes);
}

bool isOfTheProxy(const Error& error)
{
    constexpr std::array codes{capture::errors::proxyFailed, net::errors::proxyFailed};
    return isOneOf(error, codes);
}

/// The capture as it can be compared with; null where it can't be read, or was blocked.
Visit captureOf(const vault::Vault& vault, const vault::Item& of)
{
    Visit first;
    const vault::Artifact* const record = of.artifact("record");
    const vault::Artifact* const text = of.artifact("text");
    if (record != nullptr)
        if (const Result<Bytes> bytes = vault.readArtifact(*record, maxRecordBytes))
            if (Result<Json> json = parseJson(asText(*bytes), maxRecordBytes))
                first.record = std::move(*json);
    if (text != nullptr) {
        const Result<std::unique_ptr<ByteSource>> source = vault.openArtifact(*text);
        Bytes start(std::min<uint64_t>(text->bytes, maxTextBytes));
        size_t have = 0;
        for (Result<size_t> count = source ? (*source)->read(start) : Result<size_t>(0); count && *count > 0;
             count = (*source)->read(std::span(start).subspan(have))) {
            have += *count;
            if (have == start.size())
                break;
        }
        first.text = std::string(asText(ByteView(start).first(have)));
    }
    return first;
}

vault::NewItem newObservation(const vault::Item& of, UtcTime at)
{
    vault::NewItem item;
    item.kind = vault::ItemKind::Observation;
    item.age = of.age;
    item.url = of.url;
    item.title = of.url;
    item.capturedAt = at;
    item.action = "observed";
    item.observed.emplace();
    const vault::Artifact* const record = of.artifact("record");
    if (const vault::Artifact* const looked = record != nullptr ? record : of.artifacts.data(); !of.artifacts.empty())
        item.parent = vault::Parent{of.id, looked->sha256};
    return item;
}

Json localTime(const Clock& clock, UtcTime start, std::chrono::nanoseconds took)
{
    return {{"started_at", formatUtc(start)}, {"ended_at", formatUtc(clock.now())},
        {"utc_offset_minutes", clock.utcOffset().count()}, {"zone", clock.zoneName()},
        {"monotonic_duration_ms", std::chrono::duration_cast<std::chrono::milliseconds>(took).count()}};
}

Json toJson(const net::StatusHop& hop)
{
    return {{"url", hop.url}, {"method", hop.method}, {"status", hop.status}, {"status_line", hop.statusLine},
        {"location", hop.location}, {"date_header", hop.date}, {"answered_at", formatUtc(hop.answeredAt)},
        {"remote_ip", hop.remoteIp}, {"remote_port", hop.remotePort}};
}

Result<Look> askStatus(vault::Vault& vault, const vault::Item& of, const RecheckOptions& options,
    const TimeBracket* bracket, const Progress& progress)
{
    Look look;
    look.method = "status";
    look.at = vault.clock().now();
    const auto start = vault.clock().monotonic();
    StatusWitness witness(vault, of.id);
    net::OutsideRequests requests(witness, {options.proxy, options.timeout});
    HF_TRY(const capture::Address address, capture::checkAddress(of.url));
    HF_TRY(const net::StatusAnswer answer, requests.status(address.url, progress));
    if (answer.error && isOfTheProxy(*answer.error))
        return fail(*answer.error);
    Json hops = Json::array();
    for (const net::StatusHop& hop : answer.hops)
        hops.push_back(toJson(hop));
    look.visit = {{"hops", std::move(hops)}, {"proxy", !options.proxy.empty()},
        {"time",
            {{"local", localTime(vault.clock(), look.at, vault.clock().monotonic() - start)},
                {"ntp", bracket != nullptr ? bracket->ntp() : Json("not asked")},
                {"rfc3161", bracket != nullptr ? bracket->rfc3161() : Json("not asked")}}},
        {"error", answer.error ? Json{{"code", answer.error->code().id}, {"detail", answer.error->detail()}} : Json()}};
    look.judgement = judgeStatus(address.url, answer);
    if (look.judgement.observed.verdict == vault::Verdict::Unreachable)
        look.error = answer.error;
    look.mayBeTheNetwork = answer.hops.empty() && answer.error && isOfThisComputer(*answer.error);
    return look;
}

/// A site that refuses one browser would look changed to it.
capture::Engine engineOf(const Json& record)
{
    const auto tool = record.find("tool");
    const bool isChromium
        = tool != record.end() && capture::engineNamed(jsonStringOr(*tool, "engine")) == capture::Engine::Chromium;
    return isChromium && !capture::installedChromium().empty() ? capture::Engine::Chromium : capture::Engine::BuiltIn;
}

Result<Look> askBrowser(vault::Vault& vault, const vault::Item& of, capture::BrowserClient& browser,
    const RecheckOptions& options, const TimeBracket* bracket, const Progress& progress)
{
    Look look;
    look.method = "look";
    look.at = vault.clock().now();
    capture::CaptureRequest request;
    request.url = of.url;
    request.age = of.age;
    request.depth = capture::Depth::Look;
    request.timeout = options.timeout;
    request.proxy = options.proxy;
    if (bracket != nullptr) {
        request.ntp = bracket->ntp();
        request.rfc3161 = bracket->rfc3161();
    }
    const Visit first = captureOf(vault, of);
    request.engine = options.engine.value_or(engineOf(first.record));
    request.captureId = generateUuid7(look.at);
    HF_TRY(request.scrubSalt, vault::scrubSalt(vault, request.captureId));
    HF_TRY(vault::Ingest ingest, vault::Ingest::begin(vault, newObservation(of, look.at)));
    look.ingest = std::make_unique<vault::Ingest>(std::move(ingest));
    IngestReceiver receiver(*look.ingest);
    TextKeeper keeper(&receiver);
    HF_TRY(capture::CaptureOutcome outcome, browser.capture(request, keeper, progress));
    HF_CHECK(progress.checkpoint());
    if (outcome.error && isOfTheProxy(*outcome.error))
        return fail(*outcome.error);
    look.judgement = judgeLook(first, outcome, keeper.text());
    look.files = receiver.stored();
    look.visit = std::move(outcome.record);
    if (look.judgement.observed.verdict == vault::Verdict::Unreachable) {
        look.error = outcome.error;
        look.ingest.reset(); // half a page, or a server's apology, shows nothing of the address
        look.files.clear();
    }
    look.mayBeTheNetwork = !outcome.seen && outcome.error && isOfThisComputer(*outcome.error);
    return look;
}

Json recordOf(const vault::Item& of, const vault::Parent& parent, const Look& look)
{
    const Judgement& judgement = look.judgement;
    Json files = Json::array();
    for (const vault::Artifact& artifact : look.files)
        files.push_back({{"role", artifact.role}, {"name", artifact.name}, {"mime", artifact.mime},
            {"bytes", artifact.bytes}, {"sha256", artifact.sha256.hex()}});
    return {{"record", "holdfast-observation"}, {"version", 1}, {"tool", toolName()}, {"url", of.url},
        {"under18", toText(of.age)}, {"method", look.method},
        {"of",
            {{"item", of.id.text()}, {"exhibit", of.exhibit}, {"kind", toText(of.kind)},
                {"captured_at", formatUtc(of.capturedAt)}, {"sha256", parent.sha256.hex()}}},
        {"verdict", toText(judgement.observed.verdict)}, {"sign", judgement.sign}, {"sign_detail", judgement.detail},
        {"changed", judgement.observed.changed}, {"http_status", judgement.observed.httpStatus},
        {"comparison", judgement.comparison}, {"earlier_tries", look.earlierTries}, {"visit", look.visit},
        {"files", std::move(files)}};
}

} // namespace

bool isLookedAtInBrowser(const vault::Item& of)
{
    return of.kind == vault::ItemKind::Page && of.age == AgeAnswer::No;
}

Result<Look> lookAgain(vault::Vault& vault, const vault::Item& of, std::unique_ptr<capture::BrowserClient>& browser,
    const RecheckOptions& options, const TimeBracket* bracket, const Progress& progress)
{
    HF_CHECK(requireAddress(of));
    if (!isLookedAtInBrowser(of))
        return askStatus(vault, of, options, bracket, progress);
    if (!browser) {
        HF_TRY(browser, options.startBrowser());
    }
    return askBrowser(vault, of, *browser, options, bracket, progress);
}

Result<vault::Item> fileObservation(vault::Vault& vault, const vault::Item& of, Look& look)
{
    if (!look.ingest) {
        HF_TRY(vault::Ingest ingest, vault::Ingest::begin(vault, newObservation(of, look.at)));
        look.ingest = std::make_unique<vault::Ingest>(std::move(ingest));
    }
    vault::NewItem& item = look.ingest->item();
    item.observed = look.judgement.observed;
    const Json record = recordOf(of, *item.parent, look);
    HF_TRY(const vault::Artifact filed,
        look.ingest->addBytes("record", "observation-record.json", "application/json", asBytes(canonicalJson(record))));
    item.details = {{"of", of.id.text()}, {"url", of.url}, {"http_status", item.observed->httpStatus},
        {"method", look.method}, {"sign", look.judgement.sign}, {"under18", toText(of.age)},
        {"record_sha256", filed.sha256.hex()}, {"tool", toolName()}};
    return look.ingest->commit();
}

} // namespace holdfast::intake
