#pragma once

#include "core/base/digest.h"

#include <CLI/CLI.hpp>

namespace holdfast::cli {

void addSignerOption(CLI::App& command, std::vector<std::string>& signers); ///< --signer, once for each

Result<std::vector<Digest>> parseFingerprints(const std::vector<std::string>& typed); ///< signer.invalid

} // namespace holdfast::cli
