#pragma once

#include "core/base/atomic_file.h"
#include "core/base/progress.h"
#include "core/bundle/bundle_source.h"

#include <map>

namespace holdfast::bundle {

/// Files that may come into a bundle after it was signed (docs/bundle-format.md, section 3), by their path.
using LateFiles = std::map<std::string, Bytes>;

/// A bundle that may still have files added: nothing that was checked in it failed. bundle.not-sound, bundle.not-a-zip
/// for a folder, cancelled, what reading it fails with.
Result<std::unique_ptr<BundleSource>> openForLateFiles(const std::filesystem::path& bundle, const Progress& progress);

/// Writes the ZIP file `bundle`, which `source` reads, once more with these files at their place, instead of earlier
/// ones of the same names; every other byte stays. It takes the place of the old one with commit(). io.*, cancelled.
Result<AtomicFile> withLateFiles(
    const std::filesystem::path& bundle, const BundleSource& source, const LateFiles& late, const Progress& progress);

/// A small root file's text. bundle.not-sound where it is missing, too large or cut short.
Result<std::string> readRootFile(const BundleSource& source, std::string_view path, size_t cap);

} // namespace holdfast::bundle
