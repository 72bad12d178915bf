#include "tests/core/imaging/suggest/drawn_documents.h"
#include "tests/core/imaging/suggest/scanned_variants.h"

#include "core/imaging/redaction.h"
#include "core/imaging/suggest/cover_codes.h"
#include "core/imaging/suggest/suggester.h"
#include "tests/support/measuring.h"
#include "tests/support/rounds.h"

#include <gtest/gtest.h>

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

/// What of the lines and barcodes came under covers.
struct Rates {
    unsigned variants = 0, places = 0, covered = 0, flagged = 0, silent = 0, readable = 0, readableCovered = 0;

    /// False where something is not wholly covered.
    bool add(const samples::Variant& made, const std::vector<Suggestion>& covers)
    {
        ++variants;
        bool isWhole = true;
        for (const QPolygonF& place : made.machineReadable) {
            const bool isUnder = isCovered(place, covers);
            const bool isSeen = isFlagged(place, covers);
            ++places;
            covered += isUnder ? 1 : 0;
            flagged += !isUnder && isSeen ? 1 : 0;
            silent += !isUnder && !isSeen ? 1 : 0;
            readable += made.isReadable ? 1 : 0;
            readableCovered += made.isReadable && isUnder ? 1 : 0;
            isWhole = isWhole && isUnder;
        }
        return isWhole;
    }
    void print(const std::string& name, double seconds) const
    {
        std::printf("%s: variants %u, lines and codes %u: covered %u, flagged %u, passed silently %u; of %u readable "
                    "covered %u (%.1f %%); %.2f s each\n",
            name.c_str(), variants, places, covered, flagged, silent, readable, readableCovered,
            readable == 0 ? 100.0 : 100.0 * readableCovered / readable, seconds / variants);
        std::fflush(stdout);
    }
    void expectEnough(const std::string& name) const
    {
        EXPECT_EQ(silent, 0u) << name;
        EXPECT_GE(readableCovered * 100, readable * 99) << name;
    }
};

class CoverVariants : public testing::Test {
protected:
    /// What went wrong is named, and kept as a picture where HOLDFAST_KEEP names a folder.
    void look(const samples::Variant& made, unsigned number, Rates& rates) const
    {
        const Bytes file = encodePng(made.picture).value();
        MemorySource source(file);
        ASSERT_TRUE(m_client->load(source, "image/png", {}));
        const auto suggested = suggestForDocument(*m_client, 1, {});
        ASSERT_TRUE(suggested) << suggested.error().detail();
        if (rates.add(made, suggested->covers))
            return;
        std::printf("not whole: %u %s\n", number, made.name.c_str());
        if (const char* folder = std::getenv("HOLDFAST_KEEP"))
            made.picture.save(QString::fromUtf8(folder)
                + QStringLiteral("/%1 %2.png").arg(number).arg(QString::fromStdString(made.name)));
    }
    const std::unique_ptr<DecodeClient> m_client = DecodeClient::start().value();
};

/// scripts/cover-rates runs several hundred; the rates are printed.
TEST_F(CoverVariants, everyZoneAndBarcodeIsCoveredOrFlagged)
{
    const unsigned rounds = holdfast::test::roundsOr(samples::drawnKinds); // each kind of document once
    Rates rates;
    const holdfast::test::Stopwatch watch;
    for (unsigned number = 0; number < rounds; ++number)
        look(samples::variant(number), number, rates);
    rates.print("photographs", watch.seconds());
    rates.expectEnough("photographs");
}

/// A tenth as many of each artefact, whose rates are told and held one by one.
TEST_F(CoverVariants, everyZoneAndBarcodeOfAScanIsCoveredOrFlagged)
{
    constexpr unsigned usual = 10;
    const unsigned rounds = (holdfast::test::roundsOr(usual) + usual - 1) / usual;
    for (const samples::Artefact artefact : samples::allArtefacts) {
        Rates rates;
        const holdfast::test::Stopwatch watch;
        for (unsigned number = 0; number < rounds; ++number)
            look(samples::scannedVariant(artefact, number), number, rates);
        rates.print(samples::nameOf(artefact), watch.seconds());
        rates.expectEnough(samples::nameOf(artefact));
    }
}

} // namespace
