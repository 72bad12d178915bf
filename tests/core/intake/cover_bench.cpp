// Measures what a document takes until its covered copy is seen. Prints a line of JSON, in milliseconds.
//   holdfast_cover_bench cover FILE        what the screen does with one page: opens it, looks it through, covers what
//                                          was found, and decodes the copy to show it; by one helper, one after the
//                                          other
//   holdfast_cover_bench pages FILE DPI    all pages in pixels

#include "core/base/json.h"
#include "core/base/secure_buffer.h"
#include "core/imaging/suggest/suggester.h"
#include "core/intake/intake.h"
#include "tests/support/measuring.h"

using namespace holdfast;
using holdfast::test::must;

namespace {

constexpr size_t largestDocument = 256u << 20;
constexpr size_t identifyBytes = 256u << 10;

struct Opened {
    Bytes bytes;
    std::string mime;
    uint32_t pages = 0;
};

Opened open(imaging::DecodeClient& decoder, const char* path)
{
    Opened opened;
    opened.bytes = must(readFile(path, largestDocument));
    const ByteView whole = opened.bytes;
    opened.mime = must(decoder.identify(whole.first(std::min(whole.size(), identifyBytes)), {})).mime;
    MemorySource source(opened.bytes);
    opened.pages = must(decoder.load(source, opened.mime, {}));
    return opened;
}

Json cover(const char* path)
{
    constexpr double dotsShown = 110;
    constexpr int widthShown = 1400;
    const test::Stopwatch watch;
    const auto decoder = must(imaging::DecodeClient::start());
    const Opened document = open(*decoder, path);
    must(decoder->page(1, imaging::redactionDotsPerInch, {}));
    const double opened = watch.milliseconds();
    const imaging::SuggestedCovers found = must(imaging::suggestForDocument(*decoder, document.pages, {}));
    const double suggested = watch.milliseconds();
    intake::CoverOrder order;
    for (const imaging::Suggestion& one : found.covers)
        for (const QRect& box : one.boxes)
            order.covers.push_back({one.page, box, std::string(one.code)});
    order.format = imaging::OutputFormat::Png;
    order.waitsBeside = path;
    MemorySource again(document.bytes);
    const intake::CoveredCopy copy = must(intake::coverDocument(nullptr, *decoder, again, document.mime, order, {}));
    const double covered = watch.milliseconds();
    must(decoder->load(*copy.file.open(), imaging::mimeOf(order.format), {}));
    const imaging::Page shown = must(decoder->page(1, dotsShown, {}));
    const QImage scaled = shown.pixels.scaledToWidth(widthShown, Qt::SmoothTransformation);
    return {{"open_ms", opened}, {"suggest_ms", suggested - opened}, {"copy_ms", covered - suggested},
        {"preview_ms", watch.milliseconds() - covered}, {"covers", order.covers.size()},
        {"unchecked", found.unchecked.size()}, {"shown_height", scaled.height()}};
}

Json pages(const char* path, double dotsPerInch)
{
    const test::Stopwatch watch;
    const auto decoder = must(imaging::DecodeClient::start());
    const Opened document = open(*decoder, path);
    int64_t pixels = 0;
    for (uint32_t number = 1; number <= document.pages; ++number) {
        const imaging::Page page = must(decoder->page(number, dotsPerInch, {}));
        pixels += int64_t(page.pixels.width()) * page.pixels.height();
    }
    return {{"pages", document.pages}, {"pixels", pixels}, {"pages_ms", watch.milliseconds()}};
}

} // namespace

int main(int argc, char** argv)
{
    initialiseCrypto();
    const std::string what = argc > 1 ? argv[1] : "";
    Json line;
    if (what == "cover" && argc == 3)
        line = cover(argv[2]);
    else if (what == "pages" && argc == 4)
        line = pages(argv[2], std::strtod(argv[3], nullptr));
    else
        return 2;
    std::printf("%s\n", canonicalJson(line).c_str());
    return 0;
}
