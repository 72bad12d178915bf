#include "core/base/untrusted_text.h"
#include "core/intake/import_record.h"
#include "core/intake/ingest_receiver.h"
#include "core/intake/media_facts.h"
#include "core/intake/second_visit.h"
#include "core/vault/scrub_salt.h"

namespace holdfast::intake {

std::string_view toText(CapturedAddress::Status status)
{
    switch (status) {
    case CapturedAddress::Status::Captured:
        return "captured";
    case CapturedAddress::Status::LinkOnly:
        return "link_only";
    case CapturedAddress::Status::Failed:
        break;
    }
    return "failed";
}

namespace {

constexpr size_t maxTitleBytes = 1000;
constexpr size_t maxUrlBytes = 8000;

/// The record lists what was stored, with hashes; the capture side may have done that already.
Json withFiles(Json record, const std::vector<vault::Artifact>& stored)
{
    if (!record.is_object() || record.contains("files") || record.contains("artifacts"))
        return record;
    Json files = Json::array();
    for (const vault::Artifact& artifact : stored)
        files.push_back({{"role", artifact.role}, {"name", artifact.name}, {"mime", artifact.mime},
            {"bytes", artifact.bytes}, {"sha256", artifact.sha256.hex()}});
    record["files"] = std::move(files);
    return record;
}

Result<vault::Item> file(vault::Ingest& ingest, const IngestReceiver& receiver, const capture::CaptureRequest& request,
    const capture::CaptureOutcome& outcome)
{
    const Json record = withFiles(outcome.record, receiver.stored());
    HF_TRY(const vault::Artifact filed,
        ingest.addBytes("record", "capture-record.json", "application/json", asBytes(canonicalJson(record))));
    vault::NewItem& item = ingest.item();
    // The record has both whole; a page must not make its own event too large to be stored.
    item.title = outcome.title.empty() ? request.url : cutText(outcome.title, maxTitleBytes);
    item.details = {{"url", request.url}, {"final_url", cutText(outcome.finalUrl, maxUrlBytes)},
        {"http_status", outcome.httpStatus}, {"complete", outcome.complete}, {"under18", toText(request.age)},
        {"record_sha256", filed.sha256.hex()}, {"tool", toolName()}};
    if (outcome.error)
        item.details["error"] = outcome.error->code().id;
    return ingest.commit();
}

/// The address stays the one that was asked for, which is what platforms are told; the record has where it led.
vault::NewItem newPage(const vault::Vault& vault, const capture::CaptureRequest& request)
{
    vault::NewItem item;
    item.kind = vault::ItemKind::Page;
    item.age = request.age;
    item.url = request.url;
    item.title = request.url;
    item.capturedAt = vault.clock().now();
    item.action = "captured";
    return item;
}

/// In a profile of its own, as every visit is; what it saw is kept only as far as it is compared.
Json visitAgain(capture::BrowserClient& browser, const capture::CaptureRequest& request, const Visit& first,
    const Progress& progress)
{
    capture::CaptureRequest again = request;
    again.depth = capture::Depth::Look;
    again.captureId.clear();
    TextKeeper keeper;
    const auto outcome = browser.capture(again, keeper, progress);
    if (!outcome)
        return failedVisit(outcome.error());
    if (!outcome->seen)
        return failedVisit(outcome->error.value_or(Error(capture::errors::networkFailed)));
    return compareVisits(first, {outcome->record, keeper.text()});
}

Result<void> captureInto(CapturedAddress& result, vault::Vault& vault, capture::BrowserClient& browser,
    const capture::CaptureRequest& request, const Progress& progress)
{
    HF_CHECK(passAgeGate("text/html", Purpose::Evidence, request.age));
    HF_TRY(vault::Ingest ingest, vault::Ingest::begin(vault, newPage(vault, request)));
    IngestReceiver receiver(ingest);
    capture::CaptureRequest salted = request;
    salted.captureId = generateUuid7(vault.clock().now());
    HF_TRY(salted.scrubSalt, vault::scrubSalt(vault, salted.captureId));
    TextKeeper keeper(&receiver);
    HF_TRY(capture::CaptureOutcome outcome, browser.capture(salted, keeper, progress));
    HF_CHECK(progress.checkpoint());
    result.httpStatus = outcome.httpStatus;
    result.error = outcome.error;
    if (!outcome.seen)
        return {};
    outcome.record["second_visit"] = request.visitTwice
        ? visitAgain(browser, salted, {outcome.record, keeper.text()}, progress)
        : Json("not asked");
    HF_CHECK(progress.checkpoint());
    addMediaFacts(outcome.record, ingest, receiver.stored(), progress);
    HF_CHECK(progress.checkpoint());
    HF_TRY(result.item, file(ingest, receiver, request, outcome));
    const bool isRemark = !outcome.error || outcome.error->is(capture::errors::httpStatus)
        || outcome.error->is(capture::errors::incomplete);
    if (isRemark)
        result.status = CapturedAddress::Status::Captured;
    return {};
}

} // namespace

CapturedAddress captureAddress(vault::Vault& vault, capture::BrowserClient& browser,
    const capture::CaptureRequest& request, const Progress& progress)
{
    CapturedAddress result;
    result.url = request.url;
    if (request.age == AgeAnswer::Yes || request.age == AgeAnswer::Unsure) {
        auto link = recordLink(vault, request.url, request.age);
        if (link) {
            result.status = CapturedAddress::Status::LinkOnly;
            result.item = std::move(*link);
        } else
            result.error = std::move(link.error());
        return result;
    }
    if (auto done = captureInto(result, vault, browser, request, progress); !done)
        result.error = std::move(done.error());
    return result;
}

} // namespace holdfast::intake
