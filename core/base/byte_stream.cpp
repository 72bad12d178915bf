#include "core/base/byte_stream.h"

#include "core/base/file_access.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace holdfast {

Result<size_t> MemorySource::read(std::span<uint8_t> out)
{
    const size_t count = std::min(out.size(), m_rest.size());
    std::copy_n(m_rest.begin(), count, out.begin());
    m_rest = m_rest.subspan(count);
    return count;
}

Result<void> MemorySink::write(ByteView bytes)
{
    if (bytes.size() > m_cap - m_bytes.size())
        return fail(errors::tooLarge, "more than " + std::to_string(m_cap) + " bytes");
    append(m_bytes, bytes);
    return {};
}

Result<FileSource> FileSource::open(const std::filesystem::path& path)
{
    HF_TRY(const OpenedFile opened, openForReading(path));
    FileSource source;
    source.m_file = opened.file;
    source.m_size = opened.size;
    source.m_modifiedMs = opened.modifiedMs;
    std::setvbuf(source.m_file, nullptr, _IONBF, 0); // callers read large blocks; a second copy would only cost
    return source;
}

FileSource::~FileSource()
{
    if (m_file != nullptr)
        std::fclose(m_file);
}

FileSource::FileSource(FileSource&& other) noexcept
    : m_file(std::exchange(other.m_file, nullptr))
    , m_size(other.m_size)
    , m_modifiedMs(other.m_modifiedMs)
{
}

Result<size_t> FileSource::read(std::span<uint8_t> out)
{
    const size_t count = std::fread(out.data(), 1, out.size(), m_file);
    if (count < out.size() && std::ferror(m_file) != 0)
        return fail(errorFromErrno(errno, "read"));
    return count;
}

Result<size_t> readFully(ByteSource& source, std::span<uint8_t> out)
{
    size_t filled = 0;
    while (filled < out.size()) {
        HF_TRY(const size_t count, source.read(out.subspan(filled)));
        if (count == 0)
            break;
        filled += count;
    }
    return filled;
}

Result<Bytes> readAll(ByteSource& source, size_t cap)
{
    Bytes bytes;
    Bytes block(64 * 1024);
    for (;;) {
        HF_TRY(const size_t count, source.read(block));
        if (count == 0)
            return bytes;
        if (count > cap - bytes.size())
            return fail(errors::tooLarge, "more than " + std::to_string(cap) + " bytes");
        append(bytes, ByteView(block).first(count));
    }
}

Result<Bytes> readFile(const std::filesystem::path& path, size_t cap)
{
    HF_TRY(FileSource source, FileSource::open(path));
    return readAll(source, cap);
}

} // namespace holdfast
