#include "core/bundle/zip_source.h"

#include "core/bundle/layout.h"
#include "core/bundle/zip_directory.h"
#include "core/bundle/zip_entry_reader.h"

#include <algorithm>

namespace holdfast::bundle {

// Compressed entries are refused anyway; this bounds the work of saying which file was changed.
static constexpr uint64_t maxInflatedBytes = 4ull << 30;

Result<std::unique_ptr<BundleSource>> ZipSource::open(const std::filesystem::path& untrustedFile)
{
    HF_TRY(RandomFile file, RandomFile::open(untrustedFile));
    auto source = std::unique_ptr<ZipSource>(new ZipSource(std::move(file)));
    HF_CHECK(source->read());
    return std::unique_ptr<BundleSource>(std::move(source));
}

Result<Bytes> ZipSource::readExactly(uint64_t offset, uint64_t size) const
{
    Bytes bytes(size);
    HF_TRY(const size_t count, m_file.readAt(offset, bytes));
    if (count != size)
        return fail(holdfast::errors::ioFailed, "the file became shorter while it was read");
    return bytes;
}

Result<void> ZipSource::read()
{
    Directory directory;
    HF_TRY(const bool found, findDirectory(directory));
    if (!found)
        return {};
    HF_TRY(std::vector<Located> entries, readDirectory(directory));
    uint64_t expectedOffset = 0;
    std::vector<Located> readable;
    for (Located& entry : entries) {
        const std::string name = printable(entry.entry.name);
        if (entry.entry.offset != expectedOffset)
            addProblem("gap, overlap or wrong offset before " + name);
        HF_TRY(const bool usable, locate(entry));
        if (!usable)
            continue;
        expectedOffset = entry.dataOffset + entry.storedSize;
        readable.push_back(std::move(entry));
    }
    if (expectedOffset != directory.offset)
        addProblem("gap or overlap before the central directory");
    takeEntries(std::move(readable));
    return {};
}

// The end records are encoded again from what they say; whatever else the tail holds is a difference.
Result<bool> ZipSource::useEnd(uint64_t endOffset, Directory& directory)
{
    HF_TRY(const Bytes end, readExactly(endOffset, zip::endBytes));
    directory.entries = readU16Le(ByteView(end).subspan(10));
    directory.size = readU32Le(ByteView(end).subspan(12));
    directory.offset = readU32Le(ByteView(end).subspan(16));
    constexpr size_t zip64Bytes = zip::end64Bytes + zip::locatorBytes;
    if (endOffset >= zip64Bytes) {
        HF_TRY(const Bytes records, readExactly(endOffset - zip64Bytes, zip64Bytes));
        const ByteView view(records);
        if (readU32Le(view) == zip::end64Signature
            && readU32Le(view.subspan(zip::end64Bytes)) == zip::locatorSignature) {
            directory.entries = readU64Le(view.subspan(32));
            directory.size = readU64Le(view.subspan(40));
            directory.offset = readU64Le(view.subspan(48));
        }
    }
    const uint64_t fileSize = m_file.size();
    const Bytes again = zip::encodeZipEnd(directory.entries, directory.size, directory.offset);
    const bool plausible = directory.size <= limits::directoryBytes && directory.offset <= fileSize
        && directory.size <= fileSize - directory.offset && directory.entries <= limits::files;
    bool canonical = plausible && directory.offset + directory.size + again.size() == fileSize;
    if (canonical) {
        HF_TRY(const Bytes tail, readExactly(fileSize - again.size(), again.size()));
        canonical = tail == again;
    }
    if (!canonical)
        addProblem("the end of the ZIP (end of central directory) is not as it must be");
    return plausible;
}

Result<bool> ZipSource::findDirectory(Directory& directory)
{
    const uint64_t fileSize = m_file.size();
    const uint64_t tailSize = std::min<uint64_t>(fileSize, 0xffff + zip::endBytes);
    HF_TRY(const Bytes tail, readExactly(fileSize - tailSize, tailSize));
    for (uint64_t at = tailSize < zip::endBytes ? 0 : tailSize - zip::endBytes + 1; at-- > 0;)
        if (readU32Le(ByteView(tail).subspan(at)) == zip::endSignature)
            return useEnd(fileSize - tailSize + at, directory);
    addProblem("not a ZIP file, or its end is missing");
    return false;
}

Result<std::vector<ZipSource::Located>> ZipSource::readDirectory(const Directory& directory)
{
    HF_TRY(const Bytes bytes, readExactly(directory.offset, directory.size));
    std::vector<Located> entries;
    ByteView rest(bytes);
    std::string previous;
    while (!rest.empty() && entries.size() < directory.entries) {
        auto parsed = parseCentralHeader(rest);
        if (!parsed) {
            addProblem("the central directory can't be read after "
                + (entries.empty() ? std::string("its start") : printable(entries.back().entry.name)));
            return entries;
        }
        rest = rest.subspan(parsed->length);
        const std::string& name = parsed->located.entry.name;
        if (!parsed->canonical)
            addProblem("the central directory's entry of " + printable(name) + " is not as it must be");
        if (!entries.empty() && name <= previous)
            addProblem(printable(name) + " is not in its place, or is there twice");
        previous = name;
        entries.push_back(std::move(parsed->located));
    }
    if (!rest.empty() || entries.size() != directory.entries)
        addProblem("the central directory and its count differ");
    return entries;
}

// False when the bytes of the entry can't be found at all.
Result<bool> ZipSource::locate(Located& located)
{
    const zip::ZipEntry& entry = located.entry;
    const std::string problem = "the local header of " + printable(entry.name) + " is not as it must be";
    const uint64_t fileSize = m_file.size();
    const Bytes expected = zip::encodeLocalHeader(entry);
    if (entry.offset > fileSize || fileSize - entry.offset < zip::localBytes) {
        addProblem(problem);
        return false;
    }
    HF_TRY(const Bytes fixed, readExactly(entry.offset, zip::localBytes));
    located.dataOffset = entry.offset + expected.size();
    bool canonical = located.storedSize == entry.size && !located.deflated && located.dataOffset <= fileSize;
    if (canonical) {
        HF_TRY(const Bytes actual, readExactly(entry.offset, expected.size()));
        canonical = actual == expected;
    }
    if (!canonical) {
        addProblem(problem);
        located.dataOffset = entry.offset + zip::localBytes + readU16Le(ByteView(fixed).subspan(26))
            + readU16Le(ByteView(fixed).subspan(28));
    }
    if (located.dataOffset > fileSize || located.storedSize > fileSize - located.dataOffset) {
        addProblem(printable(entry.name) + " reaches past the end of the file");
        return false;
    }
    return true;
}

void ZipSource::takeEntries(std::vector<Located> located)
{
    uint64_t total = 0, inflated = 0;
    for (Located& entry : located) {
        const std::string_view name = entry.entry.name;
        const size_t slash = std::min(name.find('/'), name.size());
        const std::string root(name.substr(0, slash));
        if (m_rootFolder.empty())
            m_rootFolder = root;
        const std::string_view path = name.substr(std::min(slash + 1, name.size()));
        total += entry.storedSize;
        // Entries that share bytes would make a small file cost the time of a huge one.
        if (total > m_file.size()) {
            addProblem("entries overlap");
            break;
        }
        if (entry.deflated && entry.entry.size > maxInflatedBytes - inflated) {
            addProblem(printable(name) + " is compressed and too large to look into");
            continue;
        }
        inflated += entry.deflated ? entry.entry.size : 0;
        if (!isRootFolderName(root) || root != m_rootFolder || !isSafePath(path)) {
            addProblem("a name that is not allowed: " + printable(name));
            continue;
        }
        m_files.push_back({std::string(path), entry.entry.size});
        m_located.push_back(std::move(entry));
    }
    std::vector<size_t> order;
    sortFiles(order);
    std::vector<Located> sorted;
    for (const size_t index : order)
        sorted.push_back(std::move(m_located[index]));
    m_located = std::move(sorted);
}

Result<std::unique_ptr<ByteSource>> ZipSource::open(size_t index) const
{
    return openZipEntry(m_file, m_located[index]);
}

} // namespace holdfast::bundle
