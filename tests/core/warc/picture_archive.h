#pragma once

#include "core/warc/wacz_builder.h"

#include <string>
#include <vector>

namespace holdfast::samples {

/// An answer of a page's site, for the archive of that page.
inline warc::HttpExchange answerOf(const std::string& url, const std::string& mime, ByteView body)
{
    warc::HttpExchange exchange;
    exchange.url = url;
    exchange.date = *parseUtc("2026-11-22T09:12:35.123Z");
    exchange.responseHeaders = {{"Content-Type", mime}};
    exchange.status = 200;
    exchange.statusText = "OK";
    exchange.mime = mime;
    exchange.body.assign(body.begin(), body.end());
    return exchange;
}

/// The web archive that a capture of a page with these answers keeps.
inline Bytes archiveOf(const std::vector<warc::HttpExchange>& answers)
{
    warc::WaczBuilder builder("Holdfast 1.2", *parseUtc("2026-11-22T09:13:00.000Z"));
    for (const warc::HttpExchange& answer : answers)
        builder.addExchange(answer);
    return builder.finish({"https://pond.example/post/1", "A post", *parseUtc("2026-11-22T09:12:35.123Z")}).value();
}

} // namespace holdfast::samples
