#include "core/warc/warc_writer.h"

#include "core/base/ids.h"
#include "core/warc/gzip.h"

#include <algorithm>

namespace holdfast::warc {

namespace {

std::string newRecordId(UtcTime now)
{
    return "<urn:uuid:" + generateUuid7(now) + ">";
}

// A field's value ends with its line, and an address with its first white space.
std::string fieldText(std::string_view untrustedText)
{
    std::string text;
    for (const char c : untrustedText)
        if (static_cast<unsigned char>(c) > 0x20 && c != 0x7f && c != '<' && c != '>')
            text += c;
    return text;
}

std::string digestField(const Digest& digest)
{
    return "sha256:" + digest.hex();
}

} // namespace

WarcWriter::WarcWriter(Bytes& out, std::string_view software, UtcTime now)
    : m_out(out)
    , m_now(now)
    , m_infoId(newRecordId(now))
{
    const std::string info = "software: " + std::string(software) + "\r\nformat: WARC File Format 1.1\r\n";
    add("warcinfo", m_infoId, now, {{"Content-Type", "application/warc-fields"}}, {}, asBytes(info), "text/plain");
}

Placed WarcWriter::addExchange(const HttpExchange& exchange)
{
    const std::string responseId = newRecordId(m_now), uri = fieldText(exchange.url);
    Fields response{{"WARC-Target-URI", uri}, {"Content-Type", "application/http; msgtype=response"}};
    if (!exchange.remoteIp.empty())
        response.push_back({"WARC-IP-Address", fieldText(exchange.remoteIp)});
    if (!exchange.truncated.empty())
        response.push_back({"WARC-Truncated", exchange.truncated});
    const Placed placed
        = add("response", responseId, exchange.date, response, responseHead(exchange), exchange.body, exchange.mime);
    Bytes head = requestMessage(exchange);
    const Bytes body(head.end() - static_cast<std::ptrdiff_t>(exchange.requestBody.size()), head.end());
    head.resize(head.size() - body.size());
    add("request", newRecordId(m_now), exchange.date,
        {{"WARC-Target-URI", uri}, {"Content-Type", "application/http; msgtype=request"},
            {"WARC-Concurrent-To", responseId}},
        head, body, "text/plain");
    return placed;
}

Placed WarcWriter::addResource(std::string_view uri, UtcTime date, std::string_view mime, ByteView bytes)
{
    return add("resource", newRecordId(m_now), date,
        {{"WARC-Target-URI", fieldText(uri)}, {"Content-Type", std::string(mime)}}, {}, bytes, mime);
}

Placed WarcWriter::add(std::string_view type, const std::string& id, UtcTime date, const Fields& fields, ByteView head,
    ByteView payload, std::string_view mime)
{
    Placed placed;
    placed.offset = m_out.size();
    placed.payload = Sha256::of(payload);
    Sha256 block;
    block.update(head);
    block.update(payload);
    std::string text = "WARC/1.1\r\nWARC-Type: " + std::string(type) + "\r\nWARC-Record-ID: " + id
        + "\r\nWARC-Date: " + formatUtc(date) + "\r\n";
    if (type != "warcinfo")
        text += "WARC-Warcinfo-ID: " + m_infoId + "\r\n";
    for (const HttpHeader& field : fields)
        text += field.name + ": " + field.value + "\r\n";
    text += "WARC-Block-Digest: " + digestField(block.finish()) + "\r\n";
    if (type != "warcinfo")
        text += "WARC-Payload-Digest: " + digestField(placed.payload) + "\r\n";
    text += "Content-Length: " + std::to_string(head.size() + payload.size()) + "\r\n\r\n";
    Bytes record;
    record.reserve(text.size() + head.size() + payload.size() + 4);
    append(record, asBytes(text));
    append(record, head);
    append(record, payload);
    append(record, asBytes("\r\n\r\n"));
    appendGzip(m_out, record, isPackedAlready(mime) ? Packing::Store : Packing::Deflate);
    placed.length = m_out.size() - placed.offset;
    return placed;
}

} // namespace holdfast::warc
