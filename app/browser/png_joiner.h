#pragma once

#include "core/capture/capture_host.h"

#include <zlib.h>

namespace holdfast::browser {

/// Makes one PNG (8-bit RGB, no alpha, no metadata) of tiles. Keeps packed pixels only, so that a page of any length
/// needs little memory; and the height is written last, so that what is there can be had at any time.
class PngJoiner final : public capture::PictureJoiner {
public:
    static Result<std::unique_ptr<PngJoiner>> create(uint32_t width);
    ~PngJoiner() override;
    PngJoiner(const PngJoiner&) = delete;
    PngJoiner& operator=(const PngJoiner&) = delete;
    Result<void> addTile(
        ByteView untrustedPng, uint32_t rows) override; ///< capture.incomplete when it is not that size
    uint32_t rows() const override { return m_rows; }
    Result<Bytes> finish() override;

private:
    explicit PngJoiner(uint32_t width);
    Result<void> deflateBytes(ByteView bytes, int flush);

    uint32_t m_width, m_rows = 0;
    Bytes m_previousRow, m_filteredRow, m_packed;
    Bytes m_chunks; ///< whole IDAT chunks
    z_stream m_zlib{};
    bool m_isOpen = false;
};

} // namespace holdfast::browser
