#pragma once

#include "core/bundle/bundle_source.h"

namespace holdfast::bundle {

/// An unpacked bundle. Links, devices, pipes, empty folders and names that may not be are problems; nothing is
/// followed.
class FolderSource final : public BundleSource {
public:
    /// `untrustedFolder` is the bag's root, or holds nothing but the bag's root folder.
    static Result<std::unique_ptr<BundleSource>> open(const std::filesystem::path& untrustedFolder);
    Result<std::unique_ptr<ByteSource>> open(size_t index) const override;

private:
    FolderSource() = default;
    Result<void> walk(const std::filesystem::path& folder, const std::string& prefix);
    std::filesystem::path m_root;
};

} // namespace holdfast::bundle
