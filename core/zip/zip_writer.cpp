#include "core/zip/zip_writer.h"

#include "core/zip/crc32.h"

namespace holdfast::zip {

static constexpr size_t crcBytes = 4;

Result<void> ZipWriter::emit(ByteView bytes)
{
    HF_CHECK(m_sink.write(bytes));
    m_position += bytes.size();
    return {};
}

Result<void> ZipWriter::startEntry(std::string_view name, uint64_t size)
{
    if (!m_entries.empty() && m_entries.back().name >= name)
        return fail(errors::outOfOrder, std::string(name));
    m_entries.push_back({std::string(name), size, 0, m_position});
    m_written = 0;
    m_sink.keepOpen(m_position + crcInLocalHeader, crcBytes);
    return emit(encodeLocalHeader(m_entries.back()));
}

Result<void> ZipWriter::write(ByteView bytes)
{
    ZipEntry& entry = m_entries.back();
    if (bytes.size() > entry.size - m_written)
        return fail(errors::sizeDiffers, entry.name);
    entry.crc = crc32(entry.crc, bytes);
    m_written += bytes.size();
    return emit(bytes);
}

Result<void> ZipWriter::finishEntry()
{
    const ZipEntry& entry = m_entries.back();
    if (m_written != entry.size)
        return fail(errors::sizeDiffers, entry.name);
    Bytes crc;
    appendU32Le(crc, entry.crc);
    return m_sink.overwriteAt(entry.offset + crcInLocalHeader, crc);
}

Result<void> ZipWriter::finish()
{
    Bytes directory;
    for (const ZipEntry& entry : m_entries)
        appendCentralHeader(directory, entry);
    const uint64_t offset = m_position;
    HF_CHECK(emit(directory));
    return emit(encodeZipEnd(m_entries.size(), directory.size(), offset));
}

} // namespace holdfast::zip
