#pragma once

#include <QImage>
#include <array>
#include <cstdint>
#include <span>

namespace holdfast::imaging {

/// PDQ (ThreatExchange): what a picture looks like in 256 bits, so that a copy that was scaled or saved again is known.
/// It tells roughly what the picture shows: as private as the picture itself.
struct Pdq {
    std::array<uint8_t, 32> bits = {}; ///< as printed: bit 255 first, bit 0 last
    int quality = 0; ///< 0 to 100; below 50 there is too little in the picture for its bits to mean anything
};

inline constexpr int nearDistance = 31; ///< bits, of 256: up to this many differ between copies of one picture
inline constexpr int leastQuality = 50; ///< on both sides

/// Of the pixels as decoded, at most 512 a side: larger ones are shrunk in proportion first. No bit set and quality 0
/// when a side is under 5.
Pdq pdqOf(const QImage& pixels);
/// Of brightness alone, row by row, 0 to 255; width × height values. Larger pictures are not shrunk.
Pdq pdqOfLuma(std::span<const float> luma, int width, int height);

int hammingDistance(std::span<const uint8_t, 32> one, std::span<const uint8_t, 32> other); ///< 0 to 256

/// The last step alone: bit i × 16 + j is set when coefficient j of row i is above the lower median of all.
std::array<uint8_t, 32> pdqBits(const std::array<float, 256>& coefficients);

} // namespace holdfast::imaging
