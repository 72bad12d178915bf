#include "core/base/frame.h"
#include "core/imaging/archive_pictures.h"
#include "core/imaging/decode_protocol.h"
#include "core/imaging/leak/leak_codes.h"
#include "core/imaging/leak/traces.h"
#include "core/imaging/media.h"
#include "core/imaging/page_facts.h"
#include "core/imaging/page_reading.h"
#include "core/imaging/straighten/corners.h"
#include "core/imaging/suggest/page_survey.h"
#include "tests/fuzz/seeds.h"

namespace holdfast::fuzz {

using namespace imaging;

static std::string framed(std::string_view type, Json answer)
{
    answer["type"] = type;
    return chosen(63, asText(encodeMessage(answer)));
}

static Json someText()
{
    PageText text;
    text.add(PageText::Word{"ERIKSSON", QRect(10, 20, 80, 24), 91, 1, false});
    text.add(PageText::Word{"ANNA", QRect(10, 50, 40, 24), 40, 2, true});
    text.add(PageText::Code{"QRCode", "https://site.example", QRect(200, 10, 90, 90)});
    return pageTextJson(text);
}

static Json someTraces()
{
    Traces traces;
    traces.add({leak_codes::trailing, 1, QRect(0, 0, 5, 5), "12 bytes", false});
    traces.addUnread("metadata");
    return tracesJson(traces);
}

static Json someSurvey()
{
    PageSurvey survey;
    survey.page = QSize(800, 600);
    survey.angle = -12.5;
    survey.words.push_back({"ERIKSSON", QRect(10, 20, 80, 24), 91, 1, false});
    survey.codes.push_back({"PDF417", "@\n\x1e\rANSI 636000090002DL", QRect(10, 300, 300, 80)});
    survey.marks.push_back({true, QRect(10, 300, 300, 80)});
    return surveyJson(survey);
}

static Json someFacts()
{
    PageFacts facts;
    Figure figure;
    figure.value = 1284;
    figure.written = "1,284 views";
    facts.add(figure);
    Person person;
    person.name = "Anna Eriksson";
    person.profileUrl = "https://site.example/anna";
    facts.add(person);
    return pageFactsJson(facts);
}

static Json someArchive()
{
    ArchivedPictures archive;
    archive.add({"https://site.example/a.png", "<urn:uuid:0197>", "2026-11-22T09:12:35.123Z", "image/png",
        Sha256::of(asBytes("a")), 1, 640, 480});
    archive.addUnread({"https://site.example/b.png", "decode.failed"});
    return archivedPicturesJson(archive);
}

static std::vector<std::string> decodeSeeds()
{
    const auto film = Json::parse(R"({"container":"mov,mp4","duration_ms":9500,"duration_measured":false,"streams":[
        {"kind":"video","codec":"h264","encrypted":false,"width":640,"height":360,"turned_by":90,"milliframes_per_second":25000},
        {"kind":"audio","codec":"aac","encrypted":true,"sample_rate":44100,"channels":2}],"streams_left_out":0,
        "claimed":{"entries":[{"name":"Media.encoder","value":"x"}],"left_out":0},
        "sheet":{"columns":2,"tile_width":160,"tile_height":90,"times_ms":[0,3000,6000]},"sheet_missing":""})");
    const Json pixels{{"width", 2u}, {"height", 1u}, {"bytes", 6u}};
    return {framed(protocol::textFound, someText()), framed(protocol::inspected, someTraces()),
        framed(protocol::surveyed, someSurvey()), framed(protocol::pageFactsRead, someFacts()),
        framed(protocol::mediaRead, film), framed(protocol::archiveRead, someArchive()),
        framed(protocol::edges, foundEdgesJson({QSize(400, 300), cornersOf(QSize(400, 300)), 80})),
        framed(protocol::claimed,
            Json::parse(R"({"entries":[{"name":"Exif.Image.Make","value":"x","part":2}],"left_out":1})")),
        framed("languages", Json::parse(R"({"languages":["eng","fra","chi_sim"]})")),
        framed("reading", pageReadingJson({true, {"eng", "ara"}})),
        framed(protocol::pixels, pixels) + std::string(asText(encodeFrame(Frame::Kind::Data, asBytes("rgbRGB")))),
        chosen(0, asText(encodeHello(protocol::helperName)))};
}

static std::vector<std::string> outcomeSeeds()
{
    const std::string start
        = R"({"type":"done","seen":true,"complete":true,"title":"T","final_url":"https://a.example/q",)"
          R"("http_status":200,"error":null,"facts":)";
    return {start
            + R"({"page":{"language":"en"},"http":{"status":200,"headers":[{"name":"a","value":"b"}],)"
              R"("remote_ip":"127.0.0.1","remote_port":80,"date_header":"Sun, 22 Nov 2026 09:12:34 GMT","received_at_ms":1795338755500},)"
              R"("redirects":[{"url":"https://a.example/p","status":302,"location":"/q","by":"server"}],)"
              R"("dns":{"name":"a.example","asked_at":"x","error":null,"addresses":["127.0.0.1"]}}})",
        start
            + R"({"media":{"players":[{"kind":"window","duration_ms":1e99,"area":5},5],"files":[)"
              R"({"url":"https://a.example/f.mp4","status":200,"number":1,"whole":true,"list":"hls","film":1}]},)"
              R"("steps":[{"what":"load","at_ms":5,"script":"x"}],"sockets":[{"url":"wss://a.example"}],"errors":[],"omissions":[]}})",
        R"({"type":"capture","url":"https://a.example/","width":1280,"media":true})"};
}

static std::vector<std::string> presetSeeds()
{
    const std::string start = R"({"preset":"holdfast-preset","version":1,"document":"x","purposes":[)";
    return {start
            + R"({"id":"p","cover":["cover.mrz","cover.barcode"],"keep":{"name":"who-asks","expiry":"still-valid"},)"
              R"("by_choice":["photo","cover.birth-date"]}]})",
        start + R"({"id":"p","cover":["cover.mrz","cover.barcode","hat"],"keep":{},"by_choice":[]}]})", start + "]}",
        R"({"preset":"holdfast-preset","version":2})"};
}

Seeds answerSeeds()
{
    return {{"fuzz_answers", decodeSeeds()}, {"fuzz_outcome", outcomeSeeds()}, {"fuzz_preset", presetSeeds()},
        {"fuzz_arguments",
            {"1:10,20,300,40", "500:-20000,-1,20000,20000", "0:0,0,1,1", "0,0,400,0,400,300,0,300",
                "10,20,410,25,405,330,-1000000,1000000", "eng,fra,chi_tra_vert"}}};
}

} // namespace holdfast::fuzz
