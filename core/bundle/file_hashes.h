#pragma once

#include "core/base/digest.h"
#include "core/base/progress.h"
#include "core/bundle/bundle_source.h"

#include <optional>

namespace holdfast::bundle {

struct FileHash {
    Digest sha256;
    uint64_t bytes = 0;
    std::optional<Error> error; ///< it could not be read to its end, or its CRC-32 differs
};

/// SHA-256 of every file of `source`, in its order: one thread reads, one hashes. Reports "checking" in bytes.
/// cancelled.
Result<std::vector<FileHash>> hashFiles(const BundleSource& source, const Progress& progress);

} // namespace holdfast::bundle
