#include "core/capture/capture_record.h"

#include "core/base/untrusted_text.h"
#include "core/capture/http_headers.h"
#include "core/capture/media_record.h"

#include <QString>
#include <QSysInfo>

#include <cmath>

namespace holdfast::capture {

namespace {

Json text(const Json& untrusted, const char* key, size_t cap = 500)
{
    return cutText(jsonStringOr(untrusted, key), cap);
}

Json number(const Json& untrusted, const char* key)
{
    const Json& value = jsonMember(untrusted, key);
    if (value.is_number_unsigned())
        return value;
    if (value.is_number() && std::isfinite(value.get<double>()))
        return value;
    return 0;
}

// Each entry of an untrusted list through `copy`, at most `cap` of them.
template <class Copy>
Json listOf(const Json& untrusted, const char* key, size_t cap, Copy copy)
{
    Json list = Json::array();
    const Json& entries = jsonMember(untrusted, key);
    if (entries.is_array())
        for (size_t i = 0; i < entries.size() && i < cap; ++i)
            if (entries[i].is_object())
                list.push_back(copy(entries[i]));
    return list;
}

Json notes(const Json& untrustedFacts, const char* key)
{
    return listOf(untrustedFacts, key, 400, [](const Json& note) {
        return Json{
            {"what", text(note, "what", 64)}, {"detail", text(note, "detail", 600)}, {"count", number(note, "count")}};
    });
}

Json response(const Json& untrustedHttp)
{
    if (jsonMember(untrustedHttp, "status").is_null())
        return nullptr;
    return {{"status", number(untrustedHttp, "status")}, {"status_text", text(untrustedHttp, "status_text", 200)},
        {"headers",
            listOf(untrustedHttp, "headers", 200,
                [](const Json& header) {
                    return Json{{"name", text(header, "name", 203)}, {"value", text(header, "value", 8195)}};
                })},
        {"mime", text(untrustedHttp, "mime", 131)}, {"protocol", text(untrustedHttp, "protocol", 35)},
        {"remote_ip", text(untrustedHttp, "remote_ip", 64)}, {"remote_port", number(untrustedHttp, "remote_port")}};
}

Json tls(const Json& untrustedFacts)
{
    const Json& untrustedTls = jsonMember(untrustedFacts, "tls");
    if (!untrustedTls.is_object() || untrustedTls.empty())
        return nullptr;
    Json copy = Json::object();
    for (const char* key : {"protocol", "cipher", "key_exchange", "subject", "issuer", "valid_from", "valid_to",
             "certificate_sha256", "problem"})
        copy[key] = text(untrustedTls, key);
    copy["asked_again"] = jsonMember(untrustedTls, "asked_again") == true;
    copy["stamps"] = listOf(untrustedTls, "stamps", 32, [](const Json& stamp) {
        return Json{{"log", text(stamp, "log", 203)}, {"log_id", text(stamp, "log_id", 128)},
            {"origin", text(stamp, "origin", 67)}, {"status", text(stamp, "status", 67)},
            {"timestamp", text(stamp, "timestamp", 24)}};
    });
    copy["embedded_stamps"] = listOf(untrustedFacts, "embedded_stamps", 32, [](const Json& stamp) {
        return Json{{"log_id", text(stamp, "log_id", 64)}, {"timestamp", text(stamp, "timestamp", 24)}};
    });
    return copy;
}

Json dns(const Json& untrustedDns)
{
    if (!untrustedDns.is_object())
        return "not asked";
    Json copy{{"addresses", Json::array()}, {"asked_at", text(untrustedDns, "asked_at", 24)}, {"error", nullptr},
        {"name", text(untrustedDns, "name", 256)}};
    if (jsonMember(untrustedDns, "error").is_string())
        copy["error"] = text(untrustedDns, "error", 64);
    const Json& addresses = jsonMember(untrustedDns, "addresses");
    for (size_t i = 0; addresses.is_array() && i < addresses.size() && i < 32; ++i)
        if (addresses[i].is_string())
            copy["addresses"].push_back(cutText(addresses[i].get<std::string>(), 64));
    return copy;
}

Json clocks(const CaptureRecordParts& parts, const Json& untrustedHttp)
{
    Json server{{"date_header", text(untrustedHttp, "date_header", 64)}, {"local_minus_server_ms", nullptr}};
    const Json& receivedAt = jsonMember(untrustedHttp, "received_at_ms");
    constexpr int64_t lastTime = 253'402'300'799'999; // the year 9999 ends
    const bool isTime
        = receivedAt.is_number_integer() && receivedAt.get<int64_t>() >= 0 && receivedAt.get<int64_t>() <= lastTime;
    if (const auto date = parseHttpDate(server["date_header"].get<std::string>()); date && isTime)
        server["local_minus_server_ms"] = receivedAt.get<int64_t>() - date->time_since_epoch().count();
    const RecordedTimes& times = parts.times;
    return {{"local",
                {{"started_at", formatUtc(times.startedAt)}, {"ended_at", formatUtc(times.endedAt)},
                    {"utc_offset_minutes", times.utcOffset.count()}, {"zone", times.zone},
                    {"monotonic_duration_ms",
                        std::chrono::duration_cast<std::chrono::milliseconds>(times.duration).count()}}},
        {"server", server}, {"ntp", parts.request.ntp}, {"rfc3161", parts.request.rfc3161}};
}

Json steps(const Json& untrustedFacts)
{
    return listOf(untrustedFacts, "steps", 200, [](const Json& step) {
        Json copy{{"what", text(step, "what", 64)}, {"at_ms", number(step, "at_ms")}};
        if (jsonMember(step, "script").is_string())
            copy["script"] = text(step, "script", 4096);
        return copy;
    });
}

Json sockets(const Json& untrustedFacts)
{
    const auto count = [](const Json& untrusted, const char* key) {
        const Json& counted = jsonMember(untrusted, key);
        return Json{{"messages", number(counted, "messages")}, {"bytes", number(counted, "bytes")}};
    };
    return listOf(untrustedFacts, "sockets", 50, [&](const Json& socket) {
        Json copy{{"kind", jsonStringOr(socket, "kind") == "event-stream" ? "event-stream" : "websocket"},
            {"url", text(socket, "url", 1030)}, {"status", number(socket, "status")},
            {"opened_at", text(socket, "opened_at", 24)}, {"closed_at", nullptr}, {"ended", text(socket, "ended", 16)},
            {"error", text(socket, "error", 203)}, {"received", count(socket, "received")},
            {"sent", count(socket, "sent")}, {"archived", nullptr},
            {"archived_messages", number(socket, "archived_messages")}};
        for (const auto& [key, cap] : {std::pair("closed_at", 24), std::pair("archived", 1100)})
            if (jsonMember(socket, key).is_string())
                copy[key] = text(socket, key, size_t(cap));
        return copy;
    });
}

Json files(const std::vector<RecordedFile>& files)
{
    Json list = Json::array();
    for (const RecordedFile& file : files) {
        list.push_back({{"role", file.role}, {"name", file.name}, {"mime", file.mime}, {"bytes", file.bytes},
            {"sha256", file.sha256.hex()}});
    }
    return list;
}

Json tool(const Json& untrustedBrowser)
{
    return {{"name", "Holdfast"}, {"version", HOLDFAST_VERSION}, {"engine", text(untrustedBrowser, "engine", 100)},
        {"user_agent", text(untrustedBrowser, "user_agent")}, {"os", QSysInfo::prettyProductName().toStdString()}};
}

} // namespace

Json buildCaptureRecord(const CaptureRecordParts& parts, const RecipeOutcome& untrustedOutcome)
{
    const Json& facts = untrustedOutcome.facts;
    const Json& page = jsonMember(facts, "page");
    const Json& http = jsonMember(facts, "http");
    Json record{{"schema_version", captureRecordVersion}, {"capture_id", parts.captureId},
        {"capture_method", parts.method}, {"logged_in", parts.loggedIn}, {"requested_url", parts.request.url},
        {"requested_url_normalised", parts.address.url}, {"final_url", cutText(untrustedOutcome.finalUrl, 32768)},
        {"canonical_url", text(page, "canonical_url", 4100)}, {"title", cutText(untrustedOutcome.title, 2000)},
        {"language", text(page, "language", 64)}, {"content_type", text(page, "content_type", 131)},
        {"charset", text(page, "charset", 67)}, {"redirect_count", number(facts, "redirect_count")},
        {"received_bytes", number(facts, "received_bytes")}, {"under18", std::string(toText(parts.request.age))},
        {"complete", untrustedOutcome.complete}};
    record["redirects"] = listOf(facts, "redirects", 50, [](const Json& redirect) {
        return Json{{"url", text(redirect, "url", 8195)}, {"status", number(redirect, "status")},
            {"location", text(redirect, "location", 8195)}, {"by", text(redirect, "by", 16)}};
    });
    record["resources"] = listOf(facts, "resources", 2000, [](const Json& resource) {
        Json copy{{"url", text(resource, "url", 1030)}, {"type", text(resource, "type", 32)},
            {"status", number(resource, "status")}, {"mime", text(resource, "mime", 131)},
            {"bytes", number(resource, "bytes")}};
        if (jsonMember(resource, "sha256").is_string()) {
            copy["sha256"] = text(resource, "sha256", 64);
            copy["body_bytes"] = number(resource, "body_bytes");
        }
        if (jsonMember(resource, "error").is_string())
            copy["error"] = text(resource, "error", 100);
        return copy;
    });
    record["has_password_field"] = jsonMember(page, "has_password_field") == true;
    record["response"] = response(http);
    record["made_by_page"] = nullptr;
    if (const Json& maker = jsonMember(facts, "made_by_page"); maker.is_object())
        record["made_by_page"] = {{"url", text(maker, "url", 8195)}, {"status", number(maker, "status")}};
    record["tls"] = tls(facts);
    record["dns"] = dns(jsonMember(facts, "dns"));
    record["time"] = clocks(parts, http);
    record["viewport"]
        = {{"width", parts.request.viewportWidth}, {"height", parts.request.viewportHeight}, {"device_pixel_ratio", 1}};
    if (parts.method.starts_with("window")) // as large as the person made it
        record["viewport"].update(
            {{"width", number(page, "viewport_width")}, {"height", number(page, "viewport_height")}});
    record["page_size"] = {{"width", number(facts, "page_width")}, {"height", number(facts, "page_height")}};
    record["proxy"] = !parts.request.proxy.empty();
    record["tool"] = tool(parts.browser);
    record["steps"] = steps(facts);
    record["errors"] = notes(facts, "errors");
    record["omissions"] = notes(facts, "omissions");
    // In no capture: the browser tells nobody whether a page has any.
    record["not_watched"] = Json::array({"WebRTC", "requests and connections of workers"});
    record["scrubbed"] = listOf(facts, "scrubbed", 500, [](const Json& removed) {
        return Json{{"where", text(removed, "where", 16)}, {"origin", text(removed, "origin", 303)},
            {"name", text(removed, "name", 203)}, {"sha256", text(removed, "sha256", 64)},
            {"count", number(removed, "count")}};
    });
    record["sockets"] = sockets(facts);
    record["files"] = files(parts.files);
    record["media"] = mediaSection(facts, parts.files);
    record["error"] = nullptr;
    if (untrustedOutcome.error)
        record["error"] = {{"code", untrustedOutcome.error->code().id}, {"detail", untrustedOutcome.error->detail()}};
    return record;
}

int64_t answeredStatus(const Json& record)
{
    for (const char* key : {"response", "made_by_page"})
        if (const Json& status = jsonMember(jsonMember(record, key), "status"); status.is_number_integer())
            return status.get<int64_t>();
    return 0;
}

} // namespace holdfast::capture
