#include "core/bundle/zip_entry_reader.h"

#include "core/bundle/layout.h"
#include "core/zip/crc32.h"

#include <algorithm>

#include <zlib.h>

namespace holdfast::bundle {

namespace {

class StoredBytes final : public ByteSource {
public:
    StoredBytes(const RandomFile& file, uint64_t offset, uint64_t size)
        : m_file(file)
        , m_offset(offset)
        , m_rest(size)
    {
    }
    Result<size_t> read(std::span<uint8_t> out) override
    {
        const size_t wanted = static_cast<size_t>(std::min<uint64_t>(out.size(), m_rest));
        HF_TRY(const size_t count, m_file.readAt(m_offset, out.first(wanted)));
        if (count != wanted)
            return fail(holdfast::errors::ioFailed, "the file became shorter while it was read");
        m_offset += count;
        m_rest -= count;
        return count;
    }

private:
    const RandomFile& m_file;
    uint64_t m_offset, m_rest;
};

class InflatedBytes final : public ByteSource {
public:
    explicit InflatedBytes(StoredBytes input)
        : m_input(std::move(input))
    {
        m_ready = ::inflateInit2(&m_stream, -MAX_WBITS) == Z_OK;
    }
    ~InflatedBytes() override
    {
        if (m_ready)
            ::inflateEnd(&m_stream);
    }
    InflatedBytes(const InflatedBytes&) = delete;
    InflatedBytes& operator=(const InflatedBytes&) = delete;
    Result<size_t> read(std::span<uint8_t> out) override
    {
        const size_t wanted = std::min<size_t>(out.size(), 1u << 30);
        m_stream.next_out = out.data();
        m_stream.avail_out = static_cast<uInt>(wanted);
        while (m_ready && m_stream.avail_out > 0 && !m_ended) {
            if (m_stream.avail_in == 0) {
                HF_TRY(const size_t count, m_input.read(m_buffer));
                if (count == 0)
                    return fail(errors::contentDiffers, "compressed data ends early");
                m_stream.next_in = m_buffer.data();
                m_stream.avail_in = static_cast<uInt>(count);
            }
            const int status = ::inflate(&m_stream, Z_NO_FLUSH);
            m_ended = status == Z_STREAM_END;
            if (status != Z_OK && !m_ended)
                return fail(errors::contentDiffers, "compressed data is damaged");
        }
        if (!m_ready)
            return fail(holdfast::errors::outOfMemory, "inflate");
        return wanted - m_stream.avail_out;
    }

private:
    StoredBytes m_input;
    Bytes m_buffer = Bytes(64 * 1024);
    z_stream m_stream{};
    bool m_ready = false, m_ended = false;
};

class CheckedBytes final : public ByteSource {
public:
    CheckedBytes(std::unique_ptr<ByteSource> input, const zip::ZipEntry& entry)
        : m_input(std::move(input))
        , m_expectedCrc(entry.crc)
        , m_rest(entry.size)
    {
    }
    Result<size_t> read(std::span<uint8_t> out) override
    {
        HF_TRY(const size_t count, m_input->read(out));
        if (count > m_rest || (count == 0 && (m_rest != 0 || m_crc != m_expectedCrc)))
            return fail(errors::contentDiffers, "CRC-32");
        m_rest -= count;
        m_crc = zip::crc32(m_crc, out.first(count));
        return count;
    }

private:
    std::unique_ptr<ByteSource> m_input;
    uint32_t m_crc = 0, m_expectedCrc;
    uint64_t m_rest;
};

} // namespace

Result<std::unique_ptr<ByteSource>> openZipEntry(const RandomFile& file, const ZipSource::Located& located)
{
    StoredBytes stored(file, located.dataOffset, located.storedSize);
    std::unique_ptr<ByteSource> bytes;
    if (located.deflated)
        bytes = std::make_unique<InflatedBytes>(std::move(stored));
    else
        bytes = std::make_unique<StoredBytes>(std::move(stored));
    return std::unique_ptr<ByteSource>(std::make_unique<CheckedBytes>(std::move(bytes), located.entry));
}

} // namespace holdfast::bundle
