#include "core/bundle/papers.h"

#include "core/bundle/layout.h"
#include "core/zip/crc32.h"
#include "core/zip/zip_structures.h"

#include <functional>
#include <set>

namespace holdfast::bundle {

namespace {

/// The CRC-32 stands before the bytes, so each file is read twice; the second reading is the one that counts.
class PapersWriter {
public:
    PapersWriter(const CheckedBundle& bundle, ByteSink& sink, const Progress& progress)
        : m_bundle(bundle)
        , m_sink(sink)
        , m_progress(progress)
    {
    }
    Result<void> add(const std::string& path)
    {
        zip::ZipEntry entry{m_bundle.index().rootFolder() + "/" + path, 0, 0, m_position};
        HF_CHECK(read(path, [&](ByteView block) -> Result<void> {
            entry.crc = zip::crc32(entry.crc, block);
            entry.size += block.size();
            return {};
        }));
        HF_CHECK(write(zip::encodeLocalHeader(entry)));
        const uint64_t start = m_position;
        HF_CHECK(read(path, [&](ByteView block) { return write(block); }));
        if (m_position - start != entry.size)
            return fail(errors::contentDiffers, path);
        m_entries.push_back(std::move(entry));
        return {};
    }
    Result<void> finish()
    {
        const uint64_t offset = m_position;
        for (const zip::ZipEntry& entry : m_entries) {
            Bytes header;
            zip::appendCentralHeader(header, entry);
            HF_CHECK(write(header));
        }
        return write(zip::encodeZipEnd(m_entries.size(), m_position - offset, offset));
    }

private:
    Result<void> read(const std::string& path, const std::function<Result<void>(ByteView)>& take)
    {
        HF_TRY(const CheckedBundle::Opened opened, m_bundle.open(path));
        Sha256 hasher;
        for (;;) {
            HF_CHECK(m_progress.checkpoint());
            HF_TRY(const size_t count, opened.bytes->read(m_block));
            if (count == 0)
                break;
            hasher.update(ByteView(m_block).first(count));
            HF_CHECK(take(ByteView(m_block).first(count)));
        }
        if (hasher.finish() != opened.expected)
            return fail(errors::contentDiffers, path);
        return {};
    }
    Result<void> write(ByteView bytes)
    {
        m_position += bytes.size();
        return m_sink.write(bytes);
    }

    const CheckedBundle& m_bundle;
    ByteSink& m_sink;
    const Progress& m_progress;
    std::vector<zip::ZipEntry> m_entries;
    uint64_t m_position = 0;
    Bytes m_block = Bytes(256 * 1024);
};

} // namespace

Result<void> writePapers(const CheckedBundle& bundle, ByteSink& sink, const Progress& progress)
{
    std::set<std::string_view> exhibits;
    for (const BundleIndex::Item& item : bundle.index().items)
        for (const BundleIndex::Artifact& artifact : item.artifacts)
            exhibits.insert(artifact.path);
    PapersWriter writer(bundle, sink, progress);
    for (const BundleFile& file : bundle.source().files()) // sorted, as the entries of a ZIP must be
        if (!exhibits.contains(file.path) && !file.path.starts_with("data/report/"))
            HF_CHECK(writer.add(file.path));
    return writer.finish();
}

Result<void> writeSomePapers(
    const CheckedBundle& bundle, const std::vector<std::string>& paths, ByteSink& sink, const Progress& progress)
{
    PapersWriter writer(bundle, sink, progress);
    for (const std::string& path : paths)
        HF_CHECK(writer.add(path));
    return writer.finish();
}

} // namespace holdfast::bundle
