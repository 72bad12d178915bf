#include "core/imaging/pdq.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numbers>
#include <vector>

namespace holdfast::imaging {

namespace {

constexpr int grid = 64; ///< samples a side that the picture is brought down to
constexpr int bands = 16; ///< frequencies a side, the constant one left out
constexpr int smallestSide = 5, largestSide = 512; ///< px
constexpr int passes = 2; ///< two boxes make a tent

/// Floats throughout, and sums that run along: the same rounding as in the reference, where values near the median
/// decide.
struct Line {
    size_t start, stride;
    int length;
};

/// The mean of up to `window` neighbours for each value of one row or column; fewer at its ends.
void boxMean(const std::vector<float>& from, std::vector<float>& to, Line line, int window)
{
    const int half = (window + 2) / 2;
    const auto at = [&](int i) { return line.start + size_t(i) * line.stride; };
    float sum = 0;
    int first = 0, last = 0; // the values in [first, last) are in the sum
    for (int i = 0; i < line.length; ++i) {
        const int end = std::min(i + half, line.length);
        while (last < end)
            sum += from[at(last++)];
        while (first < i - (window - half))
            sum -= from[at(first++)];
        to[at(i)] = sum / float(last - first);
    }
}

void blur(std::vector<float>& luma, int width, int height)
{
    const auto windowFor = [](int side) { return (side + 2 * grid - 1) / (2 * grid); };
    std::vector<float> between(luma.size());
    for (int pass = 0; pass < passes; ++pass) {
        for (int y = 0; y < height; ++y)
            boxMean(luma, between, {size_t(y) * size_t(width), 1, width}, windowFor(width));
        for (int x = 0; x < width; ++x)
            boxMean(between, luma, {size_t(x), size_t(width), height}, windowFor(height));
    }
}

using Samples = std::array<std::array<float, grid>, grid>;

Samples decimate(const std::vector<float>& luma, int width, int height)
{
    Samples samples;
    for (int i = 0; i < grid; ++i) {
        const auto y = size_t((i + 0.5) * height / grid);
        for (int j = 0; j < grid; ++j)
            samples[size_t(i)][size_t(j)] = luma[y * size_t(width) + size_t((j + 0.5) * width / grid)];
    }
    return samples;
}

/// How much the samples differ from their neighbours; small differences, as noise makes them, count nothing.
int qualityOf(const Samples& samples)
{
    const auto step = [](float u, float v) { return std::abs(int((u - v) * 100 / 255)); };
    int sum = 0;
    for (size_t i = 0; i < grid; ++i) {
        for (size_t j = 0; j < grid; ++j) {
            if (i + 1 < grid)
                sum += step(samples[i][j], samples[i + 1][j]);
            if (j + 1 < grid)
                sum += step(samples[i][j], samples[i][j + 1]);
        }
    }
    return std::min(sum / 90, 100);
}

std::array<std::array<float, grid>, bands> cosines()
{
    const auto scale = float(std::sqrt(2.0 / grid));
    std::array<std::array<float, grid>, bands> matrix;
    for (int i = 0; i < bands; ++i)
        for (int j = 0; j < grid; ++j)
            matrix[size_t(i)][size_t(j)]
                = float(scale * std::cos(std::numbers::pi / (2 * grid) * (i + 1) * (2 * j + 1)));
    return matrix;
}

std::array<float, bands * bands> transform(const Samples& samples)
{
    static const auto matrix = cosines();
    std::array<std::array<float, grid>, bands> rows{};
    for (size_t i = 0; i < bands; ++i)
        for (size_t j = 0; j < grid; ++j)
            for (size_t k = 0; k < grid; ++k)
                rows[i][j] += matrix[i][k] * samples[k][j];
    std::array<float, bands * bands> coefficients{};
    for (size_t i = 0; i < bands; ++i)
        for (size_t j = 0; j < bands; ++j)
            for (size_t k = 0; k < grid; ++k)
                coefficients[i * bands + j] += rows[i][k] * matrix[j][k];
    return coefficients;
}

} // namespace

std::array<uint8_t, 32> pdqBits(const std::array<float, 256>& coefficients)
{
    std::array<float, 256> sorted = coefficients;
    const auto middle = sorted.begin() + sorted.size() / 2 - 1;
    std::nth_element(sorted.begin(), middle, sorted.end());
    std::array<uint8_t, 32> bits{};
    for (size_t i = 0; i < coefficients.size(); ++i)
        if (coefficients[i] > *middle)
            bits[bits.size() - 1 - i / 8] |= uint8_t(1u << (i % 8));
    return bits;
}

Pdq pdqOfLuma(std::span<const float> luma, int width, int height)
{
    if (width < smallestSide || height < smallestSide || luma.size() != size_t(width) * size_t(height))
        return {};
    std::vector<float> blurred(luma.begin(), luma.end());
    blur(blurred, width, height);
    const Samples samples = decimate(blurred, width, height);
    return {pdqBits(transform(samples)), qualityOf(samples)};
}

Pdq pdqOf(const QImage& pixels)
{
    QImage image = pixels.convertToFormat(QImage::Format_RGB32);
    if (image.width() > largestSide || image.height() > largestSide)
        image = image.scaled(largestSide, largestSide, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    std::vector<float> luma;
    luma.reserve(size_t(image.width()) * size_t(image.height()));
    for (int y = 0; y < image.height(); ++y) {
        const auto* row = reinterpret_cast<const QRgb*>(image.constScanLine(y));
        for (int x = 0; x < image.width(); ++x)
            luma.push_back(
                0.299f * float(qRed(row[x])) + 0.587f * float(qGreen(row[x])) + 0.114f * float(qBlue(row[x])));
    }
    return pdqOfLuma(luma, image.width(), image.height());
}

int hammingDistance(std::span<const uint8_t, 32> one, std::span<const uint8_t, 32> other)
{
    int distance = 0;
    for (size_t i = 0; i < one.size(); ++i)
        distance += std::popcount(uint8_t(one[i] ^ other[i]));
    return distance;
}

} // namespace holdfast::imaging
