#pragma once

#include "core/base/byte_stream.h"

#include <string>
#include <vector>

namespace holdfast::bundle {

struct BundleFile {
    std::string path; ///< inside the bag, safe by section 2 of docs/bundle-format.md
    uint64_t size = 0;
};

/// The files of a bag, out of a ZIP or a folder. What is wrong with the container itself is collected rather than
/// thrown away, so that a verifier can still say which file was touched.
class BundleSource {
public:
    virtual ~BundleSource() = default;
    const std::vector<BundleFile>& files() const { return m_files; } ///< sorted by path, each once
    const std::vector<std::string>& problems() const { return m_problems; } ///< empty: the container is as it must be
    const std::string& rootFolder() const { return m_rootFolder; } ///< empty for a folder
    /// The bytes of files()[index]. Reading fails with bundle.content-differs when the container's own check (CRC-32)
    /// does.
    virtual Result<std::unique_ptr<ByteSource>> open(size_t index) const = 0;
    /// Index in files(), or npos.
    size_t find(std::string_view path) const;
    static constexpr size_t npos = SIZE_MAX;

    /// Opens a ZIP file or an unpacked folder. bundle.sealed for one that is sealed, bundle.one-part
    /// for a part of one (FILE.001), io.*.
    static Result<std::unique_ptr<BundleSource>> openAny(const std::filesystem::path& untrustedBundle);

protected:
    void addProblem(std::string problem);
    /// Sorts, and drops what is there twice (ignoring case), as a problem.
    void sortFiles(std::vector<size_t>& order);

    std::vector<BundleFile> m_files;
    std::vector<std::string> m_problems;
    std::string m_rootFolder;
};

namespace errors {
inline constexpr ErrorCode sealed{"bundle.sealed", ErrorKind::Incomplete}; ///< nobody can look into it without a key
inline constexpr ErrorCode onePart{"bundle.one-part", ErrorKind::Incomplete}; ///< of a bundle that came in parts
} // namespace errors

} // namespace holdfast::bundle
