#pragma once

#include "core/bundle/bundle_source.h"
#include "core/bundle/random_file.h"
#include "core/zip/zip_structures.h"

namespace holdfast::bundle {

/// A bundle's ZIP (docs/bundle-format.md, section 7). Every structure is encoded again from what was parsed and
/// compared; each difference is a problem. After one it still offers the entries that can be read, so that changes can
/// be named.
class ZipSource final : public BundleSource {
public:
    static Result<std::unique_ptr<BundleSource>> open(const std::filesystem::path& untrustedFile);
    Result<std::unique_ptr<ByteSource>> open(size_t index) const override;

    /// An entry as the central directory has it, and how it is stored.
    struct Located {
        zip::ZipEntry entry;
        uint64_t dataOffset = 0;
        uint64_t storedSize = 0;
        bool deflated = false; ///< never in a canonical container
    };

private:
    explicit ZipSource(RandomFile file)
        : m_file(std::move(file))
    {
    }
    struct Directory {
        uint64_t offset = 0, size = 0, entries = 0;
    };
    Result<void> read();
    Result<bool> findDirectory(Directory& directory);
    Result<bool> useEnd(uint64_t endOffset, Directory& directory);
    Result<std::vector<Located>> readDirectory(const Directory& directory);
    Result<bool> locate(Located& located);
    void takeEntries(std::vector<Located> located);
    Result<Bytes> readExactly(uint64_t offset, uint64_t size) const;

    RandomFile m_file;
    std::vector<Located> m_located; // parallel to files()
};

} // namespace holdfast::bundle
