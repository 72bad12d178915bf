#pragma once

namespace holdfast::decode {

/// How far shades (0 to 255) about this one may lie apart and still hardly be told from one another: the eye tells less
/// apart in the dark.
constexpr int faintRange(int shade)
{
    return shade < 80 ? 44 : 18;
}

} // namespace holdfast::decode
