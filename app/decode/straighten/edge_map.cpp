#include "app/decode/straighten/edge_map.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace holdfast::decode {

namespace {

constexpr float leastChange = 2.2f; // levels a pixel, after smoothing: a white card on white paper has as much

using Plane = std::vector<float>;

/// One channel, smoothed by a binomial of five in both directions.
Plane smoothPlane(const QImage& picture, int shift)
{
    constexpr std::array<float, 5> weights{1 / 16.0f, 4 / 16.0f, 6 / 16.0f, 4 / 16.0f, 1 / 16.0f};
    const int width = picture.width(), height = picture.height();
    Plane across(size_t(width) * size_t(height)), smooth(across.size());
    for (int y = 0; y < height; ++y) {
        const auto* row = reinterpret_cast<const QRgb*>(picture.constScanLine(y));
        for (int x = 0; x < width; ++x) {
            float sum = 0;
            for (int d = -2; d <= 2; ++d)
                sum += weights[size_t(d + 2)] * float((row[std::clamp(x + d, 0, width - 1)] >> shift) & 0xff);
            across[size_t(y) * size_t(width) + size_t(x)] = sum;
        }
    }
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            float sum = 0;
            for (int d = -2; d <= 2; ++d)
                sum += weights[size_t(d + 2)]
                    * across[size_t(std::clamp(y + d, 0, height - 1)) * size_t(width) + size_t(x)];
            smooth[size_t(y) * size_t(width) + size_t(x)] = sum;
        }
    return smooth;
}

struct Gradients {
    Plane x, y, size;
};

/// Of the channel that changes most: a card and the table below it may be equally bright.
Gradients gradientsOf(const QImage& picture)
{
    const size_t width = size_t(picture.width()), height = size_t(picture.height());
    Gradients all{Plane(width * height), Plane(width * height), Plane(width * height)};
    for (const int shift : {0, 8, 16}) {
        const Plane plane = smoothPlane(picture, shift);
        for (size_t row = 1; row + 1 < height; ++row)
            for (size_t column = 1; column + 1 < width; ++column) {
                const float* at = plane.data() + row * width + column;
                const float *above = at - width, *below = at + width;
                const float dx = (2 * (at[1] - at[-1]) + above[1] - above[-1] + below[1] - below[-1]) / 8;
                const float dy = (2 * (*below - *above) + below[-1] - above[-1] + below[1] - above[1]) / 8;
                const size_t index = row * width + column;
                if (const float size = std::hypot(dx, dy); size > all.size[index]) {
                    all.x[index] = dx;
                    all.y[index] = dy;
                    all.size[index] = size;
                }
            }
    }
    return all;
}

/// The neighbour in the direction of the change, as a distance in the plane.
ptrdiff_t stepAcross(float dx, float dy, int width)
{
    constexpr float steep = 2.4142f; // tangent of 67.5 degrees
    if (std::abs(dx) > std::abs(dy) * steep)
        return 1;
    if (std::abs(dy) > std::abs(dx) * steep)
        return width;
    return dx * dy > 0 ? width + 1 : width - 1;
}

} // namespace

EdgeMap::EdgeMap(const QImage& picture)
    : m_width(picture.width())
    , m_height(picture.height())
    , m_normals(size_t(m_width) * size_t(m_height), -1)
{
    const Gradients all = gradientsOf(picture);
    for (int y = 2; y < m_height - 2; ++y)
        for (int x = 2; x < m_width - 2; ++x) {
            const size_t index = size_t(y) * size_t(m_width) + size_t(x);
            const float size = all.size[index];
            if (size < leastChange)
                continue;
            const ptrdiff_t step = stepAcross(all.x[index], all.y[index], m_width);
            const float* at = all.size.data() + index;
            if (size < at[-step] || size <= at[step])
                continue;
            const double degrees
                = std::atan2(double(all.y[index]), double(all.x[index])) * 180 / std::numbers::pi + 360;
            const int normal = int(std::lround(degrees)) % 180;
            m_points.push_back({x, y, normal});
            m_normals[index] = qint16(normal);
        }
}

int EdgeMap::normalAt(int x, int y) const
{
    if (x < 0 || y < 0 || x >= m_width || y >= m_height)
        return -1;
    return m_normals[size_t(y) * size_t(m_width) + size_t(x)];
}

double angleBetween(double a, double b)
{
    return std::abs(std::remainder(a - b, 180.0));
}

} // namespace holdfast::decode
