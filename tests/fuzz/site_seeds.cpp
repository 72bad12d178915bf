#include "core/base/bytes.h"
#include "core/warc/warc_writer.h"
#include "tests/core/imaging/sample_chats.h"
#include "tests/fuzz/dash_seeds.h"
#include "tests/fuzz/seeds.h"

namespace holdfast::fuzz {

static std::vector<std::string> chatSeeds()
{
    std::vector<std::string> seeds{samples::whatsAppOfAndroid(), samples::whatsAppOfIphone(),
        samples::whatsAppAmbiguous(), samples::whatsAppArabic(), samples::telegramJson(), samples::telegramPage(),
        samples::metaThread("your_instagram_activity"), samples::discordJson(), samples::signalLines(),
        samples::signalCliLines(), samples::smsBackup()};
    const std::vector<samples::PackedFile> files{{"_chat.txt", samples::whatsAppOfIphone()},
        {"00000003-PHOTO-2026-11-18-20-12-06.jpg", "x"}, {"result.json", samples::telegramJson()}};
    for (const bool isDeflated : {false, true})
        seeds.emplace_back(asText(samples::zip(files, isDeflated)));
    return seeds;
}

static std::vector<std::string> playlistSeeds()
{
    const std::string start = "#EXTM3U\n";
    return {start
            + "#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID=\"a,b\",NAME=\"x\",DEFAULT=YES,URI=\"s.m3u8\"\n"
              "#EXT-X-STREAM-INF:BANDWIDTH=800000,RESOLUTION=640x360,AUDIO=\"a,b\"\nlow.m3u8\n",
        start
            + "#EXT-X-TARGETDURATION:4\n#EXT-X-MAP:URI=\"f.mp4\",BYTERANGE=\"700@0\"\n#EXTINF:4.5,\n"
              "#EXT-X-BYTERANGE:1000@700\nf.mp4\n#EXTINF:3,title\n#EXT-X-BYTERANGE:300\nf.mp4\n#EXT-X-ENDLIST\n",
        start
            + "#EXT-X-MEDIA-SEQUENCE:258\n#EXT-X-KEY:METHOD=AES-128,URI=\"k2\",IV=0X0F,KEYFORMAT=\"identity\"\n"
              "#EXT-X-PROGRAM-DATE-TIME:2026-11-18T20:11:05.123Z\n#EXTINF:1,\na.ts\n#EXT-X-KEY:METHOD=NONE\n"
              "#EXT-X-DISCONTINUITY\n#EXT-X-DISCONTINUITY-SEQUENCE:3\n#EXTINF:1,\nb.ts\n",
        start + "#EXT-X-KEY:METHOD=SAMPLE-AES,KEYFORMAT=\"com.example\",URI=\"skd://x\"\n#EXTINF:1,\na.ts\n"};
}

static std::vector<std::string> pageSeeds()
{
    return {"<div><span>1.2K</span><span>likes</span></div><button aria-label='31 replies'></button>",
        "<p>1,284 views · 37 reposts · 3\u202f150 vues, 12 Mal geteilt, ١٢٣ مشاهدة, 1.2万次观看</p>",
        R"(<head><meta property="og:description" content="1,234 likes, 56 comments - anna on March 14">)"
        R"(<meta name="twitter:creator" content="@anna"><script type="application/ld+json">)"
        R"({"@type":"VideoObject","author":{"@type":"Person","name":"Anna Eriksson","url":"/u/anna"},)"
        R"("uploadDate":"2026-03-14T21:07:00Z","commentCount":24,"interactionStatistic":[{"interactionType":)"
        R"({"@type":"WatchAction"},"userInteractionCount":"99"}]}</script></head>)",
        R"(<div itemscope itemtype="https://schema.org/Person"><a rel="author" itemprop="url" href="/u/anna">)"
        R"(<span itemprop="name">Anna</span></a><time datetime="2026-03-14">then</time></div>)"};
}

static std::vector<std::string> warcSeeds()
{
    const UtcTime date = *parseUtc("2026-11-22T09:12:35.123Z");
    warc::HttpExchange exchange;
    exchange.url = "https://site.example/a.png";
    exchange.date = date;
    exchange.status = 200;
    exchange.mime = "image/png";
    exchange.responseHeaders = {{"Content-Type", "image/png"}};
    append(exchange.body, asBytes("\x89PNG"));
    Bytes file;
    warc::WarcWriter writer(file, "Holdfast", date);
    writer.addExchange(exchange);
    exchange.truncated = "length";
    exchange.mime = "text/html";
    writer.addExchange(exchange);
    writer.addResource("urn:view:https://site.example/", date, "image/png", exchange.body);
    return {std::string(asText(file))};
}

Seeds siteSeeds()
{
    return {{"fuzz_chat", chatSeeds()}, {"fuzz_dash", samples::dashManifests()}, {"fuzz_playlist", playlistSeeds()},
        {"fuzz_page", pageSeeds()}, {"fuzz_warc", warcSeeds()}};
}

} // namespace holdfast::fuzz
