#include "core/imaging/redaction.h"
#include "core/imaging/suggest/suggester.h"

#include "drawn_symbol.h"

#include <QPainter>

#include <gtest/gtest.h>

#include <algorithm>

using namespace holdfast;
using namespace holdfast::imaging;

namespace {

struct LineSymbol {
    const char* name;
    ZXing::BarcodeFormat format;
    const char* text;
};

QImage linesOf(const LineSymbol& symbol)
{
    return specimen::drawnSymbol(symbol.format, symbol.text, {400, 90}, 10);
}

/// A code beside itself and below itself, and the back of the sheet with it, mirrored, through all of that.
struct DoubledPage {
    QImage page;
    std::vector<QRect> places;
};

DoubledPage pageWithItTwice(const LineSymbol& symbol)
{
    const QImage lines = linesOf(symbol);
    DoubledPage made{QImage(1000, 560, QImage::Format_RGB32), {}};
    made.page.fill(Qt::white);
    for (const QPoint& corner : {QPoint(60, 60), QPoint(540, 60), QPoint(60, 380)})
        made.places.emplace_back(corner, lines.size());
    QPainter painter(&made.page);
    for (const QRect& place : made.places)
        painter.drawImage(place.topLeft(), lines);
    painter.setOpacity(0.3);
    painter.setCompositionMode(QPainter::CompositionMode_Multiply);
    painter.drawImage(95, 410, lines.mirrored(true, false));
    painter.drawImage(540, 380, lines.mirrored(true, false));
    return made;
}

bool isOverTheMiddle(const QRect& place, const std::vector<Suggestion>& all)
{
    const QRect middle = place.adjusted(80, 20, -80, -60); // above where the back shows through
    return std::ranges::any_of(all, [&](const Suggestion& one) {
        return one.source == Suggestion::Source::Barcode
            && std::ranges::any_of(one.boxes, [&](const QRect& box) { return box.contains(middle); });
    });
}

class RepeatedLineCode : public ::testing::TestWithParam<LineSymbol> { };

TEST_P(RepeatedLineCode, isReadAndCoveredWhereverItStandsAndEndsNoHelper)
{
    const std::unique_ptr<DecodeClient> client = DecodeClient::start().value();
    const DoubledPage made = pageWithItTwice(GetParam());
    const Bytes file = encodePng(made.page).value();
    MemorySource source(file);
    ASSERT_TRUE(client->load(source, "image/png", {}));
    const auto suggested = suggestForDocument(*client, 1, {});
    ASSERT_TRUE(suggested) << suggested.error().detail();
    EXPECT_TRUE(suggested->unchecked.empty());
    for (const QRect& place : made.places)
        EXPECT_TRUE(isOverTheMiddle(place, suggested->covers)) << place.x() << ", " << place.y();
}

INSTANTIATE_TEST_SUITE_P(Formats, RepeatedLineCode,
    ::testing::Values(LineSymbol{"Code128", ZXing::BarcodeFormat::Code128, "D12345678"},
        LineSymbol{"Code39", ZXing::BarcodeFormat::Code39, "UTO12345"},
        LineSymbol{"Code93", ZXing::BarcodeFormat::Code93, "UTO12345"},
        LineSymbol{"EAN13", ZXing::BarcodeFormat::EAN13, "4006381333931"},
        LineSymbol{"EAN8", ZXing::BarcodeFormat::EAN8, "96385074"},
        LineSymbol{"UPCE", ZXing::BarcodeFormat::UPCE, "01234565"},
        LineSymbol{"ITF", ZXing::BarcodeFormat::ITF, "12345678"},
        LineSymbol{"Codabar", ZXing::BarcodeFormat::Codabar, "A12345678B"}),
    [](const ::testing::TestParamInfo<LineSymbol>& one) { return std::string(one.param.name); });

/// Codes without a check figure are patterns of lines of two widths, too.
TEST(LinePatterns, areNoBarcodesThatCouldBeRead)
{
    const std::unique_ptr<DecodeClient> client = DecodeClient::start().value();
    for (const int wide : {2, 3}) {
        QImage page(900, 600, QImage::Format_RGB32);
        page.fill(Qt::white);
        QPainter painter(&page);
        for (int x = 40, k = 0; x < 860; x += 4 * (k % 5 == 0 ? wide : 1), ++k) {
            const int width = 4 * (k % 3 == 0 ? wide : 1);
            painter.fillRect(QRect(x, 60, width, 400), Qt::black);
            x += width;
        }
        painter.end();
        const Bytes file = encodePng(page).value();
        MemorySource source(file);
        ASSERT_TRUE(client->load(source, "image/png", {}));
        const auto suggested = suggestForDocument(*client, 1, {});
        ASSERT_TRUE(suggested) << suggested.error().detail();
        EXPECT_TRUE(std::ranges::none_of(suggested->covers, [](const Suggestion& one) {
            return one.source == Suggestion::Source::Barcode;
        })) << wide;
    }
}

} // namespace
