#include "core/imaging/leak/traces.h"

#include "core/base/helper_process.h"
#include "core/base/untrusted_text.h"
#include "core/imaging/decode_client.h"
#include "core/imaging/leak/leak_codes.h"

#include <algorithm>

namespace holdfast::imaging {

void Traces::add(Trace trace)
{
    if (entries.size() >= maxTraces) {
        ++leftOut;
        return;
    }
    trace.text = cutText(oneLine(trace.text), maxFoundText);
    entries.push_back(std::move(trace));
}

void Traces::addUnread(std::string_view what)
{
    std::string word = printableAscii(what, 60);
    if (unread.size() < maxUnread && std::ranges::find(unread, word) == unread.end())
        unread.push_back(std::move(word));
}

void Traces::append(Traces more)
{
    for (Trace& trace : more.entries)
        add(std::move(trace));
    for (const std::string& what : more.unread)
        addUnread(what);
    leftOut += more.leftOut;
}

Json tracesJson(const Traces& traces)
{
    Json entries = Json::array();
    for (const Trace& trace : traces.entries)
        entries.push_back({{"code", trace.code}, {"page", trace.page}, {"box", boxJson(trace.box)},
            {"text", trace.text}, {"certain", trace.isCertain}});
    return {{"traces", std::move(entries)}, {"unread", traces.unread}, {"left_out", traces.leftOut}};
}

Result<Traces> parseTraces(const Json& untrustedMessage)
{
    const Json& untrustedEntries = jsonMember(untrustedMessage, "traces");
    const Json& untrustedUnread = jsonMember(untrustedMessage, "unread");
    if (!untrustedEntries.is_array() || untrustedEntries.size() > maxTraces || !untrustedUnread.is_array()
        || untrustedUnread.size() > maxUnread)
        return fail(holdfast::errors::helperBadMessage, "traces");
    Traces traces;
    HF_TRY(traces.leftOut, jsonUnsigned(untrustedMessage, "left_out"));
    for (const Json& untrustedEntry : untrustedEntries) {
        Trace trace;
        HF_TRY(const std::string untrustedCode, jsonString(untrustedEntry, "code"));
        const auto code = std::ranges::find(leak_codes::all, untrustedCode);
        HF_TRY(const uint64_t page, jsonUnsigned(untrustedEntry, "page"));
        const Json& certain = jsonMember(untrustedEntry, "certain");
        if (code == leak_codes::all.end() || page > maxPages || !certain.is_boolean())
            return fail(holdfast::errors::helperBadMessage, "trace");
        trace.code = *code;
        trace.page = uint32_t(page);
        HF_TRY(trace.box, parseBox(jsonMember(untrustedEntry, "box")));
        HF_TRY(trace.text, jsonString(untrustedEntry, "text"));
        trace.isCertain = certain.get<bool>();
        traces.add(std::move(trace));
    }
    for (const Json& untrustedWhat : untrustedUnread) {
        if (!untrustedWhat.is_string())
            return fail(holdfast::errors::helperBadMessage, "unread");
        traces.addUnread(untrustedWhat.get<std::string>());
    }
    return traces;
}

} // namespace holdfast::imaging
