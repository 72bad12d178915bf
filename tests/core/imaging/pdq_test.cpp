#include "core/imaging/pdq.h"

#include "core/base/byte_stream.h"
#include "core/imaging/decode_client.h"
#include "core/imaging/redaction.h"

#include <QPainter>
#include <cmath>
#include <gtest/gtest.h>
#include <numbers>
#include <random>

// The published vector (bridge-mods/aaa-orig.jpg of ThreatExchange) is a photograph that is not at hand here. The steps
// were compared with the reference by reading; these cases hold what follows from the algorithm itself.

using namespace holdfast;
using namespace holdfast::imaging;

namespace {

/// Plain shapes, the same for the same seed.
QImage shapes(unsigned seed, QSize size = {900, 600})
{
    std::mt19937 random(seed);
    const auto part = [&] { return double(random() % 1000) / 1000; };
    QImage image(size, QImage::Format_RGB32);
    image.fill(QColor::fromHsvF(float(part()), 0.3f, 0.9f));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < 40; ++i) {
        painter.setBrush(QColor::fromHsvF(float(part()), 0.8f, float(part())));
        const QRectF box(part() * size.width() - 60, part() * size.height() - 60, 40 + part() * 260, 40 + part() * 220);
        if (random() % 2 == 0)
            painter.drawEllipse(box);
        else
            painter.drawRect(box);
    }
    return image;
}

int distance(const QImage& one, const QImage& other)
{
    return hammingDistance(pdqOf(one).bits, pdqOf(other).bits);
}

QImage savedAsJpeg(const QImage& image, int quality)
{
    const Bytes file = encodeJpeg(image, quality).value();
    auto decoder = DecodeClient::start().value();
    MemorySource source(file);
    EXPECT_TRUE(decoder->load(source, "image/jpeg", {}));
    return decoder->page(1, 96, {}).value().pixels;
}

} // namespace

TEST(Pdq, aPictureThatWasScaledOrSavedAgainStaysNear)
{
    for (unsigned seed = 1; seed <= 5; ++seed) {
        const QImage image = shapes(seed);
        EXPECT_GE(pdqOf(image).quality, leastQuality);
        const auto scaled = [&](int width, int height) {
            return image.scaled(width, height, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        };
        EXPECT_LE(distance(image, scaled(450, 300)), nearDistance) << seed;
        EXPECT_LE(distance(image, scaled(1800, 1200)), nearDistance) << seed;
        EXPECT_LE(distance(image, scaled(300, 300)), nearDistance) << seed;
        EXPECT_LE(distance(image, savedAsJpeg(image, 40)), nearDistance) << seed;
    }
}

TEST(Pdq, differentPicturesAreFarApart)
{
    for (unsigned seed = 1; seed <= 5; ++seed)
        for (unsigned other = seed + 1; other <= 5; ++other)
            EXPECT_GT(distance(shapes(seed), shapes(other)), 2 * nearDistance) << seed << " " << other;
}

TEST(Pdq, theSamePixelsGiveTheSameBits)
{
    EXPECT_EQ(pdqOf(shapes(1)).bits, pdqOf(shapes(1)).bits);
}

TEST(Pdq, aSideUnderFivePixelsGivesNothing)
{
    for (const QSize size : {QSize(4, 100), QSize(100, 4), QSize(1, 1)}) {
        const Pdq hash = pdqOf(shapes(1, size));
        EXPECT_EQ(hash.quality, 0);
        EXPECT_EQ(hash.bits, Pdq().bits);
    }
    EXPECT_NE(pdqOf(shapes(1, {5, 5})).bits, Pdq().bits);
    EXPECT_EQ(pdqOf(QImage()).quality, 0);
    EXPECT_EQ(pdqOfLuma({}, 64, 64).quality, 0);
}

TEST(Pdq, aPlainAreaHasNoQuality)
{
    QImage plain(200, 200, QImage::Format_RGB32);
    plain.fill(Qt::gray);
    EXPECT_EQ(pdqOf(plain).quality, 0);
}

TEST(Pdq, qualityCountsStepsBetweenNeighbours)
{
    // Of 64 × 64, where nothing is blurred: one edge from 0 to 255 over all 64 rows is 64 steps of 100, over 90.
    std::vector<float> luma(64 * 64, 0);
    for (size_t i = 0; i < luma.size(); ++i)
        luma[i] = i % 64 < 32 ? 0.f : 255.f;
    EXPECT_EQ(pdqOfLuma(luma, 64, 64).quality, 6400 / 90);
    // A step of 2 of 255 is less than one in a hundred, and counts nothing.
    for (float& value : luma)
        value = value > 0 ? 2.f : 0.f;
    EXPECT_EQ(pdqOfLuma(luma, 64, 64).quality, 0);
}

TEST(Pdq, bitsAreThoseAboveTheLowerMedianAndBitNoughtIsPrintedLast)
{
    // 0, 1, 2 … 255: the lower median is 127, so the upper 128 are set and come first.
    std::array<float, 256> rising;
    for (size_t i = 0; i < rising.size(); ++i)
        rising[i] = float(i);
    std::array<uint8_t, 32> bits = pdqBits(rising);
    for (size_t i = 0; i < bits.size(); ++i)
        EXPECT_EQ(bits[i], i < 16 ? 0xff : 0x00) << i;
    // Only coefficient 3 of row 1 (bit 19) above all others, which are equal.
    std::array<float, 256> one{};
    one[19] = 1;
    bits = pdqBits(one);
    for (size_t i = 0; i < bits.size(); ++i)
        EXPECT_EQ(bits[i], i == 31 - 19 / 8 ? 1 << (19 % 8) : 0) << i;
}

TEST(Pdq, aWaveAcrossSetsTheBitOfItsColumnAndAWaveDownThatOfItsRow)
{
    // Products of two cosines are what the transform looks for: coefficient (i, j) is large, all others about nought.
    for (const auto& [i, j] : {std::pair(0, 5), std::pair(5, 0), std::pair(15, 15)}) {
        std::vector<float> luma(64 * 64);
        const auto wave
            = [](int band, size_t at) { return std::cos(std::numbers::pi / 128 * (band + 1) * (2 * double(at) + 1)); };
        for (size_t at = 0; at < luma.size(); ++at)
            luma[at] = float(128 + 100 * wave(i, at / 64) * wave(j, at % 64));
        const Pdq hash = pdqOfLuma(luma, 64, 64);
        const auto bit = size_t(i * 16 + j);
        EXPECT_TRUE(hash.bits[31 - bit / 8] & (1 << (bit % 8))) << i << " " << j;
    }
}

TEST(Pdq, distanceCountsTheBitsThatDiffer)
{
    Pdq one, other;
    EXPECT_EQ(hammingDistance(one.bits, other.bits), 0);
    other.bits[0] = 0x81;
    other.bits[31] = 0x01;
    EXPECT_EQ(hammingDistance(one.bits, other.bits), 3);
    other.bits.fill(0xff);
    EXPECT_EQ(hammingDistance(one.bits, other.bits), 256);
}
