#include "core/imaging/sized_copy.h"

#include "core/imaging/pdf_builder.h"

#include <algorithm>
#include <array>

namespace holdfast::imaging {

namespace {

constexpr int leastSide = 700; ///< px of the longer side: below that a card can't be read

struct Attempt {
    int quality;
    double scale;
};
constexpr std::array attempts{Attempt{92, 1}, Attempt{80, 1}, Attempt{68, 1}, Attempt{68, 0.75}, Attempt{68, 0.6},
    Attempt{60, 0.5}, Attempt{60, 0.4}, Attempt{60, 0.3}};

/// Covers and words are in the pixels already, so nothing of what was below comes back by scaling.
Page scaled(Page page, double scale)
{
    const int longer = std::max(page.pixels.width(), page.pixels.height());
    const double least = std::min(1.0, double(leastSide) / std::max(1, longer));
    const double factor = std::max(scale, least);
    if (factor >= 1)
        return page;
    page.pixels
        = page.pixels
              .scaled(std::max(1, int(page.pixels.width() * factor)), std::max(1, int(page.pixels.height() * factor)),
                  Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
              .convertToFormat(QImage::Format_RGB32);
    page.dotsPerInch *= factor;
    return page;
}

/// How many bytes it wrote.
Result<uint64_t> encodeOnce(const PageMaker& pageAt, uint32_t pages, OutputFormat format, const Attempt& attempt,
    ByteSink& out, const Progress& progress)
{
    if (format != OutputFormat::Pdf) {
        HF_TRY(Page page, pageAt(1));
        const Page made = scaled(std::move(page), attempt.scale);
        HF_TRY(const Bytes file,
            format == OutputFormat::Png ? encodePng(made.pixels) : encodeJpeg(made.pixels, attempt.quality));
        HF_CHECK(out.write(file));
        return file.size();
    }
    PdfBuilder builder(out);
    for (uint32_t number = 1; number <= pages; ++number) {
        HF_CHECK(progress.checkpoint());
        HF_TRY(Page page, pageAt(number));
        HF_CHECK(builder.addPage(scaled(std::move(page), attempt.scale)));
        progress.report("covering", number, pages);
    }
    HF_CHECK(builder.finish());
    return builder.size();
}

} // namespace

Result<void> encodeCopy(const PageMaker& pageAt, uint32_t pages, OutputFormat format, std::optional<uint64_t> maxBytes,
    const StartCopy& start, const Progress& progress)
{
    uint64_t smallest = 0;
    double lastScale = 0;
    for (const Attempt& attempt : attempts) {
        if (format != OutputFormat::Jpeg && attempt.scale == lastScale)
            continue; // their compression has no degrees
        lastScale = attempt.scale;
        HF_CHECK(progress.checkpoint());
        HF_TRY(ByteSink * out, start());
        HF_TRY(const uint64_t bytes, encodeOnce(pageAt, pages, format, attempt, *out, progress));
        if (!maxBytes || bytes <= *maxBytes)
            return {};
        smallest = smallest == 0 ? bytes : std::min(smallest, bytes);
    }
    return fail(errors::tooManyBytes, std::to_string(smallest) + " bytes at the least");
}

} // namespace holdfast::imaging
