#pragma once

#include "core/bundle/bundle_index.h"
#include "core/bundle/bundle_source.h"
#include "core/bundle/manifest.h"
#include "core/bundle/verifier.h"

namespace holdfast::bundle {

/// A bundle that was checked, opened once more to be read. What is read is held against the report: the tag manifest by
/// its hash, all that was signed through it, and what came after the signing by the signatures themselves. So nothing
/// that was changed since the check goes unseen.
class CheckedBundle {
public:
    /// bundle.not-sound when it is not what the report tells of, io.*.
    static Result<CheckedBundle> open(const std::filesystem::path& untrustedBundle, const VerifyReport& report);

    const BundleSource& source() const { return *m_source; }
    const BundleIndex& index() const { return m_index; }
    /// The bytes of a file that was signed and the hash that they must have: the caller hashes them on the way.
    struct Opened {
        std::unique_ptr<ByteSource> bytes;
        uint64_t size = 0;
        Digest expected;
    };
    Result<Opened> open(std::string_view path) const; ///< bundle.not-sound, io.*
    Result<std::string> text(std::string_view path, size_t cap) const; ///< a small file at once, its hash checked

private:
    explicit CheckedBundle(std::unique_ptr<BundleSource> source)
        : m_source(std::move(source))
    {
    }
    Result<void> checkSignatures(const VerifyReport& report);
    Result<void> checkLateFiles(const VerifyReport& report);
    Result<void> checkLateFile(const std::string& path, const VerifyReport& report);
    Result<Digest> imprintOf(const std::string& stampPath) const;
    Result<bool> isPaperOf(const std::string& stampPath, const std::string& paper, const std::string& content) const;

    std::unique_ptr<BundleSource> m_source;
    BundleIndex m_index;
    Manifest m_hashes; ///< of every file, what must be read
};

} // namespace holdfast::bundle
