#include "tests/core/imaging/suggest/variants.h"

#include "core/imaging/redaction.h"
#include "core/imaging/suggest/cover_codes.h"
#include "core/imaging/suggest/suggester.h"
#include "tests/support/rounds.h"

#include <gtest/gtest.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>

using namespace holdfast;
using namespace holdfast::imaging;

namespace {

/// Every point of a grid over the place lies under a cover.
bool isCovered(const QPolygonF& place, const std::vector<Suggestion>& all)
{
    constexpr int across = 60, down = 8;
    for (int i = 0; i <= across; ++i)
        for (int k = 0; k <= down; ++k) {
            const QPointF top = place[0] + (place[1] - place[0]) * i / across;
            const QPointF bottom = place[3] + (place[2] - place[3]) * i / across;
            const QPoint point = (top + (bottom - top) * k / down).toPoint();
            bool isUnder = false;
            for (const Suggestion& one : all)
                for (const QRect& box : one.boxes)
                    isUnder = isUnder || box.contains(point);
            if (!isUnder)
                return false;
        }
    return true;
}

bool isFlagged(const QPolygonF& place, const std::vector<Suggestion>& all)
{
    for (const Suggestion& one : all)
        for (const QRect& box : one.boxes)
            if (one.needsEye && place.boundingRect().intersects(QRectF(box)))
                return true;
    return false;
}

/// scripts/cover-rates runs several hundred; the rates are printed, and what went wrong is named.
TEST(CoverVariants, everyZoneAndBarcodeIsCoveredOrFlagged)
{
    const unsigned rounds = holdfast::test::roundsOr(8);
    const std::unique_ptr<DecodeClient> client = DecodeClient::start().value();
    unsigned places = 0, covered = 0, flagged = 0, silent = 0, readable = 0, readableCovered = 0;
    const auto start = std::chrono::steady_clock::now();
    for (unsigned number = 0; number < rounds; ++number) {
        const samples::Variant made = samples::variant(number);
        const Bytes file = encodePng(made.picture).value();
        MemorySource source(file);
        ASSERT_TRUE(client->load(source, "image/png", {}));
        const auto suggested = suggestForDocument(*client, 1, {});
        ASSERT_TRUE(suggested) << suggested.error().detail();
        bool isWhole = true;
        for (const QPolygonF& place : made.machineReadable) {
            const bool isUnder = isCovered(place, suggested->covers);
            const bool isSeen = isFlagged(place, suggested->covers);
            ++places;
            covered += isUnder ? 1 : 0;
            flagged += !isUnder && isSeen ? 1 : 0;
            silent += !isUnder && !isSeen ? 1 : 0;
            readable += made.isReadable ? 1 : 0;
            readableCovered += made.isReadable && isUnder ? 1 : 0;
            isWhole = isWhole && isUnder;
        }
        if (!isWhole) {
            std::printf("not whole: %u %s\n", number, made.name.c_str());
            if (const char* folder = std::getenv("HOLDFAST_KEEP"))
                made.picture.save(QString::fromUtf8(folder) + QStringLiteral("/%1.png").arg(number));
        }
    }
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    std::printf(
        "variants %u, lines and codes %u: covered %u, flagged %u, passed silently %u; of %u readable covered %u "
        "(%.1f %%); %.2f s each\n",
        rounds, places, covered, flagged, silent, readable, readableCovered, 100.0 * readableCovered / readable,
        seconds / rounds);
    EXPECT_EQ(silent, 0u);
    EXPECT_GE(readableCovered * 100, readable * 99);
}

} // namespace
