#pragma once

#include "app/cli/commands/commands.h"

namespace holdfast::cli {

inline constexpr auto languagesHelp
    = "Of the document, as Tesseract's packs are called: eng,fra,ara; English if not said";

/// `redact check FILE`. `languages`: what stands before it, `redact --languages ara check FILE`, for where it has none
/// of its own; lives as long as the command.
const CLI::App* addRedactCheck(CLI::App& redact, Invocation& invocation, const std::string& languages);

} // namespace holdfast::cli
