#pragma once

#include "core/base/secure_buffer.h"

namespace holdfast::crypto {

/// The dark and light squares of a QR code, with no quiet zone. They are as secret as the text, so they live in guarded
/// memory; what libqrencode allocates for itself while it works does not, which the end of the process clears.
class QrCode {
public:
    /// text: characters of a recovery code as it is printed (0-9, A-Z, -). io.failed for others, or too many.
    static Result<QrCode> of(const SecureBuffer& text);

    size_t width() const { return m_width; } ///< squares a side
    static constexpr size_t quietZone = 4; ///< light squares that a reader needs around it; ISO/IEC 18004
    bool isDark(size_t x, size_t y) const; ///< false outside

    /// For a terminal of any colours: two rows a line of half blocks, black on white.
    SecureBuffer terminalText() const;
    /// For a file or a sheet of paper: a picture with its quiet zone, in SVG.
    SecureBuffer svg() const;

private:
    QrCode(size_t width, SecureBuffer squares)
        : m_width(width)
        , m_squares(std::move(squares))
    {
    }
    size_t m_width;
    SecureBuffer m_squares; ///< row by row, 1 is dark
};

} // namespace holdfast::crypto
