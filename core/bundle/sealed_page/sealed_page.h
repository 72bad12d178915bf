#pragma once

#include "core/bundle/exporter.h"

namespace holdfast::bundle {

inline constexpr uint64_t maxPageBytes = 1'000'000'000; ///< of content; browsers hold all of the page in memory

/// Exports as one page that opens with the seal's passphrase in any browser, for a recipient who can install nothing.
/// The page holds the file that exportBundle() would write (age, docs/bundle-format.md, section 11.1) and nothing else
/// of the vault. `target` is the page; the sealed file lies beside it while it is made, and nothing else is left.
/// seal.weak-passphrase when there is none, io.already-exists when the sealed file's name is
/// taken, and what exportBundle() fails with.
Result<ExportReport> exportAsPage(
    vault::Vault& vault, const ExportOptions& options, const std::filesystem::path& target, const Progress& progress);

} // namespace holdfast::bundle
