#pragma once

#include "app/cli/context.h"
#include "core/base/atomic_file.h"

namespace holdfast::cli {

/// A file with a secret in it, which never replaces another and never lies in the vault that it opens.
/// io.already-exists, vault.inside-vault, io.*.
Result<AtomicFile> createNewFile(const Context& context, const std::filesystem::path& target);

} // namespace holdfast::cli
