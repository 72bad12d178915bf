#pragma once

#include "core/base/json.h"

#include <QImage>

namespace holdfast::imaging {

/// The RGB rows of one page as they arrive from the helper: the announced size is checked before anything is allocated,
/// and not one byte more is taken.
class UntrustedPixels {
public:
    /// `untrustedMessage` has width, height and bytes. helper.bad-message when they contradict each other or exceed the
    /// caps.
    static Result<UntrustedPixels> announced(const Json& untrustedMessage);
    Result<void> feed(ByteView untrustedBytes); ///< helper.bad-message past the announced end, or for nothing
    bool isComplete() const { return m_missing == 0; }
    QImage take() { return std::move(m_image); } ///< Format_RGB32

private:
    void setPixels(ByteView untrustedTriples);

    static constexpr size_t bytesOfAPixel = 3;
    QImage m_image;
    uint64_t m_missing = 0; ///< bytes
    uint8_t m_carried[bytesOfAPixel] = {}; ///< the beginning of a pixel whose end is in the next frame
    size_t m_carriedCount = 0;
    int m_x = 0, m_y = 0;
};

} // namespace holdfast::imaging
