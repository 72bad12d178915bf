#include "core/imaging/leak/leak_codes.h"
#include "core/imaging/redaction.h"
#include "core/imaging/suggest/cover_codes.h"
#include "core/imaging/suggest/suggester.h"
#include "tests/core/imaging/leak/check_bytes.h"

#include "drawn_symbol.h"

#include <QPainter>

#include <gtest/gtest.h>

#include <algorithm>

using namespace holdfast;
using namespace holdfast::imaging;

namespace {

struct Symbol {
    const char* name;
    ZXing::BarcodeFormat format;
    QSize size; ///< px
    const char* text = "D231458907 UTOPIA 12 AUG 1974";
};

/// A letter with a symbol that somebody stuck on it at an angle.
struct Letter {
    QImage page;
    QPolygonF symbol;
};

Letter letterWith(const Symbol& symbol, double degrees)
{
    const QImage image = specimen::drawnSymbol(symbol.format, symbol.text, symbol.size, 2);
    Letter letter{QImage(1500, 1100, QImage::Format_RGB32), {}};
    letter.page.fill(Qt::white);
    QPainter painter(&letter.page);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setFont(QFont(QStringLiteral("DejaVu Sans"), 22));
    for (int line = 0; line < 4; ++line)
        painter.drawText(80, 90 + line * 60, QStringLiteral("Dear Sir or Madam, this letter lies level on its table"));
    const QTransform place
        = QTransform().translate(750, 680).rotate(degrees).translate(-image.width() / 2.0, -image.height() / 2.0);
    painter.setTransform(place);
    painter.drawImage(0, 0, image);
    letter.symbol = place.map(QPolygonF(QRectF(image.rect().adjusted(12, 12, -12, -12))));
    return letter;
}

bool isUnderCovers(const QPolygonF& place, const std::vector<Suggestion>& all)
{
    constexpr int points = 24;
    for (int i = 0; i <= points; ++i)
        for (int k = 0; k <= points; ++k) {
            const QPointF top = place[0] + (place[1] - place[0]) * i / points;
            const QPointF bottom = place[3] + (place[2] - place[3]) * i / points;
            const QPoint point = (top + (bottom - top) * k / points).toPoint();
            if (std::ranges::none_of(all, [&](const Suggestion& one) {
                    return one.code == cover_codes::barcode
                        && std::ranges::any_of(one.boxes, [&](const QRect& box) { return box.contains(point); });
                }))
                return false;
        }
    return true;
}

class SlantingCode : public ::testing::TestWithParam<Symbol> { };

TEST_P(SlantingCode, isCoveredAtEveryAngleAndFoundByTheLeakCheck)
{
    const std::unique_ptr<DecodeClient> client = DecodeClient::start().value();
    for (const double degrees : {0, 5, 8, 12, 15, 22, 30, 38}) {
        const Letter letter = letterWith(GetParam(), degrees);
        const Bytes file = encodePng(letter.page).value();
        MemorySource source(file);
        ASSERT_TRUE(client->load(source, "image/png", {}));
        const auto suggested = suggestForDocument(*client, 1, {});
        ASSERT_TRUE(suggested) << suggested.error().detail();
        EXPECT_TRUE(isUnderCovers(letter.symbol, suggested->covers)) << GetParam().name << " at " << degrees;
        const auto report = samples::checkBytes(*client, file, "image/png");
        ASSERT_TRUE(report) << report.error().detail();
        EXPECT_TRUE(std::ranges::any_of(
            report->findings, [](const LeakFinding& found) { return found.code == leak_codes::barcode; }))
            << GetParam().name << " at " << degrees;
    }
}

INSTANTIATE_TEST_SUITE_P(Symbols, SlantingCode,
    ::testing::Values(Symbol{"QRCode", ZXing::BarcodeFormat::QRCode, {320, 320}},
        Symbol{"DataMatrix", ZXing::BarcodeFormat::DataMatrix, {320, 320}},
        Symbol{"PDF417", ZXing::BarcodeFormat::PDF417, {640, 220}},
        Symbol{"Code128", ZXing::BarcodeFormat::Code128, {760, 150}, "D231458907"}),
    [](const ::testing::TestParamInfo<Symbol>& one) { return std::string(one.param.name); });

} // namespace
